import type { Citation } from '../model.js';
import { flowOf, type Printed } from './flow.js';

/** "Lead inspector: Neil Example HMI"; "The lead inspector for this visit was Her Majesty’s Inspector, Ola Example" */
const LABEL =
  /\blead\s{1,3}(?:children[’']s\s{1,3}services\s{1,3})?inspectors?(?:\s?:|\s(?:for\sthis\s(?:visit|inspection)\s)?was\b)\s{0,3}(?:H(?:er|is)\sMajesty[’']s\sInspector,?\s)?(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?/gi;

/** "Mr Charlie Example, Ofsted lead inspector"; the lead inspector of the CQC is another. */
const BEHIND = /,?\s(?:\(|HMI,?\s|H(?:er|is)\sMajesty[’']s\sInspector,?\s)?(?:Ofsted\s)?lead\s{1,3}inspector\b/gi;

const FORM_OF_ADDRESS = /^(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame)\.?$/; // Dr
const NAME_WORD = /^\p{Lu}[\p{L}’'-]*\.?$/u; // O’Neill
const PARTICLE = /^(?:de|van|von|der|den|la|le|di|al|bin|ap)$/; // Anna de Vries

/** Words in capitals behind or before a name that are none of it. */
const NO_NAME =
  /^(?:HMI|Her|His|Majesty[’']s|Inspectors?|Ofsted|Lead|Deputy|Team|Senior|Regional|Social|Care|Quality|Commission|Assurance|Judge?ment|The|CQC|Executive|Overall|Inspection)$/;

const LONGEST_NAME = 5;

const bare = (word: string): string => word.replace(/(?<!^\p{Lu})[.,;:()]{1,3}$/u, ''); // Example, but J.

const isName = (word: string): boolean => NAME_WORD.test(bare(word)) && !NO_NAME.test(bare(word));

/** The name that opens a text, in words: "Neil Example" of "Neil Example HMI"; empty where none does. */
function nameAtStart(text: string): string[] {
  const name: string[] = [];
  for (const word of (text.split('\n')[0] ?? '').split(' ').slice(0, LONGEST_NAME)) {
    if (!isName(word) && !(name.length > 0 && PARTICLE.test(word))) break;
    name.push(bare(word));
    if (bare(word) !== word) break;
  }
  return name;
}

/** The name that ends a text: "Charlie Example" of "… Mr Charlie Example". */
function nameAtEnd(text: string): string[] {
  const words = (text.split('\n').at(-1) ?? '').split(' ').slice(-LONGEST_NAME);
  const at = words.findLastIndex((word) => (!isName(word) && !PARTICLE.test(word)) || bare(word) !== word);
  const name = words.slice(at + 1);
  return FORM_OF_ADDRESS.test(name[0] ?? '') ? name.slice(1) : name;
}

const isWhole = (name: readonly string[]): boolean => name.length >= 2;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** As much of a text as holds a name. */
const NAME_LENGTH = 80;

function namesBehindLabels(text: string): Place[] {
  return [...text.matchAll(LABEL)].flatMap(({ index, 0: label }) => {
    const start = index + label.length;
    const name = nameAtStart(text.slice(start, start + NAME_LENGTH));
    return isWhole(name) ? [{ start, end: start + name.join(' ').length }] : [];
  });
}

function namesBeforeTitles(text: string): Place[] {
  return [...text.matchAll(BEHIND)].flatMap(({ index }) => {
    const name = nameAtEnd(text.slice(Math.max(0, index - NAME_LENGTH), index));
    return isWhole(name) ? [{ start: index - name.join(' ').length, end: index }] : [];
  });
}

/** The name of the inspector who led, where the document names one; the first where it names several. */
export function findLeadInspector(printed: Printed): Citation | undefined {
  const { text, cite } = flowOf(printed);
  const [place] = [...namesBehindLabels(text), ...namesBeforeTitles(text)];
  return place && cite(place.start, place.end);
}
