import { COMMANDS } from '../src/command-list.js';
import { readPlainWords } from '../src/commands/digest/plain-words.js';
import { findCommand, readInvocation } from '../src/invocation.js';
import { cleanInput, type Invocation, limitArgument, splitFirstWord, stripMention } from '../src/question.js';

/** What only tells, behind `/digest`; an unknown word may be a wish for one. */
const TELLING = new Set(
  ' now today preview test list show history follows following page why help'.split(' '), // the first is no word at all
);

/** What does something about a document or feed, with what stands behind it; other words look for a headline. */
const DECIDING = new Set(['add', 'accept', 'discard', 'remove', 'restore', 'set', 'follow', 'unfollow']);

/** "/digest /pause", "/digest set up weekly monday 09:00" */
const BEFORE_WORDS = /^(?:\/|set up )/i;

const firstWordOf = (text: string): string => splitFirstWord(text).command;

function changesDigests(argument: string): boolean {
  const words = readPlainWords(argument) ?? argument;
  return !TELLING.has(firstWordOf(words.replace(BEFORE_WORDS, '')));
}

function changesSources(argument: string): boolean {
  const { command, argument: what } = splitFirstWord(argument);
  return DECIDING.has(command) && what !== '';
}

/** By the name of the command; the others only tell, whatever stands behind them. */
const CHANGING: ReadonlyMap<string, (argument: string) => boolean> = new Map([
  ['digest', changesDigests],
  ['correct', (argument) => ['confirm', 'undo'].includes(firstWordOf(argument))],
  ['sources', changesSources],
  ['authority', (argument) => argument !== ''],
  ['report', (argument) => !['', 'list'].includes(argument.toLowerCase())],
]);

/** As the bot reads it: "@bot follow Warren Whyte" asks `/digest` too. Undefined for what asks about the articles. */
function readAsked(question: string): Invocation | undefined {
  const text = stripMention(cleanInput(question).text);
  const named = readInvocation(text, COMMANDS);
  if (named) return named;
  const argument = readPlainWords(limitArgument(text).text);
  return argument === undefined ? undefined : { command: 'digest', argument };
}

/** Whether asking again does no more than tell again: what is shared, and the next page, are asked for anew. */
export function isRepeatable(question: string): boolean {
  const asked = readAsked(question);
  const command = asked && findCommand(COMMANDS, asked.command);
  return !command || CHANGING.get(command.name)?.(asked.argument.trim()) !== true;
}
