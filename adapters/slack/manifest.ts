import type { Command } from '../../src/command.js';
import { PROMISE } from '../../src/commands/help.js';
import { hintOf } from '../hint-of.js';
import { nameInSlack } from './command-names.js';

/** Names that Slack keeps for itself: an app that asks for one has its whole manifest refused. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  'active apps archive away call canvas close collapse dm dnd expand feed feedback help huddle invite join kick leave list me msg mute open part prefs remind remove rename search shortcuts shrug star status topic unarchive who'.split(
    ' ',
  ),
);

/** "/ofsted help" asks for it. */
const NOT_REGISTERED = new Set(['help']);

/** The least that the shipped features need; docs/connect-slack.md has the reason for each. */
export const BOT_SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'files:read', 'im:history'] as const;

const BOT_EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const;

/** The shortcut of a message: its words are compared with every source. */
export const CHECK_QUOTE = 'check_quote';

/** Those of the second kind open the dialog of their name. */
const SHORTCUTS = [
  {
    name: 'Check this quote',
    type: 'message',
    callback_id: CHECK_QUOTE,
    description: 'Compares these words with what the sources print, word by word',
  },
  {
    name: 'Ask for a briefing',
    type: 'global',
    callback_id: 'briefing',
    description: 'What the articles say, word for word with sources',
  },
] as const;

interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usage_hint: string;
  readonly should_escape: boolean;
}

/** Without `should_escape` Slack sends what a person typed, and not the ids of whom it names. */
function toSlashCommand(command: Command): SlashCommand {
  return {
    command: `/${nameInSlack(command.name)}`,
    description: command.summary,
    usage_hint: hintOf(command),
    should_escape: false,
  };
}

/**
 * The Slack app manifest, with one slash command for every command that Slack lets an app register.
 * Throws where a name is one that Slack keeps for itself.
 */
export function toManifest(commands: readonly Command[]): object {
  const slashCommands = commands.filter(({ name }) => !NOT_REGISTERED.has(name)).map(toSlashCommand);
  const refused = slashCommands.find(({ command }) => RESERVED_NAMES.has(command.slice(1)));
  if (refused)
    throw new Error(
      `Slack keeps ${refused.command} for itself. Give it another name in adapters/slack/command-names.ts.`,
    );
  return {
    display_information: {
      name: 'Briefing Bot',
      description: `Sourced briefings on children’s services. ${PROMISE}`,
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Briefing Bot', always_online: true },
      shortcuts: SHORTCUTS,
      slash_commands: slashCommands,
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}
