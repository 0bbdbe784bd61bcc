import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Call, type Methods, Refusal } from './call.js';
import { answer, attempt, type Desk, parseObject, readBody, record } from './desk.js';
import { botOf, botUserOf, type Token, type Workspace } from './workspace.js';

/** Methods that ask for no token, and for the app's own. */
const WITHOUT_TOKEN = new Set(['oauth.v2.access']);
const FOR_THE_APP = new Set(['apps.connections.open']);

type Args = Readonly<Record<string, unknown>>;

const parse = (body: string, contentType = ''): Args | undefined =>
  contentType.includes('json') ? parseObject(body) : Object.fromEntries(new URLSearchParams(body));

/** "Bearer xoxb-…", or the token among the arguments. */
function readToken({ headers }: IncomingMessage, args: Args): string | undefined {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  if (scheme === 'Bearer') return token;
  return typeof args['token'] === 'string' ? args['token'] : undefined;
}

/** "Basic …" of the client's id and secret, as arguments. */
function readClient({ headers }: IncomingMessage): Record<string, string> {
  const [scheme, credentials = ''] = headers.authorization?.split(' ') ?? [];
  if (scheme !== 'Basic') return {};
  const [client_id = '', client_secret = ''] = Buffer.from(credentials, 'base64').toString().split(':');
  return { client_id, client_secret };
}

function authorise({ tokens, now }: Workspace, method: string, name: string | undefined): Token | undefined {
  if (WITHOUT_TOKEN.has(method)) return undefined;
  if (name === undefined) throw new Refusal('not_authed');
  const token = tokens.get(name);
  if (!token) throw new Refusal('invalid_auth');
  if (token.dead !== undefined) throw new Refusal(token.dead);
  if (token.expiresAt !== undefined && token.expiresAt < now()) throw new Refusal('token_expired');
  if ((token.kind === 'app') !== FOR_THE_APP.has(method)) throw new Refusal('not_allowed_token_type');
  return token;
}

function describeToken({ token, workspace }: Call): object {
  const owner = token?.owner ?? '';
  const isTeam = workspace.teams.has(owner);
  const enterprise_id = isTeam ? workspace.teams.get(owner)?.enterprise : owner;
  return {
    ...(isTeam && { team_id: owner, team: owner }),
    ...(enterprise_id !== undefined && { enterprise_id }),
    user_id: botUserOf(owner),
    bot_id: botOf(owner),
    is_enterprise_install: !isTeam,
  };
}

export const AUTH_METHODS: Methods = { 'auth.test': describeToken };

/** Serves https://slack.com/api/<method>. */
export function createWebApi(desk: Desk, methods: Methods) {
  const { workspace, validateBlocks } = desk;
  return async (request: IncomingMessage, response: ServerResponse, method: string): Promise<void> => {
    const body = await readBody(request);
    const parsed = parse(body, request.headers['content-type']);
    const args = { ...readClient(request), ...parsed };
    const token = readToken(request, args);
    const call = record(desk, { method, args, ...(token !== undefined && { token }) });
    answer(response, call, () => {
      const result = attempt(() => {
        const run = Object.hasOwn(methods, method) && methods[method];
        if (!run) throw new Refusal('unknown_method', { req_method: method });
        if (!parsed) throw new Refusal('invalid_json');
        return run({ method, args, token: authorise(workspace, method, token), workspace, validateBlocks });
      });
      return { status: 200, body: result };
    });
  };
}
