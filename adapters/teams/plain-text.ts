import type { Answer } from '../../src/answer.js';
import { cutText } from '../cut-text.js';
import { linesOf } from '../lines-of.js';

const LONGEST = 600;

/** An answer as a few literal sentences, where Teams shows no card: without its sources and follow-ups. */
export const toPlainText = ({ title, elements }: Answer): string =>
  cutText([`${title}.`, ...elements.flatMap(linesOf)].join(' '), LONGEST);
