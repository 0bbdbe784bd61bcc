import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fault, type FaultPlan, isAccepted, reply, spoil } from '../faults/call-faults.js';
import { cardOf, personalOf, type World, withoutThread } from './world.js';

/** What is wrong with a card: one with any fault is refused. */
export type ValidateCard = (card: unknown) => readonly string[];

/** A call of the bot. */
export interface ServiceCall {
  readonly method: 'send' | 'open';
  /** Empty where one is to be opened. */
  readonly conversation: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fault?: Fault;
}

interface ServiceOptions {
  readonly world: World;
  /** Absent: none is asked for. */
  readonly accessToken?: string;
  readonly validateCard: ValidateCard;
  readonly now: () => number;
}

export interface Service {
  readonly calls: ServiceCall[];
  setFaults(plan?: FaultPlan): void;
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Wanted {
  readonly method: ServiceCall['method'];
  readonly conversation: string;
  readonly act: (body: Body) => Answer;
}

/** Where a region of Teams is served: a region has a path of its own. */
export const REGION = '/uk/';

/** "/uk/v3/conversations/19%3Aa/activities?isTargetedActivity=true" */
const PATH = /^\/uk\/v3\/conversations(?:\/([^/?]+)\/activities(\?isTargetedActivity=true)?)?$/;

/** Bytes in UTF-16. */
const LARGEST = 100_000;

const TYPES: readonly unknown[] = ['message', 'typing'];

const deny = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: 'It was not done.' } },
});

async function readJson(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text) as Body;
}

/** What the service of Teams does with the calls of a bot: https://learn.microsoft.com/azure/bot-service/rest-api. */
export function createService({ world, accessToken, validateCard, now }: ServiceOptions): Service {
  const calls: ServiceCall[] = [];
  let plan: FaultPlan = () => undefined;

  const refuseTo = (id: string): Answer | undefined => {
    const place = world.places.get(id);
    if (!place) return deny(404, 'ConversationNotFound');
    return world.left.has(place.team ?? id) ? deny(403, 'BotNotInConversationRoster') : undefined;
  };

  const refuseActivity = (activity: Body): Answer | undefined => {
    if (JSON.stringify(activity).length * 2 > LARGEST) return deny(413, 'MessageSizeTooBig');
    const card = cardOf(activity);
    const faults = [
      ...(TYPES.includes(activity['type']) ? [] : [`an activity of type ${activity['type']}`]),
      ...(card ? validateCard(card) : []),
    ];
    world.faults.push(...faults);
    return faults.length > 0 ? deny(400, 'BadSyntax') : undefined;
  };

  /** Where others read along, one person alone may see it: whom it is for, and that it is, has to be said of them. */
  const refuseTargeted = (place: string, { recipient }: Body): Answer | undefined => {
    const { id, isTargeted } = Object(recipient) as { id?: string; isTargeted?: boolean };
    const isMeant = isTargeted === true && id?.startsWith('29:') && world.places.get(place)?.kind !== 'personal';
    return isMeant ? undefined : deny(400, 'BadArgument');
  };

  const send = (thread: string, activity: Body, isTargeted: boolean): Answer => {
    const place = withoutThread(thread);
    const refused =
      refuseTo(place) ?? (isTargeted ? refuseTargeted(place, activity) : undefined) ?? refuseActivity(activity);
    if (refused) return refused;
    const only = isTargeted ? { only: (activity['recipient'] as { id: string }).id } : {};
    const posted = { id: world.nextId(), thread, place, activity, ...only };
    world.posted.push(posted);
    const card = cardOf(activity);
    if (card) world.homeOf.set(card, posted);
    return { status: 201, body: { id: posted.id } };
  };

  const open = ({ tenantId, members }: Body): Answer => {
    const [member] = (members ?? []) as { id: string }[];
    if (typeof tenantId !== 'string' || !member?.id.startsWith('29:')) return deny(400, 'BadArgument');
    const place = personalOf({ tenant: tenantId, teamsId: member.id });
    if (world.left.has(place.id)) return deny(403, 'ForbiddenOperationException');
    world.places.set(place.id, place);
    return { status: 201, body: { id: place.id } };
  };

  const read = ({ method, url = '' }: IncomingMessage): Wanted | undefined => {
    const [path, id, targeted] = PATH.exec(url) ?? [];
    if (path === undefined || method !== 'POST') return undefined;
    if (id === undefined) return { method: 'open', conversation: '', act: open };
    const conversation = decodeURIComponent(id);
    return { method: 'send', conversation, act: (body) => send(conversation, body, targeted !== undefined) };
  };

  return {
    calls,
    setFaults(next = () => undefined) {
      plan = next;
    },
    async serve(request, response) {
      const body = await readJson(request);
      const isKnown = accessToken === undefined || request.headers.authorization === `Bearer ${accessToken}`;
      if (!isKnown) return reply(response, deny(401, 'Unauthorized'));
      const wanted = read(request);
      if (!wanted) return reply(response, deny(404, 'NotFound'));
      const { method, conversation, act } = wanted;
      const count = calls.filter((call) => call.method === method).length + 1;
      const fault = plan({ method, args: { conversation }, count });
      calls.push({ method, conversation, at: now(), ...(fault && { fault }) });
      const done = fault && !isAccepted(fault) ? { status: 200, body: {} } : act(body);
      if (fault) spoil(response, fault, done.body);
      else reply(response, done);
    },
  };
}
