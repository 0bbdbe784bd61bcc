import { z } from 'zod';
import { type Call, flag, type Methods, Refusal, read } from './call.js';
import { APP, botUserOf, type Token, USER, type Workspace } from './workspace.js';

export const CLIENT_ID = '1000.2000';
export const CLIENT_SECRET = 'double-client-secret';

/** Slack's own figures: a code lives ten minutes, a rotated token twelve hours. */
const CODE_LIFE = 600_000;
const TOKEN_LIFE = 43_200;

/** What a person agrees to on Slack's page. */
export interface Consent {
  /** A team, or an organisation for all its teams. */
  readonly owner: string;
  readonly scopes: readonly string[];
  /** Tokens expire after twelve hours, and are renewed. */
  readonly isRotating: boolean;
}

interface Grant extends Consent {
  readonly at: number;
  used: boolean;
}

export interface Oauth {
  /** The code that Slack hands over when a person agrees. */
  consent(consent: Consent): string;
  readonly methods: Methods;
}

const exchange = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  grant_type: z.string().default('authorization_code'),
  code: z.string().default(''),
  refresh_token: z.string().default(''),
});

function describeOwner({ teams }: Workspace, owner: string) {
  const enterprise = teams.has(owner) ? teams.get(owner)?.enterprise : owner;
  return {
    team: teams.has(owner) ? { id: owner, name: owner } : null,
    enterprise: enterprise === undefined ? null : { id: enterprise, name: enterprise },
    is_enterprise_install: !teams.has(owner),
  };
}

function createToken({ nextId, now, tokens }: Workspace, { owner, scopes, isRotating }: Consent): string {
  const token = `${isRotating ? 'xoxe.' : ''}xoxb-${nextId('')}`;
  const expiry = isRotating && { expiresAt: now() + TOKEN_LIFE * 1_000 };
  tokens.set(token, { kind: 'bot', owner, scopes, ...expiry } satisfies Token);
  return token;
}

function revoke(call: Call): object {
  const { test } = read(call, z.object({ test: flag }));
  if (!test && call.token) call.token.dead = 'token_revoked';
  return { revoked: !test };
}

/** Slack's side of an installation: codes and refresh tokens are good for one exchange each. */
export function createOauth(workspace: Workspace): Oauth {
  const codes = new Map<string, Grant>();
  const refreshTokens = new Map<string, Consent>();

  function issue(consent: Consent): object {
    const access_token = createToken(workspace, consent);
    if (!consent.isRotating) return { access_token };
    const refresh_token = `xoxe-1-${workspace.nextId('')}`;
    refreshTokens.set(refresh_token, consent);
    return { access_token, refresh_token, expires_in: TOKEN_LIFE };
  }

  function redeem(code: string): Consent {
    const grant = codes.get(code);
    if (!grant || workspace.now() - grant.at > CODE_LIFE) throw new Refusal('invalid_code');
    if (grant.used) throw new Refusal('code_already_used');
    grant.used = true;
    return grant;
  }

  function renew(refreshToken: string): Consent {
    const consent = refreshTokens.get(refreshToken);
    if (!consent || !refreshTokens.delete(refreshToken)) throw new Refusal('invalid_refresh_token');
    return consent;
  }

  function access(call: Call): object {
    const { client_id, client_secret, grant_type, code, refresh_token } = read(call, exchange);
    if (client_id !== CLIENT_ID) throw new Refusal('invalid_client_id');
    if (client_secret !== CLIENT_SECRET) throw new Refusal('bad_client_secret');
    const consent = grant_type === 'refresh_token' ? renew(refresh_token) : redeem(code);
    const bot = {
      token_type: 'bot',
      scope: consent.scopes.join(','),
      bot_user_id: botUserOf(consent.owner),
      app_id: APP,
    };
    return { ...bot, ...describeOwner(workspace, consent.owner), authed_user: { id: USER }, ...issue(consent) };
  }

  return {
    consent(consent) {
      const code = workspace.nextId('code-');
      codes.set(code, { ...consent, at: workspace.now(), used: false });
      return code;
    },
    methods: { 'oauth.v2.access': access, 'auth.revoke': revoke },
  };
}
