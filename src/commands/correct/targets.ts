import type { ArticleIndex } from '../../../index/model.js';
import { type Item, type Part, partsOf } from './items.js';
import { findSubject, type Subject } from './subjects.js';

const HANDLE = /^(.*\S) #?(\d{1,3})$/; // caseloads 3

/** What some words point to: a subject, and the item at which to begin. */
export interface Place {
  readonly subject: Subject;
  /** Position among the items, from 0. */
  readonly at: number;
  /** The words name that item by its number. */
  readonly isNumbered: boolean;
}

/** The subject that some words name, and its item where a number stands behind it; undefined where they name nothing. */
export function findPlace(text: string, index: ArticleIndex): Place | undefined {
  const [, name, number] = HANDLE.exec(text.trim()) ?? [];
  const subject = name === undefined ? undefined : findSubject(name, index);
  const at = subject?.items.findIndex(({ handle }) => handle.endsWith(` ${number}`)) ?? -1;
  if (subject && at >= 0) return { subject, at, isNumbered: true };
  const whole = findSubject(text, index);
  return whole && { subject: whole, at: 0, isNumbered: false };
}

/** The items of a place in which a part may be put right: the one with the number, else all of the subject. */
export function itemsWith(part: Part, { subject, at, isNumbered }: Place): Item[] {
  const meant = isNumbered ? subject.items.slice(at, at + 1) : subject.items;
  return meant.filter(({ fact }) => partsOf(fact).includes(part));
}
