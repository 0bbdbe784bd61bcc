import { buildIndex } from '../../index/build.js';
import type { Document } from '../../index/formats/document.js';
import type { ArticleIndex } from '../../index/model.js';
import type { AddedDocument } from '../store/documents.js';

/** What is read in an added document on its own. */
export function readAlone({ id, file, supplied }: AddedDocument, document: Document): ArticleIndex {
  const text = document.lines.map((line) => line.text).join('\n');
  return buildIndex([{ id, file, text, document, supplied, visibility: 'private' }]);
}
