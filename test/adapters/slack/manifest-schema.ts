import { z } from 'zod';

/**
 * The rules of Slack's published schema, https://github.com/slackapi/manifest-schema, for what this product uses: what is
 * not named here is refused. The scopes that each feature needs are of the features' own pages.
 */

const text = (most: number) => z.string().min(1).max(most);

const slashCommand = z.strictObject({
  command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/), // /ofsted
  description: text(2_000),
  usage_hint: text(1_000).optional(),
  should_escape: z.boolean().optional(),
});

const shortcut = z.strictObject({
  name: text(24),
  type: z.enum(['message', 'global']),
  callback_id: text(255),
  description: text(150),
});

const scope = z.enum(['app_mentions:read', 'chat:write', 'commands', 'files:read', 'im:history']);

/** What an app must be allowed so that Slack tells it of an event; some need nothing. */
const EVENT_SCOPES: Readonly<Record<string, z.infer<typeof scope> | undefined>> = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  app_uninstalled: undefined,
  'message.im': 'im:history',
  tokens_revoked: undefined,
};

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const slackManifest = z
  .strictObject({
    display_information: z.strictObject({
      name: text(35),
      description: text(140),
      long_description: z.string().min(175).max(4_000).optional(),
      background_color: z
        .string()
        .regex(/^#[0-9a-f]{6}$/) // #1d3557
        .optional(),
    }),
    features: z.strictObject({
      app_home: z.strictObject({
        home_tab_enabled: z.boolean(),
        messages_tab_enabled: z.boolean(),
        messages_tab_read_only_enabled: z.boolean(),
      }),
      bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
      shortcuts: z.array(shortcut).max(10),
      slash_commands: z.array(slashCommand).max(50),
    }),
    oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(scope) }) }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
      interactivity: z.strictObject({ is_enabled: z.boolean() }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    }),
  })
  .refine(({ features }) => isUnique(features.slash_commands.map(({ command }) => command)), 'a command stands twice')
  .refine(({ features }) => isUnique(features.shortcuts.map(({ callback_id }) => callback_id)), 'an id stands twice')
  .refine(
    ({ settings, oauth_config: { scopes } }) =>
      settings.event_subscriptions.bot_events.every((event) => {
        if (!Object.hasOwn(EVENT_SCOPES, event)) return false;
        const needed = EVENT_SCOPES[event];
        return needed === undefined || scopes.bot.includes(needed);
      }),
    'an event is unknown, or its scope is not asked for',
  );
