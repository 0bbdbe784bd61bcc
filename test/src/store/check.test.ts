import { expect, test } from '@jest/globals';
import { createKeyring } from '../../../src/store/keyring.js';
import { describeOnBothEngines, KEYRING } from './engines.js';
import { proposal } from './sample-documents.js';
import { fillWithSamples } from './sample-store.js';
import { MONDAY, TENANT } from './samples.js';

const now = () => new Date().toISOString();

describeOnBothEngines('a check', ({ engine, open, tables }) => {
  test('of a sound store finds nothing, and tells what it looked at', async () => {
    const store = await open();
    await fillWithSamples(store);
    const health = await store.check(now());
    expect(health).toMatchObject({ schema: '0002-documents', faults: [], keyIds: ['test'] });
    expect(health.engine).toMatch(new RegExp(`^${engine} \\d+\\.\\d+`));
    expect(Math.abs(health.clockSkew)).toBeLessThan(60_000);
  });

  test('names every row whose JSON is damaged', async () => {
    const store = await open();
    await fillWithSamples(store);
    const db = await tables();
    await db.updateTable('corrections').set({ change: '{"kind":' }).execute();
    await db.updateTable('subscriptions').set({ details: 'x', last: 'y' }).execute();
    expect((await store.check(now())).faults).toEqual([
      'details of subscriptions (slack:T1, digest-1) is not JSON: restore a backup.',
      'last of subscriptions (slack:T1, digest-1) is not JSON: restore a backup.',
      'change of corrections (slack:T1, correction-1) is not JSON: restore a backup.',
    ]);
  });

  test('names every document whose file is gone or is another, and none that was turned down', async () => {
    const store = await open();
    const add = async (words: string) => store.documents.propose(TENANT, proposal({ bytes: Buffer.from(words) }));
    const [gone, changed, discarded] = [await add('One.'), await add('Two.'), await add('Three.')];
    await store.documents.discard(TENANT, discarded.id, { by: 'U1', at: MONDAY });
    const db = await tables();
    await db.deleteFrom('document_contents').where('document_id', 'in', [gone.id, discarded.id]).execute();
    await db
      .updateTable('document_contents')
      .set({ bytes: Buffer.from('Tvo.') })
      .execute();
    expect((await store.check(now())).faults.toSorted()).toEqual(
      [
        `The file of documents (${TENANT}, ${gone.id}) is gone: add it again, or restore a backup.`,
        `The file of documents (${TENANT}, ${changed.id}) is not the one that was added: add it again, or restore a backup.`,
      ].toSorted(),
    );
  });

  test('names a key that is missing once, whatever it encrypted', async () => {
    await fillWithSamples(await open());
    const store = await open(createKeyring([{ id: 'other', key: Buffer.alloc(32, 1) }]));
    expect(await store.check(now())).toMatchObject({
      keyIds: ['test'],
      faults: [expect.stringContaining('What the key test encrypted cannot be read')],
    });
  });

  test('names every value that its key does not open', async () => {
    await fillWithSamples(await open());
    const store = await open(createKeyring([{ id: KEYRING.currentId, key: Buffer.alloc(32, 1) }]));
    expect((await store.check(now())).faults).toEqual([
      expect.stringContaining('The encrypted installation: of slack:T1 cannot be read'),
      expect.stringContaining('The encrypted reference:C1 of slack:T1 cannot be read'),
    ]);
  });

  test('tells how far the clock of a database is from this machine’s', async () => {
    const store = await open();
    const { clockSkew } = await store.check(new Date(Date.now() - 300_000).toISOString());
    expect(Math.round(clockSkew / 60_000)).toBe(engine === 'PostgreSQL' ? 5 : 0);
  });
});
