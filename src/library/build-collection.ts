import { buildIndex } from '../../index/build.js';
import { type ArticleFile, isPublicationDate } from '../../index/collection.js';
import type { ArticleIndex } from '../../index/model.js';
import { describeError } from '../errors.js';
import { readReading } from '../store/document-reading.js';
import type { Built, Ingredient, LeftOut } from './build.js';

function toArticleFile({ id, file, read, supplied, visibility }: Ingredient): ArticleFile {
  if (supplied.published !== undefined && !isPublicationDate(supplied.published))
    throw new Error(`"${supplied.published}" is no date.`);
  return { id, file, text: '', document: readReading(read), supplied, visibility };
}

const describeFault = (error: unknown): string => `It could not be read: ${describeError(error)}`;

/** What `read` gives, or why it gives nothing. */
function attempt<T>(id: string, read: () => T): { readonly value: T } | LeftOut {
  try {
    return { value: read() };
  } catch (error) {
    return { id, problem: describeFault(error) };
  }
}

const isLeftOut = (tried: object): tried is LeftOut => 'problem' in tried;

/** The ids that an article of the folder or an earlier document has already: with them no place in it could be cited. */
function findClashes(base: readonly ArticleFile[], documents: readonly Ingredient[]): LeftOut[] {
  const taken = new Set(base.map(({ id }) => id));
  return documents.flatMap(({ id }) => {
    const isTaken = taken.has(id);
    taken.add(id);
    return isTaken
      ? [{ id, problem: 'Another article has its name already: add it again under another headline.' }]
      : [];
  });
}

/** All together; where that fails because of some documents, without them. */
function buildSound(base: readonly ArticleFile[], documents: readonly ArticleFile[]): Built {
  const whole = attempt('', () => buildIndex([...base, ...documents]));
  if (!isLeftOut(whole)) return { index: whole.value, leftOut: [] };
  const others = base.slice(0, 1); // Some faults show only beside another article: the two cannot be put in order.
  const leftOut = documents
    .map((document) => attempt(document.id, () => buildIndex([...others, document])))
    .filter(isLeftOut);
  const faulty = new Set(leftOut.map(({ id }) => id));
  const index: ArticleIndex = buildIndex([...base, ...documents.filter(({ id }) => !faulty.has(id))]);
  return { index, leftOut };
}

/** The articles of the folder with the documents that can be read, and those that cannot. Throws where all of it fails. */
export function buildCollection(base: readonly ArticleFile[], documents: readonly Ingredient[]): Built {
  const clashes = findClashes(base, documents);
  const clashing = new Set(clashes.map(({ id }) => id));
  const tried = documents
    .filter(({ id }) => !clashing.has(id))
    .map((document) => attempt(document.id, () => toArticleFile(document)));
  const files = tried.flatMap((each) => (isLeftOut(each) ? [] : [each.value]));
  const { index, leftOut } = buildSound(base, files);
  return { index, leftOut: [...clashes, ...tried.filter(isLeftOut), ...leftOut] };
}
