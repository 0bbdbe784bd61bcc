import type { Command } from '../../src/command.js';
import { PROMISE } from '../../src/commands/help.js';
import { hintOf } from '../hint-of.js';

/** What is particular to one installation of the app. */
export interface PackageSettings {
  /** "7f0d…", the application (client) id: that of the bot, and of the app in the catalogue. */
  readonly appId: string;
  /** "1.2.0"; a catalogue takes a changed package under a higher one only. */
  readonly version: string;
  /** "https://bot.example.org": links to pages there are shown with what they are about. Absent: no link is. */
  readonly publicUrl?: string;
  readonly supportUrl?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
}

/** Stands where an app id will be: valid in form, and nobody’s. */
export const NO_APP_ID = '00000000-0000-0000-0000-000000000000';

/** Stand where the addresses of whoever runs the bot will be, for the catalogue demands all three. */
export const SAMPLE_PAGES = {
  supportUrl: 'https://bot.example.org/support',
  privacyUrl: 'https://bot.example.org/privacy',
  termsUrl: 'https://bot.example.org/terms',
} as const;

/** The newest schema that Microsoft’s own validator knows; private replies need 1.29. */
const SCHEMA = '1.30';

/** What an administrator is told that the app does; docs/connect-teams.md has the reason for each. */
export const PERMISSIONS = ['identity', 'messageTeamMembers'] as const;

/** One sentence of 80 characters at most. */
const SHORT = 'Children’s services briefings, no AI: every word is from a source you can open.';

const FULL = [
  'Councillors, committee officers, children’s services teams and press officers ask a question. The answer comes from local news articles and inspection reports, word for word, with the source and how every date is known.',
  `${PROMISE} Nothing is generated, summarised or scored. What the articles cannot answer gets an honest no.`,
  'Ask for the latest inspection, who held a post, what was said, and which weaknesses are still outstanding; have a digest of what changed come to a channel on your days; put a quotation, with its source, into a message as you write it, and check one that somebody else wrote. Send it a letter or report in a chat of your own: it shows what it reads in it, and an admin adds it to the sources.',
  'In channels and group chats it hears only messages that mention it or are written to it. It reads English news.',
].join('\n\n');

/** For whoever writes a message; without any words yet each shows something already. */
const SEARCHES = [
  {
    id: 'quote',
    title: 'Insert a quote',
    description: 'Words as printed, with their speaker and source',
    words: 'Person or topic',
  },
  {
    id: 'person',
    title: 'Find a person',
    description: 'Posts as printed at the time, with their source',
    words: 'Name or role',
  },
  {
    id: 'finding',
    title: 'Insert a finding',
    description: 'What is outstanding or done, who found it, and its source',
    words: 'Theme',
  },
] as const;

/** Of a message that somebody wrote: its words are compared with every source. */
export const CHECK_QUOTE = 'check';

const CHECK = {
  id: CHECK_QUOTE,
  type: 'action',
  context: ['message'],
  title: 'Check this quote',
  description: 'Compares these words with what the sources print, word by word',
  fetchTask: true,
} as const;

function toSearch({ id, title, description, words }: (typeof SEARCHES)[number]): object {
  return {
    id,
    type: 'query',
    context: ['compose'],
    title,
    description,
    initialRun: true,
    parameters: [{ name: 'words', title: words, description: words, inputType: 'text' }],
  };
}

/** Its name without a slash: where Teams shows one, it sets it itself, and a person types on behind the name. */
function toListed(command: Command): object {
  return { title: command.name, description: `${command.summary}. Add ${hintOf(command)}` };
}

/** Teams has slash commands where others read along; alone with the bot, the same commands are offered without. */
function toCommandLists(commands: readonly Command[]): object[] {
  const listed = commands.map(toListed);
  return [
    { scopes: ['personal'], triggers: ['mention'], commands: listed },
    { scopes: ['team', 'groupChat'], triggers: ['mention', 'slash'], commands: listed },
  ];
}

/** The app manifest for Teams: every command, the searches for who writes a message, and the pages of whoever runs the bot. */
export function toTeamsManifest(commands: readonly Command[], settings: PackageSettings): object {
  const { appId, version, publicUrl, ...pages } = settings;
  const { supportUrl, privacyUrl, termsUrl } = { ...SAMPLE_PAGES, ...pages };
  const domains = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id: appId,
    developer: { name: 'Briefing Bot', websiteUrl: supportUrl, privacyUrl, termsOfUseUrl: termsUrl },
    name: { short: 'Briefing Bot', full: 'Briefing Bot: children’s services, word for word' },
    description: { short: SHORT, full: FULL },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1d3557',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: true,
        supportsTargetedMessages: true,
        commandLists: toCommandLists(commands),
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [...SEARCHES.map(toSearch), CHECK],
        ...(domains.length > 0 && { messageHandlers: [{ type: 'link', value: { domains } }] }),
      },
    ],
    permissions: [...PERMISSIONS],
    validDomains: domains,
  };
}
