import { countSlips } from '../index/search/similarity.js';
import type { Command } from './command.js';
import { type Invocation, parseSlashCommand, splitFirstWord } from './question.js';

/** `/whois` stands for `/who` where a platform keeps that name for itself; the others are what people type. */
const ALIASES: Readonly<Record<string, string>> = {
  whois: 'who',
  quotes: 'quote',
  weakness: 'weaknesses',
  source: 'sources',
};

const GREETINGS = new Set([
  'hi',
  'hello',
  'hey',
  'thanks',
  'thank you',
  'good morning',
  'good afternoon',
  'help',
  'help me',
  'start',
  'what can you do',
]);
/** After "who", these make a sentence of it: "who is in charge of children's services?" */
const VERBS = new Set(
  'is are was were has had have did does do said says leads led runs ran heads made wrote can will'.split(' '),
);
/** Commands whose names also begin a topic. */
const TOPIC_WORDS = new Set(['help', 'sources']);
/** "/ofsted /who Hazell" */
const LEADING_SLASH = /^\//;
/** The mark at the end of a greeting: "Hello!", "Help?" */
const CLOSING_MARK = /[?!.,]$/;
/** What a question needs at least: "/" and "👍" ask nothing. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MOST_SLIPS = 2;
/** A shorter first word is a word of its own more often than a slip: "held back children", "quite good". */
const SHORTEST_MISTYPED = 5;
/** Beside its topic a slip of the keyboard has few words: "offsted latest visit". */
const MOST_WORDS_AFTER = 2;

/** The command of a name or alias, in lower case and without its slash. */
export function findCommand(commands: readonly Command[], typed: string): Command | undefined {
  const name = Object.hasOwn(ALIASES, typed) ? ALIASES[typed] : typed;
  return commands.find((command) => command.name === name);
}

/** The commands up to two slips away from a name that nobody knows, nearest first. */
export function findNearestCommands(commands: readonly Command[], typed: string): Command[] {
  const word = typed.slice(0, 20);
  const slips = new Map(commands.map((command) => [command, countSlips(word, command.name, MOST_SLIPS)]));
  const slipsOf = (command: Command) => slips.get(command) ?? Number.POSITIVE_INFINITY;
  const limit = Math.min(MOST_SLIPS, Math.floor(word.length / 2));
  return commands.filter((command) => slipsOf(command) <= limit).sort((a, b) => slipsOf(a) - slipsOf(b));
}

/** "help and protection" and "sources of concern" are topics; "help who" and "sources" ask these commands. */
function isTopic(commands: readonly Command[], { name }: Command, argument: string): boolean {
  const isCommandName = findCommand(commands, argument.replace('/', '').toLowerCase()) !== undefined;
  return TOPIC_WORDS.has(name) && argument !== '' && !isCommandName;
}

/** The command that words without a slash begin with, if they are meant for it. */
function findNamedCommand(commands: readonly Command[], { command: word, argument }: Invocation): Command | undefined {
  const command = findCommand(commands, word);
  return command && !isTopic(commands, command, argument) ? command : undefined;
}

/** "/ofsted who Hazell" asks /who; "/ofsted help and protection" asks about that area of an inspection. */
function forwardSubcommand(commands: readonly Command[], { command, argument }: Invocation): Invocation {
  const inner = splitFirstWord(argument.replace(LEADING_SLASH, ''));
  const target = command === 'ofsted' ? findNamedCommand(commands, inner) : undefined;
  return target && target.name !== command ? { command: target.name, argument: inner.argument } : { command, argument };
}

function isSentence({ command, argument }: Invocation): boolean {
  return argument.endsWith('?') || (command === 'who' && VERBS.has(splitFirstWord(argument).command));
}

function isGreeting(text: string): boolean {
  return !LETTER_OR_DIGIT.test(text) || GREETINGS.has(text.toLowerCase().replace(CLOSING_MARK, ''));
}

/** One slip that keeps the first letter or swaps it with its neighbour: "offsted", "rbief"; "grief" is no slip of "brief". */
function isSlipOf(word: string, name: string): boolean {
  const beginsAlike = word[0] === name[0] || (word[0] === name[1] && word[1] === name[0]);
  return beginsAlike && countSlips(word, name, 1) === 1;
}

/**
 * The question that "offsted latest" or "weakneses" may have meant: "/ofsted latest". Never help, whose name lies too
 * near to words of the trade: "held", "helps", "health".
 */
export function findMistyped(text: string, commands: readonly Command[]): string | undefined {
  const { command: word, argument } = splitFirstWord(text);
  if (word.length < SHORTEST_MISTYPED || argument.split(' ').length > MOST_WORDS_AFTER) return undefined;
  if (findCommand(commands, word)) return undefined;
  const meant = commands.find(({ name }) => name !== 'help' && isSlipOf(word, name));
  return meant && `/${meant.name} ${argument}`.trim();
}

/**
 * The command and argument that a text asks for by name, or help for a greeting; undefined for a question in a person's own words.
 * A slash name that nobody knows stays as typed.
 */
export function readInvocation(text: string, commands: readonly Command[]): Invocation | undefined {
  if (isGreeting(text)) return { command: 'help', argument: '' };
  const slash = parseSlashCommand(text);
  if (slash) return forwardSubcommand(commands, slash);
  const plain = splitFirstWord(text);
  const isNamed = findNamedCommand(commands, plain) !== undefined && !isSentence(plain);
  return isNamed ? forwardSubcommand(commands, plain) : undefined;
}
