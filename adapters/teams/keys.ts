import type { Log } from '../../src/log.js';
import { createAllowance } from '../allowance.js';
import { fetchKeys, type SigningKey } from './fetch-keys.js';

export interface Keys {
  /** Fetches the keys. Never rejects: what went wrong is logged, and they are fetched again when one is wanted. */
  prefetch(): Promise<void>;
  /** Whether there are any: without, nothing that Teams tells can be believed. */
  areThere(): boolean;
  /** The key of an id; undefined for one that its issuer does not know. Rejects where no keys could be had. */
  find(kid: string): Promise<SigningKey | undefined>;
}

interface KeysOptions {
  /** The document that says where the keys are; absent: Microsoft’s own. */
  readonly openId?: string;
  readonly fetch?: typeof fetch;
  readonly now: () => Date;
  readonly log: Log;
}

/** Of the public cloud: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication. */
const MICROSOFT = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const SECOND = 1_000;
/** Older keys are fetched again, and used until the new ones are there. */
const FRESH = 24 * 60 * 60 * SECOND;
/** Whoever makes up ids of keys has them fetched no more often. */
const PAUSE = 300 * SECOND;
const PAUSE_AFTER_FAILURE = 10 * SECOND;
const LOG_ONCE_A_MINUTE = { burst: 1, perSecond: 1 / 60 };

/** The keys that Microsoft signs its tokens with: fetched by whoever needs them first, together for all who need them. */
export function createKeys({ openId = MICROSOFT, fetch: get = fetch, now, log }: KeysOptions): Keys {
  const mayLog = createAllowance({ ...LOG_ONCE_A_MINUTE, now });
  const time = () => now().getTime();
  let known: ReadonlyMap<string, SigningKey> | undefined;
  let fetchedAt = 0;
  let nextAt = 0;
  let underWay: Promise<void> | undefined;
  const fetchNow = async (): Promise<void> => {
    try {
      known = await fetchKeys(openId, get);
      fetchedAt = time();
      nextAt = fetchedAt + PAUSE;
    } catch (error) {
      nextAt = time() + PAUSE_AFTER_FAILURE;
      if (mayLog(openId)) log.error('The keys that Teams signs with could not be had', { error });
    }
    underWay = undefined;
  };
  const prefetch = () => {
    underWay ??= fetchNow();
    return underWay;
  };
  const fetchWhereDue = async () => (underWay || time() >= nextAt ? prefetch() : undefined);
  return {
    prefetch,
    areThere: () => known !== undefined,
    async find(kid) {
      const found = known?.get(kid);
      if (!found) await fetchWhereDue();
      else if (time() - fetchedAt > FRESH) void fetchWhereDue();
      if (!known) throw new Error('There are no keys to verify tokens with.');
      return found ?? known.get(kid);
    },
  };
}
