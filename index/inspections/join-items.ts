import type { Passage } from '../model.js';
import { headingOf } from './section-headings.js';
import { NUMBERED } from './sections.js';

/** Between an item and the bullets that belong to it: one finding is one passage. */
const NESTED = ' • ';

const STARTS_SMALL = /^\p{Ll}/u; // − sufficiency of accommodation

/**
 * Whether a bullet belongs to the item before it, which ends in a colon: "Services to care leavers, including:" has
 * bullets in small letters; where they begin with capitals, the one that ends in a full stop is the last.
 */
function isNested(item: readonly Passage[], next: Passage): boolean {
  const [parent, ...nested] = item;
  if (parent?.kind !== 'bullet' && !NUMBERED.test(parent?.text ?? '')) return false;
  if (!parent?.text.endsWith(':') || next.kind !== 'bullet' || NUMBERED.test(next.text)) return false;
  return (
    STARTS_SMALL.test(next.text) ||
    (!nested.at(-1)?.text.endsWith('.') && !nested.some(({ text }) => STARTS_SMALL.test(text)))
  );
}

/**
 * Whether a paragraph goes on with what stands before it: one that opens a page behind a bullet that ended the page
 * before, and one whose first word is small behind words without a full stop.
 */
function goesOn(item: readonly Passage[], next: Passage, isFirstOfPage: boolean): boolean {
  const last = item.at(-1);
  if (last === undefined || last.kind === 'heading' || next.kind !== 'paragraph' || NUMBERED.test(next.text))
    return false;
  if (STARTS_SMALL.test(next.text)) return !/[.;:?]$/.test(last.text); // multi-agency⏎working
  const isListed = last.kind === 'bullet' || NUMBERED.test(last.text);
  return isListed && isFirstOfPage && next.text.endsWith('.');
}

function join(item: readonly Passage[]): Passage[] {
  const [first, ...rest] = item;
  if (first === undefined) return [];
  const text = rest.reduce(
    (words, { kind, text: more }) => `${words}${kind === 'bullet' ? NESTED : ' '}${more}`,
    first.text,
  );
  return [{ ...first, text }];
}

/**
 * The passages of a report with each listed finding in one: nested bullets behind the sentence they belong to, and what
 * a page break parts put together again. Only under the headings of findings; all else stays as it is.
 */
export function joinItems(passages: readonly Passage[]): Passage[] {
  const groups: Passage[][] = [];
  let isSection = false;
  for (const [at, passage] of passages.entries()) {
    if (headingOf(passage)) isSection = true;
    else if (passage.kind === 'heading') isSection = false;
    const item = groups.at(-1);
    const before = passages[at - 1];
    const isFirstOfPage = before?.page !== undefined && passage.page === before.page + 1;
    const belongs =
      isSection && item !== undefined && (isNested(item, passage) || goesOn(item, passage, isFirstOfPage));
    if (belongs) item.push(passage);
    else groups.push([passage]);
  }
  return groups.flatMap(join);
}
