import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import type { Adapter } from '../adapter.js';
import { CONSOLE_ASKER } from './asker.js';
import { completeLine, type Vocabulary } from './completion.js';
import { renderText } from './render.js';

interface PromptOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  readonly colour: boolean;
  /** The first line: what this is. */
  readonly greeting: string;
  readonly vocabulary: Vocabulary;
}

interface Dialogue {
  /** Nothing is being answered: the prompt stands there. */
  awaitsQuestion(): boolean;
  /** Resolves once whoever sat there has left, and what was asked before is answered. */
  readonly ended: Promise<void>;
}

interface Session {
  readonly lines: Interface;
  readonly dialogue: Dialogue;
}

const LEAVING = new Set(['exit', 'quit', '/exit', '/quit']);
const MOST_REMEMBERED = 200;

function layOutAnswer(answer: Answer, { output: { columns }, colour }: PromptOptions): string {
  return `${renderText(answer, { colour, ...(columns !== undefined && { width: columns }) })}\n\n`;
}

/** Ctrl-C empties the line; on an empty line it leaves. */
function clearOrClose(lines: Interface): void {
  if (lines.line === '') lines.close();
  else for (const name of ['k', 'u']) lines.write(null, { ctrl: true, name });
}

function openLines({ input, output, vocabulary }: PromptOptions): Interface {
  const completer = (line: string) => completeLine(line, vocabulary);
  const habits = { historySize: MOST_REMEMBERED, removeHistoryDuplicates: true };
  const lines = createInterface({ input, output, completer, ...habits });
  return lines.on('SIGINT', () => clearOrClose(lines));
}

/**
 * Writes above the line that is being typed. Readline goes up as many rows as that line had before it shows it again, so
 * as many are left empty.
 */
function writeAbove(text: string, lines: Interface, output: Writable): void {
  const { rows } = lines.terminal ? lines.getCursorPos() : { rows: 0 };
  if (lines.terminal) {
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
  }
  output.write(`${text}${'\n'.repeat(rows)}`);
  lines.prompt(true);
}

/** Answers lines one after the other until one says to leave; what waits behind that one is dropped. */
function answerInTurn(lines: Interface, options: PromptOptions): Dialogue {
  const { bot, output } = options;
  let isOpen = true;
  let isLeaving = false;
  let unanswered = 0;
  let answered = Promise.resolve();
  const answerLine = async (line: string) => {
    const question = line.trim();
    isLeaving ||= LEAVING.has(question.toLowerCase());
    if (isLeaving) return lines.close();
    if (question !== '') output.write(`\n${layOutAnswer(await bot.ask(question, CONSOLE_ASKER), options)}`);
    unanswered -= 1;
    if (isOpen) lines.prompt();
  };
  lines.on('line', (line) => {
    unanswered += 1;
    answered = answered.then(() => answerLine(line));
  });
  const closed = new Promise<void>((resolve) => lines.once('close', resolve));
  lines.once('close', () => {
    isOpen = false;
    output.write('\n');
  });
  return { awaitsQuestion: () => isOpen && unanswered === 0, ended: closed.then(() => answered) };
}

function openSession(options: PromptOptions): Session {
  const lines = openLines(options);
  const dialogue = answerInTurn(lines, options);
  options.output.write(`${options.greeting}\n\n`);
  lines.prompt();
  return { lines, dialogue };
}

function showUnasked(answer: Answer, { lines, dialogue }: Session, options: PromptOptions): void {
  const text = layOutAnswer(answer, options);
  if (dialogue.awaitsQuestion()) writeAbove(text, lines, options.output);
  else options.output.write(`\n${text}`);
}

export interface Prompt extends Adapter {
  readonly left: Dialogue['ended'];
  /** Shows what nobody asked for just now; what is being typed stays. False where nobody sits there. */
  show(answer: Answer): boolean;
}

/** A prompt with history and completion; `exit`, `quit` or Ctrl-D leave it. */
export function createPrompt(options: PromptOptions): Prompt {
  let session: Session | undefined;
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const show = (answer: Answer): boolean => {
    if (session) showUnasked(answer, session, options);
    return session !== undefined;
  };
  return {
    left,
    platform: CONSOLE_ASKER.platform,
    async start() {
      session ??= openSession(options);
      void session.dialogue.ended.then(leave);
    },
    async stop() {
      session?.lines.close();
      session = undefined;
    },
    show,
    async send({ answer }) {
      return show(answer) ? { kind: 'sent' } : { kind: 'rejected', reason: 'nobody sits at the terminal' };
    },
    async find() {
      return { kind: 'cannot-tell' };
    },
  };
}
