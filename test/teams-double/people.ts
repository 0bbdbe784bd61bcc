import { type Doing, placeOf, toActivity } from './activities.js';
import { type Button, fillIn, findButton, type Values } from './cards.js';
import type { Delivery, Found, Seen } from './courier.js';
import type { FileStorage } from './storage.js';
import { AMINA, BOT, type Posted, rootOf, type World } from './world.js';

interface Pressing extends Doing {
  /** By a Teams that knows neither answers in the place of a card nor dialogs: what was pressed comes as a message without words. */
  readonly isOld?: boolean;
}

interface Submitting extends Doing {
  /** The title of the button that is pressed; the first unless told. */
  readonly button?: string;
}

/** What people do in Teams, each resolving to what was seen then. Where a card stands is known: `where` is needed for none. */
export interface People {
  /** In a channel or a group the bot is mentioned first, unless the words mention it: "what about <at>Briefing Bot</at> caseloads". */
  message(words: string, doing?: Doing): Promise<Seen>;
  /** A slash command, which nobody else sees. */
  slash(words: string, doing?: Doing): Promise<Seen>;
  /** Presses the button of that title in the card of a message. Rejects for a person who does not see it. */
  press(card: unknown, title: string, pressing?: Pressing): Promise<Seen>;
  /** Presses a button in a dialog. Rejects where an input that is required is empty, or takes no such value, as Teams does. */
  submit(card: unknown, values?: Values, submitting?: Submitting): Promise<Seen>;
  /** Types into the search of the message extension; without words it was just opened. */
  query(commandId: string, words: string, doing?: Doing): Promise<Seen>;
  /** Chooses one of what was found; resolves to the card that stands in the message then. */
  choose(seen: Seen, title: string, doing?: Doing): Promise<object | undefined>;
  pasteLink(url: string, doing?: Doing): Promise<Seen>;
  /** Teams tells of both in two ways; resolves to what was seen after the second. */
  install(doing?: Doing): Promise<Seen>;
  uninstall(doing?: Doing): Promise<Seen>;
  /** "channelDeleted", "teamRenamed", "channelRestored" */
  change(eventType: string, doing?: Doing): Promise<Seen>;
}

interface PeopleOptions {
  readonly world: World;
  readonly serviceUrl: string;
  readonly storage: FileStorage;
  readonly deliver: (delivery: Delivery) => Promise<Seen>;
}

export const MENTION = '<at>Briefing Bot</at>';

/** The words once more, as HTML: in a channel they alone tell of a file. */
const toHtml = (words: string, places: number): object => {
  const place = '<attachment id="5e32f195-168a-474f-a273-2f1d3e4b5a6c"></attachment>';
  return { contentType: 'text/html', content: `<div>${words}${place.repeat(places)}</div>` };
};

const DIALOG = { context: { theme: 'default' } };

const opensDialog = ({ data: { msteams } = {} }: Button): boolean => Object(msteams).type === 'task/fetch';

function findFound({ found }: Seen, title: string): Found {
  const wanted = found.find((each) => each.title === title);
  if (wanted) return wanted;
  throw new Error(`“${title}” is not among what was found: ${found.map((each) => each.title).join(', ')}`);
}

