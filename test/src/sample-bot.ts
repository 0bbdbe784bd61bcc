import { verbatim } from '../../index/verbatim.js';
import { type Answer, followUp, note, section, toRuns } from '../../src/answer.js';
import { type Bot, type BotOptions, createBot } from '../../src/bot.js';
import { type Command, type Context, type IndexCommand, nothingFound, usageAnswer } from '../../src/command.js';
import { createHelpCommand } from '../../src/commands/help.js';
import { sourcesCommand } from '../../src/commands/sources.js';
import type { Asker } from '../../src/conversation.js';
import { RemediedError } from '../../src/errors.js';
import { createFootnotes } from '../../src/footnotes.js';
import type { Log } from '../../src/log.js';
import { formatWhen, nameSpeaker } from '../../src/wording.js';
import { SAMPLE_INDEX } from './sample-index.js';

export const ASKER: Asker = {
  platform: 'console',
  workspace: 'w',
  channel: 'c',
  user: 'u',
  private: true,
  admin: false,
};
export const NOW = new Date('2026-11-22T12:00:00Z');
export const SILENT_LOG: Log = { info() {}, warn() {}, error() {} };
/** For commands that need no store. */
export const NO_STORE = async (): Promise<never> => {
  throw new RemediedError('There is no store here.', 'Ask something that needs none.');
};
export const CONTEXT: Context = { index: SAMPLE_INDEX, asker: ASKER, now: NOW, store: NO_STORE };

function echoAnswer(argument: string, { index }: Context): Answer {
  const footnotes = createFootnotes(index);
  const [quote] = index.quotes;
  if (argument === '') return usageAnswer(ECHO);
  if (!quote) return nothingFound({ asked: argument, index });
  const cite = footnotes.cite(quote.citations[0]);
  const speaker = nameSpeaker(quote.speaker, index);
  return {
    title: `Echo: ${argument}`,
    elements: [
      {
        kind: 'quote',
        text: quote.citations.map((citation) => verbatim(index, citation)),
        attribution: toRuns({ text: `${speaker}, ${formatWhen(quote.when)}`, cite }),
      },
      section('Details', [{ kind: 'fields', fields: [{ label: 'Asked', value: toRuns(argument) }] }]),
      note('One quotation.'),
    ],
    sources: footnotes.sources(),
    followUps: [followUp('/echo once more')],
  };
}

/** Shows its argument, and one of every element that an adapter must show. */
export const ECHO: IndexCommand = {
  name: 'echo',
  usage: '/echo <words>',
  summary: 'What was asked, with a quotation',
  examples: ['/echo caseloads', '/echo once more'],
  answer: echoAnswer,
};

const FAILS: Command = {
  name: 'fails',
  usage: '/fails <words>',
  summary: 'Fails, as no command should',
  examples: ['/fails caseloads'],
  answer() {
    throw new Error('a fact without its passage');
  },
};

const ANSWERING = [ECHO, FAILS, sourcesCommand];
export const SAMPLE_COMMANDS: readonly Command[] = [...ANSWERING, createHelpCommand(ANSWERING)];

/** A bot over the sample index whose free text goes to `/echo`. */
export function createSampleBot(options: Partial<BotOptions> = {}): Bot {
  return createBot({
    indexFor: async () => ({ index: SAMPLE_INDEX }),
    store: NO_STORE,
    commands: SAMPLE_COMMANDS,
    route: (argument) => ({ command: 'echo', argument }),
    log: SILENT_LOG,
    now: () => NOW,
    ...options,
  });
}
