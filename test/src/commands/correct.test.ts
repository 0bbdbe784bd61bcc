import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/answer.js';
import { type Bot, createBot } from '../../../src/bot.js';
import type { Command } from '../../../src/command.js';
import { briefCommand } from '../../../src/commands/brief.js';
import { correctCommand } from '../../../src/commands/correct.js';
import { createHelpCommand } from '../../../src/commands/help.js';
import { ofstedCommand } from '../../../src/commands/ofsted.js';
import { quoteCommand } from '../../../src/commands/quote.js';
import { sourcesCommand } from '../../../src/commands/sources.js';
import { weaknessesCommand } from '../../../src/commands/weaknesses.js';
import { whoCommand } from '../../../src/commands/who.js';
import type { Asker } from '../../../src/conversation.js';
import { createCuratedIndexes } from '../../../src/curation/curated-index.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { citesOf, textOf } from '../answer-text.js';
import { NOW, WESTMOOR } from '../curation/westmoor.js';
import { SILENT_LOG } from '../sample-bot.js';

const ADMIN: Asker = {
  platform: 'console',
  workspace: 'westmoor',
  channel: 'office',
  user: 'kim',
  private: true,
  admin: true,
};
const COUNCILLOR: Asker = { ...ADMIN, user: 'lee', admin: false };
const ANSWERING: readonly Command[] = [
  ofstedCommand,
  whoCommand,
  quoteCommand,
  weaknessesCommand,
  briefCommand,
  sourcesCommand,
  correctCommand,
];

let store: Store;
let bot: Bot;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  bot = createBot({
    indexFor: createCuratedIndexes({
      collectionOf: async () => ({ index: WESTMOOR }),
      store: async () => store,
      log: SILENT_LOG,
    }),
    commands: [...ANSWERING, createHelpCommand(ANSWERING)],
    route: (argument) => ({ command: 'brief', argument }),
    log: SILENT_LOG,
    now: () => NOW,
    store: async () => store,
  });
});

afterEach(async () => {
  await store.close();
});

const ask = (question: string, asker = ADMIN): Promise<Answer> => bot.ask(question, asker);
const read = async (question: string, asker = ADMIN): Promise<string> =>
  textOf(await ask(question, asker)).replaceAll('\n', ' ');
const trail = () => store.corrections.list('console:westmoor');

/** Asks for a correction and presses its button. */
async function make(question: string): Promise<Answer> {
  const [confirm] = (await ask(question)).followUps;
  return ask(confirm?.question ?? '');
}

describe('/correct shows', () => {
  test('what can be put right, and how it is typed', async () => {
    const text = await read('/correct');
    for (const part of ['A date', 'A speaker', 'A role', 'A theme', 'A status']) expect(text).toContain(part);
    expect(text).toContain('Nothing is corrected here so far.');
  });

  test.each([
    ['caseloads', 'caseloads 1'],
    ['case-loads', 'caseloads 1'],
    ['high caseloads', 'caseloads 1'],
    ['Smith', 'Anna Smith 1'],
    ['Carter', 'Ben Carter 3'],
    ['“our plan”', '“our plan” 1'],
    ['life story work is too slow', '“life story work is too slow” 1'],
    ['timeline', 'timeline 2'],
    ['visits', 'timeline 2'],
    ['sources', 'sources 3'],
    ['second.txt', 'sources 2'],
    ['Westmoor says it is', 'sources 2'],
  ])('for %p the facts there under short names, such as %p', async (typed, handle) => {
    const answer = await ask(`/correct ${typed}`);
    expect(textOf(answer).split('\n')).toContain(handle);
    expect(citesOf(answer).every((cite) => answer.sources[cite - 1] !== undefined)).toBe(true);
  });

  test('an honest no for what it does not know', async () => {
    expect((await ask('/correct zebra')).title).toBe('Not found in the articles: anything to put right for “zebra”');
  });
});

