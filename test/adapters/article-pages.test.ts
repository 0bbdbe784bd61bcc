import { describe, expect, test } from '@jest/globals';
import { addressOf } from '../../adapters/address-of.js';
import { createPageLinks, linkBot, linkSender } from '../../adapters/article-pages.js';
import { createFileShelf } from '../../adapters/file-shelf.js';
import { toBlocks } from '../../adapters/slack/blocks.js';
import { answerSchema } from '../../src/answer-schema.js';
import { openStore } from '../../src/store/open-store.js';
import { ASKER, createSampleBot } from '../src/sample-bot.js';
import { createRealBot } from './real-bot.js';

const ADDRESS = 'https://bot.example.org';
const shelf = createFileShelf(() => new Date());
const link = createPageLinks({ address: ADDRESS, shelf });

describe('a citation', () => {
  test('opens our page at the very words', () => {
    const source = { page: `${ADDRESS}/articles/000`, url: 'https://news.example/1' };
    expect(addressOf(source, { passage: 12, start: 0, end: 85 })).toBe(`${ADDRESS}/articles/000#p12:0-85`);
    expect(addressOf(source)).toBe(`${ADDRESS}/articles/000`);
  });

  test('opens the publisher’s page where there is none of ours', () => {
    expect(addressOf({ url: 'https://news.example/1' }, { passage: 1, start: 0, end: 2 })).toBe(
      'https://news.example/1',
    );
    expect(addressOf({})).toBeUndefined();
  });

  test('is a link in Slack, to the sentence', async () => {
    const answer = await linkBot(createSampleBot(), link).ask('/echo caseloads', ASKER);
    expect(JSON.stringify(toBlocks(answer))).toMatch(
      /"type":"link","url":"https:\/\/bot\.example\.org\/articles\/102[^"]*","text":"\[1\]"/,
    );
  });
});

describe('links to pages', () => {
  test('are the same for the same answer', async () => {
    const answer = await createSampleBot().ask('/echo caseloads', ASKER);
    expect(link(answer)).toBe(link(answer));
    expect(link(answer).sources[0]?.page).toMatch(/^https:\/\/bot\.example\.org\/articles\/\w+$/);
  });

  test('lead to no page of an article that one workspace alone sees, but where that workspace looks', async () => {
    const answer = await createSampleBot().ask('/echo caseloads', ASKER);
    const closed = { ...answer, sources: answer.sources.map((source) => ({ ...source, isPrivate: true as const })) };
    expect(link(closed).sources.map(({ page }) => page)).toEqual([undefined]);
    const own = createPageLinks({ address: ADDRESS, shelf, showsPrivate: true });
    expect(own(closed).sources[0]?.page).toMatch(/\/articles\/102$/);
  });

  test('are stored with what was sent, and read again', async () => {
    const answer = link(await createSampleBot().ask('/echo caseloads', ASKER));
    expect(answerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test('travel with what nobody asked for', async () => {
    const sent: string[] = [];
    const sender = linkSender(
      {
        send: async ({ answer }) => {
          sent.push(...answer.sources.map(({ page = '' }) => page));
          return { kind: 'sent' };
        },
        find: async () => ({ kind: 'cannot-tell' }),
      },
      link,
    );
    const answer = await createSampleBot().ask('/echo caseloads', ASKER);
    const conversation = { platform: 'slack', workspace: 'T1', channel: 'C1' };
    expect(await sender.send({ deliveryId: 'd1', conversation, answer })).toEqual({ kind: 'sent' });
    expect(sent[0]).toContain('/articles/');
  });
});

describe('files', () => {
  const FILE = { name: 'pack.docx', mediaType: 'x/y', read: async () => new Uint8Array() };

  test('are to be had from our pages, under a name that nobody can guess', async () => {
    const bot = { ask: async () => ({ title: 'Pack', elements: [], sources: [], followUps: [], files: [FILE] }) };
    const answer = await linkBot(bot, link).ask('/brief pack', ASKER);
    expect(answer.files).toBeUndefined();
    const [, address] = /"url":"([^"]+)"/.exec(JSON.stringify(answer.elements)) ?? [];
    expect(JSON.stringify(answer.elements)).toContain('"text":"DOCX"');
    expect(address).toMatch(/^https:\/\/bot\.example\.org\/files\/[\w-]{24}\/pack\.docx$/);
    expect(shelf.find(address?.split('/')[4] ?? '')).toBe(FILE);
  });

  test('are no more after a day, and the oldest make room', () => {
    let time = Date.parse('2026-11-25T09:00:00Z');
    const other = createFileShelf(() => new Date(time));
    const first = other.put(FILE);
    const names = Array.from({ length: 300 }, () => other.put(FILE));
    expect(other.find(first)).toBeUndefined();
    expect(names.map(other.find)).toEqual(Array(300).fill(FILE));
    time += 86_400_001;
    expect(other.find(names[0] ?? '')).toBeUndefined();
  });
});

describe('an answer that there is a picture of', () => {
  const IMAGE = { kind: 'image', url: `${ADDRESS}/ledger.png?v=3f9c`, alt: 'The ledger.' } as const;
  const bot = {
    ask: async () => ({ title: 'Weaknesses', elements: [], sources: [], followUps: [], picture: 'ledger' as const }),
  };

  test('shows it, with the page where its marks open their sentences', async () => {
    const answer = await linkBot(bot, link, async () => IMAGE).ask('what is still outstanding?', ASKER);
    const [shown, page] = answer.elements;
    expect(shown).toEqual(IMAGE);
    expect(page).toMatchObject({ kind: 'paragraph', runs: [{ url: `${ADDRESS}/ledger` }] });
    expect('picture' in answer).toBe(false);
  });

  test('has a link to the page where no picture can be had', async () => {
    const { elements } = await linkBot(bot, link).ask('/weaknesses', ASKER);
    expect(elements).toEqual([
      { kind: 'paragraph', runs: [{ text: 'The ledger as a picture', url: `${ADDRESS}/ledger` }] },
    ]);
  });

  test('is the same object until its picture is another', async () => {
    const answer = await bot.ask();
    expect(link(answer, IMAGE)).toBe(link(answer, IMAGE));
    expect(link(answer, { ...IMAGE, url: `${IMAGE.url}0` })).not.toBe(link(answer, IMAGE));
  });

  test('is the whole ledger as it stands, and no other', async () => {
    const real = createRealBot(await openStore({ file: ':memory:' }));
    const isPictured = async (question: string) => 'picture' in (await real.ask(question, ASKER));
    expect(await Promise.all(['/weaknesses', 'outstanding weaknesses', '@bot weaknesses'].map(isPictured))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await Promise.all(['/weaknesses caseloads', '/weaknesses as of 2016', '/ofsted'].map(isPictured))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('stays as it is where nothing is asked about it', async () => {
    let asked = 0;
    const findImage = async () => {
      asked += 1;
      return IMAGE;
    };
    const { elements } = await linkBot(createSampleBot(), link, findImage).ask('/echo caseloads', ASKER);
    expect(elements).not.toContainEqual(IMAGE);
    expect(asked).toBe(0);
  });
});
