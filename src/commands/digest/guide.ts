import { type Answer, type Field, followUp, note, toRuns } from '../../answer.js';

/** What can be typed, and what it does. */
const WAYS: readonly (readonly [words: string, meaning: string])[] = [
  [
    'weekly monday 09:00',
    'sets up a digest for this conversation; also “every friday 17:00”, “first monday of the month 08:30”',
  ],
  ['… about caseloads by Ofsted', 'only that theme, only what that body found; also “in Westshire”'],
  ['… only if changed', 'nothing comes in a week without news; else one line says so'],
  ['… not on bank holidays', 'nothing comes on a bank holiday of England'],
  ['preview [words as above]', 'what would come now; nothing is set up'],
  ['now', 'the digest at once, for you; it does not count as told'],
  ['list', 'the digests and follows here, with what became of the last ones'],
  ['pause [name] [until 5 January]', 'nothing comes meanwhile; “resume” ends it'],
  ['change [name] friday 17:00 about adoption', 'another day, time or theme'],
  ['stop [name]', 'it never comes again'],
  ['why [name]', 'who set it up, and what it tells of'],
  ['history [name]', 'the last ten, with what became of each'],
  ['page 2 [name]', 'the next page of the last one'],
  ['follow <person, weakness or “phrase”>', 'one notice when new articles tell of it; “unfollow” ends it'],
  ['follows', 'what you follow here'],
  ['send, drop', 'what becomes of one that may or may not have arrived: sent again, or let be'],
];

const fieldOf = ([words, meaning]: readonly [string, string]): Field => ({
  label: words,
  value: toRuns(meaning),
});

/** `/digest help`: everything that can be typed behind `/digest`. */
export const GUIDE: Answer = {
  title: 'What you can type after /digest',
  elements: [
    { kind: 'fields', fields: WAYS.map(fieldOf) },
    note(
      'Times are those of Europe/London, unless you name another time zone. Whoever set a digest up, and admins, can change it.',
    ),
  ],
  sources: [],
  followUps: ['/digest preview', '/digest weekly monday 09:00', '/digest list'].map(followUp),
};
