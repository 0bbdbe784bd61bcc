import type { Command } from '../../src/command.js';
import { PROMISE } from '../../src/commands/help.js';

/** Names that Slack keeps for itself: an app that asks for one has its whole manifest refused. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  'active apps archive away call canvas close collapse dm dnd expand feed feedback help huddle invite join kick leave list me msg mute open part prefs remind remove rename search shortcuts shrug star status topic unarchive who'.split(
    ' ',
  ),
);

/** What a command is called in Slack where its own name is reserved. */
const SLACK_NAMES: Readonly<Record<string, string>> = { who: 'whois' };

/** Commands that Slack offers by other means: its own help, or a mention and a private message. */
const NOT_REGISTERED = new Set(['help', 'correct']);

interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usage_hint: string;
  readonly should_escape: boolean;
}

/** "<name or role> [year]" of "/who <name or role> [year]". */
const hintOf = ({ usage, name }: Command): string => usage.replace(`/${name}`, '').trim();

function toSlashCommand(command: Command): SlashCommand {
  return {
    command: `/${SLACK_NAMES[command.name] ?? command.name}`,
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
  if (refused) throw new Error(`Slack keeps ${refused.command} for itself. Give it another name in SLACK_NAMES.`);
  return {
    display_information: {
      name: 'Briefing Bot',
      description: `Sourced briefings on children’s services. ${PROMISE}`,
    },
    features: {
      bot_user: { display_name: 'Briefing Bot', always_online: true },
      slash_commands: slashCommands,
    },
    oauth_config: { scopes: { bot: ['commands'] } },
    settings: { org_deploy_enabled: false, socket_mode_enabled: true, token_rotation_enabled: false },
  };
}
