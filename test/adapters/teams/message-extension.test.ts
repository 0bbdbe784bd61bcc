import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { answerQuery, answerTap } from '../../../adapters/teams/message-extension.js';
import { bullets, paragraph } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { textOfCard } from './card-text.js';
import { type InvokeReception, invoke, openReception } from './invoke-reception.js';
import { type Attachment, extensionReply } from './invoke-responses.js';

let reception: InvokeReception;

beforeEach(async () => {
  reception = await openReception();
});

afterEach(() => reception.store.close());

const toQuery = (commandId: string, words: string, queryOptions = { skip: 0, count: 25 }): object => ({
  commandId,
  parameters: [words === '' ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words }],
  queryOptions,
});

async function query(value: unknown, from: InvokeReception = reception) {
  return extensionReply.parse(await answerQuery(invoke('composeExtension/query', value), from)).body.composeExtension;
}

type Found = Awaited<ReturnType<typeof query>>;

function attachmentsOf(found: Found): Attachment[] {
  if (found.type !== 'result') throw new Error(`A message instead of results: ${found.text}`);
  return found.attachments;
}

const search = async (
  command: string,
  words: string,
  options?: { skip: number; count: number },
): Promise<Attachment[]> => attachmentsOf(await query(toQuery(command, words, options)));

async function told(command: string, words: string): Promise<string> {
  const found = await query(toQuery(command, words));
  if (found.type !== 'message') throw new Error('Results instead of a message.');
  return found.text;
}

async function tap(value: unknown) {
  const reply = await answerTap(invoke('composeExtension/selectItem', value), reception);
  return extensionReply.parse(reply).body.composeExtension;
}

const titles = (attachments: readonly Attachment[]): string[] =>
  attachments.map(({ preview }) => preview.content.title);

describe('inserting a quote', () => {
  test('puts the words, who said them, their role then, how the date is known and the source into a message', async () => {
    const [first] = await search('quote', 'tanker');
    expect(first?.preview.content).toEqual({
      title: 'David Johnston, Children’s services boss',
      text: expect.stringMatching(
        /^“Their view is that we have made progress.*…”, published between December 2015 and January 2016$/,
      ),
    });
    expect(textOfCard(first?.content)).toContain('You don’t turn around a tanker like this in a fortnight,');
    expect(textOfCard(first?.content)).toMatch(
      /— David Johnston, Children’s services boss \[1\], published between December 2015 and January 2016/,
    );
    expect(textOfCard(first?.content)).toContain(
      'published between December 2015 and January 2016 (worked out from “December”) · 004_ee9e7b3b25e04821.txt',
    );
  });

  test('offers every quotation that is found, each with its own source alone', async () => {
    const found = await search('quote', 'Johnston');
    expect(found).toHaveLength(3);
    for (const { content } of found) {
      expect(textOfCard(content)).toContain('[1]');
      expect(textOfCard(content)).not.toContain('[2]');
    }
  });

  test('begins with some, before a word is typed', async () => {
    const found = await search('quote', '');
    expect(new Set(titles(found))).toEqual(
      new Set([
        'Lin Hazell, cabinet member for children’s services',
        'Ofsted',
        'David Johnston, Children’s services boss',
      ]),
    );
  });

  test('offers the words of everybody of that name', async () => {
    expect(new Set(titles(await search('quote', 'David')).map((title) => title.split(',')[0]))).toEqual(
      new Set(['David Johnston']),
    );
  });

  test('says honestly that there is none, what was searched and who is quoted', async () => {
    expect(await told('quote', 'bins')).toMatch(
      /^Not found in the articles: a quotation on “bins”\. Searched: 5 articles, December 2015 to October 2018\. Among the people quoted: Karen West, /,
    );
    expect(await told('quote', 'David Cameron')).toContain('none of their words in quotation marks');
  });
});

describe('finding a person', () => {
  test('puts the posts as printed and their words into a message, without anything to press', async () => {
    const [person, ...others] = await search('person', 'Vouyioukas');
    expect(others).toEqual([]);
    expect(person?.preview.content.title).toBe('Tolis Vouyioukas');
    expect(textOfCard(person?.content)).toContain(
      'executive director of children’s services: as printed in an article',
    );
    expect(textOfCard(person?.content)).toContain('nowhere near where [it] should be');
  });

  test('lets one choose between several, and puts whoever is chosen into the message', async () => {
    const found = await search('person', 'David');
    expect(titles(found)).toEqual(['David Cameron', 'David Johnston']);
    const [chosen, ...others] = attachmentsOf(await tap(found[1]?.preview.content.tap?.value));
    expect(others).toEqual([]);
    expect(chosen?.preview.content.title).toBe('David Johnston');
    expect(textOfCard(chosen?.content)).toContain('appointed in December 2014');
  });

  test('begins with some, before a word is typed', async () => {
    const found = await search('person', '');
    expect(titles(found)).toEqual(['Vouyioukas', 'cabinet member 2018', 'the commissioner']);
    for (const { preview } of found) expect(await tap(preview.content.tap?.value)).toMatchObject({ type: 'result' });
  });

  test('says honestly that nobody has that name, and who is named', async () => {
    expect(await told('person', 'Martin Tett')).toMatch(
      /^Not found in the articles: Martin Tett\. .*Among the people named: Karen West/,
    );
  });
});

