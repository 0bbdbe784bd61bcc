import type { PictureMark } from '../../../src/pages/ledger-picture.js';

/** Where an article opens at the words. */
export const placeHref = ({ articleId, at }: Pick<PictureMark, 'articleId' | 'at'>): string =>
  `/articles/${encodeURIComponent(articleId)}#p${at.passage}:${at.start}-${at.end}`;
