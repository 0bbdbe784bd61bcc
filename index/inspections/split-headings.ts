import type { Passage } from '../model.js';
import { headingAtEnd } from './section-headings.js';

/** The passages of a report with each heading on its own, also where it had run together with the words above it. */
export const splitHeadings = (passages: readonly Passage[]): Passage[] =>
  passages.flatMap((passage) => {
    const start = headingAtEnd(passage);
    if (start === undefined) return [passage];
    const { leadIn, ...heading } = passage;
    return [
      { ...passage, text: passage.text.slice(0, start).trimEnd() },
      { ...heading, kind: 'heading', text: passage.text.slice(start) },
    ];
  });
