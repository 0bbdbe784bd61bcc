import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import { within } from '../within.js';
import type { Connect, Patience } from './connector.js';
import { ConnectorError } from './connector-error.js';
import { createConnector } from './create-connector.js';
import type { InvokeReply } from './invoke-reply.js';
import { isOnLoopback } from './loopback.js';
import { tame } from './sdk-client.js';
import type { TeamsSettings } from './settings.js';

/** The SDK that Teams is spoken to with. Nothing else knows which it is. */
export interface BotFramework {
  /**
   * Takes a verified activity through the SDK while it is answered; resolves to what an invoke is answered with, status
   * 501 where there is no answer. Rejects as `answer` does.
   */
  run(activity: object, answer: () => Promise<InvokeReply | undefined>): Promise<InvokeReply | undefined>;
  readonly connect: Connect;
}

interface BotFrameworkOptions {
  readonly settings: TeamsSettings;
  /** What the bot shows Teams with its calls; absent: what Microsoft gives it for its secret or its machine. */
  readonly accessToken?: () => Promise<string>;
}

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type Signer = Awaited<ReturnType<CredentialsFactory['createCredentials']>>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** What a token of the bot’s is for. */
const AUDIENCE = 'https://api.botframework.com';
/** Milliseconds in which a token is had, or a call is not made. */
const TOKEN_PATIENCE = 2_000;
/** Regions, each with either patience. The one called longest ago goes first. */
const MOST_KEPT = 50;

function toConfiguration(settings: TeamsSettings) {
  if (settings.kind === 'playground') return {};
  const known = { MicrosoftAppId: settings.appId, MicrosoftAppTenantId: settings.homeTenant };
  return settings.kind === 'identity'
    ? { ...known, MicrosoftAppType: 'UserAssignedMsi' }
    : { ...known, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: settings.secret };
}

const signWith = (accessToken: () => Promise<string>): Signer => ({
  async signRequest(request) {
    request.headers.set('authorization', `Bearer ${await accessToken()}`);
    return request;
  },
});

/** A call that nothing can be shown with is not made. */
const orNotAtAll = (signer: Signer): Signer => ({
  async signRequest(request) {
    try {
      return await within(signer.signRequest(request), TOKEN_PATIENCE);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ConnectorError(`Microsoft gave the bot no token: ${reason}`, { code: 'NoToken', neverLeft: true });
    }
  },
});

/** What the bot shows for itself: made once, for whatever the SDK asks it for. */
function createCredentials({ settings, accessToken }: BotFrameworkOptions): CredentialsFactory {
  const microsoft = new ConfigurationServiceClientCredentialFactory(toConfiguration(settings));
  let signer: Promise<Signer> | undefined;
  return {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => settings.kind === 'playground',
    createCredentials(appId, _audience, ...login) {
      signer ??= accessToken
        ? Promise.resolve(signWith(accessToken))
        : microsoft.createCredentials(appId, AUDIENCE, ...login);
      return signer.then(orNotAtAll);
    },
  };
}

/**
 * Takes what the edge has verified. The SDK’s own verification keeps what strangers send it for ever and waits for
 * Microsoft’s keys without end.
 */
class VerifiedAdapter extends CloudAdapter {
  readonly #identity;
  readonly connectors: ConnectorFactory;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string) {
    super(authentication);
    this.#identity = this.createClaimsIdentity(appId);
    this.connectors = authentication.createConnectorFactory(this.#identity);
  }

  take(activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    const verified = { audience: AUDIENCE, claimsIdentity: this.#identity, connectorFactory: this.connectors };
    return this.processActivity(verified, activity, logic);
  }
}

/** Nothing is sent, and no token shown, where anybody could listen in. */
function assertSafe(serviceUrl: string, { kind, endpoints }: TeamsSettings): void {
  const mayBeHere = kind === 'playground' || endpoints !== undefined;
  const isSafe =
    (mayBeHere && isOnLoopback(serviceUrl)) || (kind !== 'playground' && serviceUrl.startsWith('https://'));
  if (!isSafe) throw new ConnectorError(`${serviceUrl} is no address of Teams.`, { code: 'NoTeams', neverLeft: true });
}

/** The connectors of regions, each made once and kept while it is used. */
function createConnect(factory: ConnectorFactory, bot: string, settings: TeamsSettings): Connect {
  const kept = new Map<string, ReturnType<typeof make>>();
  const open = async (serviceUrl: string, isTargeted: boolean) =>
    tame(await factory.create(serviceUrl), isTargeted).conversations;
  const make = async (serviceUrl: string, patience: Patience) =>
    createConnector({
      conversations: await open(serviceUrl, false),
      targeted: await open(serviceUrl, true),
      bot,
      patience,
    });
  return async (serviceUrl, patience) => {
    assertSafe(serviceUrl, settings);
    const key = `${patience} ${serviceUrl}`;
    const connector = kept.get(key) ?? make(serviceUrl, patience);
    kept.delete(key);
    kept.set(key, connector);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return connector;
  };
}

/** The Bot Framework for one bot. Nothing is called before somebody asks for it. */
export function createBotFramework(options: BotFrameworkOptions): BotFramework {
  const { settings } = options;
  const appId = settings.kind === 'playground' ? '' : settings.appId;
  const authentication = new ConfigurationBotFrameworkAuthentication({}, createCredentials(options));
  const adapter = new VerifiedAdapter(authentication, appId);
  return {
    run: (activity, answer) =>
      adapter.take(activity as Activity, async (context) => {
        const value = await answer();
        if (value) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      }),
    connect: createConnect(adapter.connectors, `28:${appId}`, settings),
  };
}
