export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** "Mr. Smith", "St. Mary’s", "Sept. 27", "J. Smith", "U.S. Steel", "Acme Corp. said": a stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:mr|mrs|ms|dr|prof|rev|hon|st|sr|jr|gen|col|capt|lt|sgt|supt|det|insp|const|cpl|maj|pte|adm|cmdr|cllr|sen|rep|gov|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|etc|e\.g|i\.e|approx|inc|ltd|corp|co|bros|dept|est|fig|para|pp?|vol|[a-z]|(?:[a-z]\.)+[a-z])\.[’”"')\]]*\s*$/i;

/** A company or country whose stop may also end the sentence: "Acme Corp. The shares fell". */
const MAY_END = /(?:inc|ltd|corp|co|bros|etc|jr|sr|[a-z]\.[a-z])\.[’”"')\]]*\s*$/i;

/** A word that begins a sentence rather than a name: "Acme Corp. It fell". */
const BEGINS_SENTENCE = /^(?:The|A|An|It|He|She|They|We|In|But|And|This|That|His|Her|Its|On|At)\b/;

/** "No. 10": a stop that ends no sentence where a number follows. */
const NUMBER_SIGN = /(?:^|\s)No\.\s*$/;

const STARTS_LOWER = /^[’”"')\]]*\s*[a-z,;:–—-]/; // ” he said

function continues(before: string, after: string): boolean {
  if (STARTS_LOWER.test(after)) return true;
  if (NUMBER_SIGN.test(before)) return /^\s*\d/.test(after); // No. 10
  if (!ABBREVIATION.test(before)) return false;
  return !MAY_END.test(before) || !BEGINS_SENTENCE.test(after);
}

function trim(text: string, start: number, end: number): Sentence {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

/**
 * The sentences of one passage in order, without the space between them, as half-open offsets.
 * Abbreviations, initials and a speaker’s tag after a question mark (“Why?” she asked) end no sentence.
 */
export function sentencesOf(text: string): Sentence[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const lastEnd = ends.at(-1);
    if (
      lastEnd !== undefined &&
      continues(text.slice(Math.max(0, lastEnd - 24), lastEnd), text.slice(index, index + 24))
    )
      ends.pop();
    ends.push(index + segment.length);
  }
  return ends.map((end, at) => trim(text, ends[at - 1] ?? 0, end)).filter(({ start, end }) => end > start);
}
