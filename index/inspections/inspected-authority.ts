import { findAuthorities } from '../authorities.js';
import type { ReportKind } from '../model.js';
import type { Flow } from './flow.js';

/** Where a document names whom it is about: behind some words of its form, up to others. */
interface Naming {
  readonly behind: RegExp;
  readonly until: RegExp;
}

const VISIT: Naming = {
  behind: /\b(?:monitoring|focuss?ed|assurance)\s{1,3}visit\s{1,3}(?:to|of|in|at)\s{1,3}/i, // the monitoring visit to Northshire children’s services
  until: /(?:[’']s?)?\s(?:local\sauthority|children[’']s|services|on|between|from|that|which|carried)\b/i, // children’s services on 5 and 6 June
};

/** What is named elsewhere on the page may be Ofsted’s own address. */
const NAMINGS: Readonly<Record<ReportKind, readonly Naming[]>> = {
  'children-services-inspection': [
    {
      behind: /\binspection\s{1,3}of\s{1,3}(?!services\b|children)/i, // Inspection of the Royal Borough of Windsor and Maidenhead local authority
      until: /\schildren[’']s\s/i, // children’s services
    },
    {
      behind: /^/, // Northshire County Council Re-inspection of services
      until: /\s(?:re-?)?inspection\s{1,3}of\b/i, // Re-inspection of services
    },
    {
      behind: /\bchildren[’']s\s{1,3}services\s{1,3}in\s{1,3}/i, // Children’s services in Northshire are inadequate
      until: /\s(?:are|is|requires?)\b/i, // require improvement to be good
    },
  ],
  'monitoring-visit': [VISIT],
  'focused-visit': [VISIT],
  'joint-targeted-area-inspection': [
    {
      behind: /\bjoint\s{1,3}targeted\s{1,3}area\s{1,3}inspections?\s{1,3}(?:of|in|to)\s{1,3}/i, // Joint targeted area inspection of Northshire
      until: /[.:,(]/, // Inspection dates:
    },
  ],
  'area-send-inspection': [
    {
      behind: /\bSEND\s{1,3}(?:full\s{1,3}|monitoring\s{1,3})?(?:re-?)?(?:inspection|visit)\s{1,3}(?:of|in)\s{1,3}/i, // Area SEND inspection of Northshire Local Area Partnership
      until: /\s(?:local\s{1,3})?area\s{1,3}partnership\b|[.:,]/i, // Local Area Partnership
    },
    {
      behind: /\b(?:the\s{1,3}local|revisited\s{1,3}the)\s{1,3}area\s{1,3}of\s{1,3}/i, // a joint inspection of the local area of Northshire to judge
      until: /\sto\s|[.:,]/, // to judge the effectiveness
    },
  ],
};

/** The name of a council with all its titles, or the subject of a joint inspection and where it was. */
const LONGEST_NAMING = 160;

/** The words of a naming; undefined where the text does not hold it. */
function wordsOf(text: string, { behind, until }: Naming): string | undefined {
  const opening = behind.exec(text);
  if (opening === null) return undefined;
  const from = opening.index + opening[0].length;
  const words = text.slice(from, from + LONGEST_NAMING);
  const end = words.search(until);
  return end > 0 ? words.slice(0, end) : undefined;
}

/** "the London Borough of": words before a council’s name that are none of it. */
const BEFORE_NAME = /^(?:the\s)?(?:(?:London|Royal|Metropolitan)\s)?(?:(?:Borough|City|County)\sof\s)?/i;

/** A name in capitals at the start, as a place is printed: "Northshire", "Vale of Glamorgan". */
const PLACE_NAME = /^\p{Lu}[\p{L}’'-]+(?:\s(?:(?:and|of|upon|on|the|with)\s)?\p{Lu}[\p{L}’'-]+){0,5}/u;

/** "County Council", "Local Area": words behind it that are none of it. */
const BEHIND_NAME = /\s(?:County|City|Borough|Metropolitan|District|Unitary|Council|Local|Area|Authority)\b/;

/** "the multi-agency response to abuse and neglect in Northshire": where the subject was inspected. */
const IN = /\sin\s/;

function placeIn(line: string): string | undefined {
  const place = PLACE_NAME.exec(line)?.[0];
  return place?.split(BEHIND_NAME)[0]; // Northshire County Council
}

/** The authority that some words of a title name; a known one may go on in the next line, another ends with its own. */
function nameIn(words: string): string | undefined {
  const place = words.split(IN).at(-1)?.trim() ?? '';
  const bare = place.replace(/\s/g, ' ').replace(BEFORE_NAME, ''); // the Royal Borough of⏎Windsor and Maidenhead
  const line = place.slice(-bare.length).split('\n')[0] ?? '';
  const known = findAuthorities(bare).find(({ start }) => start < line.length);
  return known?.name ?? placeIn(line);
}

/** The authority that a report or letter is about, as its form names it; undefined where its title names none. */
export function findInspected(head: Flow, kind: ReportKind): string | undefined {
  for (const naming of NAMINGS[kind]) {
    const words = wordsOf(head.text, naming);
    const name = words === undefined ? undefined : nameIn(words);
    if (name !== undefined) return name;
  }
  return undefined;
}
