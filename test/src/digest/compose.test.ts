import { describe, expect, test } from '@jest/globals';
import { answerSchema } from '../../../src/answer-schema.js';
import { composeDigest, type DigestOptions } from '../../../src/digest/compose.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import type { Filters } from '../../../src/subscription.js';
import { listTexts } from './digest-text.js';
import { DIGEST, readNorthbrook } from './northbrook.js';

const NOW = new Date('2019-10-07T08:00:00Z');
const FIRST = readNorthbrook('first');
const THREE = readNorthbrook('first', 'second', 'third');
const FOUR = readNorthbrook('first', 'second', 'third', 'fourth');

const at = (options: Partial<DigestOptions> & Pick<DigestOptions, 'index'>): DigestOptions => ({
  subscription: DIGEST,
  now: NOW,
  late: false,
  missed: 0,
  dueAt: NOW.toISOString(),
  ...options,
});

const told = (index: DigestOptions['index'], day = '2019-09-30'): DigestOptions['subscription'] => ({
  ...DIGEST,
  last: takeSnapshot(index, new Date(`${day}T08:00:00Z`)),
});

const textsOf = (options: DigestOptions): string[] => {
  const body = composeDigest(options);
  return body ? listTexts(body.answer) : [];
};

describe('a digest', () => {
  test('tells a conversation at first what it rests on and all that is outstanding', () => {
    expect(textsOf(at({ index: THREE }))).toEqual([
      'Weaknesses: 3 still open',
      'This is the first digest here: everything on record, from 3 articles, June 2014 to December 2018. The next ones begin with what has changed. The newest article is of December 2018 or before: what has happened since is not known here, and how long something has been open is counted up to then.',
      '# Still open (3), the longest first',
      'caseloads: open for 4 years, since May 2014 [1], raised independently twice. Last word by Ofsted, June 2018: “They found that caseloads remain too high in two teams.” [2]',
      'life story work: open for 2 years, since September 2016 or before. No independent body has spoken on it; last word by Anna Smith, published between April and September 2016: “Life story work is too slow, and I am sorry.” [3]',
      'pace of improvement: open for 2 years, since September 2016 or before. No independent body has spoken on it; last word by Anna Smith, published between April and September 2016: “Life story work is too slow, and I am sorry.” [3]',
      'Set up by sam on 1 October 2019; comes every Monday at 09:00 (Europe/London).',
    ]);
  });

  test('begins with what changed, and tells each weakness once', () => {
    expect(textsOf(at({ index: THREE, subscription: told(FIRST) }))).toEqual([
      'Since 30 September: 2 new, 1 raised again, 1 resolved; in all 3 still open',
      'The newest article is of December 2018 or before: what has happened since is not known here, and how long something has been open is counted up to then.',
      '# New (2)',
      'life story work; pace of improvement: No independent body has said so. Anna Smith, published between April and September 2016: “Life story work is too slow, and I am sorry.” [1]',
      '# Raised again (1)',
      'caseloads (open for 4 years, since May 2014 [2]): Ofsted, June 2018: “They found that caseloads remain too high in two teams.” [3]',
      '# Resolved (1)',
      'recording (was open): Ofsted, June 2018 (praise): “Inspectors said that recording is no longer a concern.” [3]',
      '# Action or praise claimed by the council or a partner (1)',
      'caseloads: Anna Smith, published between April and September 2016 (praise): “Caseloads have fallen by a third.” [1]',
      'Set up by sam on 1 October 2019; comes every Monday at 09:00 (Europe/London).',
    ]);
  });

  test('says in one line that nothing changed, with the year of another year', () => {
    const [title] = textsOf(at({ index: FOUR, subscription: told(FOUR, '2018-10-08') }));
    expect(title).toBe('No change since 8 October 2018; 2 still open, 1 improving');
    expect(textsOf(at({ index: FOUR, subscription: told(FOUR) }))).toEqual([
      'No change since 30 September; 2 still open, 1 improving',
      'Set up by sam on 1 October 2019; comes every Monday at 09:00 (Europe/London).',
    ]);
  });

  test('stays silent where nothing changed and only changes are wanted', () => {
    const subscription = { ...told(FOUR), onlyIfChanged: true };
    expect(composeDigest(at({ index: FOUR, subscription }))).toBeUndefined();
    expect(textsOf(at({ index: FOUR, subscription: { ...told(THREE), onlyIfChanged: true } }))[0]).toBe(
      'Since 30 September: 1 now improving; in all 2 still open, 1 improving',
    );
    expect(textsOf(at({ index: FOUR, subscription: { ...DIGEST, onlyIfChanged: true } }))).not.toEqual([]);
  });

  test('says that it comes late, and for how many it stands', () => {
    const texts = textsOf(at({ index: FOUR, subscription: told(FOUR), late: true, missed: 2 }));
    expect(texts[1]).toBe(
      'This was due on Monday 7 October 2019, 09:00 Europe/London and comes late. It also stands for 2 earlier digests that could not be sent.',
    );
  });

  test.each<[Partial<Filters>, string]>([
    [{ themes: ['caseloads'] }, 'About caseloads: none still open, 1 improving'],
    [{ bodies: ['Ofsted'] }, 'Raised by Ofsted: none still open, 1 improving'],
    [{ organisations: ['Westshire Council'] }, 'In Westshire Council: none still open'],
  ])('says what it is about: %j', (filters, title) => {
    const subscription = { ...DIGEST, filters: { ...DIGEST.filters, ...filters } };
    expect(textsOf(at({ index: FOUR, subscription }))[0]).toBe(title);
  });

  test('tells nothing of what it is not about', () => {
    const filters = { ...DIGEST.filters, themes: ['recording'] };
    expect(textsOf(at({ index: FOUR, subscription: { ...told(THREE), filters } }))[0]).toBe(
      'About recording: no change since 30 September; none still open',
    );
  });

  test('can be paused, changed, stopped and asked about, also where it has a name', () => {
    const body = composeDigest(at({ index: FOUR, subscription: { ...DIGEST, name: 'caseloads' } }));
    expect(body?.answer.followUps).toEqual([
      { label: 'Pause', question: '/digest pause caseloads' },
      { label: 'Change', question: '/digest change caseloads' },
      { label: 'Stop', question: '/digest stop caseloads' },
      { label: 'Why am I seeing this?', question: '/digest why caseloads' },
    ]);
  });

  test('carries what the conversation is told with it, and which facts', () => {
    const body = composeDigest(at({ index: FOUR, subscription: told(THREE) }));
    expect(body?.snapshot).toEqual(takeSnapshot(FOUR, NOW));
    expect(body?.facts).toEqual([
      'weakness:caseloads',
      'fourth:2:0',
      'weakness:lifestory',
      'second:2:12',
      'weakness:pace',
    ]);
  });

  test('can be stored, and is the same each time', () => {
    const options = at({ index: FOUR, subscription: told(FIRST) });
    const body = composeDigest(options);
    expect(answerSchema.parse(JSON.parse(JSON.stringify(body?.answer)))).toEqual(body?.answer);
    expect(composeDigest(options)).toEqual(body);
  });

  test('cites a source in every line that tells of a weakness', () => {
    for (const index of [FIRST, THREE, FOUR]) {
      for (const subscription of [DIGEST, told(FIRST), told(THREE)]) {
        const lines = textsOf(at({ index, subscription })).filter((text) => /: .*“/.test(text));
        expect(lines.filter((line) => !/ \[\d\]$/.test(line))).toEqual([]);
      }
    }
  });
});