describe('/correct reads', () => {
  test.each([
    ['date caseloads 1 to 19 May 2014 because x', 'May 2014 → 19 May 2014'],
    ['date of caseloads 1 to 1 to 7 May 2014 because x', 'May 2014 → 1–7 May 2014'],
    ['date first.txt to 2 June 2014 because x', 'between June and November 2014 → 2 June 2014'],
    ['date timeline 2 to 12/06/2018 because x', 'June 2018 → 12 June 2018'],
    ['speaker “Life story work is too slow” to Anna Smith because x', 'Ben Carter → Anna Smith'],
    ['speaker Life story work is too slow to Smyth because x', 'Ben Carter → Anna Smith'],
    ['speaker “our plan” to nobody because x', 'Ben Carter → speaker not known'],
    ['finder caseloads 2 to the newspaper because x', 'Ofsted → the newspaper'],
    [
      'role Smith to assistant to the director because x',
      'director of children’s services → assistant to the director',
    ],
    ['theme caseloads 2 to recording because x', 'caseloads → recording'],
    [
      'themes caseloads 2 to life story, adoption and turnover because x',
      'life story work, adoption and staff turnover',
    ],
    [
      'theme caseloads 2 to safeguarding and children at risk because x',
      'caseloads → safeguarding and children at risk',
    ],
    ['theme caseloads 2 to no theme because x', 'caseloads → no theme'],
    ['status caseloads to closed because x', 'still open → resolved'],
    ['status of high caseloads to improving because x', 'still open → improving'],
  ])('%p', async (typed, change) => {
    expect((await ask(`/correct ${typed}`)).title).toContain(change);
    expect(await trail()).toEqual([]);
  });

  test.each([
    ['date caseloads 1 to last Monday because x', '“last Monday” is no date by itself.'],
    ['date caseloads 1 to May 2031 because x', '“May 2031” lies ahead'],
    [
      'speaker caseloads 1 to Frodo because x',
      'The articles name nobody called “Frodo”. Type Anna Smith or Ben Carter',
    ],
    ['theme caseloads 1 to zebras because x', '“zebras” is no theme.'],
    ['status caseloads to fine because x', 'Type open, improving or resolved.'],
    ['role caseloads to mayor because x', 'no role can be put right for “caseloads”'],
    ['date caseloads to 2014 because x', 'Which one? 2 have a date'],
    ['date caseloads 1', 'What should the date of caseloads 1 be?'],
    ['date caseloads 1 to 19 May 2014', 'Why? A reason is needed'],
    ['date caseloads 1 to 19 May 2014 because', 'Why? A reason is needed'],
    ['date caseloads 1 to 19 May 2014 because <reason>', 'Why? A reason is needed'],
    ['date caseloads 1 to May 2014 because x', 'is May 2014 already'],
    [`status caseloads to resolved because ${'x'.repeat(501)}`, 'the reason is too long'],
    ['undo 7 because x', 'There is no correction “7”'],
    ['confirm abc status caseloads to resolved because x', 'is otherwise by now'],
    ['confirm status caseloads resolved', 'this confirms no correction'],
    ['confirm 12345678 date first to soon because x', 'Nothing was changed'],
  ])('%p says what is missing, and changes nothing', async (typed, told) => {
    expect(await read(`/correct ${typed}`)).toContain(told);
    expect(await trail()).toEqual([]);
  });
});

