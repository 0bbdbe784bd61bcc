import { COMMANDS } from '../../src/command-list.js';
import { findCommand } from '../../src/invocation.js';
import type { Activity } from './activity.js';
import { readEntities } from './read-entities.js';

/** "<at>Briefing Bot</at>", "<at id="0">Amina Khan</at>", and with quotation marks around it. */
const MENTION = /(["“‘«]?)<at(?:\s[^<>]*)?>([^<>]*)<\/at>(["”’»]?)/gi;
/** What stands where another message is quoted: "<quoted messageId="1772129782775"/>". */
const QUOTED = /<quoted\s[^<>]*>/gi;
/** What is left of "<at>Briefing Bot</at>, who is Hazell?" */
const LEADING_MARKS = /^[\s,:;]+/;
const SPACES = /\s+/g; // "who  is", with no-break spaces and line ends too

/** "/quote help", "ofsted help": every command has to say how it is used; "early help" is a topic. */
const HELP_BEHIND = /^\/?(\S+) help[?!.]?$/i;
/** Commands that have more to say about it than how they are used. */
const OWN_HELP: ReadonlySet<string> = new Set(['digest']);

const toName = (words: string): string => readEntities(words).replace(SPACES, ' ').trim().toLowerCase();

/** What the bot is called in the mentions of an activity, which may be a part of its name. */
function ownNames({ entities = [], recipient }: Activity): Set<string> {
  const own = entities.filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);
  const written = own.flatMap(({ text = '' }) => [...text.matchAll(MENTION)].map(([, , name = '']) => name));
  const names = [...written, ...own.map(({ mentioned }) => mentioned?.name ?? ''), recipient.name ?? ''];
  return new Set(names.map(toName));
}

/** Without the bot’s mentions; those of other people become their names. */
function withoutMentions(text: string, own: ReadonlySet<string>): string {
  return text.replace(MENTION, (_mention, open: string, name: string, close: string) => {
    if (!own.has(toName(name))) return `${open}${name}${close}`;
    return open !== '' && close !== '' ? ' ' : `${open} ${close}`;
  });
}

function readHelp(text: string): string {
  const [, name = ''] = HELP_BEHIND.exec(text) ?? [];
  const command = findCommand(COMMANDS, name.toLowerCase());
  return command && !OWN_HELP.has(command.name) ? `/help ${command.name}` : text;
}

/** What a message asks, in one line of the characters that were typed; `nothing` where it says nothing but the bot’s name: help, unless told. */
export function questionOf(activity: Activity, nothing = '/help'): string {
  const { text = '' } = activity;
  const words = withoutMentions(text.replace(QUOTED, ' '), ownNames(activity));
  return readHelp(readEntities(words).replace(SPACES, ' ').replace(LEADING_MARKS, '').trim()) || nothing;
}
