import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Bot } from '../../src/bot.js';
import { CONSOLE_ASKER } from './asker.js';
import type { Write } from './lines.js';
import { renderText } from './render.js';

interface JsonLinesOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly write: Write;
  /** Milliseconds of any clock that only goes forward. */
  readonly clock: () => number;
}

const id = z.union([z.string(), z.number()]);
const askedLine = z.object({ id, input: z.string() });
const namedLine = z.object({ id });

const EXPECTED = 'expected {"id": "…", "input": "…"}';

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function answerQuestion({ id, input }: z.infer<typeof askedLine>, { bot, clock }: JsonLinesOptions) {
  const started = clock();
  const answer = await bot.ask(input, CONSOLE_ASKER);
  const text = renderText(answer, { colour: false });
  const citations = answer.sources.map(({ articleId }) => articleId);
  return { id, text, citations, ms: Number((clock() - started).toFixed(2)) };
}

function refuseLine(line: unknown, lineNumber: number) {
  const named = namedLine.safeParse(line);
  const error = `line ${lineNumber}: ${line === undefined ? 'not JSON' : 'not a question'}, ${EXPECTED}`;
  return { ...(named.success && { id: named.data.id }), error };
}

/**
 * Answers `{"id","input"}` lines with `{"id","text","citations","ms"}` lines, in order; `citations` are article ids.
 * A line that is no question gets `{"id"?,"error"}`, and the next one is read. Resolves to the number of such lines.
 */
export async function answerJsonLines(options: JsonLinesOptions): Promise<number> {
  let lineNumber = 0;
  let refused = 0;
  for await (const line of createInterface({ input: options.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    const asked = askedLine.safeParse(parsed);
    if (!asked.success) refused += 1;
    const result = asked.success ? await answerQuestion(asked.data, options) : refuseLine(parsed, lineNumber);
    await options.write(`${JSON.stringify(result)}\n`);
  }
  return refused;
}