describe('a correction', () => {
  const RESOLVED = '/correct status caseloads to resolved because the minutes say so see Cabinet, page 4';

  test('is shown with its sentence, reason, evidence and what changes with it, and not made', async () => {
    const text = await read('/correct theme caseloads 2 to recording because it is about records see page 4');
    expect(text).toContain('caseloads remain too high in two teams');
    expect(text).toContain('Reason it is about records Evidence page 4');
    expect(text).toContain('Ledger of weaknesses: recording, resolved → still open');
    expect(text).toContain('no digest or notice of the last 90 days told it');
    expect(await trail()).toEqual([]);
  });

  test('is made by its button, with all that was said', async () => {
    expect((await make(RESOLVED)).title).toBe('Corrected: the status of caseloads is resolved');
    expect(await trail()).toMatchObject([
      {
        change: { kind: 'status', theme: 'caseloads', status: 'resolved' },
        was: 'still open',
        by: 'kim',
        at: '2026-11-24T09:00:00.000Z',
        reason: 'the minutes say so',
        evidence: 'Cabinet, page 4',
      },
    ]);
  });

  test.each([
    '/correct date “our plan” to March 2016 because x',
    '/correct speaker “our plan” to nobody because x',
    '/correct speaker caseloads 2 to the newspaper because x',
    '/correct theme caseloads 2 to no theme because 100%25 sure %20 see page 4 % to 5',
    '/correct role Carter to leader, 100% of the time because x',
    '/correct date timeline 1 to 12 May 2014 because x',
  ])('%p survives the way through its button', async (question) => {
    const { title } = await ask(question);
    const [, value] = /→ (.*)\?$/.exec(title) ?? [];
    expect((await make(question)).title).toContain(` is ${value}`);
    expect(await trail()).toHaveLength(1);
  });

  test('is refused once somebody else put the same right', async () => {
    const [confirm] = (await ask(RESOLVED)).followUps;
    await make('/correct status caseloads to improving because the review says so');
    expect((await ask(confirm?.question ?? '')).title).toBe(
      'Nothing was changed: the status of caseloads is otherwise by now',
    );
    expect(await trail()).toHaveLength(1);
  });

  test('is made once when its button is pressed twice', async () => {
    const [confirm] = (await ask(RESOLVED)).followUps;
    await ask(confirm?.question ?? '');
    expect((await ask(confirm?.question ?? '')).title).toContain('Nothing was changed');
    expect(await trail()).toHaveLength(1);
  });

  test('is taken back with a reason, and brought back', async () => {
    await make(RESOLVED);
    expect((await ask('/correct undo 1')).title).toBe('Why should 1 be taken back?');
    expect((await make('/correct undo 1 because it was the wrong board')).title).toBe(
      'Taken back: the status of caseloads is still open',
    );
    expect((await ask('/correct undo 1 because x')).title).toBe('Nothing was changed: 1 was taken back already');
    await make('/correct undo 2 because it was the right board');
    expect((await ask('/weaknesses caseloads')).title).toBe('Weakness: caseloads, resolved');
  });

  test('is listed with what became of it: taken back, replaced, at rest', async () => {
    await make(RESOLVED);
    await make('/correct undo 1 because it was the wrong board');
    await make('/correct status recording to open because the audit says so');
    await make('/correct status recording to improving because the review says so');
    await store.corrections.add('console:westmoor', {
      id: 'lost',
      change: { kind: 'date', factId: 'gone:1:2', date: '2014' },
      was: '2013',
      by: 'sam',
      at: '2026-11-20T09:00:00.000Z',
      reason: 'It was so.',
    });
    const text = await read('/correct list');
    expect(text).toContain('Corrections: 2 in force and 1 of them at rest; 5 entries in all');
    expect(text).toContain('Taken back 24 November 2026 by kim (2), because it was the wrong board.');
    expect(text).toContain('Replaced by 4.');
    expect(text).toContain('from 2013 to 2014, because It was so. Resting: the articles');
  });
});

describe('somebody who is no admin', () => {
  const question = '/correct status caseloads to resolved because the minutes say so';

  test('is told whom to ask, and what to send on', async () => {
    await store.tenants.save('console:westmoor', { admins: ['sam'] }, '2026-11-01T00:00:00.000Z');
    const answer = await ask(question, COUNCILLOR);
    expect(textOf(answer)).toContain('Only admins correct. Ask an admin of this workspace, for instance sam.');
    expect(textOf(answer)).toContain(`To report it, send this on as it is: ${question}`);
    expect(answer.followUps.map(({ question: next }) => next)).toEqual(['/correct list']);
  });

  test('changes nothing with the button of an admin', async () => {
    const [confirm] = (await ask(question)).followUps;
    expect((await ask(confirm?.question ?? '', COUNCILLOR)).title).toBe(
      'Nothing was changed: only an admin can correct',
    );
    expect(await trail()).toEqual([]);
  });
});

