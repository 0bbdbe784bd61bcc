import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { followUp } from '../../src/answer.js';
import type { Command } from '../../src/command.js';
import { COMMANDS } from '../../src/command-list.js';
import type { LogFields } from '../../src/log.js';
import { citesOf, textOf } from './answer-text.js';
import { ASKER, createSampleBot, SILENT_LOG } from './sample-bot.js';
import { EMPTY_INDEX } from './sample-index.js';

const NEXT = ['/a', '/b', '/c', '/d', '/e'];

/** A command of the real list that answers with what it was asked. */
function listen(command: Command): Command {
  const answer = (argument: string) => ({
    title: `/${command.name} ${argument}`.trim(),
    elements: [],
    sources: [],
    followUps: NEXT.map(followUp),
  });
  return { ...command, answer };
}

const SAMPLE_BOT = createSampleBot();
const BOT = createSampleBot({
  commands: COMMANDS.map(listen),
  route: (argument) => ({ command: 'brief', argument }),
});

async function askTitle(text: string): Promise<string> {
  const { title } = await BOT.ask(text, ASKER);
  return title;
}

describe('one question typed in many ways', () => {
  test.each([
    '/who Okonjo-Price',
    '/WHO Okonjo-Price',
    'who Okonjo-Price',
    'Who Okonjo-Price',
    '@bot who Okonjo-Price',
    '@bot /who Okonjo-Price',
    '/whois Okonjo-Price',
    'whois Okonjo-Price',
    '/ofsted who Okonjo-Price',
    '/ofsted /who Okonjo-Price',
    '/ofsted whois Okonjo-Price',
    '  /who\u00a0Okonjo-Price\n',
  ])('%j asks /who', async (text) => {
    expect(await askTitle(text)).toBe('/who Okonjo-Price');
  });
});

describe('free text', () => {
  test.each([
    'when was the last inspection?',
    'who is in charge of services',
    'who runs it?',
    'quote about caseloads?',
  ])('%j goes where it is routed to', async (text) => {
    expect(await askTitle(text)).toBe(`/brief ${text}`);
  });

  test('is routed with the index and the time', async () => {
    const seen: unknown[] = [];
    const bot = createSampleBot({
      route: (_text, { index, now }) => {
        seen.push(index, now.toISOString());
        return { command: 'help', argument: '' };
      },
      indexFor: async () => ({ index: EMPTY_INDEX }),
    });
    await bot.ask('caseloads', ASKER);
    expect(seen).toEqual([EMPTY_INDEX, '2026-11-22T12:00:00.000Z']);
  });
});

describe('words that name a command and begin a topic', () => {
  test.each([
    ['/ofsted sources of concern', '/ofsted sources of concern'],
    ['/ofsted help and protection', '/ofsted help and protection'],
    ['help and protection', '/brief help and protection'],
    ['sources of concern', '/brief sources of concern'],
    ['/ofsted sources', '/sources'],
    ['help who', '/help who'],
    ['/ofsted latest', '/ofsted latest'],
  ])('%j asks %j', async (text, question) => {
    expect(await askTitle(text)).toBe(question);
  });
});

describe('help', () => {
  test.each([
    '',
    '   ',
    '\u0000',
    '/',
    '?',
    '👍',
    '@bot',
    'hi',
    'Hello!',
    'help',
    '/help',
    'thanks',
    'Thank you.',
    '/help!',
    'Help?',
    'What can you do?',
    '/ofsted help',
  ])('%j is answered with help', async (text) => {
    expect(await askTitle(text)).toBe('/help');
  });
});

describe('a command that nobody knows', () => {
  test('gets the nearest one, ready to press', async () => {
    const { title, followUps } = await BOT.ask('/whoo Okonjo-Price', ASKER);
    expect(title).toBe('There is no command /whoo');
    expect(followUps[0]?.question).toBe('/who Okonjo-Price');
  });

  test('gets all of them where none is near', async () => {
    const answer = await BOT.ask('/constructor', ASKER);
    expect(answer.title).toBe('There is no command /constructor');
    expect(textOf(answer)).toContain('/quote <person or topic>');
  });

  test('is not repeated at length', async () => {
    expect((await askTitle(`/${'x'.repeat(190)}`)).length).toBeLessThan(70);
  });

  test.each([
    ['offsted latest', '/ofsted latest'],
    ['oftsed latest', '/ofsted latest'],
    ['weakneses', '/weaknesses'],
    ['rbief caseloads', '/brief caseloads'],
  ])('without its slash, %j is answered and %j suggested', async (text, meant) => {
    const answer = await BOT.ask(text, ASKER);
    expect(answer.title).toBe(`/brief ${text}`);
    expect(answer.followUps.map(({ question }) => question)).toEqual([meant, ...NEXT.slice(0, 4)]);
    expect(textOf(answer)).toContain(`Did you mean ${meant}?`);
  });

  test.each([
    ['/hlp', ['/help']],
    ['sorces', ['/sources', '/help']],
  ])('%j gets every question to ask next once', async (text, questions) => {
    const bot = createSampleBot({ route: () => ({ command: 'sources', argument: 'nowhere' }) });
    const { followUps } = await bot.ask(text, ASKER);
    expect(followUps.map(({ question }) => question)).toEqual(questions);
  });

  test.each([
    'quite a few weaknesses were found',
    'grief support',
    'chief executive',
    'held back children',
    'helps families',
    'health visitors',
    'the latest',
  ])('%j is a topic and gets no suggestion', async (text) => {
    expect(textOf(await BOT.ask(text, ASKER))).not.toContain('Did you mean');
  });
});

