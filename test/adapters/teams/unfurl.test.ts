import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { articleIdIn, unfurl } from '../../../adapters/teams/unfurl.js';
import { bullets } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { type InvokeReception, invoke, openReception } from './invoke-reception.js';
import { linkReply } from './invoke-responses.js';

const OWN = 'https://bot.example.org';

describe('the article of a link', () => {
  test.each([
    [`${OWN}/articles/000`, '000'],
    [`${OWN}/articles/000#p12:0-85`, '000'],
    [`${OWN}/articles/minutes%20of%20may`, 'minutes of may'],
    ['HTTPS://BOT.EXAMPLE.ORG/articles/000', '000'],
    ['https://bot.example.org:443/articles/000', '000'],
  ])('is that of our page: %s', (link, id) => {
    expect(articleIdIn(link, OWN)).toBe(id);
    expect(articleIdIn(link, `${OWN}/`)).toBe(id);
  });

  test('is found below a path too', () => {
    expect(articleIdIn(`${OWN}/briefing/articles/000`, `${OWN}/briefing/`)).toBe('000');
    expect(articleIdIn(`${OWN}/articles/000`, `${OWN}/briefing`)).toBeUndefined();
  });

  test.each([
    'https://bot.example.org.evil.example/articles/000',
    'https://evil.example/articles/000',
    'https://bot.example.org@evil.example/articles/000',
    'https://user:secret@bot.example.org/articles/000',
    'https://bot.example.org:8443/articles/000',
    'http://bot.example.org/articles/000',
    'https://bot.example.org/articles/',
    'https://bot.example.org/articles/000/edit',
    'https://bot.example.org/articles/../../etc/passwd',
    'https://bot.example.org/articles/000?next=//evil.example',
    'https://bot.example.org/articles/000#<script>',
    'https://bot.example.org/articles/%zz',
    'https://bot.example.org/about',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'no link at all',
    '',
  ])('is none for %s', (link) => {
    expect(articleIdIn(link, OWN)).toBeUndefined();
  });
});

describe('a link in a message', () => {
  let reception: InvokeReception;

  beforeEach(async () => {
    reception = await openReception({ publicUrl: OWN });
  });

  afterEach(() => reception.store.close());

  const show = async (value: unknown, from = reception) =>
    linkReply.parse(await unfurl(invoke('composeExtension/queryLink', value), from)).body;

  test('to the page of an article shows its headline, how its date is known and its file', async () => {
    const body = await show({ url: `${OWN}/articles/000#p12:0-85` });
    expect(body).toMatchObject({
      composeExtension: {
        attachments: [
          {
            preview: {
              content: {
                title: "Bucks' struggling children's services ‘still a lot of work to do'",
                text: expect.stringMatching(
                  /^Published between 1 and 7 October 2018 \(worked out from “Thursday, September 27”\); 16 passages/,
                ),
              },
            },
          },
        ],
      },
    });
    expect(JSON.stringify(body)).toContain('000_39abc298ea251128.txt');
    expect(JSON.stringify(body)).not.toContain('001_');
  });

  test('shows a headline to its last mark, and what Teams would read as HTML as it stands', async () => {
    const headline = '<b>Late</b> again:';
    const bot: Bot = {
      ask: async () => ({
        title: 'Sources: 1 article',
        elements: [bullets([[{ text: headline, strong: true, cite: 1 }, ': published May 2016 (stated); file a.txt']])],
        sources: [{ articleId: 'a', headline, file: 'a.txt' }],
        followUps: [],
      }),
    };
    const body = await show({ url: `${OWN}/articles/a` }, { ...reception, bot });
    expect(body).toMatchObject({
      composeExtension: {
        attachments: [
          {
            preview: {
              content: { title: '<b>Late</b> again:', text: 'Published May 2016 (stated); file a.txt' },
            },
          },
        ],
      },
    });
  });

  test.each([
    { url: `${OWN}/articles/999` },
    { url: `${OWN}/articles/txt` },
    { url: `${OWN}/articles/%0a%2Fdigest%20stop` },
    { url: 'https://evil.example/articles/000' },
    { url: 7 },
    undefined,
  ])('that is none of an article we have stays a link: %j', async (value) => {
    expect(await show(value)).toEqual({});
    for (const { text } of reception.asked) expect(text).toMatch(/^\/sources /);
  });

  test('stays a link where it is not known where our pages are', async () => {
    const elsewhere = await openReception();
    expect(await show({ url: `${OWN}/articles/000` }, elsewhere)).toEqual({});
    await elsewhere.store.close();
  });
});
