import { describe, expect, test } from '@jest/globals';
import { createRobotsGate } from '../../../../src/intake/feeds/robots-gate.js';
import type { Fetched } from '../../../../src/intake/fetch/fetch-source.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';

const PAGE = new URL('https://www.example.org/private/a');

/** A gate of sites whose robots.txt is one of these, in turn. */
function openGate(...answers: (string | SourceRefusal)[]) {
  const asked: string[] = [];
  let now = Date.parse('2026-11-23T09:00:00Z');
  const ask = createRobotsGate({
    clock: { now: () => new Date(now) },
    fetch: async (url): Promise<Fetched> => {
      const answer = answers[asked.push(url) - 1];
      if (typeof answer !== 'string') throw answer;
      return { kind: 'fetched', url, bytes: new TextEncoder().encode(answer) };
    },
  });
  const told = (page: URL) =>
    ask(page).then(
      () => 'open',
      (error: Error) => error.message,
    );
  return { asked, told, pass: (hours: number) => (now += hours * 3_600_000) };
}

const status = (code: number) => new SourceRefusal(`answered ${code}`, 'Wait.', { prospect: 'later', status: code });

const CLOSED = 'The site asks programs not to read this page.';

describe('the robots.txt of a site', () => {
  test('is asked for once a day, and heard for every page', async () => {
    const { asked, told, pass } = openGate('User-agent: *\nDisallow: /private/', '');
    expect(await told(PAGE)).toBe(CLOSED);
    expect(await told(new URL('/news', PAGE))).toBe('open');
    pass(23);
    expect(await told(PAGE)).toBe(CLOSED);
    expect(asked).toEqual(['https://www.example.org/robots.txt']);
    pass(1);
    expect(await told(PAGE)).toBe('open');
    expect(asked).toHaveLength(2);
  });

  test('is each site’s own', async () => {
    const { asked, told } = openGate('User-agent: *\nDisallow: /', '');
    expect(await told(PAGE)).toBe(CLOSED);
    expect(await told(new URL('https://archive.example.org/private/a'))).toBe('open');
    expect(asked[1]).toBe('https://archive.example.org/robots.txt');
  });

  test.each([400, 401, 403, 404, 410])('that is not there keeps nothing back (%i)', async (code) => {
    expect(await openGate(status(code)).told(PAGE)).toBe('open');
  });

  test.each([429, 500, 503])(
    'that cannot be had now keeps everything back, and is asked for again after ten minutes (%i)',
    async (code) => {
      const { asked, told, pass } = openGate(status(code), '');
      expect(await told(PAGE)).toBe(`answered ${code}`);
      expect(await told(PAGE)).toBe(`answered ${code}`);
      expect(asked).toHaveLength(1);
      pass(1);
      expect(await told(PAGE)).toBe('open');
    },
  );

  test('that cannot be reached keeps everything back', async () => {
    expect(await openGate(new SourceRefusal('silent', 'Wait.', { prospect: 'later' })).told(PAGE)).toBe('silent');
  });
});
