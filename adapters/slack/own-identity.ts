import { RemediedError } from '../../src/errors.js';
import type { Clients } from './clients.js';
import { BURIED_FOR, type Identities, type Identity } from './identities.js';
import { toOutcome } from './outcome.js';

interface OwnIdentityOptions {
  /** The token of the settings. */
  readonly token: string;
  readonly clients: Clients;
  readonly now: () => Date;
}

async function askWhoIAm({ interactive }: Clients): Promise<Identity> {
  try {
    const { bot_id = '', user_id = '' } = await interactive.auth.test();
    return { botId: bot_id, botUserId: user_id };
  } catch (error) {
    const outcome = toOutcome(error);
    throw new RemediedError(
      `Slack does not take SLACK_BOT_TOKEN: ${'reason' in outcome ? outcome.reason : 'it asked to wait.'}`,
      'Copy the Bot User OAuth Token (xoxb-…) of the app’s page “Install App” again, and see that this machine reaches slack.com.',
    );
  }
}

/**
 * The app by the one token of the settings, wherever Slack tells of it: in a channel that two workspaces share, buttons are
 * pressed from the other. `find` rejects with a `RemediedError` where Slack does not take the token.
 */
export function createOwnIdentity({ token, clients, now }: OwnIdentityOptions): Identities {
  let own: Promise<Identity> | undefined;
  let buriedUntil = Number.NEGATIVE_INFINITY;
  const forget = () => {
    own = undefined;
  };
  const find = async (): Promise<Identity | undefined> => {
    if (now().getTime() < buriedUntil) return undefined;
    own ??= askWhoIAm(clients).catch((error) => {
      forget();
      throw error;
    });
    return own;
  };
  return {
    find,
    forget,
    tokenOf: async () => (await find()) && token,
    bury() {
      buriedUntil = now().getTime() + BURIED_FOR;
    },
  };
}
