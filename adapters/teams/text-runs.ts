import type { Run, Source } from '../../src/answer.js';
import { citationMark } from '../../src/citation-mark.js';
import { toLiteral } from '../../src/literal.js';
import { addressOf } from '../address-of.js';
import { isPage } from '../is-page.js';
import type { TextRun } from './card-types.js';

/** How words are set. */
export type Style = Pick<TextRun, 'size' | 'weight' | 'isSubtle' | 'selectAction'>;

const LONGEST_ADDRESS = 1_000;

/** Cards turn "{{DATE(2016-05-01T09:00:00Z)}}" into a day of their own, even in a run; not where the braces are of two. */
const BETWEEN_BRACES = /(?<=\{)(?=\{(?:DATE|TIME))/i;

/** Literal words, which read together are those given; nothing for none. */
export const toWords = (text: string, style: Style = {}): TextRun[] =>
  toLiteral(text)
    .split(BETWEEN_BRACES)
    .filter((words) => words !== '')
    .map((words) => ({ type: 'TextRun', text: words, ...style }));

/** What opens the page of an address; nothing for what is no page. */
export const toLink = (url: string | undefined): Style =>
  isPage(url, LONGEST_ADDRESS) ? { selectAction: { type: 'Action.OpenUrl', url } } : {};

/** " [2]", which opens the article where its address is known: at the very words, where we have a page of it. */
function toMark({ cite, at }: Run, sources: readonly Source[]): TextRun[] {
  if (cite === undefined) return [];
  const source = sources[cite - 1];
  return [
    ...toWords(' '),
    ...toWords(citationMark(cite, at), { isSubtle: true, ...(source && toLink(addressOf(source, at))) }),
  ];
}

function toTextRunsOf(run: Run, sources: readonly Source[]): TextRun[] {
  const { text, strong, url } = run;
  const literal = toLiteral(text);
  const words = literal.trimEnd();
  const link = toLink(url);
  const own: Style = { ...(strong && { weight: 'Bolder' }), ...link };
  return [
    ...toWords(words === '' && link.selectAction ? link.selectAction.url : words, own),
    ...toMark(run, sources),
    ...toWords(literal.slice(words.length)),
  ];
}

/** Runs as literal ones of a card, the number of each citation behind its words. */
export const toTextRuns = (runs: readonly Run[], sources: readonly Source[]): TextRun[] =>
  runs.flatMap((run) => toTextRunsOf(run, sources));
