import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { spanOf } from './edtf.js';
import type { Document } from './formats/document.js';
import { decodeText, hasManyControls } from './formats/text.js';

/** "2018", "2018-10", "2018-10-03"; a season ("2018-22") is no date that a newspaper prints above an article. */
const PUBLICATION_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

/** True of a year, a month or a day that the calendar has: "2018", "2018-10", "2018-10-03". */
export function isPublicationDate(date: string): boolean {
  if (!PUBLICATION_DATE.test(date)) return false;
  try {
    spanOf(date);
    return true;
  } catch {
    return false;
  }
}

/** What a person says of an article that its text does not: kept beside the articles in `sources.json`. */
const supplied = z.strictObject({
  publisher: z.string().min(1).exactOptional(),
  headline: z.string().min(1).exactOptional(),
  url: z.url().exactOptional(),
  published: z.string().refine(isPublicationDate, 'not a year, month or day such as 2018-10-03').exactOptional(),
});

const sources = z.record(z.string(), supplied);

type Supplied = z.infer<typeof supplied>;
type Sources = z.infer<typeof sources>;

/** An article as it came, before it is read. */
export interface ArticleFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly supplied?: Supplied;
  /** Its lines, where its format is more than plain text. */
  readonly document?: Document;
  /** Seen by the workspace that added it, not by all; public where absent. */
  readonly visibility?: 'public' | 'private';
}

const SOURCES_FILE = 'sources.json';
/** A long article has 50,000 bytes; what has a hundred times as many is something else. */
const MOST_BYTES = 5_000_000;

/** The number a file name begins with ("000_39abc298ea251128.txt" → "000"), else the name without its ending. */
export function articleIdOf(file: string): string {
  const stem = file.replace(/\.[^.]+$/, ''); // letter.txt
  return /^\d+(?=[_-]|$)/.exec(stem)?.[0] ?? stem; // 000_39abc298ea251128
}

/** What the file system gives for a path; its refusal ("EACCES: permission denied, open …") gets a remedy. */
function access<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const [reason] = (error as Error).message.split(',');
    throw new Error(`${path} cannot be read (${reason}). Let the program read it, or move it away.`);
  }
}

/** Undefined only where there is nothing of that name. */
const findStats = (path: string) => access(path, () => statSync(path, { throwIfNoEntry: false }));

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON (${(error as Error).message}). Mend it or remove it.`);
  }
}

function readFileText(path: string): string {
  return decodeText(access(path, () => readFileSync(path)));
}

/** What is supplied, by file name; nothing where there is no `sources.json`. Throws where that is wrong. */
function readSources(folder: string): Sources {
  const path = join(folder, SOURCES_FILE);
  if (findStats(path) === undefined) return {};
  const parsed = sources.safeParse(parseJson(path, readFileText(path)));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} cannot be used: ${z.prettifyError(parsed.error)}. Mend it or remove it.`);
}

/** Why a text is no article; undefined where it may be one. */
function findTextFault(text: string): string | undefined {
  if (text.trim() === '') return 'is empty. Remove it or put the article in it.';
  if (text.includes('\0')) return 'holds NUL characters, as no plain text does. Save it as plain text in UTF-8.';
  if (!hasManyControls(text)) return undefined;
  return 'is not plain text: more than a tenth of it is control characters. Save it as plain text in UTF-8.';
}

/**
 * One article from a file on its own, outside any collection.
 * Throws where the file cannot be read, is above 5 MB, has no words or is not plain text.
 */
export function readArticleFile(path: string, file: string, details?: Supplied): ArticleFile {
  const size = findStats(path)?.size ?? 0;
  if (size > MOST_BYTES)
    throw new Error(`${path} has more than ${MOST_BYTES / 1_000_000} MB. Put one article into a file, as plain text.`);
  const text = readFileText(path);
  const fault = findTextFault(text);
  if (fault !== undefined) throw new Error(`${path} ${fault}`);
  return { id: articleIdOf(file), file, text, ...(details ? { supplied: details } : {}) };
}

/** The names of the .txt files, in order. */
function listArticles(folder: string): string[] {
  const remedy = 'Set ARTICLES_FOLDER to a folder of .txt articles, or put articles there.';
  if (!findStats(folder)?.isDirectory()) throw new Error(`${folder} is not a folder. ${remedy}`);
  const names = access(folder, () => readdirSync(folder))
    .filter((name) => name.toLowerCase().endsWith('.txt') && findStats(join(folder, name))?.isFile() !== false)
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no .txt article. ${remedy}`);
  return names;
}

/** A name that is mistyped would lose what was supplied without a word. */
function refuseUnknownNames(folder: string, details: Sources, names: readonly string[]): void {
  const unknown = Object.keys(details).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `${join(folder, SOURCES_FILE)} names ${unknown}, which is no article of the folder. Correct the name or remove the entry.`,
    );
}

/** The text without how its lines end and are spaced. */
const wordsOf = ({ text }: ArticleFile): string => text.trim().split(/\s+/).join(' '); // one copy with \r\n, one with \n

/** Throws at the first two files that have the same key, in the words of `complain`. */
function refuseTwins(
  files: readonly ArticleFile[],
  keyOf: (file: ArticleFile) => string,
  complain: (first: string, second: ArticleFile) => string,
): void {
  const seen = new Map<string, string>();
  for (const article of files) {
    const twin = seen.get(keyOf(article));
    if (twin !== undefined) throw new Error(complain(twin, article));
    seen.set(keyOf(article), article.file);
  }
}

/**
 * The articles of a folder, in order of their file names, with what `sources.json` supplies.
 * Throws, with the file and what to do, where the folder holds no article, a file is not one, two files share an id or
 * their words, or `sources.json` is wrong or names a file that is not there.
 */
export function readCollection(folder: string): ArticleFile[] {
  const names = listArticles(folder);
  const details = readSources(folder);
  refuseUnknownNames(folder, details, names);
  const files = names.map((name) => readArticleFile(join(folder, name), name, details[name]));
  const idComplaint = (first: string, { file, id }: ArticleFile) =>
    `${first} and ${file} in ${folder} both have the id ${id}. Rename one of them.`;
  const wordsComplaint = (first: string, { file }: ArticleFile) =>
    `${first} and ${file} in ${folder} hold the same text. Remove one of them.`;
  refuseTwins(files, ({ id }) => id, idComplaint);
  refuseTwins(files, wordsOf, wordsComplaint);
  return files;
}

/** A file that somebody may add to the collection. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly read: () => Uint8Array;
  /** What the `sources.json` of its folder says of it. */
  readonly supplied?: Supplied;
}

const toFoundFile = (path: string, name: string, supplied: Supplied | undefined): FoundFile => ({
  path,
  name,
  read: () => access(path, () => readFileSync(path)),
  ...(supplied && { supplied }),
});

/**
 * A file itself, or all files of a folder and of the folders in it, in the order of their names, but for hidden ones;
 * undefined for what is neither. Throws where the folder's `sources.json` is wrong.
 */
export function findFiles(path: string): FoundFile[] | undefined {
  const stats = findStats(path);
  if (stats?.isFile()) return [toFoundFile(path, basename(path), undefined)];
  if (!stats?.isDirectory()) return undefined;
  const details = readSources(path);
  const names = access(path, () => readdirSync(path, { recursive: true, encoding: 'utf8' })).sort();
  return names
    .filter((name) => basename(name) !== SOURCES_FILE && !basename(name).startsWith('.'))
    .filter((name) => findStats(join(path, name))?.isFile())
    .map((name) => toFoundFile(join(path, name), name, details[name]));
}
