import type { Article, Citation } from '../model.js';

/** What is read of a document before anything else is known of it. */
export type Printed = Pick<Article, 'id' | 'passages'>;

/** Passages as one running text, so that what a page breaks over two lines is still one phrase. */
export interface Flow {
  readonly text: string;
  /** The place of an offset range in its passage; what runs on into the next passage is left out. */
  readonly cite: (start: number, end: number) => Citation;
}

/** Between two passages; patterns write it as white space. */
const BREAK = '\n';

function positionsOf(texts: readonly string[]): number[] {
  let at = 0;
  return texts.map((text) => {
    const start = at;
    at += text.length + BREAK.length;
    return start;
  });
}

/** The passages of a document from one position up to another as running text. */
export function flowOf({ id, passages }: Printed, from = 0, to = passages.length): Flow {
  const texts = passages.slice(from, to).map(({ text }) => text);
  const starts = positionsOf(texts);
  const cite = (start: number, end: number): Citation => {
    const at = Math.max(
      0,
      starts.findLastIndex((offset) => offset <= start),
    );
    const [offset, length] = [starts[at] ?? 0, texts[at]?.length ?? 0];
    return { articleId: id, passage: from + at, start: start - offset, end: Math.min(end - offset, length) };
  };
  return { text: texts.join(BREAK), cite };
}

/** The passages in which a report says what it is: its cover, or its letterhead and first paragraphs. */
const HEAD_PASSAGES = 60;

const LONGEST_HEAD = 12_000;

/** A report’s cover and summary, or a letter’s first page, as running text. */
export function headOf(printed: Printed): Flow {
  const { text, cite } = flowOf(printed, 0, HEAD_PASSAGES);
  return { text: text.slice(0, LONGEST_HEAD), cite };
}
