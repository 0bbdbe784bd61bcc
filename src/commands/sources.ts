import type { Answer } from '../answer.js';
import type { Command, Context } from '../command.js';
import { limitArgument, splitFirstWord } from '../question.js';
import { addAddress } from './sources/adding.js';
import { accept, discard, remove, restore } from './sources/deciding.js';
import { type Desk, openDesk } from './sources/desk.js';
import { follow, listFeeds, unfollow } from './sources/feeds.js';
import { listArticles } from './sources/listing.js';
import { supply } from './sources/setting.js';
import { showById } from './sources/showing.js';
import { listAdded, listWaiting, tellHistory } from './sources/standing.js';

interface Subcommand {
  /** What stands behind its name; what takes nothing, or needs something, is a word of a headline otherwise. */
  readonly takes: 'nothing' | 'something' | 'either';
  /** It changes nothing, and makes no store where there is none. */
  readonly onlyTells: boolean;
  readonly answer: (argument: string, desk: Desk) => Promise<Answer>;
}

const changes = (takes: Subcommand['takes'], answer: Subcommand['answer']): Subcommand => ({
  takes,
  onlyTells: false,
  answer,
});

const tells = (takes: Subcommand['takes'], answer: Subcommand['answer']): Subcommand => ({
  takes,
  onlyTells: true,
  answer,
});

const SUBCOMMANDS: ReadonlyMap<string, Subcommand> = new Map([
  ['add', changes('either', addAddress)],
  ['accept', changes('something', accept)],
  ['discard', changes('something', discard)],
  ['set', changes('something', supply)],
  ['remove', changes('something', remove)],
  ['restore', changes('something', restore)],
  ['follow', changes('something', follow)],
  ['unfollow', changes('something', unfollow)],
  ['show', tells('something', showById)],
  ['waiting', tells('nothing', (_, desk) => listWaiting(desk))],
  ['added', tells('nothing', (_, desk) => listAdded(desk))],
  ['feeds', tells('nothing', (_, desk) => listFeeds(desk))],
  ['history', tells('either', tellHistory)],
]);

function findSubcommand(word: string, argument: string): Subcommand | undefined {
  const subcommand = SUBCOMMANDS.get(word);
  const isGiven = argument === '' ? 'nothing' : 'something';
  return subcommand && (subcommand.takes === 'either' || subcommand.takes === isGiven) ? subcommand : undefined;
}

async function answerSources(text: string, context: Context): Promise<Answer> {
  const { command: word, argument } = splitFirstWord(text);
  const subcommand = findSubcommand(word, argument.trim());
  if (subcommand) return subcommand.answer(argument.trim(), await openDesk(context, subcommand));
  return listArticles(limitArgument(text).text, context.index);
}

/** `/sources`: the articles that were read, and the way of others into them. */
export const sourcesCommand: Command = {
  name: 'sources',
  usage: '/sources [words of a headline | add <address> | waiting | added | feeds | history]',
  summary: 'The articles behind the answers, with how their dates are known; and others to be added',
  examples: ['/sources', '/sources waiting'],
  takesWholeArgument: true,
  answer: (argument, context) => answerSources(argument.trim(), context),
};
