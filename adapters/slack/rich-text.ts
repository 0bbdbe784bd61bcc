import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import type { Run, Source } from '../../src/answer.js';
import { citationMark } from '../../src/citation-mark.js';
import { toLiteral } from '../../src/literal.js';
import { addressOf } from '../address-of.js';
import { isPage as isAddress } from '../is-page.js';
import { toTyped } from './command-names.js';

const LONGEST_ADDRESS = 3_000;

const isPage = (url: string | undefined): url is string => isAddress(url, LONGEST_ADDRESS);

const BOLD = { bold: true } as const;

/** Literal words: Slack reads no mark-up in them. */
export function toText(words: string, isStrong = false): RichTextText {
  return { type: 'text', text: toLiteral(words), ...(isStrong && { style: BOLD }) };
}

function toLink(url: string, words: string, isStrong = false): RichTextLink {
  return { type: 'link', url, text: toLiteral(words), ...(isStrong && { style: BOLD }) };
}

/** " [2]", which opens the article where its address is known: at the very words, where we have a page of it. */
function toMark({ cite = 0, at }: Run, sources: readonly Source[]): RichTextElement[] {
  const source = sources[cite - 1];
  const url = source && addressOf(source, at);
  const words = citationMark(cite, at);
  return [toText(' '), isPage(url) ? toLink(url, words) : toText(words)];
}

function toElements(run: Run, sources: readonly Source[]): RichTextElement[] {
  const { text, strong = false, url, cite } = run;
  const words = toTyped(text.trimEnd());
  const space = text.slice(text.trimEnd().length);
  const shown = isPage(url) ? toLink(url, words || url, strong) : toText(words, strong);
  return [
    ...(words === '' && !isPage(url) ? [] : [shown]),
    ...(cite === undefined ? [] : toMark(run, sources)),
    ...(space === '' ? [] : [toText(space)]),
  ];
}

/** Runs as Slack's literal elements, each citation behind its words. Slack refuses an empty list: a space stands for nothing. */
export function toRichText(runs: readonly Run[], sources: readonly Source[]): RichTextElement[] {
  const elements = runs.flatMap((run) => toElements(run, sources));
  return elements.length === 0 ? [toText(' ')] : elements;
}
