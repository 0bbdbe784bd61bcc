import { type CallbackOptions, type InstallationStore, InstallProvider } from '@slack/oauth';
import type { Logger } from '@slack/web-api';
import type { Handler, Route } from '../server.js';
import { setPageHeaders, statusOf, toFailedPage, toInstalledPage, toInstallPage } from './install-pages.js';
import type { ManySettings, SlackSettings } from './settings.js';

interface InstallOptions {
  readonly settings: SlackSettings & ManySettings;
  readonly scopes: readonly string[];
  readonly logger: Logger;
  /** Writes down who installed the app. */
  readonly install: InstallationStore['storeInstallation'];
}

export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** Milliseconds that Slack may take to change a code for a token. */
const TIMEOUT = 10_000;

function createProvider({ settings, logger, install }: InstallOptions): InstallProvider {
  const { clientId, clientSecret, stateSecret, authorizationUrl, slackApiUrl } = settings;
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    logger,
    renderHtmlForInstallPath: toInstallPage,
    installationStore: {
      storeInstallation: install,
      fetchInstallation: () => Promise.reject(new Error('Installations are not looked up here.')),
    },
    clientOptions: {
      retryConfig: { retries: 0 },
      timeout: TIMEOUT,
      ...(slackApiUrl !== undefined && { slackApiUrl }),
    },
    ...(authorizationUrl !== undefined && { authorizationUrl }),
  });
}

const CALLBACKS: CallbackOptions = {
  success({ team, enterprise }, _options, _request, response) {
    response.writeHead(200).end(toInstalledPage(team?.name ?? enterprise?.name ?? 'your workspace'));
  },
  failure({ code }, _options, _request, response) {
    response.writeHead(statusOf(code)).end(toFailedPage(code, INSTALL_PATH));
  },
};

/** The page from which the app is installed, and the one that Slack sends people back to. */
export function createInstallRoutes(options: InstallOptions): Route[] {
  const provider = createProvider(options);
  const redirectUri = new URL(REDIRECT_PATH, options.settings.publicUrl).href;
  const wanted = { scopes: [...options.scopes], redirectUri };
  const showPage: Handler = (request, response) => {
    setPageHeaders(response);
    return provider.handleInstallPath(request, response, {}, wanted);
  };
  const comeBack: Handler = (request, response) => {
    setPageHeaders(response);
    return provider.handleCallback(request, response, CALLBACKS);
  };
  return [
    { method: 'GET', path: INSTALL_PATH, handle: showPage },
    { method: 'GET', path: REDIRECT_PATH, handle: comeBack },
  ];
}
