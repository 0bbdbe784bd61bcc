import type { Document, Format } from '../../../index/formats/document.js';
import { sniffFormat } from '../../../index/formats/sniff.js';
import { RemediedError } from '../../errors.js';
import { askParser, type ParseOptions } from './ask-parser.js';
import { readParseAnswer } from './parse-answer.js';
import { refuseLarge } from './refuse-large.js';

const CALLED: Readonly<Record<Format | 'feed', string>> = {
  text: 'This text',
  html: 'This web page',
  pdf: 'This PDF',
  docx: 'This Word document',
  email: 'This e-mail',
  feed: 'This feed',
};

/**
 * A file from outside as lines of text, read in a process of its own that has no network, no secrets and little time. `name`
 * is its file name or web address; what it is, its bytes say. Rejects with a RemediedError that says why it was not read.
 */
export async function parseSafely(bytes: Uint8Array, name: string, options: ParseOptions = {}): Promise<Document> {
  refuseLarge(bytes);
  const format = sniffFormat(bytes);
  if (typeof format === 'object') throw new RemediedError(format.refused, format.remedy);
  const request = { task: 'document', name: name.slice(0, 2_000) } as const;
  return askParser({ request, bytes, called: CALLED[format] }, (answer) => readParseAnswer(answer)?.document, options);
}
