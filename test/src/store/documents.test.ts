import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from '@jest/globals';
import { readReading } from '../../../src/store/document-reading.js';
import { type AddedReading, type Deed, QUOTA } from '../../../src/store/documents.js';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import { DOCUMENT, proposal } from './sample-documents.js';
import { MONDAY, minutesLater, TENANT } from './samples.js';

const deed = (minutes: number, changed: Partial<Deed> = {}): Deed => ({
  by: 'U2',
  at: minutesLater(minutes),
  ...changed,
});

const words = (text: string) => ({ bytes: Buffer.from(text) });

describeOnBothEngines('Documents', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
  });

  const propose = (text: string, changed = {}) =>
    store.documents.propose(TENANT, proposal({ ...words(text), ...changed }));
  const add = async (text: string) => {
    const { id, supplied } = await propose(text);
    await store.documents.accept(TENANT, id, { ...deed(1), supplied });
    return id;
  };
  const listAdded = async (tenant = TENANT) => {
    const added: AddedReading[] = [];
    for await (const each of store.documents.listAdded(tenant)) added.push(each);
    return added;
  };

  it('keeps a document as it came and as it was read', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0xe2, 0x80]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = await store.documents.propose(TENANT, proposal({ bytes }));
    expect(document).toEqual({
      id: `inspectors-letter-${sha256.slice(0, 6)}`,
      sha256,
      file: 'letter.html',
      url: 'https://echo.example/letter',
      format: 'html',
      size: 6,
      supplied: { publisher: 'Westmoor Echo', published: '2026-11-23' },
      state: 'waiting',
      seq: 0,
      addedBy: 'U1',
      addedAt: MONDAY,
    });
    expect(await store.documents.find(TENANT, document.id)).toEqual(document);
    expect(Buffer.from((await store.documents.readBytes(TENANT, document.id)) ?? [])).toEqual(bytes);
    expect(await store.documents.read(TENANT, document.id)).toEqual(DOCUMENT);
  });

  it('gives the known document back where the same bytes come twice', async () => {
    const first = await propose('One.');
    expect(await propose('One.', { file: 'copy.txt', by: 'U9' })).toEqual(first);
    expect(await store.documents.trail(TENANT)).toHaveLength(1);
    await store.documents.accept(TENANT, first.id, { ...deed(1), supplied: {} });
    expect(await propose('One.')).toMatchObject({ id: first.id, state: 'added' });
  });

  it('lets one that was turned down or taken out wait again under its id, as it is read now', async () => {
    const { id } = await propose('One.');
    await store.documents.discard(TENANT, id, deed(1));
    const read = { ...DOCUMENT, dropped: [] };
    expect(await propose('One.', { read, by: 'U3', at: minutesLater(2) })).toMatchObject({
      id,
      state: 'waiting',
      addedBy: 'U3',
    });
    expect(await store.documents.read(TENANT, id)).toEqual(read);
    await store.documents.accept(TENANT, id, { ...deed(3), supplied: {} });
    await store.documents.remove(TENANT, id, deed(4));
    expect(await propose('One.')).toMatchObject({ id, state: 'waiting' });
  });

  it('names a document by its headline, else its file, and by nothing that is taken', async () => {
    const sha256 = createHash('sha256').update('One.').digest('hex');
    const bare = { ...DOCUMENT, details: {} };
    const reserved = new Set([`a-b-${sha256.slice(0, 6)}`]);
    const { id } = await propose('One.', { read: bare, file: 'A/B', supplied: {}, reserved });
    expect(id).toBe(`a-b-${sha256.slice(0, 10)}`);
    expect((await propose('Two.', { supplied: { headline: 'Ä “new” start' } })).id).toMatch(
      /^a-new-start-[0-9a-f]{6}$/,
    );
    expect((await propose('Three.', { read: bare, supplied: {}, file: '…' })).id).toMatch(/^document-[0-9a-f]{6}$/);
    const long = await propose('Four.', { supplied: { headline: 'word '.repeat(50) } });
    expect(long.id).toMatch(/^word(?:-word){7}-[0-9a-f]{6}$/);
  });

  it('counts each change of the collection, and nothing that only waits', async () => {
    const { documents } = store;
    const { id, supplied } = await propose('One.');
    const other = await propose('Two.');
    await documents.discard(TENANT, other.id, deed(1));
    await documents.supply(TENANT, id, { ...deed(1), supplied });
    expect(await documents.revision(TENANT)).toBe(0);
    expect(await documents.accept(TENANT, id, { ...deed(2), supplied })).toMatchObject({ state: 'added', seq: 1 });
    expect(await documents.supply(TENANT, id, { ...deed(3), supplied: {} })).toMatchObject({ supplied: {}, seq: 2 });
    expect(await documents.remove(TENANT, id, deed(4))).toMatchObject({ state: 'removed', seq: 3 });
    expect(await documents.restore(TENANT, id, { ...deed(5), quota: QUOTA })).toMatchObject({ state: 'added', seq: 4 });
    expect(await documents.revision(TENANT)).toBe(4);
    expect(await documents.revision('slack:T2')).toBe(0);
  });

  it('does nothing where a document is in another state, or there is none', async () => {
    const { documents } = store;
    const waiting = (await propose('One.')).id;
    const added = await add('Two.');
    const trail = await documents.trail(TENANT);
    const supplied = {};
    expect(await documents.accept(TENANT, added, { ...deed(2), supplied })).toBeUndefined();
    expect(await documents.discard(TENANT, added, deed(2))).toBeUndefined();
    expect(await documents.remove(TENANT, waiting, deed(2))).toBeUndefined();
    expect(await documents.restore(TENANT, added, { ...deed(2), quota: QUOTA })).toBeUndefined();
    expect(await documents.supply(TENANT, 'none', { ...deed(2), supplied })).toBeUndefined();
    expect(await documents.accept('slack:T2', waiting, { ...deed(2), supplied })).toBeUndefined();
    expect(await documents.trail(TENANT)).toEqual(trail);
  });

  it('writes down who did what, when and why, from what to what', async () => {
    const { id } = await propose('One.');
    await add('Two.');
    const supplied = { publisher: 'Westmoor Echo', published: '2026-11-23' };
    await store.documents.accept(TENANT, id, { ...deed(2), supplied: {} });
    await store.documents.remove(TENANT, id, deed(3, { reason: 'It is a draft.' }));
    expect(await store.documents.trail(TENANT, id)).toEqual([
      { id, action: 'propose', by: 'U1', at: MONDAY, to: { state: 'waiting', supplied } },
      {
        ...{ id, action: 'accept', by: 'U2', at: minutesLater(2) },
        ...{ from: { state: 'waiting', supplied }, to: { state: 'added', supplied: {} } },
      },
      {
        ...{ id, action: 'remove', by: 'U2', at: minutesLater(3), reason: 'It is a draft.' },
        ...{ from: { state: 'added', supplied: {} }, to: { state: 'removed', supplied: {} } },
      },
    ]);
    expect(await store.documents.trail(TENANT)).toHaveLength(5);
    expect(await store.documents.trail('slack:T2')).toEqual([]);
  });

  it('accepts many at once, those that wait', async () => {
    const ids = [await propose('One.'), await propose('Two.'), await propose('Three.')].map(({ id }) => id);
    await store.documents.discard(TENANT, ids[1] ?? '', deed(1));
    const acceptances = ids.map((id) => ({ id, supplied: { publisher: id } }));
    const accepted = await store.documents.acceptMany(TENANT, acceptances, deed(2));
    expect(accepted.map(({ id, supplied }) => [id, supplied.publisher])).toEqual([
      [ids[0], ids[0]],
      [ids[2], ids[2]],
    ]);
    expect((await store.documents.list(TENANT, 'added')).map(({ id }) => id).sort()).toEqual([ids[0], ids[2]].sort());
    expect(await store.documents.revision(TENANT)).toBe(2);
  });

  it('lists the collection over many pages with what was read, and nothing that is not part of it', async () => {
    await propose('waits');
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) ids.push(await add(`Text ${count}.`));
    await store.documents.remove(TENANT, ids.pop() ?? '', deed(2));
    const added = await listAdded();
    expect(added.map(({ id }) => id)).toEqual(ids.toSorted());
    expect(readReading(added[0]?.read ?? '')).toEqual(DOCUMENT);
    expect(await listAdded('slack:T2')).toEqual([]);
  });

  it('lists the documents of a state, the oldest first', async () => {
    const [late, early] = [await propose('One.', { at: minutesLater(5) }), await propose('Two.')];
    expect(await store.documents.list(TENANT, 'waiting')).toEqual([early, late]);
    expect(await store.documents.list(TENANT, 'added')).toEqual([]);
  });

  it('refuses what goes beyond the quota, and stores nothing of it', async () => {
    const refusal = {
      message: expect.stringContaining('no room'),
      remedy: expect.stringContaining('Remove documents'),
    };
    const quota = { documents: 2, bytes: 10 };
    const first = await propose('12345', { quota });
    await expect(propose('123456', { quota })).rejects.toMatchObject(refusal);
    await propose('54321', { quota });
    await expect(propose('', { quota })).rejects.toMatchObject(refusal);
    expect(await store.documents.trail(TENANT)).toHaveLength(2);
    expect(await propose('12345', { quota })).toEqual(first);
    await store.documents.discard(TENANT, first.id, deed(1));
    await propose('abcde', { quota });
  });

  it('puts nothing back beyond the quota', async () => {
    const id = await add('One.');
    await store.documents.remove(TENANT, id, deed(2));
    const quota = { documents: 1, bytes: 100 };
    await propose('Two.', { quota });
    await expect(store.documents.restore(TENANT, id, { ...deed(3), quota })).rejects.toThrow('no room');
    expect(await store.documents.find(TENANT, id)).toMatchObject({ state: 'removed' });
  });

  it('lets nobody slip past the quota or a revision by coming at the same moment', async () => {
    const stores = [store, await database.open()];
    const quota = { documents: 5, bytes: 1_000 };
    const proposing = Array.from({ length: 12 }, (_, count) =>
      stores[count % 2]?.documents.propose(TENANT, proposal({ ...words(`Text ${count}.`), quota })),
    );
    const proposed = await Promise.allSettled(proposing);
    expect(proposed.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const waiting = await store.documents.list(TENANT, 'waiting');
    const accepting = waiting.map(({ id, supplied }, at) =>
      stores[at % 2]?.documents.accept(TENANT, id, { ...deed(at), supplied }),
    );
    expect((await Promise.all(accepting)).map((accepted) => accepted?.seq).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(await store.documents.revision(TENANT)).toBe(5);
  });

  it('keeps the file of what was taken out for thirty days, and its trail for good', async () => {
    const [removed, discarded, kept] = [await add('One.'), (await propose('Two.')).id, await add('Three.')];
    await store.documents.remove(TENANT, removed, deed(2));
    await store.documents.discard(TENANT, discarded, deed(2));
    const thirtyDays = 30 * 24 * 60;
    expect(await store.prune(minutesLater(thirtyDays + 2))).toBe(0);
    expect(await store.prune(minutesLater(thirtyDays + 3))).toBe(2);
    expect(await store.documents.readBytes(TENANT, removed)).toBeUndefined();
    expect(await store.documents.restore(TENANT, removed, { ...deed(9), quota: QUOTA })).toBeUndefined();
    expect(await store.documents.read(TENANT, kept)).toEqual(DOCUMENT);
    expect(await store.documents.trail(TENANT, removed)).toHaveLength(3);
    expect((await store.check(minutesLater(0))).faults).toEqual([]);
  });

  it('goes on past a damaged row, of which it gives no words', async () => {
    const ids = [await add('One.'), await add('Two.')].toSorted();
    const tables = await database.tables();
    await tables
      .updateTable('documents')
      .set({ supplied: '{' })
      .where('id', '=', ids[0] ?? '')
      .execute();
    expect((await listAdded()).map(({ id, read }) => [id, read === ''])).toEqual([
      [ids[0], true],
      [ids[1], false],
    ]);
    expect((await store.documents.list(TENANT, 'added')).map(({ id }) => id)).toEqual([ids[1]]);
    expect((await store.check(MONDAY)).faults).toEqual([
      expect.stringContaining(`supplied of documents (${TENANT}, ${ids[0]})`),
    ]);
  });

  it('says that a damaged reading cannot be used', async () => {
    const { id } = await propose('One.');
    const tables = await database.tables();
    await tables.updateTable('document_contents').set({ read: '{"version":2,"document":{}}' }).execute();
    await expect(store.documents.read(TENANT, id)).rejects.toMatchObject({ remedy: expect.stringContaining('again') });
  });
});
