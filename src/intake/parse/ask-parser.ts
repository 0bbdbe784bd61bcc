import { fileURLToPath } from 'node:url';
import { RemediedError } from '../../errors.js';
import { childCommandOf } from './child-command.js';
import type { ParseRequest } from './parse-child.js';
import { type ChildLimits, type Ending, runChild } from './run-child.js';
import { createTurns } from './take-turns.js';

export interface ParseOptions {
  /** Milliseconds that it may take; 10,000 where absent. */
  readonly time?: number;
  /** Where the compiled parse-child lies; beside this file where absent. */
  readonly entry?: string;
}

/** A document to read, and what to call it in a refusal: "This PDF". */
export interface ParseOrder {
  readonly request: ParseRequest;
  readonly bytes: Uint8Array;
  readonly called: string;
}

const LIMITS: ChildLimits = { time: 10_000, memory: 400_000_000, output: 10_000_000 };

const inTurn = createTurns(2);

const REMEDY = 'Copy its text to a plain text file, or save it again as a simpler PDF, and add that.';

/** Why there is no answer, for who added it. */
function explain(called: string, kind: Exclude<Ending['kind'], 'answered'>, limits: ChildLimits): RemediedError {
  const reasons = {
    time: `took longer than ${limits.time / 1_000} seconds to read.`,
    memory: `took more than ${limits.memory / 1_000_000} MB of memory to read.`,
    output: 'unpacks to more text than any document has.',
    died: 'could not be read: its reader stopped half-way.',
  };
  return new RemediedError(`${called} ${reasons[kind]}`, REMEDY);
}

const OWN_ENTRY = fileURLToPath(new URL('./parse-child.js', import.meta.url));

/**
 * What a child process answers that reads this document and ends: at most 10 s, 400 MB, no network, no environment. `read`
 * checks it and gives undefined for what is no answer. Two run at once; others wait. Rejects with a RemediedError that says
 * why there is none.
 */
export async function askParser<Answer>(
  { request, bytes, called }: ParseOrder,
  read: (answer: string) => Answer | undefined,
  { time = LIMITS.time, entry = OWN_ENTRY }: ParseOptions,
): Promise<Answer> {
  const limits = { ...LIMITS, time };
  const head = Buffer.from(`${JSON.stringify(request)}\n`);
  const ending = await inTurn(() => runChild(childCommandOf(entry), [head, bytes], limits));
  if (ending.kind !== 'answered') throw explain(called, ending.kind, limits);
  const answer = read(ending.answer);
  if (answer === undefined) throw explain(called, 'died', limits);
  return answer;
}