/** People over the world of a double. */
export function createPeople({ world, serviceUrl, storage, deliver }: PeopleOptions): People {
  const tell = (fields: Parameters<typeof toActivity>[0], doing: Doing = {}, home?: Posted): Promise<Seen> =>
    deliver({ activity: toActivity(fields, doing, { world, serviceUrl }), home });

  const invoke = (name: string, value: unknown, doing?: Doing, home?: Posted): Promise<Seen> =>
    tell({ type: 'invoke', name, value, ...(home && { replyToId: home.id }) }, doing, home);

  /** The message in which a card stands, and what a person does there. Throws for one who does not see it. */
  const findHome = (
    card: unknown,
    { person = AMINA, ...doing }: Doing,
  ): { home?: Posted | undefined; doing: Doing } => {
    const home = world.homeOf.get(Object(card));
    if (home?.only !== undefined && home.only !== person.teamsId) throw new Error(`${person.name} does not see it.`);
    return { home, doing: { person, ...(home && { where: home.place, thread: rootOf(home.thread) }), ...doing } };
  };

  const press = async (card: unknown, title: string, { isOld = false, ...pressing }: Pressing = {}): Promise<Seen> => {
    const { home, doing } = findHome(card, pressing);
    const button = findButton(card, title);
    const { type, verb, data = {}, fallback } = button;
    if (type === 'Action.Execute' && !isOld)
      return invoke('adaptiveCard/action', { action: { type, verb, data }, trigger: 'manual' }, doing, home);
    const { msteams: _, ...value } = (type === 'Action.Execute' ? fallback?.data : data) ?? {};
    if (opensDialog(button) && !isOld)
      return invoke('task/fetch', { data: { ...value, type: 'task/fetch' }, ...DIALOG }, doing, home);
    return tell({ type: 'message', value, ...(home && { replyToId: home.id }) }, doing, home);
  };

  const say = (text: string, doing: Doing = {}): Promise<Seen> => {
    const { kind } = placeOf(doing, world);
    const isAlone = kind === 'personal';
    const words = isAlone || text.includes(MENTION) ? text : `${MENTION} ${text}`;
    const entities = isAlone ? [] : [{ type: 'mention', text: MENTION, mentioned: BOT }];
    const { files = [] } = doing;
    const kept = files.map((file) => storage.keep(file));
    const attachments = [...(kind === 'channel' ? [] : kept), toHtml(words, isAlone ? 0 : files.length)];
    return tell({ type: 'message', text: words, textFormat: 'plain', entities, attachments }, doing);
  };

  /** A team has the bot in all its channels, or in none; Teams tells of it in the first. */
  const comeOrGo = async (isAdded: boolean, given: Doing = {}): Promise<Seen> => {
    const { id, kind, team = id } = placeOf(given, world);
    const doing = kind === 'channel' ? { ...given, where: team } : given;
    if (isAdded) world.left.delete(team);
    else world.left.add(team);
    const members = isAdded ? { membersAdded: [BOT] } : { membersRemoved: [BOT] };
    const first = await tell({ type: 'installationUpdate', action: isAdded ? 'add' : 'remove' }, doing);
    const second = await tell({ type: 'conversationUpdate', ...members }, doing);
    const card = second.card ?? first.card;
    return { ...second, posts: [...first.posts, ...second.posts], ...(card && { card }) };
  };

  return {
    message: say,
    slash: (words, doing) => tell({ type: 'message', text: words, recipient: { ...BOT, isTargeted: true } }, doing),
    press,
    async submit(card, values = {}, { button: title, ...submitting } = {}) {
      const { home, doing } = findHome(card, submitting);
      const { type, data } = findButton(card, title);
      if (type !== 'Action.Submit') throw new Error(`A dialog knows no ${type}.`);
      return invoke('task/submit', { data: { ...data, ...fillIn(card, values) }, ...DIALOG }, doing, home);
    },
    query(commandId, words, doing) {
      const parameter = words === '' ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words };
      const queryOptions = { skip: 0, count: 25 };
      return invoke('composeExtension/query', { commandId, parameters: [parameter], queryOptions }, doing);
    },
    async choose(seen, title, doing) {
      const { card, tap } = findFound(seen, title);
      return tap === undefined ? card : (await invoke('composeExtension/selectItem', tap, doing)).card;
    },
    pasteLink: (url, doing) => invoke('composeExtension/queryLink', { url }, doing),
    install: (doing) => comeOrGo(true, doing),
    uninstall: (doing) => comeOrGo(false, doing),
    change(eventType, doing = {}) {
      const { id, tenant, team } = placeOf(doing, world);
      const channelData = { tenant: { id: tenant }, team: { id: team }, channel: { id }, eventType };
      return tell({ type: 'conversationUpdate', channelData }, doing);
    },
  };
}
