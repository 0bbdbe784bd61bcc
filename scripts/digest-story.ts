import { renderText } from '../adapters/console/render.js';
import { buildIndex } from '../index/build.js';
import { readCollection } from '../index/collection.js';
import type { ArticleIndex } from '../index/model.js';
import type { Answer } from '../src/answer.js';
import { applyCorrections } from '../src/curation/apply.js';
import type { Correction } from '../src/curation/correction.js';
import { composeDigest, type DigestOptions } from '../src/digest/compose.js';
import { composeNotice } from '../src/digest/notice.js';
import { takeSnapshot } from '../src/digest/snapshot.js';
import { USUAL_SCHEDULE } from '../src/digest/usual-schedule.js';
import type { DigestSubscription, Follow, FollowSubscription, Snapshot } from '../src/subscription.js';

/** What the documentation shows of the digests. */
export const DIGEST_STORY = 'docs/digests-of-the-five-articles.txt';

const WIDTH = 120;

const CONVERSATION = { platform: 'console', workspace: 'story', channel: 'children-services' };

const SUBSCRIPTION: DigestSubscription = {
  kind: 'digest',
  id: 'story',
  conversation: CONVERSATION,
  name: 'digest',
  owner: 'sam',
  createdAt: '2018-09-24T08:12:00.000Z',
  version: 1,
  schedule: USUAL_SCHEDULE,
  filters: { themes: [], bodies: [], organisations: [] },
  onlyIfChanged: false,
};

const FOLLOWS: readonly Follow[] = [
  { kind: 'weakness', theme: 'caseloads' },
  { kind: 'person', personId: 'coughlan', name: 'John Coughlan' },
  { kind: 'phrase', words: 'still a lot of work to do' },
];

const FOLLOWER: FollowSubscription = {
  kind: 'follow',
  id: 'follower',
  conversation: CONVERSATION,
  name: 'follows:sam',
  owner: 'sam',
  createdAt: '2018-10-02T10:00:00.000Z',
  version: 1,
  follows: FOLLOWS,
};

/** 9 o’clock in London, in summer. */
const nineOn = (day: string): Date => new Date(`${day}T08:00:00.000Z`);

const show = (answer: Answer): string => renderText(answer, { colour: false, width: WIDTH });

interface Chapter extends Partial<Pick<DigestOptions, 'late' | 'missed' | 'subscription'>> {
  readonly index: ArticleIndex;
  readonly due: string;
  readonly sent?: Date;
  readonly last?: Snapshot;
}

function writeDigest({
  index,
  due,
  last,
  subscription = SUBSCRIPTION,
  late = false,
  missed = 0,
  sent,
}: Chapter): string {
  const dueAt = nineOn(due);
  const body = composeDigest({
    index,
    subscription: { ...subscription, ...(last && { last }) },
    now: sent ?? dueAt,
    late,
    missed,
    dueAt: dueAt.toISOString(),
  });
  return body ? show(body.answer) : '(Nothing is posted.)';
}

function writeNotice(index: ArticleIndex, articleId: string): string {
  const body = composeNotice({ index, subscription: FOLLOWER, articleIds: [articleId] });
  return body ? show(body.answer) : '(Nothing is posted.)';
}

const MISREAD = 'failures in the safeguarding and monitoring of children';

/** The misreading of a sentence, put right: it tells of safeguarding, and not of visits. */
function correctTheme({ articles, findings }: ArticleIndex): Correction[] {
  const isMisread = ({ id, passages }: ArticleIndex['articles'][number]) =>
    findings.filter(
      ({ citation }) =>
        citation.articleId === id && passages[citation.passage]?.text.startsWith(MISREAD, citation.start),
    );
  return articles.flatMap(isMisread).map(({ id }) => ({
    id: 'story-1',
    change: { kind: 'theme', factId: id, themes: ['safeguarding'] },
    was: 'visiting, seeing and knowing children and safeguarding and children at risk',
    by: 'sam',
    at: '2018-10-17T09:30:00.000Z',
    reason: 'the sentence does not speak of visits',
  }));
}

const under = (heading: string, text: string): string => `== ${heading} ==\n\n${text}\n`;

/** Some weeks of a channel: the first digest, news, none, silence, a correction after an outage, and a notice. */
export function writeDigestStory(index: ArticleIndex): string {
  const newest = index.articles.at(-1)?.id ?? '';
  const before = buildIndex(readCollection('seeds').filter(({ id }) => id !== newest));
  const first = takeSnapshot(before, nineOn('2018-10-01'));
  const second = takeSnapshot(index, nineOn('2018-10-08'));
  const third = takeSnapshot(index, nineOn('2018-10-15'));
  const corrected = applyCorrections(index, correctTheme(index));
  const quiet = { ...SUBSCRIPTION, onlyIfChanged: true };
  const sent = new Date('2018-10-23T07:40:00.000Z');
  return [
    under(
      'Monday 1 October 2018: the first digest, from four articles',
      writeDigest({ index: before, due: '2018-10-01' }),
    ),
    under(
      'Thursday 4 October 2018: a fifth article is added, and sam follows three things that it tells of',
      writeNotice(index, newest),
    ),
    under(
      'Monday 8 October 2018: what the fifth article changed',
      writeDigest({ index, due: '2018-10-08', last: first }),
    ),
    under('Monday 15 October 2018: nothing new', writeDigest({ index, due: '2018-10-15', last: second })),
    under(
      'The same Monday, for a channel that asked for “only if changed”',
      writeDigest({ index, due: '2018-10-15', last: second, subscription: quiet }),
    ),
    under(
      'Tuesday 23 October 2018: a misreading was put right, and Monday’s digest comes late',
      writeDigest({ index: corrected, due: '2018-10-22', last: third, late: true, sent }),
    ),
  ].join('\n\n');
}