describe('inserting a finding', () => {
  test('offers the weaknesses before a word is typed, each with its status and sources', async () => {
    const found = await search('finding', '');
    expect(found).toHaveLength(22);
    expect(found[0]?.preview.content).toMatchObject({
      title: 'safeguarding and children at risk',
      text: expect.stringContaining('still open'),
    });
  });

  test('puts one finding with who found it, when, and its source into a message', async () => {
    const found = await search('finding', 'caseloads');
    const high = found.find(({ preview }) => preview.content.text.includes('high caseloads in some teams'));
    expect(textOfCard(high?.content)).toMatch(
      /Weakness: caseloads, still open\n• November 2017, Ofsted \(weakness\): “high caseloads in some teams”/,
    );
    expect(textOfCard(high?.content)).not.toContain('high case-loads');
  });

  test('says honestly that there is none', async () => {
    expect(await told('finding', 'swimming pools')).toContain(
      'Not found in the articles: a weakness on “swimming pools”',
    );
  });
});

describe('a search of the message extension', () => {
  test('gives as many results as Teams asks for, from where it goes on', async () => {
    const all = titles(await search('finding', ''));
    expect(titles(await search('finding', '', { skip: 20, count: 25 }))).toEqual(all.slice(20));
    expect(titles(await search('finding', '', { skip: 5, count: 2 }))).toEqual(all.slice(5, 7));
    expect(await search('finding', '', { skip: 1_000, count: 25 })).toEqual([]);
  });

  test('gives 25 at most', async () => {
    const items = Array.from({ length: 100 }, (_, at) => [{ text: `line ${at}`, cite: 1 }]);
    const many: Bot = {
      ask: async () => ({
        title: 'Many',
        elements: [bullets(items)],
        sources: [{ articleId: 'a', headline: 'An article', file: 'a.txt' }],
        followUps: [],
      }),
    };
    const found = await query(toQuery('finding', 'x', { skip: 0, count: 1_000 }), { ...reception, bot: many });
    expect(found).toMatchObject({ attachments: { length: 25 } });
  });

  test('shows what an article says as it stands, and no tag in a preview', async () => {
    const hostile: Bot = {
      ask: async () => ({
        title: '<img src=x onerror=alert(1)> & co',
        elements: [
          bullets([[{ text: '<b>bold</b> [x](http://y) ', cite: 1 }]]),
          paragraph({ text: 'x'.repeat(20_000), cite: 1 }),
        ],
        sources: [{ articleId: 'a', headline: '<script>', file: 'a.txt' }],
        followUps: [],
      }),
    };
    const found = await query(toQuery('finding', 'x'), { ...reception, bot: hostile });
    expect(found).toMatchObject({
      attachments: [
        {
          preview: {
            content: {
              title: '<img src=x onerror=alert(1)> & co',
              text: '&lt;b&gt;bold&lt;/b&gt; [x](http://y) ',
            },
          },
        },
        {},
      ],
    });
    expect(attachmentsOf(found).map(({ content }) => textOfCard(content))[0]).toContain('<b>bold</b> [x](http://y)');
  });

  test.each([
    ['a mention', '<at>everyone</at>'],
    ['a command of a database', '"; DROP TABLE'],
    ['a command of the bot', '/digest stop'],
    ['Markdown', '@all *bold* [x](http://y)'],
    ['what turns words round', '\u202e\u0000'],
    ['five thousand letters', 'x'.repeat(5_000)],
    ['five hundred smileys', '😀'.repeat(500)],
  ])('looks for %s as for any other words, and changes nothing', async (_what, words) => {
    for (const command of ['quote', 'person', 'finding']) await query(toQuery(command, words));
    const asked = reception.asked.map(({ text }) => text);
    for (const command of ['/quote', '/who', '/weaknesses']) expect(asked).toContain(`${command} ${words}`);
    expect(asked.filter((text) => !/^\/(?:quote|who|weaknesses)\b/.test(text))).toEqual([]);
    expect(reception.sent).toEqual([]);
  });

  test.each([
    undefined,
    null,
    'quote',
    {},
    { commandId: 'gone' },
    { commandId: 'quote', queryOptions: { skip: -1 } },
    { commandId: 'quote', parameters: 'x' },
  ])('of an older version says so: %j', async (value) => {
    expect(await query(value)).toMatchObject({ type: 'message', text: expect.stringContaining('older version') });
    expect(reception.asked).toEqual([]);
  });

  test('is asked for whoever searches, and seen by them alone', async () => {
    await search('quote', 'tanker');
    expect(reception.asked).toMatchObject([{ text: '/quote tanker', asker: { private: true, name: 'Amina Khan' } }]);
  });
});

describe('a result that was chosen', () => {
  test.each([undefined, {}, { question: '/digest stop' }, { question: '/quote tanker' }, { question: 7 }])(
    'asks nothing but for a person: %j',
    async (value) => {
      expect(await tap(value)).toMatchObject({ type: 'message', text: expect.stringContaining('older version') });
      expect(reception.asked).toEqual([]);
    },
  );

  test('and is not there any more says so', async () => {
    expect(await tap({ question: '/who Martin Tett' })).toMatchObject({
      type: 'message',
      text: expect.stringContaining('Not found'),
    });
  });
});
