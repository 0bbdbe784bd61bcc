import type { Bot } from '../src/bot.js';
import type { Sender } from '../src/digest/sending.js';
import type { Log } from '../src/log.js';
import type { Store } from '../src/store/store.js';
import type { StoreOpener } from '../src/store/store-opener.js';
import { createPageLinks, type LinkPages, linkBot, linkPlayed, linkSender } from './article-pages.js';
import { choosePort } from './choose-port.js';
import { createFileShelf } from './file-shelf.js';
import { type LastResort, type Watched, watchProcess } from './last-resort.js';
import { openImages } from './open-images.js';
import type { PlatformSettings } from './read-platforms.js';
import type { Route } from './server.js';
import { type Platform, type Running, startService } from './service.js';
import type { PlaygroundOptions } from './web/web.js';
import { startWhenStored } from './when-stored.js';

/** The pages of whoever runs the program, and those that anybody may open. */
export interface SiteOptions extends PlaygroundOptions {
  readonly publicPages: PlaygroundOptions['pages'];
}

interface ServeOptions {
  /** Where there is none, and no public address either, the playground is opened. */
  readonly platforms: PlatformSettings;
  readonly bot: Bot;
  readonly stores: StoreOpener;
  readonly settings: { readonly host: string; readonly port?: number; readonly publicUrl?: string };
  /** What the pages are made of, where there are any. */
  readonly openSite: () => Promise<SiteOptions>;
  /** Sends what is due, by platform. */
  readonly startDigests: (senders: ReadonlyMap<string, Sender>, store: Store) => Promise<Running>;
  readonly process: Watched;
  readonly log: Log;
  readonly now: () => Date;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** What is listened with, and how that is told. */
interface Served {
  readonly platforms: readonly Platform[];
  readonly routes: readonly Route[];
  readonly told: string;
}

/** Where platforms are answered over HTTP that know no other way, and where the playground is. */
const USUAL_PORT = 3_000;

/** What listens everywhere has no address of its own: "0.0.0.0", "::". */
const EVERYWHERE = /^(?:0\.0\.0\.0|::)$/;
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/; // 127.0.0.1

const urlOf = ({ host, port }: Address): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Where a browser on this machine reaches it. */
const localUrlOf = ({ host, port }: Address): string =>
  urlOf({ host: EVERYWHERE.test(host) ? '127.0.0.1' : host, port });

const isSetUp = ({ slack, teams }: PlatformSettings): boolean => slack !== undefined || teams !== undefined;

/**
 * Whoever runs the program tries it out on their own machine. With a public address there may be a proxy before us that
 * gives every request a name of this machine, and so there is no playground.
 */
const opensPlayground = ({ platforms, settings: { publicUrl } }: ServeOptions): boolean =>
  !isSetUp(platforms) && publicUrl === undefined;

const needsAddress = ({ platforms: { slack, teams }, settings }: ServeOptions): boolean =>
  teams !== undefined || settings.publicUrl !== undefined || (slack !== undefined && slack.kind !== 'socket');

async function findAddress(options: ServeOptions): Promise<Address | undefined> {
  const { host, port } = options.settings;
  if (opensPlayground(options))
    return { host, port: await choosePort({ host, usual: USUAL_PORT, ...(port !== undefined && { port }) }) };
  const chosen = port ?? (needsAddress(options) ? USUAL_PORT : undefined);
  return chosen === undefined ? undefined : { host, port: await choosePort({ host, usual: chosen, port: chosen }) };
}

/** What whoever starts the playground should know of who else can open it. */
const tellReach = ({ host, port }: Address): string =>
  LOOPBACK.test(host)
    ? 'Nothing that you ask leaves this machine.'
    : `Whoever reaches port ${port} of this machine can read and ask; only the link above signs in.`;

/** The bot and its pages for whoever runs the program, in a browser. */
async function openPlayground({ bot, openSite, now, ...options }: ServeOptions, address: Address): Promise<Served> {
  const [site, { createWeb }, { createFilesRoute }, { forOwnHosts }, { nameEverywhere, showEverywhere }] =
    await Promise.all([
      openSite(),
      import('./web/web.js'),
      import('./web/files-route.js'),
      import('./web/own-hosts.js'),
      import('./show-everywhere.js'),
    ]);
  const opened = localUrlOf(address);
  const { images, findImage } = await openImages({
    pages: site.pages,
    isPublic: false,
    address: opened,
    log: options.log,
  });
  const shelf = createFileShelf(now);
  const link = createPageLinks({ address: opened, shelf, showsPrivate: true });
  const web = createWeb({
    ...site,
    images,
    bot: linkBot(bot, link, findImage),
    simulate: async (...wish) => linkPlayed(await site.simulate(...wish), link),
    vocabulary: async () => nameEverywhere(await site.vocabulary()),
    show: showEverywhere,
    address: opened,
    now,
  });
  return {
    platforms: [linkSender(web, link)],
    routes: [forOwnHosts(createFilesRoute(shelf), new URL(opened).host)],
    told: `Open ${opened}${web.signInLink}\n${tellReach(address)} Ctrl-C ends it; npm start -- chat is the terminal.`,
  };
}

/** "Listening to Slack over Socket Mode and to Teams on http://127.0.0.1:3000" */
function tell({ platforms, settings }: ServeOptions, address: Address | undefined): string {
  const { slack, teams } = platforms;
  const place = address ? `on ${urlOf(address)}` : '';
  if (!isSetUp(platforms))
    return `Showing the articles and the ledger at ${settings.publicUrl}, ${place}. Neither Slack nor Teams is set up: nothing can be asked. Without PUBLIC_URL the playground opens.`;
  const told = [
    ...(slack ? [`to Slack ${slack.kind === 'socket' ? 'over Socket Mode' : place}`] : []),
    ...(teams ? [`to Teams ${place}`] : []),
  ];
  return `Listening ${told.join(' and ')}`;
}

/** What is not set up is not loaded. */
async function createPlatforms(options: ServeOptions, giveUp: (error: Error) => void): Promise<Platform[]> {
  const { bot, stores, log, now } = options;
  const { slack, teams } = options.platforms;
  const shared = { bot, store: stores.open, log, now };
  return Promise.all([
    ...(slack ? [import('./slack/slack.js').then((it) => it.createSlack({ ...shared, settings: slack, giveUp }))] : []),
    ...(teams ? [import('./teams/teams.js').then((it) => it.createTeams({ ...shared, settings: teams }))] : []),
  ]);
}

/** With a public address, sources open on our pages there. */
async function createPages({ openSite, now, log, settings: { publicUrl } }: ServeOptions) {
  if (publicUrl === undefined)
    return { linked: (bot: Bot) => bot, link: ((answer) => answer) as LinkPages, routes: [] };
  const [site, { createPublicPages }] = await Promise.all([openSite(), import('./web/public-pages.js')]);
  const { images, findImage } = await openImages({ pages: site.publicPages, isPublic: true, address: publicUrl, log });
  const shelf = createFileShelf(now);
  const link = createPageLinks({ address: publicUrl, shelf });
  return {
    linked: (bot: Bot) => linkBot(bot, link, findImage),
    link,
    routes: createPublicPages({ ...site, pages: site.publicPages, images, shelf, publicUrl }),
  };
}

async function openPlatforms(
  options: ServeOptions,
  address: Address | undefined,
  giveUp: (error: Error) => void,
): Promise<Served> {
  const { linked, link, routes } = await createPages(options);
  const platforms = await createPlatforms({ ...options, bot: linked(options.bot) }, giveUp);
  return {
    platforms: platforms.map((platform) => linkSender(platform, link)),
    routes,
    told: tell(options, address),
  };
}

/**
 * Listens on every platform that is set up, or else opens the playground or the public pages alone, and sends what is due there, until the process is
 * told to end or cannot go on; it ends the process itself then. Resolves once it listens, to where that is, in words.
 * Rejects where it cannot start.
 */
export async function serve(options: ServeOptions): Promise<string> {
  const { stores, log, startDigests } = options;
  let lastResort: LastResort | undefined;
  let service: Running | undefined;
  const giveUp = (error: Error) => lastResort?.giveUp(error);
  const complain = (error: unknown) => log.error('No digests come for now', { error });
  const address = await findAddress(options);
  const { platforms, routes, told } =
    address !== undefined && opensPlayground(options)
      ? await openPlayground(options, address)
      : await openPlatforms(options, address, giveUp);
  const senders = new Map(platforms.map((platform) => [platform.platform, platform]));
  lastResort = watchProcess({
    process: options.process,
    log,
    async drain() {
      await service?.stop();
      await stores.close();
    },
  });
  service = await startService({
    platforms,
    routes,
    startDigests: async () =>
      isSetUp(options.platforms)
        ? startDigests(senders, await stores.open())
        : startWhenStored({ stores, start: (store) => startDigests(senders, store), complain }),
    log,
    ...(address && { address }),
  });
  return told;
}
