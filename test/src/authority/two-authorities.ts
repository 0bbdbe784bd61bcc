import { buildIndex } from '../../../index/build.js';
import type { ArticleFile } from '../../../index/collection.js';
import type { ArticleIndex } from '../../../index/model.js';
import { createUsualAuthority } from '../../../src/authority/usual-authority.js';
import { type Bot, createBot } from '../../../src/bot.js';
import { COMMANDS } from '../../../src/command-list.js';
import type { Asker } from '../../../src/conversation.js';
import { createCuratedIndexes } from '../../../src/curation/curated-index.js';
import { routeQuestion } from '../../../src/route.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../sample-bot.js';

/** Articles of two made-up counties, and a report on one of them. */
const TEXTS = {
  n1: `Northshire told to do better

3 May 2018

Northshire County Council’s children’s services were rated inadequate by Ofsted in March 2018.

Inspectors found that caseloads were too high and that recording was poor.

Jane Smith, director of children’s services at Northshire County Council, said: “We accept every word, and we are sorry.”
`,
  n2: `Inspection of Northshire County Council local authority children’s services

Inspection dates: 2 March to 13 March 2020

Lead inspector: Una Quill, Her Majesty’s Inspector

Judgement Grade

The impact of leaders on social work practice with children and families Good

Overall effectiveness Requires improvement to be good

What needs to improve

• The quality of life-story work

• The timeliness of strategy meetings.

The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.
`,
  w1: `Westshire’s plan is late

7 June 2019

Westshire County Council’s children’s services were rated inadequate by Ofsted in April 2019.

Inspectors found that caseloads were too high in every team.

Jane Smith, cabinet member for children at Westshire County Council, said: “Our plan is late and caseloads are a worry.”
`,
} as const;

export const fileOf = (id: keyof typeof TEXTS): ArticleFile => ({ id, file: `${id}.txt`, text: TEXTS[id] });

export const NORTHSHIRE = buildIndex([fileOf('n1'), fileOf('n2')]);
export const BOTH = buildIndex([fileOf('n1'), fileOf('n2'), fileOf('w1')]);

export const ADMIN: Asker = {
  platform: 'console',
  workspace: 'press',
  channel: 'desk',
  user: 'kim',
  private: false,
  admin: true,
};

export const NOW = new Date('2026-11-24T09:00:00Z');

/** The bot with all its commands over some articles, with what is put right and which authority is usual. */
export const openBotOver = (index: ArticleIndex, store: Store, home?: string): Bot =>
  createBot({
    indexFor: createCuratedIndexes({
      collectionOf: async () => ({ index }),
      store: async () => store,
      log: SILENT_LOG,
    }),
    usualAuthority: createUsualAuthority({ store: async () => store, ...(home !== undefined && { home }) }),
    commands: COMMANDS,
    route: (text, context) => routeQuestion(text, context.index),
    log: SILENT_LOG,
    now: () => NOW,
    store: async () => store,
  });