describe('a question that is too long', () => {
  test.each([`/quote ${'caseloads '.repeat(1_000)}`, `/quote ${'x'.repeat(10_000)}`, 'word '.repeat(13)])(
    'is searched at its beginning, and the answer says so',
    async (text) => {
      const answer = await BOT.ask(text, ASKER);
      expect(textOf(answer)).toContain('Only the beginning of the question was searched');
      expect(answer.title.length).toBeLessThanOrEqual('/brief '.length + 200);
    },
  );

  test.each(['/weaknesses', 'weaknesses', '@bot weaknesses', '/ofsted weaknesses'])(
    'has more than twelve words, and the name of a command is none of them: %s',
    async (name) => {
      const twelve = 'word '.repeat(12).trim();
      expect(textOf(await BOT.ask(`${name} ${twelve}`, ASKER))).toBe(`/weaknesses ${twelve}`);
      expect(textOf(await BOT.ask(`${name} ${twelve} more`, ASKER))).toContain('Only the beginning');
    },
  );

  test('an ordinary one gets no such note', async () => {
    expect(textOf(await BOT.ask('/quote caseloads', ASKER))).not.toContain('Only the beginning');
  });
});

describe('a command that fails', () => {
  test('is logged under the reference that the person gets, without the question', async () => {
    const logged: LogFields[] = [];
    const log = { ...SILENT_LOG, error: (_message: string, fields: LogFields = {}) => void logged.push(fields) };
    const answer = await createSampleBot({ log }).ask('/fails a private matter', ASKER);
    expect(answer.title).toBe('This question could not be answered');
    const [{ reference, error } = {}] = logged;
    expect(textOf(answer)).toContain(String(reference));
    expect(error).toEqual(new Error('a fact without its passage'));
    expect(JSON.stringify(logged)).not.toContain('private matter');
  });

  test('offers the question again', async () => {
    const { followUps } = await SAMPLE_BOT.ask('/fails caseloads', ASKER);
    expect(followUps.map(({ question }) => question)).toEqual(['/fails caseloads', '/help']);
  });

  test('a route that fails is caught as well', async () => {
    const bot = createSampleBot({
      route: () => {
        throw new Error('no route');
      },
    });
    expect((await bot.ask('caseloads', ASKER)).title).toBe('This question could not be answered');
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('/echo ', '/fails ', '/sources ', '/', '@bot '), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join('')),
  );

  test('there is an answer with a title, and every cite has a source', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const answer = await SAMPLE_BOT.ask(text, ASKER);
        expect(answer.title).not.toBe('');
        for (const cite of citesOf(answer)) expect(answer.sources[cite - 1]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  const misspelt = fc
    .tuple(
      fc.constantFrom('', '/'),
      fc.constantFrom(...COMMANDS.map(({ name }) => name)),
      fc.nat(9),
      fc.constantFrom('', 'x', 'ee', 's'),
    )
    .map(([slash, name, at, slip]) => `${slash}${name.slice(0, at)}${slip}${name.slice(at + 1)}`);
  const topic = fc.constantFrom('', ' latest', ' caseloads 2016', ' help', ' who said so?');

  test('a command misspelt has an answer, and never more than five follow-ups', async () => {
    await fc.assert(
      fc.asyncProperty(misspelt, topic, async (word, words) => {
        const { title, followUps } = await BOT.ask(`${word}${words}`, ASKER);
        expect(title).not.toBe('This question could not be answered');
        expect(followUps.length).toBeLessThanOrEqual(5);
        expect(new Set(followUps.map(({ question }) => question)).size).toBe(followUps.length);
      }),
      { numRuns: 300 },
    );
  });
});
