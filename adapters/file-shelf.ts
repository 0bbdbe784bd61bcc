import { randomBytes } from 'node:crypto';
import type { AnswerFile } from '../src/answer.js';

/** Files of answers until they are fetched, each by a name that nobody can guess. */
export interface FileShelf {
  /** The name under which it can be had for a day: "pV3…". */
  put(file: AnswerFile): string;
  /** Undefined for what was never there, or is no more. */
  find(name: string): AnswerFile | undefined;
}

const DAY = 86_400_000;
/** The oldest goes first. They are made when they are fetched, and so hold little. */
const MOST_KEPT = 300;

export function createFileShelf(now: () => Date): FileShelf {
  const kept = new Map<string, { readonly file: AnswerFile; readonly until: number }>();
  return {
    put(file) {
      const name = randomBytes(18).toString('base64url');
      kept.set(name, { file, until: now().getTime() + DAY });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return name;
    },
    find(name) {
      const found = kept.get(name);
      return found && found.until > now().getTime() ? found.file : undefined;
    },
  };
}
