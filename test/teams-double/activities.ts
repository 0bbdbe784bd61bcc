import type { GivenFile } from './storage.js';
import { AMINA, BOT, inThread, type Person, type PlaceOfTeams, personalOf, type World } from './world.js';

/** Where somebody does something, and who. */
export interface Doing {
  readonly person?: Person;
  /** The id of a channel or a chat; absent: the person’s own chat with the bot. */
  readonly where?: string;
  /** Of a channel: the message under which it stands; absent: it begins a thread. */
  readonly thread?: string | undefined;
  /** What stands beside the words of a message. */
  readonly files?: readonly GivenFile[];
}

interface ActivitiesOptions {
  readonly world: World;
  readonly serviceUrl: string;
}

/** What happens to a conversation happens in no thread of it. */
const THREADED = /^(?:message|invoke)$/; // message

export function placeOf({ person = AMINA, where }: Doing, { places }: World): PlaceOfTeams {
  const own = personalOf(person);
  if (where === undefined || where === own.id) return own;
  const place = places.get(where);
  if (!place) throw new Error(`There is no conversation ${where}.`);
  if (place.kind === 'personal') throw new Error(`${person.name} does not see ${where}.`);
  return place;
}

function toConversation({ id, kind, tenant }: PlaceOfTeams, root: string | undefined): object {
  return {
    id: root !== undefined && kind === 'channel' ? inThread(id, root) : id,
    conversationType: kind,
    tenantId: tenant,
    ...(kind !== 'personal' && { isGroup: true }),
  };
}

/** What Teams tells of something that a person does: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability. */
export function toActivity(
  fields: { readonly type: string; readonly [field: string]: unknown },
  doing: Doing,
  { world, serviceUrl }: ActivitiesOptions,
): object {
  const { person = AMINA, thread } = doing;
  const place = placeOf(doing, world);
  const { id, kind, tenant, team } = place;
  if (kind === 'personal') world.places.set(id, place);
  const own = world.nextId();
  return {
    id: own,
    timestamp: new Date().toISOString(),
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.teamsId, name: person.name, aadObjectId: person.id },
    recipient: BOT,
    conversation: toConversation(place, THREADED.test(fields.type) ? (thread ?? own) : undefined),
    channelData: {
      tenant: { id: tenant },
      ...(team !== undefined && { team: { id: team, name: 'Children’s services' }, channel: { id } }),
    },
    ...fields,
  };
}
