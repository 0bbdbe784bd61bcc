import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import type { Run, Source } from '../../src/answer.js';
import { toLiteral } from '../literal.js';
import { toTyped } from './command-names.js';

/** Only addresses that a browser opens as a page: an article's own, from its publisher. */
const PAGE = /^https?:\/\//i; // https://www.example.org/news/1

const LONGEST_ADDRESS = 3_000;

const isPage = (url: string | undefined): url is string =>
  url !== undefined && url.length <= LONGEST_ADDRESS && PAGE.test(url) && URL.canParse(url);

const BOLD = { bold: true } as const;

/** Literal words: Slack reads no mark-up in them. */
export function toText(words: string, isStrong = false): RichTextText {
  return { type: 'text', text: toLiteral(words), ...(isStrong && { style: BOLD }) };
}

function toLink(url: string, words: string, isStrong = false): RichTextLink {
  return { type: 'link', url, text: toLiteral(words), ...(isStrong && { style: BOLD }) };
}

/** " [2]", which opens the article where its address is known. */
function toMark(cite: number, sources: readonly Source[]): RichTextElement[] {
  const url = sources[cite - 1]?.url;
  const words = `[${cite}]`;
  return [toText(' '), isPage(url) ? toLink(url, words) : toText(words)];
}

function toElements({ text, strong = false, url, cite }: Run, sources: readonly Source[]): RichTextElement[] {
  const words = toTyped(text.trimEnd());
  const space = text.slice(text.trimEnd().length);
  const shown = isPage(url) ? toLink(url, words || url, strong) : toText(words, strong);
  return [
    ...(words === '' && !isPage(url) ? [] : [shown]),
    ...(cite === undefined ? [] : toMark(cite, sources)),
    ...(space === '' ? [] : [toText(space)]),
  ];
}

/** Runs as Slack's literal elements, each citation behind its words. Slack refuses an empty list: a space stands for nothing. */
export function toRichText(runs: readonly Run[], sources: readonly Source[]): RichTextElement[] {
  const elements = runs.flatMap((run) => toElements(run, sources));
  return elements.length === 0 ? [toText(' ')] : elements;
}
