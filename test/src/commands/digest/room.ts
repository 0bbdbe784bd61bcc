import { randomUUID } from 'node:crypto';
import type { ArticleIndex } from '../../../../index/model.js';
import type { Answer } from '../../../../src/answer.js';
import { createDigestCommand } from '../../../../src/commands/digest.js';
import { type Asker, tenantOf } from '../../../../src/conversation.js';
import { composeDigest } from '../../../../src/digest/compose.js';
import { planDigest } from '../../../../src/digest/plan.js';
import { openStore } from '../../../../src/store/open-store.js';
import type { Verdict } from '../../../../src/store/outbox.js';
import type { Store } from '../../../../src/store/store.js';
import type { DigestSubscription, Subscription } from '../../../../src/subscription.js';
import { readArticles } from '../../invented-articles.js';

const TEXTS = [
  `Northbrook told to do better

Northbrook Council’s services for children were rated inadequate by Ofsted in May 2014.

Inspectors found that recording was poor and that caseloads were too high.
`,
  `Northbrook says it is on its way

Anna Smith, director of children’s services at Northbrook Council, said in March 2016: “Caseloads have fallen by a third.”

Brian Smith, cabinet member for children, said: “Life story work is too slow, and I am sorry.”
`,
  `Ofsted back in Northbrook

Ofsted inspectors returned to Northbrook Council’s children’s services for a monitoring visit in June 2018.

They found that caseloads remain too high in two teams, and that children wait too long for early help.
`,
];

/** Three articles of a made-up town. */
export const NORTHBROOK = readArticles(...TEXTS);
/** The same town before the newest of them. */
export const BEFORE = readArticles(...TEXTS.slice(0, 2));

/** A Sunday. */
export const NOW = new Date('2026-11-22T12:00:00Z');
/** An hour later, for what comes after it in order. */
export const LATER = new Date('2026-11-22T13:00:00Z');
const MINUTE = 60_000;

const HERE = { platform: 'console', workspace: 'northbrook', channel: 'team', private: true };
export const SAM: Asker = { ...HERE, user: 'sam', admin: false };
export const KIM: Asker = { ...HERE, user: 'kim', admin: false };
export const ADMIN: Asker = { ...HERE, user: 'ada', admin: true };
/** The same person in another conversation of the workspace. */
export const inChannel = (asker: Asker, channel: string): Asker => ({ ...asker, channel });

interface Circumstances {
  readonly asker?: Asker;
  readonly now?: Date;
  readonly index?: ArticleIndex;
}

export interface Room {
  readonly store: Store;
  /** What `/digest` answers to the words behind it; Sam asks unless somebody else is named. */
  ask(words: string, circumstances?: Circumstances): Promise<Answer>;
  /** Whole questions, as buttons carry them. */
  press(question: string, circumstances?: Circumstances): Promise<Answer>;
  all(): Promise<Subscription[]>;
  /** Sends what the only digest has due, with this end. Resolves to the delivery's id. */
  deliver(now: Date, end: 'sent' | 'held', index?: ArticleIndex): Promise<string>;
  close(): Promise<void>;
}

const QUESTION = /^\/digest ?(.*)$/; // /digest pause caseloads

const toVerdict = (end: 'sent' | 'held', at: string): Verdict =>
  end === 'sent' ? { kind: 'sent', at } : { kind: 'held', problem: 'The platform did not answer.' };

async function deliverNext(store: Store, digest: DigestSubscription, { now, index }: Required<Circumstances>) {
  const plan = planDigest(digest, now);
  if (!plan) throw new Error('Nothing is due.');
  await store.outbox.plan([plan]);
  const leaseUntil = new Date(now.getTime() + MINUTE).toISOString();
  const at = now.toISOString();
  const [claimed] = await store.outbox.claim({ instance: 'test', now: at, leaseUntil, limit: 1 });
  const body = composeDigest({ index, subscription: digest, now, late: false, missed: 0, dueAt: at });
  if (!claimed || !body) throw new Error('Nothing was sent.');
  await store.outbox.intend(claimed, at, body);
  return { claimed, body, at };
}

/** A conversation with `/digest` over a store that forgets. */
export async function openRoom(articles: ArticleIndex = NORTHBROOK): Promise<Room> {
  const store = await openStore({ file: ':memory:' });
  const command = createDigestCommand({ createId: randomUUID });
  const all = () => store.subscriptions.listOfTenant(tenantOf(SAM));
  const ask: Room['ask'] = async (words, { asker = SAM, now = NOW, index = articles } = {}) =>
    command.answer(words, { index, asker, now, store: async () => store });
  return {
    store,
    ask,
    async press(question, circumstances) {
      const words = QUESTION.exec(question)?.[1];
      if (words === undefined) throw new Error(`No question for /digest: ${question}`);
      return ask(words, circumstances);
    },
    all,
    async deliver(now, end, index = articles) {
      const digest = (await all()).find((each): each is DigestSubscription => each.kind === 'digest');
      if (!digest) throw new Error('There is no digest.');
      const { claimed, body, at } = await deliverNext(store, digest, { now, index, asker: SAM });
      const verdict = toVerdict(end, at);
      const snapshot = body.snapshot && verdict.kind === 'sent' ? { snapshot: body.snapshot } : {};
      await store.outbox.settle(claimed, { ...verdict, ...snapshot });
      return claimed.id;
    },
    close: () => store.close(),
  };
}
