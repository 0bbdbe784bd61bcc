/** What a person typed, made safe and short enough to search. */
interface TypedText {
  readonly text: string;
  /** Something was left out at the end. */
  readonly cut: boolean;
}

/** A command as it was asked for. */
export interface Invocation {
  readonly command: string;
  readonly argument: string;
}

/** Code units that are searched. */
export const MOST_CHARACTERS = 200;
/** Words of more than three letters that are searched; shorter ones ("who", "of", "the") are grammar and cost nothing. */
export const MOST_TERMS = 12;

/** Longer input is cut before anything else reads it. */
const MOST_READ = 4_000;

/** Line ends, tabs and other control characters: "/who\tHazell\u0007". */
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
/** Marks that turn or hide text: "/who \u202ellezaH", "Ha\u200bzell", "\u{e0041}". Joiners stay: emoji need them. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** Half of a surrogate pair, as a cut in the middle of an emoji leaves it. */
const HALF_PAIR = /\p{Cs}/gu;
/** "/who   Hazell", with no-break spaces too. */
const SPACES = /\s+/gu;
/** "@Briefing Bot who is Hazell?", "what about @bot caseloads"; not "press@bot.example". */
const OWN_MENTION = /(?<![\p{L}\p{N}])@(?:briefing[ -]?)?bot\b/giu;
/** "@newsdesk-bot, who is Hazell?": a mention under any name at the start. */
const LEADING_MENTION = /^@[\p{L}\p{N}._-]+[,:]?(?: |$)/u;
/** "/who Hazell", "/ who Hazell", "/help!" */
const SLASH_COMMAND = /^\/ ?([\p{L}\p{N}_-]+)[?!.,:]?(?: (.*))?$/u;
/** "Hazell," and "(caseloads)": one word each. */
const WORD = /\S+/gu;

/** One line of literal text: control characters become spaces, marks that turn or hide text go. */
export function cleanInput(input: string): TypedText {
  const text = input
    .slice(0, MOST_READ)
    .replace(HALF_PAIR, '\ufffd')
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim();
  return { text, cut: input.length > MOST_READ };
}

/** The text without the mention that called the bot. */
export function stripMention(text: string): string {
  return text.replace(OWN_MENTION, ' ').replace(SPACES, ' ').trim().replace(LEADING_MENTION, '');
}

/** The command a text starts with a slash for; undefined for free text. The name is in lower case. */
export function parseSlashCommand(text: string): Invocation | undefined {
  const match = SLASH_COMMAND.exec(text);
  return match?.[1] === undefined ? undefined : { command: match[1].toLowerCase(), argument: match[2] ?? '' };
}

/** The first word in lower case and the rest, for text without a slash. */
export function splitFirstWord(text: string): Invocation {
  const [first = '', ...rest] = text.split(' ');
  return { command: first.toLowerCase(), argument: rest.join(' ') };
}

function findTermLimit(text: string): number {
  const terms = [...text.matchAll(WORD)].filter(([word]) => word.length > 3);
  return terms[MOST_TERMS]?.index ?? text.length;
}

function findCharacterLimit(text: string): number {
  if (text.length <= MOST_CHARACTERS) return text.length;
  const lastSpace = text.lastIndexOf(' ', MOST_CHARACTERS);
  return lastSpace > 0 ? lastSpace : MOST_CHARACTERS;
}

/** The part of an argument that is searched, cut between words where it has any. */
export function limitArgument(argument: string): TypedText {
  const limit = Math.min(findTermLimit(argument), findCharacterLimit(argument));
  const text = argument.slice(0, limit).replace(HALF_PAIR, '').trim();
  return { text, cut: limit < argument.length };
}
