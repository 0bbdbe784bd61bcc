import { withoutSecrets } from '../../../adapters/secretless-log.js';
import type { Activity } from '../../../adapters/teams/activity.js';
import type { Connect } from '../../../adapters/teams/connector.js';
import { createReferences, type StoredReferences } from '../../../adapters/teams/create-references.js';
import { createRemoval } from '../../../adapters/teams/create-removal.js';
import type { Removal } from '../../../adapters/teams/removal.js';
import { createTeamsSender } from '../../../adapters/teams/sender.js';
import type { Conversation } from '../../../src/conversation.js';
import type { Sender } from '../../../src/digest/sending.js';
import { createLog } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { startTeamsDouble, type TeamsDouble } from '../../teams-double/teams-double.js';
import type { PlaceOfTeams } from '../../teams-double/world.js';
import { countRows } from '../count-rows.js';
import { openFramework } from './open-connector.js';
import { type Spot, tellFrom } from './told.js';

interface SendingOptions {
  /** Milliseconds since 1970, in place of a clock that stands still until it is moved. */
  readonly clock?: () => number;
  /** Where something can arrive. */
  readonly places?: readonly PlaceOfTeams[];
  readonly connect?: Connect;
  readonly accessToken?: () => Promise<string>;
}

/** All that sends to Teams unasked, over a store that forgets and a Teams on this machine. */
export interface Sending {
  readonly teams: TeamsDouble;
  readonly store: Store;
  readonly references: StoredReferences;
  readonly removal: Removal;
  readonly sender: Sender;
  readonly log: readonly string[];
  now(): number;
  /** Moves the clock. */
  wait(milliseconds: number): void;
  /** What Teams tells of something that happens now. */
  tell(spot: Spot, fields?: object): Activity;
  /** Rows of the store that name an organisation. */
  countRows(tenant: string): Promise<number>;
  close(): Promise<void>;
}

export const at = (tenant: string, channel: string): Conversation => ({
  platform: 'teams',
  workspace: tenant,
  channel,
});

export async function openSending(options: SendingOptions = {}): Promise<Sending> {
  let time = Date.parse('2026-11-25T09:00:00.000Z');
  const clock = options.clock ?? (() => time);
  const now = () => new Date(clock());
  const teams = await startTeamsDouble({ now: clock, ...(options.places && { places: options.places }) });
  const store = await openStore({ file: ':memory:' });
  const lines: string[] = [];
  const log = withoutSecrets(createLog({ level: 'info', write: (line) => lines.push(line), now }));
  const shared = { store: async () => store, log, now };
  const references = createReferences(shared);
  const connect =
    options.connect ?? openFramework(undefined, options.accessToken ?? (async () => teams.accessToken)).connect;
  return {
    teams,
    store,
    references,
    removal: createRemoval({ ...shared, references }),
    sender: createTeamsSender({ connect, references, log }),
    log: lines,
    now: clock,
    wait(milliseconds) {
      time += milliseconds;
    },
    tell: (spot, fields) => tellFrom(spot, { serviceUrl: teams.serviceUrl, timestamp: now().toISOString(), ...fields }),
    countRows: (tenant) => countRows(store, `teams:${tenant}`),
    async close() {
      await teams.close();
      await store.close();
    },
  };
}
