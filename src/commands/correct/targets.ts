import type { ArticleIndex } from '../../../index/model.js';
import { narrowIndex } from '../../authority/narrow-index.js';
import { readAuthority } from '../../authority/read-authority.js';
import type { Fact } from '../../curation/facts.js';
import { type Item, type Part, partsOf } from './items.js';
import { findSubject, isListOfSources, type Subject } from './subjects.js';
import type { Workbench } from './workbench.js';

const HANDLE = /^(.*\S) #?(\d{1,3})$/; // caseloads 3

/** What some words point to: a subject, and the item at which to begin. */
export interface Place {
  readonly subject: Subject;
  /** Position among the items, from 0. */
  readonly at: number;
  /** The words name that item by its number. */
  readonly isNumbered: boolean;
  /** The local authority that it is of, where the articles are about several. */
  readonly authority?: string;
}

function findPlace(text: string, index: ArticleIndex): Place | undefined {
  const [, name, number] = HANDLE.exec(text.trim()) ?? [];
  const subject = name === undefined ? undefined : findSubject(name, index);
  const at = subject?.items.findIndex(({ handle }) => handle.endsWith(` ${number}`)) ?? -1;
  if (subject && at >= 0) return { subject, at, isNumbered: true };
  const whole = findSubject(text, index);
  return whole && { subject: whole, at: 0, isNumbered: false };
}

/** A post as all articles print it: it is put right in all of them. */
function withAllPlaces(fact: Fact, { people }: ArticleIndex): Fact {
  if (fact.kind !== 'role') return fact;
  const [first] = fact.role.citations;
  const person = people.find(({ id }) => id === fact.person.id);
  const role = person?.roles.find(({ citations }) => first !== undefined && citations.includes(first));
  return person && role ? { kind: 'role', person, role } : fact;
}

/** The place among the facts of one authority; its short names say of which, so that they mean the same everywhere. */
function findPlaceIn(text: string, authority: string, index: ArticleIndex): Place[] {
  const place = findPlace(text, narrowIndex(index, authority));
  if (place === undefined) return [];
  const { name, items } = place.subject;
  const under = (words: string): string => `${authority} ${words}`;
  const all = items.map(({ handle, fact }): Item => ({ handle: under(handle), fact: withAllPlaces(fact, index) }));
  return [{ ...place, subject: { name: under(name), items: all }, authority }];
}

interface Target {
  readonly authority?: string;
  readonly text: string;
}

/** "Devon caseloads 3", "caseloads in Devon 3": an authority counts at an end, for a quotation or headline may hold one. */
function readTarget(text: string, authorities: readonly string[]): Target {
  const [, name = text, number] = HANDLE.exec(text) ?? [];
  const { authority, text: rest } = readAuthority(name, authorities);
  const isAtEnd = rest !== '' && rest !== name && (name.startsWith(rest) || name.endsWith(rest));
  if (authority === undefined || !isAtEnd) return { text };
  return { authority, text: number === undefined ? rest : `${rest} ${number}` };
}

/**
 * What some words point to: among the facts of the authority that they name or that is usual; else among those of every
 * other, one place each. More than one: it must be asked which. None: they name nothing.
 */
export function findPlaces(typed: string, { index, authorities, usual }: Workbench): Place[] {
  const everywhere = (): Place[] => [findPlace(typed, index) ?? []].flat();
  if (authorities.length < 2 || isListOfSources(typed)) return everywhere();
  const { authority: named, text } = readTarget(typed.trim(), authorities);
  const placesIn = (among: readonly string[]) => among.flatMap((each) => findPlaceIn(text, each, index));
  if (named !== undefined) return placesIn([named]);
  const own = placesIn(usual === undefined ? [] : [usual]);
  const places = own.length > 0 ? own : placesIn(authorities);
  return places.length > 0 ? places : everywhere();
}

/** The items of a place in which a part may be put right: the one with the number, else all of the subject. */
export function itemsWith(part: Part, { subject, at, isNumbered }: Place): Item[] {
  const meant = isNumbered ? subject.items.slice(at, at + 1) : subject.items;
  return meant.filter(({ fact }) => partsOf(fact).includes(part));
}
