import { createInterface, type Interface } from 'node:readline';
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

const LEAVING = new Set(['exit', 'quit', '/exit', '/quit']);
const MOST_REMEMBERED = 200;

function showAnswer(answer: Answer, { output, colour }: PromptOptions): void {
  const { columns } = output;
  output.write(`\n${renderText(answer, { colour, ...(columns !== undefined && { width: columns }) })}\n\n`);
}

async function answerLine(line: string, options: PromptOptions): Promise<void> {
  const text = line.trim();
  if (text !== '') showAnswer(await options.bot.ask(text, CONSOLE_ASKER), options);
}

/** Answers lines one after the other until one says to leave; what waits behind that one is dropped. */
function answerInTurn(prompt: Interface, options: PromptOptions): void {
  let isOpen = true;
  let isLeaving = false;
  let answered = Promise.resolve();
  prompt.once('close', () => {
    isOpen = false;
    options.output.write('\n');
  });
  const takeLine = async (line: string) => {
    isLeaving ||= LEAVING.has(line.trim().toLowerCase());
    if (isLeaving) return prompt.close();
    await answerLine(line, options);
    if (isOpen) prompt.prompt();
  };
  prompt.on('line', (line) => {
    answered = answered.then(() => takeLine(line));
  });
}

/** Ctrl-C empties the line; on an empty line it leaves. */
function clearOrClose(prompt: Interface): void {
  if (prompt.line === '') prompt.close();
  else prompt.write(null, { ctrl: true, name: 'u' });
}

function openPrompt(options: PromptOptions): Interface {
  const { input, output, vocabulary, greeting } = options;
  const completer = (line: string) => completeLine(line, vocabulary);
  const prompt = createInterface({
    input,
    output,
    completer,
    historySize: MOST_REMEMBERED,
    removeHistoryDuplicates: true,
  });
  answerInTurn(prompt, options);
  prompt.on('SIGINT', () => clearOrClose(prompt));
  output.write(`${greeting}\n\n`);
  prompt.prompt();
  return prompt;
}

/** A prompt with history and completion; `exit`, `quit` or Ctrl-D leave it. */
export function createPrompt(options: PromptOptions): Adapter {
  let prompt: Interface | undefined;
  return {
    platform: CONSOLE_ASKER.platform,
    async start() {
      prompt ??= openPrompt(options);
    },
    async stop() {
      prompt?.close();
      prompt = undefined;
    },
    async deliver(_conversation, answer) {
      showAnswer(answer, options);
      prompt?.prompt(true);
    },
  };
}