test('what one tenant puts right no other sees', async () => {
  await make('/correct status caseloads to resolved because the minutes say so');
  const elsewhere = { ...ADMIN, workspace: 'eastmoor' };
  expect((await ask('/weaknesses caseloads', elsewhere)).title).toBe('Weakness: caseloads, still open');
  expect((await ask('/correct list', elsewhere)).title).toBe('Nothing was ever corrected here');
});

describe('a corrected fact is marked', () => {
  const MARK = 'corrected 24 November 2026 by kim: the minutes say so; read as';

  test.each([
    [
      'date caseloads 2 to 12 June 2018',
      '/weaknesses caseloads',
      `12 June 2018 (${MARK} June 2018), Ofsted (weakness)`,
    ],
    [
      'date caseloads 2 to 12 June 2018',
      '/weaknesses',
      `last independent word 12 June 2018 (${MARK} June 2018) (Ofsted)`,
    ],
    ['date caseloads 2 to 12 June 2018', '/brief caseloads', `12 June 2018 (${MARK} June 2018), Ofsted`],
    ['date caseloads 2 to 12 June 2018', '/ofsted caseloads', `12 June 2018 (${MARK} June 2018), Ofsted`],
    ['date caseloads 2 to 12 June 2018', '/ofsted latest', `, dated 12 June 2018 (${MARK} June 2018)`],
    ['date timeline 2 to 12 June 2018', '/ofsted timeline', `12 June 2018 (${MARK} June 2018)`],
    ['date timeline 2 to 12 June 2018', '/weaknesses caseloads', `12 June 2018 (${MARK} June 2018), Ofsted (weakness)`],
    ['date sources 2 to 2 April 2016', '/sources', `published 2 April 2016 (${MARK} between April and September 2016)`],
    [
      'date sources 2 to 2 April 2016',
      '/who Carter',
      `published 2 April 2016 (${MARK} between April and September 2016)`,
    ],
    ['speaker caseloads 2 to the newspaper', '/weaknesses caseloads', `the newspaper (${MARK} Ofsted) (weakness)`],
    ['speaker “our plan” to Anna Smith', '/who Smith', `Anna Smith (${MARK} Ben Carter)`],
    ['speaker “our plan” to nobody', '/quote second:1:93', `speaker not known (${MARK} Ben Carter)`],
    ['role Smith to chief executive', '/who Smith', `chief executive (${MARK} director of children’s services)`],
    ['theme caseloads 2 to recording', '/weaknesses recording', `(theme ${MARK} caseloads)`],
    ['status caseloads to resolved', '/weaknesses', `resolved (${MARK} still open)`],
    [
      'status caseloads to resolved',
      '/weaknesses caseloads',
      `C${MARK.slice(1)} still open. The last independent word`,
    ],
    ['status caseloads to resolved', '/brief caseloads', `C${MARK.slice(1)} still open. The last independent word`],
  ])('%p in %p', async (typed, question, told) => {
    await make(`/correct ${typed} because the minutes say so`);
    expect((await read(question)).replaceAll(/ (?=[,.:])/g, '')).toContain(told.replaceAll(/ (?=[,.:])/g, ''));
  });

  test('in all three styles to copy, with a caution', async () => {
    await make('/correct speaker “our plan” to Anna Smith because the minutes say so');
    await make('/correct date “our plan” to 9 March 2016 because the minutes say so');
    const text = await read('/quote Our plan is on track');
    const speaker = `Anna Smith (${MARK} Ben Carter)`;
    const [, copies = ''] = text.split('To copy');
    expect(copies.split(speaker)).toHaveLength(4);
    expect(copies).toContain(`9 March 2016 (${MARK} between April and September 2016)`);
    expect(text).toContain('Check before you print.');
  });
});
