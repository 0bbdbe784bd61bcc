import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { converse } from '../../../adapters/console/converse.js';
import { createPrompt } from '../../../adapters/console/prompt.js';
import { RemediedError } from '../../../src/errors.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { createSampleBot } from '../../src/sample-bot.js';

/** A conversation, and the digests that were started and stopped in it. */
function begin(openExisting: () => Promise<Store | undefined>, opened: Promise<Store>) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
  });
  const vocabulary = { commands: [], names: [] };
  const prompt = createPrompt({ bot: createSampleBot(), input, output, colour: false, greeting: 'Hello.', vocabulary });
  const done: string[] = [];
  const startDigests = async () => {
    done.push('started');
    return { stop: async () => void done.push('stopped') };
  };
  const ended = converse(prompt, { stores: { openExisting, opened }, startDigests });
  return { done, ended, leave: () => void input.write('exit\n'), shown: () => shown };
}

const never = new Promise<Store>(() => {});

describe('a conversation at the prompt', () => {
  test('starts no digests where nothing was ever stored', async () => {
    const { done, ended, leave } = begin(async () => undefined, never);
    leave();
    await ended;
    expect(done).toEqual([]);
  });

  test('starts digests once somebody stores something, and stops them when it ends', async () => {
    let announce = (_store: Store) => {};
    const opened = new Promise<Store>((resolve) => {
      announce = resolve;
    });
    const { done, ended, leave } = begin(async () => undefined, opened);
    await wait(5);
    expect(done).toEqual([]);
    const store = await openStore({ file: ':memory:' });
    announce(store);
    await wait(5);
    expect(done).toEqual(['started']);
    leave();
    await ended;
    expect(done).toEqual(['started', 'stopped']);
    await store.close();
  });

  test('that is left while the store is being opened ends once it is open, and starts no digests', async () => {
    let open = (_store: Store) => {};
    const opened = new Promise<Store>((resolve) => {
      open = resolve;
    });
    const { done, ended, leave } = begin(() => opened, opened);
    leave();
    await wait(20);
    const store = await openStore({ file: ':memory:' });
    open(store);
    await ended;
    expect(done).toEqual([]);
    await store.close();
  });

  test('goes on where the store cannot be opened, and says why no digests come', async () => {
    const fail = () => Promise.reject(new RemediedError('It is locked.', 'Unlock it.'));
    const { ended, leave, shown } = begin(fail, never);
    await wait(5);
    leave();
    await ended;
    expect(shown()).toContain('No digests come for now\n\nIt is locked.');
    expect(shown()).toContain('Remedy: Unlock it.');
  });
});
