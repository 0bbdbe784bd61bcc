import type { TypedCommand } from '../page-types.js';

/** What can be typed as the chosen platform has it. */
export interface Typeable {
  readonly commands: readonly TypedCommand[];
  readonly names: readonly string[];
}

export interface Offer {
  /** What the input holds once it is taken. */
  readonly text: string;
  readonly shown: string;
  readonly hint: string;
}

/** More than this is not read; the letters that follow leave fewer. */
const MOST_OFFERS = 8;
const SHORTEST_NAME = 2;
const COMMAND = /^\/[a-z]*$/i; // /wh
const ARGUMENT = /^\/[a-z]+ +/i; // /who Haz

/** The command that a text is for: "/ofsted help who" is for that of two words, where there is one. */
export const commandOf = (text: string, { commands }: Typeable): TypedCommand | undefined =>
  commands
    .filter(({ name }) => text === `/${name}` || text.startsWith(`/${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];

const toCommand = ({ name, usage, summary }: TypedCommand): Offer => ({
  text: `/${name} `,
  shown: usage,
  hint: summary,
});

/** Where the words begin that are still being typed: each place behind a space, from the first on. */
function startsOf(text: string): number[] {
  const first = ARGUMENT.exec(text)?.[0].length ?? text.length;
  const later = [...text].flatMap((character, at) => (character === ' ' && at >= first ? [at + 1] : []));
  return [first, ...later];
}

/** Names with a word that begins like the text from a place on; as many of its last words as lead to any count. */
function completeName(text: string, { names }: Typeable): Offer[] {
  for (const start of startsOf(text)) {
    const typed = text.slice(start).toLowerCase();
    const found = names.filter(
      (name) => name.toLowerCase() !== typed && ` ${name.toLowerCase()}`.includes(` ${typed}`),
    );
    if (typed.trim().length >= SHORTEST_NAME && found.length > 0)
      return found.map((name) => ({ text: text.slice(0, start) + name, shown: name, hint: '' }));
  }
  return [];
}

/** Whole questions that begin so: "/ofsted t" leads to "/ofsted timeline". */
function completeExample(text: string, { commands }: Typeable): Offer[] {
  const typed = text.toLowerCase();
  return commands
    .flatMap(({ examples, summary }) => examples.map((example) => ({ text: example, shown: example, hint: summary })))
    .filter((offer) => offer.text.length > text.length && offer.text.toLowerCase().startsWith(typed));
}

/** The commands that begin so; behind a command, examples of it that do, and the names and themes that begin like the last words. */
export function findOffers(text: string, typeable: Typeable): Offer[] {
  if (COMMAND.test(text))
    return typeable.commands.filter(({ name }) => `/${name}`.startsWith(text.toLowerCase())).map(toCommand);
  if (!ARGUMENT.test(text) || text.endsWith(' ')) return [];
  const offers = [...completeExample(text, typeable), ...completeName(text, typeable)];
  return [...new Map(offers.map((offer) => [offer.text.toLowerCase(), offer])).values()].slice(0, MOST_OFFERS);
}
