import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Exchange, PageForm, Vocabulary } from '../../../adapters/web/page-types.js';
import { COMMANDS } from '../../../src/command-list.js';
import { type OpenWeb, openWeb } from './open-web.js';
import { headerFaults } from './page-faults.js';

/** The first picture of the ledger takes seconds to draw. */
jest.setTimeout(60_000);

let site: OpenWeb;

beforeAll(async () => {
  site = await openWeb();
});

afterAll(() => site.close());

let session: Promise<{ cookie: string }> | undefined;
const signedIn = () => {
  session ??= site.signIn();
  return session;
};

describe('a question', () => {
  test('is answered as each platform shows it, with what to ask next', async () => {
    const { status, headers, text } = await site.post('/ask', { question: '/ofsted latest' });
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/json; charset=utf-8' });
    expect(headerFaults(headers)).toEqual([]);
    const { title, views, followUps, page } = JSON.parse(text) as Exchange;
    expect(title).toBe('Ofsted: monitoring visit, summer 2018');
    expect(page).toBe(1);
    expect(views.text).toContain(title);
    expect(views.slack.blocks[0]).toMatchObject({ type: 'header', text: { text: title } });
    expect(views.teams).toMatchObject({ type: 'AdaptiveCard' });
    expect(followUps.map(({ question }) => question)).toContain('/ofsted timeline');
    // In the plain text they stand on buttons, and not in the words a second time.
    expect(views.text).not.toContain('/ofsted timeline');
  });

  test('is answered from page to page', async () => {
    const { text } = await site.post('/ask', { question: '/weaknesses', page: 2 });
    const { page, views } = JSON.parse(text) as Exchange;
    expect(page).toBe(2);
    expect(JSON.stringify(views.teams)).toContain('(page 2 of ');
  });

  test('comes with its quotations as they can be pasted', async () => {
    const { copies } = await site.ask('/quote Hazell');
    expect(copies.map(({ label }) => label)).toEqual(['Quotation 1 of 2', 'Quotation 2 of 2']);
    expect(copies[0]?.text).toMatch(/^“.+” — Lin Hazell[\s\S]+\[1\] .+\.txt$/);
    expect((await site.ask('/sources')).copies).toEqual([]);
  });

  test('is shown as everybody sees it once it is shared, and cannot be shared again', async () => {
    const { text } = await site.post('/ask', { question: '/ofsted latest', isShared: true });
    const { views } = JSON.parse(text) as Exchange;
    for (const view of [views.slack, views.teams]) {
      expect(JSON.stringify(view)).toContain('Shared by you');
      expect(JSON.stringify(view)).not.toContain('Share to channel');
    }
    const { views: before } = await site.ask('/ofsted latest');
    for (const view of [before.slack, before.teams]) expect(JSON.stringify(view)).toContain('Share to channel');
  });

  test('leads from each source to the very words on our page of the article', async () => {
    const { views } = await site.ask('/quote Hazell');
    const [place = ''] = JSON.stringify(views.slack.blocks).match(/\/articles\/\d+#p\d+:\d+-\d+/) ?? [];
    const [path = '', passage = ''] = place.split(/#|:/);
    const { text } = await site.call(path);
    expect(text).toContain(`id="${passage}"`);
  });
});

describe('what is sent', () => {
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    site.call(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  const GOOD: Readonly<Record<string, string>> = {
    '/ask': '{"question":"/help"}',
    '/send': '{"form":"briefing","entries":{"question":["caseloads"]}}',
    '/simulate': '{"question":"/help","from":"2018-10-01","until":"2018-10-01"}',
  };

  describe.each(Object.keys(GOOD))('to %s', (path) => {
    test('is taken', async () => {
      expect((await send(path, GOOD[path] ?? '')).status).toBe(200);
    });

    test.each(['', '{', 'null', '[]', '"/help"', '{}', '{"question":7}', '\u0000', '{"question":"/help"', '[{"a":1}]'])(
      'is refused where it is %p',
      async (body) => {
        const { status, text } = await send(path, body);
        expect({ status, text }).toEqual({ status: 400, text: '' });
      },
    );

    test.each(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8', 'text/json'])(
      'is refused as %p, which another site could send',
      async (type) => {
        expect((await send(path, GOOD[path] ?? '', { 'content-type': type })).status).toBe(415);
      },
    );

    test.each(['cross-site', 'same-site'])('is refused from a page elsewhere (%s)', async (site) => {
      expect((await send(path, GOOD[path] ?? '', { 'sec-fetch-site': site })).status).toBe(403);
    });

    test.each(['same-origin', 'none'])('is taken from our own pages (%s)', async (site) => {
      expect((await send(path, GOOD[path] ?? '', { 'sec-fetch-site': site })).status).toBe(200);
    });

    test('is refused where it is larger than 64 KB', async () => {
      const body = JSON.stringify({ question: 'x'.repeat(70_000) });
      expect((await send(path, body)).status).toBe(413);
    });

    test('is not taken as a request for a page', async () => {
      expect((await site.call(path)).status).toBe(405);
    });

    test('is allowed to no other site', async () => {
      const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
      const { status, headers } = await site.call(path, { method: 'OPTIONS', headers: preflight });
      expect(status).toBe(405);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    });
  });

  test.each([
    { question: 'x'.repeat(4_001) },
    { question: '/help', page: 0 },
    { question: '/help', page: 1.5 },
    { question: '/help', page: 1_001 },
    { question: '/help', isShared: 'yes' },
  ])('is refused as a question beyond what a page sends: %p', async (body) => {
    expect((await site.post('/ask', body)).status).toBe(400);
  });

  test.each([
    { form: 'x'.repeat(41), entries: {} },
    { form: 'digest', entries: { days: 'Monday' } },
    { form: 'digest', entries: { days: Array(21).fill('Monday') } },
    { form: 'digest', entries: { about: ['x'.repeat(4_001)] } },
    { form: 'digest' },
  ])('is refused as a form beyond what a page sends', async (body) => {
    expect((await site.post('/send', body)).status).toBe(400);
  });
});

describe('a form', () => {
  test.each(['digest', 'follow', 'briefing', 'report'])('can be drawn: %s', async (name) => {
    const { status, headers, text } = await site.call(`/forms/${name}`);
    const form = JSON.parse(text) as PageForm;
    expect({ status, name: form.name, faults: headerFaults(headers) }).toEqual({ status: 200, name, faults: [] });
    expect(form.inputs.length).toBeGreaterThan(0);
    expect(form.submit).not.toBe('');
  });

  test.each(['', 'nothing', 'constructor', '../forms/digest', 'digest/', 'digest?x', '%64igest', 'x'.repeat(2_000)])(
    'that is not there is none: %p',
    async (name) => {
      expect((await site.call(`/forms/${name}`)).status).toBe(404);
    },
  );

  test.each(['digest', 'follow', 'report'])(
    'that would be refused says so before it is filled in: %s',
    async (name) => {
      const formFor = async (headers: Record<string, string>) =>
        JSON.parse((await site.call(`/forms/${name}`, { headers })).text) as PageForm;
      expect((await formFor({})).refusal?.title).toBe('This would change what is stored');
      expect((await formFor(await signedIn())).refusal).toBeUndefined();
    },
  );

  test('that only asks is open to everybody', async () => {
    expect((JSON.parse((await site.call('/forms/briefing')).text) as PageForm).refusal).toBeUndefined();
  });

  test('that was filled in is a question like any other', async () => {
    const { text } = await site.post('/send', { form: 'briefing', entries: { question: ['/who Hazell'] } });
    const { question, title } = JSON.parse(text) as Exchange;
    expect({ question, title }).toEqual({ question: '/who Hazell', title: (await site.ask('/who Hazell')).title });
  });

  test('of an older version says so', async () => {
    const { status, text } = await site.post('/send', { form: 'survey', entries: {} });
    expect(status).toBe(200);
    expect((JSON.parse(text) as Exchange).title).toBe('This is from an older version');
  });
});

test('what can be typed is every command as its platform names it, whom the articles name, and themes in words', async () => {
  const { headers, text } = await site.call('/vocabulary');
  const { commands, inSlack, names } = JSON.parse(text) as Vocabulary;
  expect(headerFaults(headers)).toEqual([]);
  expect(commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
  const inSlackNames = inSlack.map(({ name, usage }) => ({ name, usage: usage.split(' ')[0] }));
  expect(inSlackNames).toContainEqual({ name: 'whois', usage: '/whois' });
  expect(inSlackNames.map(({ name }) => name)).not.toContain('who');
  expect(names).toEqual(expect.arrayContaining(['Tolis Vouyioukas', 'pace of improvement']));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('whoever may not correct is told who the admin is here', async () => {
  const words = 'the sign-in link that it printed makes you one';
  const textFor = async (headers: Record<string, string>) =>
    (await site.ask('/correct', headers)).views.text.replaceAll(/\s+/g, ' ');
  expect(await textFor({})).toContain(words);
  expect(await textFor(await signedIn())).not.toContain(words);
});
