export const APP_ID = '7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab';
export const BOT = { id: `28:${APP_ID}`, name: 'Briefing Bot' } as const;
export const TENANT = '11111111-2222-4333-8444-555555555555';
/** A team goes by the id of its first channel. */
export const TEAM = '19:team@thread.tacv2';
export const CHANNEL = '19:digests@thread.tacv2';
export const GROUP = '19:meeting@thread.v2';

export interface Person {
  /** As the directory has it. */
  readonly id: string;
  /** As Teams has it: "29:…". */
  readonly teamsId: string;
  readonly name: string;
  readonly tenant: string;
}

export const AMINA: Person = {
  id: 'aaaaaaaa-1111-4111-8111-111111111111',
  teamsId: '29:1amina',
  name: 'Amina Khan',
  tenant: TENANT,
};
export const OWEN: Person = {
  id: 'bbbbbbbb-2222-4222-8222-222222222222',
  teamsId: '29:1owen',
  name: 'Owen Pryce',
  tenant: TENANT,
};

export type PlaceKind = 'personal' | 'groupChat' | 'channel';

/** A conversation in which people write. */
export interface PlaceOfTeams {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly tenant: string;
  /** Of a channel. */
  readonly team?: string;
}

/** The conversation of a person with the bot alone. */
export const personalOf = ({ teamsId, tenant }: Pick<Person, 'teamsId' | 'tenant'>): PlaceOfTeams => ({
  id: `a:${tenant}-${teamsId}`,
  kind: 'personal',
  tenant,
});

/** The conversations that are there from the start, unless a test has its own. */
export const PLACES: readonly PlaceOfTeams[] = [
  { id: TEAM, kind: 'channel', tenant: TENANT, team: TEAM },
  { id: CHANNEL, kind: 'channel', tenant: TENANT, team: TEAM },
  { id: GROUP, kind: 'groupChat', tenant: TENANT },
];

/** What the bot sent. */
export interface Posted {
  readonly id: string;
  /** As it was sent to, with the thread. */
  readonly thread: string;
  readonly place: string;
  /** "29:…" of whoever alone sees it. */
  readonly only?: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

/** What happened so far. */
export interface World {
  readonly places: Map<string, PlaceOfTeams>;
  /** Teams, chats and people that the bot was removed from. */
  readonly left: Set<string>;
  readonly posted: Posted[];
  /** What is wrong with what the bot sent, or answered. */
  readonly faults: string[];
  /** By card, the message in which it stands: also for one that took another's place there, and for one of a dialog opened from there. */
  readonly homeOf: WeakMap<object, Posted>;
  nextId(): string;
}

export function createWorld(places: readonly PlaceOfTeams[]): World {
  let count = 1_485_983_408_511;
  return {
    places: new Map(places.map((place) => [place.id, place])),
    left: new Set(),
    posted: [],
    faults: [],
    homeOf: new WeakMap(),
    nextId: () => String(++count),
  };
}

const THREAD = ';messageid=';

/** "19:digests@thread.tacv2;messageid=1485983408511" */
export const inThread = (place: string, root: string): string => `${place}${THREAD}${root}`;

export const withoutThread = (id: string): string => id.split(THREAD, 1)[0] ?? id;

/** The message under which something stands in a channel. */
export const rootOf = (id: string): string | undefined => id.split(THREAD)[1];

/** The card of an activity; undefined where it has none. */
export function cardOf({ attachments }: Readonly<Record<string, unknown>>): object | undefined {
  const [attachment] = (attachments ?? []) as { contentType: string; content: object }[];
  return attachment?.contentType === 'application/vnd.microsoft.card.adaptive' ? attachment.content : undefined;
}
