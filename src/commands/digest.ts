import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer.js';
import type { Command, Context } from '../command.js';
import { splitFirstWord } from '../question.js';
import { changeDigest } from './digest/changing.js';
import { decideDelivery } from './digest/deciding.js';
import { type Desk, openDesk } from './digest/desk.js';
import { follow } from './digest/following.js';
import { GUIDE } from './digest/guide.js';
import { tellHistory } from './digest/history.js';
import { listDigests } from './digest/listing.js';
import { misspelt } from './digest/misspelling.js';
import { tooLong } from './digest/misunderstanding.js';
import { tidy } from './digest/naming.js';
import { digestNow } from './digest/now.js';
import { tellOverview } from './digest/overview.js';
import { tellPage } from './digest/paging.js';
import { pauseDigest, resumeDigest } from './digest/pausing.js';
import { readPlainWords } from './digest/plain-words.js';
import { previewDigest } from './digest/previewing.js';
import { setUpDigest } from './digest/setting-up.js';
import { stopDigest } from './digest/stopping.js';
import { tellFollows, unfollow } from './digest/unfollowing.js';
import { tellWhy } from './digest/why.js';

/** "/digest /pause", "/digest set up weekly monday 09:00" */
const BEFORE_WORDS = /^(?:\/|set up )/i;

type Subcommand = (text: string, desk: Desk) => Promise<Answer>;

const SUBCOMMANDS: ReadonlyMap<string, Subcommand> = new Map<string, Subcommand>([
  ['', (_text, desk) => tellOverview(desk)],
  ['preview', previewDigest],
  ['now', digestNow],
  ['list', (_text, desk) => listDigests(desk)],
  ['pause', pauseDigest],
  ['resume', resumeDigest],
  ['stop', stopDigest],
  ['change', changeDigest],
  ['why', tellWhy],
  ['help', async () => GUIDE],
  ['send', (text, desk) => decideDelivery('send', text, desk)],
  ['drop', (text, desk) => decideDelivery('drop', text, desk)],
  ['history', tellHistory],
  ['page', tellPage],
  ['follow', follow],
  ['unfollow', unfollow],
  ['follows', (_text, desk) => tellFollows(desk)],
  ['add', setUpDigest],
]);

/** What people type for a subcommand. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cancel', 'stop'],
  ['continue', 'resume'],
  ['create', 'add'],
  ['delete', 'stop'],
  ['edit', 'change'],
  ['end', 'stop'],
  ['following', 'follows'],
  ['new', 'add'],
  ['remove', 'stop'],
  ['restart', 'resume'],
  ['setup', 'add'],
  ['show', 'list'],
  ['start', 'add'],
  ['subscribe', 'add'],
  ['test', 'preview'],
  ['today', 'now'],
  ['unpause', 'resume'],
  ['unsubscribe', 'stop'],
  ['update', 'change'],
]);

/** What changes nothing. */
const TELLING: ReadonlySet<string> = new Set(['list', 'why', 'history', 'page', 'follows', 'preview', 'now', 'help']);

export interface DigestCommandOptions {
  /** Names a new subscription. */
  readonly createId: () => string;
}

/** More is no instruction. */
const MOST_CHARACTERS = 300;

/** Telling makes no store where there is none. */
const reading = (desk: Desk): Desk => ({ ...desk, store: desk.storeToRead ?? desk.store });

async function answerDigest(argument: string, desk: Desk): Promise<Answer> {
  const typed = tidy(argument);
  if (typed.length > MOST_CHARACTERS) return tooLong(MOST_CHARACTERS);
  const text = (readPlainWords(typed) ?? typed).replace(BEFORE_WORDS, '');
  if (text === '') return tellOverview(reading(desk));
  const { command: word, argument: rest } = splitFirstWord(text);
  const name = ALIASES.get(word) ?? word;
  const subcommand = SUBCOMMANDS.get(name);
  if (subcommand) return subcommand(rest, TELLING.has(name) ? reading(desk) : desk);
  return misspelt({ word, rest }, [...SUBCOMMANDS.keys()]) ?? setUpDigest(text, desk);
}

/** `/digest`: what comes to a conversation on its days, and whatever can be done about it. */
export function createDigestCommand({ createId }: DigestCommandOptions): Command {
  return {
    name: 'digest',
    usage: '/digest [weekly monday 09:00 | preview | now | list | pause | resume | stop | change | follow | help]',
    summary: 'What changed, told to this conversation on its days',
    examples: ['/digest preview', '/digest weekly monday 09:00', '/digest help'],
    takesWholeArgument: true,
    answer: async (argument: string, context: Context) => answerDigest(argument, await openDesk(context, createId)),
  };
}

export const digestCommand: Command = createDigestCommand({ createId: randomUUID });
