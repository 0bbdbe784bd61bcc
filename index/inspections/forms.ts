import type { ReportKind } from '../model.js';
import type { Printed } from './flow.js';

/** A kind of inspection document, and the words it opens with. */
export interface Form {
  readonly kind: ReportKind;
  readonly framework?: string;
  /** Words of its cover or first paragraphs. */
  readonly opening: RegExp;
  /** They stand in the sentence that begins "This letter". */
  readonly isLetter?: true;
}

/** Every form that Ofsted has used since 2013, the more particular first: reports look back on joint inspections. `\s{1,3}` is also the end of a line. */
const FORMS: readonly Form[] = [
  { kind: 'monitoring-visit', opening: /\bmonitoring\s{1,3}visit\b/i, isLetter: true }, // summarises the findings of the monitoring visit to Northshire
  {
    kind: 'focused-visit',
    framework: 'ILACS',
    opening: /\b(?:focuss?ed|assurance)\s{1,3}visit\b/i, // summarises the findings of a focused visit to Northshire
    isLetter: true,
  },
  {
    kind: 'children-services-inspection',
    framework: 'SIF',
    opening:
      // Inspection of services for children in need of help and protection, children looked after and care leavers
      /\binspection\s{1,3}of\s{1,3}services\s{1,3}for\s{1,3}children\s{1,3}in\s{1,3}need\s{1,3}of\s{1,3}help\s{1,3}and\s{1,3}protection\b/i,
  },
  {
    kind: 'children-services-inspection',
    framework: 'ILACS',
    opening:
      // The impact of leaders on social work practice: reports on schools are called inspections too, and grade other things
      /\bimpact\s{1,3}of\s{1,3}leaders\s{1,3}on\b|\bexperiences\s{1,3}and\s{1,3}progress\s{1,3}of\s{1,3}children\b/i,
  },
  {
    kind: 'area-send-inspection',
    framework: 'Area SEND 2023',
    opening:
      // Area SEND inspection of Northshire Local Area Partnership
      /\bArea\s{1,3}SEND\s{1,3}(?:full\s{1,3}|monitoring\s{1,3})?(?:re-?)?inspection\s{1,3}(?:report\s{0,3}:\s{0,3})?(?:of|in)\b[^.]{1,120}\bpartnership\b/i,
  },
  {
    kind: 'area-send-inspection',
    framework: 'Area SEND 2016',
    opening:
      // Joint area SEND inspection in Northshire; a joint inspection of the local area of Northshire
      /\bjoint\s{1,3}(?:local\s{1,3})?area\s{1,3}(?:SEND|special\s{1,3}educational\s{1,3}needs[\w\s/]{0,60})\s{1,3}(?:inspection|re-?visit)\b|\bjoint\s{1,3}inspection\s{1,3}of\s{1,3}the\s{1,3}local\s{1,3}area\b|\brevisited\s{1,3}the\s{1,3}(?:local\s{1,3})?area\s{1,3}of\b/i,
  },
  {
    kind: 'joint-targeted-area-inspection',
    framework: 'JTAI',
    opening: /\bjoint\s{1,3}targeted\s{1,3}area\s{1,3}inspections?\s{1,3}(?:of|in|to)\b/i, // Joint targeted area inspection of Northshire
  },
];

const LABELLED_DATES = /\b(?:Inspection|Visit|Revisit)\s{1,3}date(?:s|\(s\))?\s?:/i; // Inspection dates: 7 to 11 October 2024
const GREETING = /\bDear\s\p{L}|\bYours\s{1,3}(?:sincerely|faithfully)\b/u; // Dear Ms Example
const INSPECTORS = /\bHMI\b|\bMajesty[’']s\s{1,3}Inspectors?\b/; // The inspectors were Neil Example HMI and
const OFSTED = /\bOfsted\b/; // Ofsted

const THIS_LETTER = /\bThis\s{1,3}letter\b/; // This letter summarises the findings

const LONGEST_SENTENCE = 300;

/** The sentence that says what a letter is; empty where there is none. */
function letterSentence(head: string): string {
  const at = THIS_LETTER.exec(head)?.index;
  return at === undefined ? '' : (head.slice(at, at + LONGEST_SENTENCE).split('.')[0] ?? '');
}

/**
 * Which form a document has by its first pages; undefined for an article about one. A report labels its days
 * ("Inspection dates:"), a letter greets or names its inspectors as such: no newspaper does either.
 */
export function formOf(head: string, { passages }: Printed): Form | undefined {
  const prints = (words: RegExp): boolean => passages.some(({ text }) => words.test(text));
  const isLabelled = LABELLED_DATES.test(head);
  const [isGreeting, isByInspectors] = [prints(GREETING), prints(INSPECTORS)];
  const letter = letterSentence(head);
  const isOf = ({ kind, isLetter, opening }: Form): boolean => {
    if (isLetter) return opening.test(letter) && (isGreeting || isByInspectors);
    return opening.test(head) && (isLabelled || (isGreeting && kind !== 'children-services-inspection'));
  };
  return isByInspectors || prints(OFSTED) ? FORMS.find(isOf) : undefined;
}
