import { buildIndex } from '../../../index/build.js';
import type { ArticleIndex } from '../../../index/model.js';
import { USUAL_SCHEDULE } from '../../../src/digest/usual-schedule.js';
import type { DigestSubscription, FollowSubscription } from '../../../src/subscription.js';

/** Four articles of a made-up town, each newer than the one before. */
const TEXTS = {
  first: `Northbrook told to do better

Northbrook Council’s children’s services were inspected by Ofsted in May 2014.

Inspectors found that recording was poor and that caseloads were too high.
`,
  second: `Northbrook says it is on its way

Anna Smith, director of children’s services at Northbrook Council, said in March 2016: “Caseloads have fallen by a third.”

She added: “Life story work is too slow, and I am sorry.”
`,
  third: `Ofsted back in Northbrook

Ofsted inspectors returned to Northbrook Council’s children’s services for a monitoring visit in June 2018.

They found that caseloads remain too high in two teams.

Inspectors said that recording is no longer a concern.
`,
  fourth: `Northbrook praised

Ofsted inspectors came to Northbrook Council’s children’s services for a monitoring visit in September 2019.

They found that caseloads have improved in both teams.
`,
};

export type ArticleName = keyof typeof TEXTS;

/** The index of some of the articles; the id of each is its name. */
export const readNorthbrook = (...names: readonly ArticleName[]): ArticleIndex =>
  buildIndex(names.map((name) => ({ id: name, file: `${name}.txt`, text: TEXTS[name] })));

export const CONVERSATION = { platform: 'console', workspace: 'northbrook', channel: 'team' };

export const DIGEST: DigestSubscription = {
  kind: 'digest',
  id: 'digest-1',
  conversation: CONVERSATION,
  name: 'digest',
  owner: 'sam',
  createdAt: '2019-10-01T08:00:00.000Z',
  version: 1,
  schedule: USUAL_SCHEDULE,
  filters: { themes: [], bodies: [], organisations: [] },
  onlyIfChanged: false,
};

export const FOLLOWER: FollowSubscription = {
  kind: 'follow',
  id: 'follow-1',
  conversation: CONVERSATION,
  name: 'follows:sam',
  owner: 'sam',
  createdAt: '2019-10-01T08:00:00.000Z',
  version: 1,
  follows: [{ kind: 'weakness', theme: 'caseloads' }],
};
