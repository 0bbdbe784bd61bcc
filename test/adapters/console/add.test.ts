import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type AddWish, add } from '../../../adapters/console/add.js';
import type { FoundFile } from '../../../adapters/console/add-sources.js';
import { renderText } from '../../../adapters/console/render.js';
import { DEPLOYMENT } from '../../../src/store/documents.js';
import { type Newsroom, openNewsroom } from '../../src/commands/sources/newsroom.js';
import { NOW } from '../../src/library/sample-library.js';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(60_000);

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(() => newsroom.close());

const fileOf = (name: string, text: string): FoundFile => ({
  path: `reports/${name}`,
  name,
  read: () => Buffer.from(text),
});

const report = (at: number): FoundFile =>
  fileOf(
    `report-${at}.txt`,
    `Westmoor report number ${at}\n\nInspectors found in March 2019 that team ${at} had improved.`,
  );

interface Sitting {
  readonly files: readonly FoundFile[];
  readonly wish?: Partial<AddWish>;
  /** What is typed at each question. */
  readonly typed?: string;
  /** Stops after so many files were read. */
  readonly stopAfter?: number;
  /** The stop comes while the first files are being read. */
  readonly isStoppedMeanwhile?: boolean;
}

/** What a person at the terminal reads. */
async function sit(sitting: Sitting): Promise<string> {
  const { files, wish = {}, typed, stopAfter = Number.POSITIVE_INFINITY, isStoppedMeanwhile = false } = sitting;
  let begun = 0;
  let printed = '';
  let done = 0;
  const print = async (text: string) => {
    printed += text;
  };
  const choose = async (question: string): Promise<string> => {
    await print(question);
    return typed ?? '';
  };
  const progress = {
    tell(count: number) {
      done = count;
    },
    end() {},
  };
  await add(
    { targets: ['reports'], accept: false, supplied: {}, ...wish },
    {
      bot: newsroom.bot,
      intake: async () => newsroom.intake,
      files: { findFiles: (path) => (path === 'reports' ? files : undefined) },
      progress,
      isStopped: () => (isStoppedMeanwhile ? begun++ >= files.length : done >= stopAfter),
      ...(typed !== undefined && { choose }),
      show: (answer) => print(`${renderText(answer, { colour: false })}\n`),
      print,
      now: () => NOW,
    },
  );
  return printed;
}

const idsOf = async (state: 'waiting' | 'added') =>
  (await newsroom.store.documents.list(DEPLOYMENT, state)).map(({ file }) => file).sort();

test('shows one file as it was read, and does as is typed', async () => {
  const first = await sit({ files: [report(1)], typed: 'y' });
  expect(first).toContain('Read, not yet added: Westmoor report number 1');
  expect(first).toContain('Add it?');
  expect(first).toContain('Added: report-1.txt');
  expect(await sit({ files: [report(2)], typed: 'd' })).toContain('Discarded: report-2.txt');
  expect(await idsOf('added')).toEqual(['report-1.txt']);
});

test('leaves it waiting where nobody is there to be asked, and says how it is added', async () => {
  const told = await sit({ files: [report(3)] });
  expect(told).toMatch(/It waits\. To add it: npm start -- ask "\/sources accept report-3[a-z-]*-[0-9a-f]{6}"/);
  expect(await idsOf('waiting')).toEqual(['report-3.txt']);
});

test('takes what is said of it at the command line', async () => {
  const supplied = { published: '2019-04-01', publisher: 'Westmoor Council' };
  const told = await sit({ files: [report(4)], wish: { supplied } });
  expect(told).toContain('1 April 2019 (supplied by a person');
  expect(told).toContain('Westmoor Council');
});

test('writes down as a deed of its own what is said, and nothing where nothing is', async () => {
  const trail = await newsroom.store.documents.trail(DEPLOYMENT);
  const deeds = (name: string) => trail.filter(({ id }) => id.startsWith(name)).map(({ action }) => action);
  expect(deeds('report-3')).toEqual(['propose']);
  expect(deeds('report-4')).toEqual(['propose', 'supply']);
});

test('goes on with a folder where it was stopped, and adds nothing twice', async () => {
  const files = Array.from({ length: 8 }, (_, at) => report(10 + at));
  const first = await sit({ files, wish: { accept: true }, stopAfter: 3 });
  expect(first).toMatch(/Stopped with \d files? left: the same command goes on from there\./);
  const half = (await idsOf('added')).length;
  expect(half).toBeLessThan(9);
  const second = await sit({ files, wish: { accept: true } });
  expect(second).toContain('Here already: ');
  expect(await idsOf('added')).toEqual(['report-1.txt', ...files.map(({ name }) => name)]);
});

test('leaves a file whose reading was ended with the stop, and does not call it refused', async () => {
  const told = await sit({
    files: [fileOf('cut.txt', ''), fileOf('cut-too.txt', '')],
    stopAfter: 0,
    isStoppedMeanwhile: true,
  });
  expect(told).toBe('Stopped with 2 files left: the same command goes on from there.\n');
});

test('tells of each file of a folder that was refused, and adds the others', async () => {
  const files = [fileOf('empty.txt', ''), report(30)];
  const told = await sit({ files, wish: { accept: true } });
  expect(told).toContain('Added: 1 document.');
  expect(told).toMatch(/Not added: reports\/empty\.txt\n {2}.+/);
});

test('says what to give where there is no such file', async () => {
  await expect(sit({ files: [], wish: { targets: ['nowhere'] } })).rejects.toThrow(
    'nowhere is neither a file nor a folder.',
  );
});

test('adds a page by its address', async () => {
  newsroom.pages.set(
    '/page',
    `<!doctype html><article><h1>Care leavers speak</h1>${'<p>Care leavers in Westmoor told the panel what they would change about the service.</p>'.repeat(1)}<p>The panel heard them on 3 May 2019 in the town hall, and it promised an answer by the summer.</p><p>The council said that it would listen.</p></article>`,
  );
  const told = await sit({ files: [], wish: { targets: [`${newsroom.origin}/page`], accept: true } });
  expect(told).toContain('Added: page');
});
