import { type Answer, paragraph } from '../../src/answer.js';
import { createAllowance } from '../allowance.js';
import { asksBesideFiles } from '../beside-files.js';
import { TOO_MUCH } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { fetchDialog, submitDialog } from './answer-dialog.js';
import { answerFiles } from './answer-files.js';
import { answerMessage } from './answer-message.js';
import { answerPress } from './answer-press.js';
import { type Place, placeOf } from './asker.js';
import { hasFiles } from './attached-files.js';
import { changeOf } from './change-of.js';
import { checkMessage } from './check-message.js';
import type { InvokeReply } from './invoke-reply.js';
import { type AnswerOnce, createKeptInvokes } from './kept-invokes.js';
import { answerQuery, answerTap } from './message-extension.js';
import { isFirst } from './only-once.js';
import { createPost, type Post } from './post.js';
import { questionOf } from './question-of.js';
import { type Reception, toApology } from './reception.js';
import { toReply } from './reply.js';
import { tellInvoke } from './tell-invoke.js';
import { unfurl } from './unfurl.js';
import { welcome } from './welcome.js';

interface Ears {
  readonly reception: Reception;
  readonly post: Post;
  readonly answerOnce: AnswerOnce;
  /** False where the person was told a moment ago that they ask too much. */
  readonly mayTell: (place: Place) => boolean;
}

type Hear = (activity: Activity, ears: Ears) => Promise<InvokeReply | undefined>;

const TOO_MUCH_AT_ONCE: Answer = {
  title: 'Too much at once',
  elements: [paragraph(TOO_MUCH)],
  sources: [],
  followUps: [],
};

/** Who goes on all the same is not told each time. */
const ONCE_A_MINUTE = { burst: 1, perSecond: 1 / 60 };

/** "28:7f0d…": the words of bots are no questions. */
const BOT = /^28:/;

/** Words beside a file are asked where they are a question; the file is read where the bot takes any. */
async function answerAll(activity: Activity, { reception, post }: Ears): Promise<void> {
  const isTaken = reception.bot.take !== undefined && hasFiles(activity);
  if (!isTaken || asksBesideFiles(questionOf(activity, ''))) await answerMessage(activity, { reception, post });
  if (isTaken) await answerFiles(activity, { reception, post });
}

async function hearMessage(activity: Activity, ears: Ears): Promise<undefined> {
  if (BOT.test(activity.from.id)) return;
  const { reception, post, mayTell } = ears;
  const place = placeOf(activity);
  const isWithin = reception.isWithin(place);
  // What is turned away is not worth writing down.
  if (!(await isFirst(activity, reception, isWithin))) return;
  if (isWithin) await answerAll(activity, ears);
  else if (mayTell(place)) await post(activity, async () => toReply({ answer: TOO_MUCH_AT_ONCE, question: '' }));
}

const INVOKES: ReadonlyMap<string, (activity: Activity, reception: Reception) => Promise<InvokeReply>> = new Map([
  ['adaptiveCard/action', answerPress],
  ['task/fetch', fetchDialog],
  ['task/submit', submitDialog],
  ['composeExtension/fetchTask', checkMessage],
  ['composeExtension/submitAction', submitDialog],
  ['composeExtension/query', answerQuery],
  ['composeExtension/selectItem', answerTap],
  ['composeExtension/queryLink', unfurl],
]);

async function hearInvoke(activity: Activity, { reception, answerOnce }: Ears): Promise<InvokeReply> {
  const { name = '' } = activity;
  const answer = INVOKES.get(name);
  if (!answer) return { status: 501 };
  return answerOnce(activity, async () => {
    try {
      if (!reception.isWithin(placeOf(activity))) return tellInvoke(name, TOO_MUCH_AT_ONCE);
      return await answer(activity, reception);
    } catch (error) {
      return tellInvoke(name, toApology(reception, error));
    }
  });
}

async function hearChange(activity: Activity, { reception, post }: Ears): Promise<undefined> {
  const change = changeOf(activity);
  if (change === 'added') await welcome(activity, { reception, post });
  if (change === 'removed') await reception.removal.remove(activity);
}

/** By type of activity. Reactions, edits, deletions and whoever is typing ask nothing. */
const HEARD: ReadonlyMap<string, Hear> = new Map<string, Hear>([
  ['message', hearMessage],
  ['invoke', hearInvoke],
  ['installationUpdate', hearChange],
  ['conversationUpdate', hearChange],
]);

/** Takes whatever Teams tells; resolves to what an invoke is answered with. Never rejects. */
export function createListener(reception: Reception): (activity: Activity) => Promise<InvokeReply | undefined> {
  const mayTell = createAllowance({ ...ONCE_A_MINUTE, now: reception.now });
  const ears: Ears = {
    reception,
    post: createPost(reception),
    answerOnce: createKeptInvokes(reception),
    mayTell: ({ workspace, user }) => mayTell(`${workspace} ${user}`),
  };
  return async (activity) => {
    try {
      // What is removed is not looked up again on its way out.
      if (changeOf(activity) !== 'removed') void reception.references.refresh(activity);
      return await HEARD.get(activity.type)?.(activity, ears);
    } catch (error) {
      reception.log.error('What Teams told could not be heard', { type: activity.type, error });
      return activity.type === 'invoke' ? { status: 500 } : undefined;
    }
  };
}
