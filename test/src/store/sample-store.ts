import { createKeyring, type Keyring } from '../../../src/store/keyring.js';
import type { Store } from '../../../src/store/store.js';
import { feed, proposal } from './sample-documents.js';
import { bodyOf, CHANNEL, claimOne, MONDAY, planDigest, TENANT } from './samples.js';

/** A key that is the same in every test, so that what one store encrypted another reads. */
export const KEYRING: Keyring = createKeyring([{ id: 'test-1', key: Buffer.alloc(32, 7) }]);

/** One digest that arrived. */
async function deliver(store: Store): Promise<void> {
  await planDigest(store);
  const claimed = await claimOne(store);
  await store.outbox.intend(claimed, MONDAY, bodyOf('What changed ✓', 'weakness:caseloads'));
  await store.outbox.settle(claimed, { kind: 'sent', at: MONDAY, providerId: '1700000000.1' });
}

/** Puts at least one row into every table. */
export async function fillWithSamples(store: Store): Promise<void> {
  await store.tenants.save(TENANT, { admins: ['U1'] }, MONDAY);
  await store.installations.save(TENANT, {
    user: '',
    payload: '{"token":"x"}',
    scopes: ['chat:write'],
    installedAt: MONDAY,
  });
  await store.references.save(CHANNEL, '{"serviceUrl":"https://smba.example"}', MONDAY);
  await deliver(store);
  await store.outbox.throttle(TENANT, '2026-11-30T10:00:00.000Z', 'too many requests');
  await store.isNewEvent(TENANT, 'Ev1', MONDAY);
  await store.corrections.add(TENANT, {
    id: 'correction-1',
    change: { kind: 'status', theme: 'caseloads', status: 'improving' },
    was: 'still open',
    by: 'U1',
    at: MONDAY,
    reason: 'The council’s report of November says so.\u2028Page 4.',
  });
  await store.documents.propose(TENANT, proposal());
  await store.feeds.add(feed());
  await store.rate(TENANT, { userHash: 'h', messageKey: 'm', rating: -1, comment: 'No date.', at: MONDAY });
  await store.jobs.begin('backup:2026-11-22', 'one', MONDAY);
  await store.jobs.finish('backup:2026-11-22', MONDAY);
}

/** The lines of a backup but for the first and the last, which name the moment and the checksum, in an order of their own. */
export async function listRows(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.export()) lines.push(line);
  return lines.slice(1, -1).sort();
}
