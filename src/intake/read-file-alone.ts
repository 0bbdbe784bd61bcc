import { articleIdOf, isPublicationDate } from '../../index/collection.js';
import { type Reading, readText } from '../../index/reading.js';
import { RemediedError } from '../errors.js';
import type { Upload } from './intake.js';
import { parseSafely } from './parse/parse-safely.js';

/**
 * Everything read in one file, whatever its format; it is kept nowhere. `published` is a date that a person supplies.
 * Rejects with a `RemediedError` where that is no date, or the file cannot be read.
 */
export async function readFileAlone({ name, bytes }: Upload, published: string | undefined): Promise<Reading> {
  if (published !== undefined && !isPublicationDate(published))
    throw new RemediedError(`"${published}" is not a date.`, 'Give it as 2018, 2018-10 or 2018-10-03.');
  const document = await parseSafely(bytes, name);
  const text = document.lines.map((line) => line.text).join('\n');
  const supplied = published === undefined ? {} : { supplied: { published } };
  return readText({ id: articleIdOf(name), file: name, text, document, ...supplied });
}
