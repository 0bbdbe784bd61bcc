import type { Passage } from '../model.js';

/** "Monitoring visit of Northshire children’s services"; "Joint area SEND inspection in Northshire" */
const TITLE = /\b(?:inspection (?:of|in)|SEND (?:inspection|revisit)|(?:monitoring|focuss?ed|assurance) visit)\b/i;

/** Where a title stands at the latest: below a letterhead of an address a line. */
const LAST_LINE = 30;

const LONGEST_TITLE = 180;

/** What a text that was wrapped may print on the title’s own line: "… children’s services Inspection dates: 7 to 11 May". */
const BEHIND_TITLE = /\s{1,3}(?:Inspection dates?|Visit dates?|Lead inspector|Report published|Judgement Grade)\b/;

/** The second line of a title: "services", "children’s services". */
const GOES_ON = /^\p{Ll}[\p{L}’\s]{4,60}$/u;

const titleIn = ({ text }: Passage): string => text.split(BEHIND_TITLE)[0] ?? '';

function isTitle(passage: Passage): boolean {
  const title = titleIn(passage);
  return TITLE.test(title) && title.length <= LONGEST_TITLE && !title.endsWith('.') && !title.startsWith('Dear');
}

/**
 * What a report or letter is called: its title, behind the council’s name where that stands on a line of its own above
 * it; where a letter has none, the sentence that says what it is. Undefined where neither is found.
 */
export function titleOf(passages: readonly Passage[]): string | undefined {
  const head = passages.slice(0, LAST_LINE);
  const at = head.findIndex(isTitle);
  if (at < 0) return head.find(({ text }) => /^This letter\b/.test(text))?.text; // This letter summarises the findings
  const [above, own] = [head[at - 1], head[at]];
  const rest = head[at + 1]?.text ?? '';
  const title = [own ? titleIn(own) : '', ...(GOES_ON.test(rest) ? [rest] : [])].join(' ');
  const isName = at === 1 && above !== undefined && above.text.length <= LONGEST_TITLE;
  return isName ? `${above.text}: ${title}` : title;
}
