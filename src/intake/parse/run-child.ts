import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChildCommand } from './child-command.js';
import { readResidentMemory } from './resident-memory.js';

/** What a child may take. */
export interface ChildLimits {
  /** Milliseconds, from its start to its end. */
  readonly time: number;
  /** Bytes that it holds at one time. */
  readonly memory: number;
  /** Bytes that it says. */
  readonly output: number;
}

/** How a child ended: with an answer, by itself without one, or by our hand at a limit. */
export type Ending =
  | { readonly kind: 'answered'; readonly answer: string }
  | { readonly kind: 'died' | keyof ChildLimits };

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** How often the memory of a child is looked at, in milliseconds. */
const LOOK = 40;

interface Watch {
  /** The limit at which it was ended. */
  reached?: keyof ChildLimits;
  hasEnded: boolean;
}

function endAt(child: Child, watch: Watch, limit: keyof ChildLimits): void {
  watch.reached ??= limit;
  child.kill('SIGKILL');
}

async function watchMemory(child: Child, watch: Watch, limits: ChildLimits): Promise<void> {
  while (!watch.hasEnded && child.pid !== undefined) {
    if (((await readResidentMemory(child.pid)) ?? 0) > limits.memory) return endAt(child, watch, 'memory');
    await delay(LOOK, undefined, { ref: false });
  }
}

/** What it says, up to the limit. */
function listen(child: Child, watch: Watch, limits: ChildLimits): Buffer[] {
  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= limits.output) chunks.push(chunk);
    else endAt(child, watch, 'output');
  });
  return chunks;
}

/** Resolves once it has ended and was taken off the system's list; a failure to start ends it too. */
function ending(child: Child): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}

/** Node ends itself by this signal where its heap is full. */
const HEAP_IS_FULL = 'SIGABRT';

/**
 * Starts a child with an empty environment, hands it the bytes and resolves to how it ended: within its limits, or killed at
 * one. Never rejects; nothing of the child is left when it resolves.
 */
export async function runChild(
  { file, words }: ChildCommand,
  input: readonly Uint8Array[],
  limits: ChildLimits,
): Promise<Ending> {
  const child = spawn(file, words, { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  const watch: Watch = { hasEnded: false };
  const ended = ending(child);
  const chunks = listen(child, watch, limits);
  const timer = setTimeout(() => endAt(child, watch, 'time'), limits.time);
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  void watchMemory(child, watch, limits);
  child.stdin.on('error', () => {}); // it may end before it has heard everything
  for (const bytes of input) child.stdin.write(bytes);
  child.stdin.end();
  const { code, signal } = await ended;
  watch.hasEnded = true;
  clearTimeout(timer);
  process.off('exit', killWithUs);
  if (watch.reached !== undefined) return { kind: watch.reached };
  if (signal === HEAP_IS_FULL) return { kind: 'memory' };
  return code === 0 ? { kind: 'answered', answer: Buffer.concat(chunks).toString('utf8') } : { kind: 'died' };
}
