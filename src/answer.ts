import type { Citation, Verbatim, When } from '../index/model.js';

/** Where in an article words stand. */
export type PassagePlace = Pick<Citation, 'passage' | 'start' | 'end'> & {
  /** The page of its file, from 1; absent where the file has no pages. */
  readonly page?: number;
};

/** A stretch of literal text: no mark-up, whatever characters it holds. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly url?: string;
  /** Position in the answer's sources, from 1. */
  readonly cite?: number;
  /** Where in that source the words stand that are cited; absent where the whole article is. */
  readonly at?: PassagePlace;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

export interface BulletList {
  readonly kind: 'bullets';
  readonly items: readonly (readonly Run[])[];
}

/** Words of an article, one string a paragraph, without their quotation marks. */
export interface QuoteElement {
  readonly kind: 'quote';
  readonly text: readonly Verbatim[];
  /** Who said it, when, and the citation. */
  readonly attribution: readonly Run[];
}

export interface Field {
  readonly label: string;
  readonly value: readonly Run[];
}

export interface Fields {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
}

export interface Section {
  readonly kind: 'section';
  readonly heading: string;
  readonly elements: readonly AnswerElement[];
}

/** What the reader should know about the answer itself: a cut question, a list cut short. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

/** A picture that anybody can fetch who has its address. */
export interface AnswerImage {
  readonly kind: 'image';
  /** "https://bot.example.org/ledger.png?v=3f9c…": a PNG. */
  readonly url: string;
  /** What it tells, in whole sentences: it stands in the place of the picture where none is shown. */
  readonly alt: string;
}

export type AnswerElement = Paragraph | BulletList | QuoteElement | Fields | Section | Note | AnswerImage;

/** An article that the answer cites. */
export interface Source {
  readonly articleId: string;
  readonly headline: string;
  readonly file: string;
  readonly publisher?: string;
  /** The publisher’s own page. */
  readonly url?: string;
  /** Our page of it, where one can be opened: "https://bot.example.org/articles/000". */
  readonly page?: string;
  /** It is seen by one workspace alone, and stands on no page that anybody may open. */
  readonly isPrivate?: true;
  /** Absent where neither the text nor a person says. */
  readonly published?: When;
  /** The words that the date of publication was read or worked out from. */
  readonly clueText?: string;
}

/** A button: pressing it asks `question`. */
export interface FollowUp {
  readonly label: string;
  readonly question: string;
}

/** A file that comes with an answer: its bytes are made when they are read, the same at every reading. */
export interface AnswerFile {
  /** "briefing-pack-caseloads-2026-11-25.docx": safe in every file system. */
  readonly name: string;
  readonly mediaType: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface Answer {
  readonly title: string;
  readonly elements: readonly AnswerElement[];
  readonly sources: readonly Source[];
  readonly followUps: readonly FollowUp[];
  /** Absent where none comes with it. What shows an answer says how to have them. */
  readonly files?: readonly AnswerFile[];
  /** What the answer tells that there is a picture of, for whoever can show it beside the words. */
  readonly picture?: 'ledger';
}

type Words = Run | string;

function toRun(words: Words): Run {
  return typeof words === 'string' ? { text: words } : words;
}

/** Runs of the words given; a plain string becomes a run without a citation. */
export function toRuns(...words: readonly Words[]): Run[] {
  return words.map(toRun);
}

/** A paragraph of the words given. */
export function paragraph(...words: readonly Words[]): Paragraph {
  return { kind: 'paragraph', runs: toRuns(...words) };
}

/** A list with one bullet for each item. */
export function bullets(items: readonly (readonly Words[])[]): BulletList {
  return { kind: 'bullets', items: items.map((item) => toRuns(...item)) };
}

/** A heading with the elements under it. */
export function section(heading: string, elements: readonly AnswerElement[]): Section {
  return { kind: 'section', heading, elements };
}

/** A remark about the answer itself. */
export function note(text: string): Note {
  return { kind: 'note', text };
}

/** A follow-up whose label is its question. */
export function followUp(question: string): FollowUp {
  return { label: question, question };
}

/** Every run of an element and of what lies in it; a quotation’s are those of its attribution. */
export function runsOf(element: AnswerElement): Run[] {
  switch (element.kind) {
    case 'paragraph':
      return [...element.runs];
    case 'bullets':
      return element.items.flat();
    case 'fields':
      return element.fields.flatMap(({ value }) => value);
    case 'quote':
      return [...element.attribution];
    case 'section':
      return element.elements.flatMap(runsOf);
    case 'note':
    case 'image':
      return [];
  }
}

/** The words of runs, without their citations. */
export const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
