import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { type AddTools, type AddWish, add } from './add.js';
import { createProgress } from './progress.js';

/** The terminal that somebody sits at, or what stands in for it. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  once(event: 'SIGINT', listener: () => void): unknown;
  off(event: 'SIGINT', listener: () => void): unknown;
}

async function choose({ stdin, stdout }: Terminal, question: string): Promise<string> {
  const reader = createInterface({ input: stdin, output: stdout });
  return reader.question(question).finally(() => reader.close());
}

/** `npm start -- add …` at a terminal: a bar on standard error, a question where somebody can answer it, and Ctrl-C stops it. */
export async function addAtTerminal(
  wish: AddWish,
  tools: Omit<AddTools, 'progress' | 'isStopped' | 'choose'>,
  terminal: Terminal,
): Promise<void> {
  const { stdin, stderr } = terminal;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  terminal.once('SIGINT', stop);
  const progress = createProgress({
    write: (text) => stderr.write(text),
    isTerminal: stderr.isTTY ?? false,
    ...(stderr.columns !== undefined && { columns: stderr.columns }),
  });
  const asking = stdin.isTTY ? { choose: (question: string) => choose(terminal, question) } : {};
  await add(wish, { ...tools, ...asking, progress, isStopped: () => isStopped });
  terminal.off('SIGINT', stop);
}
