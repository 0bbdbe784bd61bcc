import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Exchange } from '../../../adapters/web/page-types.js';
import { COMMANDS } from '../../../src/command-list.js';
import { type OpenWeb, openWeb } from './open-web.js';

/** The first picture of the ledger takes seconds to draw. */
jest.setTimeout(60_000);

const REFUSED = 'This would change what is stored';

let site: OpenWeb;
/** Of the browser that was signed in. */
let headers: { cookie: string };
let before: string[];

/** With something that can be stopped, paused and undone. */
beforeEach(async () => {
  site = await openWeb();
  headers = await site.signIn();
  for (const question of ['/digest weekly monday 09:00', '/digest follow Warren Whyte', '/report It was in March'])
    await site.ask(question, headers);
  before = await rows();
});

afterEach(() => site.close());

/** Everything that is stored, without the first and the last line of an export, which tell of itself. */
async function rows(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of site.store.export()) lines.push(line);
  return lines.slice(1, -1).sort();
}

/** What changes something, by command; a command that only tells has none. */
const CHANGING: Readonly<Record<string, readonly string[]>> = {
  ofsted: [],
  who: [],
  quote: [],
  weaknesses: [],
  brief: [],
  check: [],
  digest: [
    'weekly monday 09:00',
    'add weekly',
    'set up weekly',
    'stop',
    'end',
    'pause',
    'resume',
    'change friday',
    'edit friday',
    'follow Warren Whyte',
    'unfollow Warren Whyte',
    'send 00000001',
    'drop 00000001',
    'every friday',
    'daily about caseloads',
  ],
  sources: [
    'add https://news.example/1',
    'accept 3f9c',
    'discard 3f9c',
    'remove 3f9c',
    'restore 3f9c',
    'set 3f9c publisher The Herald',
    'follow https://news.example/feed',
    'unfollow https://news.example/feed',
  ],
  authority: ['Devon', 'none'],
  correct: [
    'confirm date 000:5:8 to 2018 because it says so see article 000',
    'confirm status caseloads to resolved because x see y',
    'undo 1',
  ],
  report: ['The visit was in March', 'list of faults'],
  help: [],
};

/** The same question as people type it. */
const WAYS: readonly ((question: string) => string)[] = [
  (question) => question,
  (question) => question.slice(1),
  (question) => question.toUpperCase(),
  (question) => `/ofsted ${question.slice(1)}`,
  (question) => `/ofsted ${question}`,
  (question) => `ofsted ${question.slice(1)}`,
  (question) => `@bot ${question}`,
  (question) => `@Briefing Bot ${question.slice(1)}`,
  (question) => `@newsdesk: ${question}`,
  (question) => `  ${question.replaceAll(' ', '   ')}  `,
  (question) => question.replaceAll(' ', '\u00a0'),
  (question) => question.replace(' ', '\n'),
  (question) => question.replace('/', '/ '),
  (question) => question.replace('/', '/\u200b'),
  (question) => question.replace(' ', '! '),
];

/** "sources of concern" is a topic: that command needs its slash, and stands behind no other. */
const NEEDS_SLASH = /^\/sources /;
const HAS_SLASH = /^\s*(?:@\S+ )?\/(?!ofsted)/i; // "@bot /sources"

const waysFor = (question: string) =>
  NEEDS_SLASH.test(question) ? WAYS.filter((way) => HAS_SLASH.test(way(question))) : WAYS;

/** Words of one’s own that ask for a digest. */
const PLAIN = [
  'follow Warren Whyte',
  'please stop following caseloads',
  'send me the digest every friday',
  'set up a weekly digest',
  'pause the digest',
  'stop our weekly digest',
  'tell me the news about caseloads each Friday',
  '@bot could you send me the digest every friday',
];

const typed = Object.entries(CHANGING).flatMap(([command, wishes]) => wishes.map((wish) => `/${command} ${wish}`));

test('every command is looked at here', () => {
  expect(Object.keys(CHANGING).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

describe('without sign-in', () => {
  test.each([...typed, ...PLAIN])('nothing is changed by “%s”, however it is typed', async (question) => {
    const ways = question.startsWith('/') ? waysFor(question) : WAYS.slice(0, 1);
    for (const way of ways) {
      const { title } = await site.ask(way(question));
      expect(title).toBe(REFUSED);
    }
    expect(await rows()).toEqual(before);
  });

  test.each(COMMANDS.flatMap(({ examples }) => examples))(
    'nothing is changed by the example “%s”',
    async (question) => {
      await site.ask(question);
      await site.ask(`@bot ${question.slice(1)}`);
      expect(await rows()).toEqual(before);
    },
  );

  test.each([
    '/digest',
    '/digest list',
    '/digest preview',
    '/digest now',
    '/correct',
    '/correct caseloads',
    '/report',
    '/sources',
    '/sources waiting',
    '/sources add',
    '/authority',
  ])('what only tells is answered: %s', async (question) => {
    expect((await site.ask(question)).title).not.toBe(REFUSED);
  });

  test('nothing is changed by a form', async () => {
    const forms = [
      { form: 'digest', entries: { days: ['Monday'], time: ['09:00'] } },
      { form: 'follow', entries: { what: ['Warren Whyte'] } },
      { form: 'report', entries: { what: ['It was in March'] }, about: '/ofsted latest' },
      { form: 'briefing', entries: { question: ['/digest weekly'] } },
      { form: 'briefing', entries: { question: ['follow', 'Warren Whyte'] } },
    ];
    for (const form of forms)
      expect((JSON.parse((await site.post('/send', form)).text) as Exchange).title).toMatch(
        /^(?:This would|Not found)/,
      );
    expect(await rows()).toEqual(before);
  });

  test('nothing is changed by a simulated clock', async () => {
    const wish = {
      question: '/digest daily 09:00',
      from: '2018-10-01',
      until: '2018-10-05',
    };
    expect((await site.post('/simulate', wish)).status).toBe(200);
    expect(await rows()).toEqual(before);
  });
});

describe('signed in', () => {
  test('what is asked for is done', async () => {
    expect((await site.ask('/digest friday 09:00 about caseloads', headers)).title).toMatch(/^Set up/);
    expect((await site.ask('follow Lin Hazell', headers)).title).not.toBe(REFUSED);
    expect((await site.ask('/report It was in May', headers)).title).toBe('Thank you: your report is kept');
    expect((await rows()).length).toBe(before.length + 2);
    expect((await site.ask('/digest stop', headers)).title).not.toBe(REFUSED);
    expect(await rows()).not.toEqual(expect.arrayContaining(before));
  });

  test('what stands in a link is not done before somebody means it', async () => {
    const question = '/digest weekly monday 09:00';
    const asked = await site.post('/ask', { question, isFromLink: true }, headers);
    const { title, followUps } = JSON.parse(asked.text) as Exchange;
    expect(title).toBe('This came by a link, and would change what is stored');
    expect(followUps[0]?.question).toBe(question);
    expect(await rows()).toEqual(before);
    const told = await site.post('/ask', { question: '/ofsted latest', isFromLink: true }, headers);
    expect((JSON.parse(told.text) as Exchange).title).toBe('Ofsted: monitoring visit, summer 2018');
  });

  test.each([{ isShared: true }, { page: 2 }])('nothing is done once more to show it again: %p', async (again) => {
    const { text } = await site.post('/ask', { question: '/digest weekly', ...again }, headers);
    expect((JSON.parse(text) as Exchange).title).toBe('This is from an older version');
    expect(await rows()).toEqual(before);
  });
});
