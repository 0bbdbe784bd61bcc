import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { acceptContent, type Call, content, flag, Refusal, read } from './call.js';
import { answer, attempt, type Desk, parseObject, readBody, record } from './desk.js';
import { botOf, botUserOf, change, type Message, remove, show } from './workspace.js';

/** https://docs.slack.dev/interactivity/handling-user-interaction: five uses within thirty minutes. */
const MOST_USES = 5;
const LIFE = 1_800_000;

/** Where an answer goes: the person who acted, and the message they acted on, if any. */
export interface Origin {
  readonly user: string;
  readonly team: string;
  readonly channel: string;
  readonly message?: Message;
}

export interface ResponseUrls {
  create(origin: Origin): string;
  serve(request: IncomingMessage, response: ServerResponse, id: string): Promise<void>;
}

const responseContent = content.extend({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag,
  delete_original: flag,
});

/** Shows what the app answers, to the person alone unless it says otherwise. */
export function respond(call: Call, { user, team, channel, message }: Origin): void {
  const { response_type, replace_original, delete_original, ...given } = read(call, responseContent);
  const { workspace } = call;
  if (delete_original) return void (message && remove(workspace, message));
  const accepted = acceptContent(call, given);
  if (replace_original && message) return void change(workspace, message, accepted);
  const author = { user: botUserOf(team), bot_id: botOf(team), channel };
  show(workspace, { ...author, ...accepted, ...(response_type === 'ephemeral' && { visibleTo: user }) });
}

/** A call that comes without a token: the address itself is the permission. */
export function createTokenlessCall(desk: Desk, args: Readonly<Record<string, unknown>>): Call {
  const { workspace, validateBlocks } = desk;
  return { method: 'response_url', args, token: undefined, workspace, validateBlocks };
}

/** Serves https://hooks.slack.com/…: 404 once an address is spent, as Slack does. */
export function createResponseUrls(desk: Desk, base: string): ResponseUrls {
  const origins = new Map<string, { origin: Origin; at: number; uses: number }>();

  function use(id: string): Origin {
    const found = origins.get(id);
    if (!found) throw new Refusal('invalid_url');
    if (desk.workspace.now() - found.at > LIFE) throw new Refusal('expired_url');
    found.uses += 1;
    if (found.uses > MOST_USES) throw new Refusal('used_url');
    return found.origin;
  }

  return {
    create(origin) {
      const id = randomUUID();
      origins.set(id, { origin, at: desk.workspace.now(), uses: 0 });
      return `${base}/response/${id}`;
    },
    async serve(request, response, id) {
      const args = parseObject(await readBody(request));
      const call = record(desk, { method: 'response_url', args: args ?? {} });
      answer(response, call, () => {
        let status = 404;
        const body = attempt(() => {
          const origin = use(id);
          status = 400;
          if (!args) throw new Refusal('invalid_payload');
          respond(createTokenlessCall(desk, args), origin);
          status = 200;
          return {};
        });
        return { status, body };
      });
    },
  };
}
