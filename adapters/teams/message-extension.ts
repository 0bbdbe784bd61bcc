import { z } from 'zod';
import type { Answer } from '../../src/answer.js';
import { OUTDATED } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { answerInvoke } from './answer-invoke.js';
import { toExtensionMessage, toResults } from './extension-reply.js';
import { peopleOf, quotesOf, type Result, statementsOf, WHO, wholeOf } from './extension-results.js';
import type { InvokeReply } from './invoke-reply.js';
import { LATE } from './late-answers.js';
import { ask, type Reception } from './reception.js';

type Ask = (question: string) => Promise<Answer>;

/** What was found, and the answer that it was found in. */
interface Found {
  readonly results: readonly Result[];
  readonly answer: Answer;
}

/** Results that Teams shows at once. */
const MOST = 25;

const INITIAL_RUN = 'initialRun';

const querySchema = z.object({
  commandId: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({ skip: z.int().nonnegative().default(0), count: z.int().positive().default(MOST) })
    .prefault({}),
});

type Query = z.infer<typeof querySchema>;

const tapSchema = z.object({ question: z.string().startsWith(WHO) });

const toQuestion = (command: string, words: string): string => `/${command} ${words}`.trim();

/** Of several speakers that are offered, and of the examples that it begins with, the words of each. */
async function findQuotes(words: string, askBot: Ask): Promise<Found> {
  const answer = await askBot(toQuestion('quote', words));
  const own = quotesOf(answer);
  const isOpen = words === '' || answer.sources.length > 0;
  const others = answer.followUps.filter(({ question }) => isOpen && question.startsWith('/quote '));
  if (own.length > 0 || others.length === 0) return { answer, results: own };
  const answers = await Promise.all(others.map(({ question }) => askBot(question)));
  return { answer, results: answers.flatMap(quotesOf) };
}

async function findPeople(words: string, askBot: Ask): Promise<Found> {
  const answer = await askBot(toQuestion('who', words));
  const isFound = words === '' || answer.sources.length > 0;
  return { answer, results: isFound ? peopleOf(answer) : [] };
}

async function findFindings(words: string, askBot: Ask): Promise<Found> {
  const answer = await askBot(toQuestion('weaknesses', words));
  return { answer, results: statementsOf(answer) };
}

/** What the commands of the message extension look for. */
const SEARCHES: ReadonlyMap<string, typeof findQuotes> = new Map([
  ['quote', findQuotes],
  ['person', findPeople],
  ['finding', findFindings],
]);

/** What was typed; nothing yet when the search is opened. */
function wordsOf({ parameters }: Query): string {
  const typed = parameters.find(({ name }) => name !== INITIAL_RUN)?.value;
  return typeof typed === 'string' ? typed.trim() : '';
}

const asking =
  (activity: Activity, reception: Reception): Ask =>
  (text) =>
    ask(reception, activity, { text, isPrivate: true });

async function search(activity: Activity, reception: Reception): Promise<InvokeReply> {
  const { data: query } = querySchema.safeParse(activity.value);
  const find = query && SEARCHES.get(query.commandId);
  if (!find) return toExtensionMessage(OUTDATED);
  const { results, answer } = await find(wordsOf(query), asking(activity, reception));
  if (results.length === 0) return toExtensionMessage(answer);
  const { skip, count } = query.queryOptions;
  return toResults(results.slice(skip, skip + Math.min(count, MOST)));
}

async function choose(activity: Activity, reception: Reception): Promise<InvokeReply> {
  const { data: tapped } = tapSchema.safeParse(activity.value);
  if (!tapped) return toExtensionMessage(OUTDATED);
  const answer = await asking(activity, reception)(tapped.question);
  return answer.sources.length > 0 ? toResults([wholeOf(answer)]) : toExtensionMessage(answer);
}

/** What is found for the words typed into the search of the message extension, or why nothing is. */
export const answerQuery = (activity: Activity, reception: Reception): Promise<InvokeReply> =>
  answerInvoke(search(activity, reception), { activity, reception, late: LATE });

/** The card of the result that was chosen. */
export const answerTap = (activity: Activity, reception: Reception): Promise<InvokeReply> =>
  answerInvoke(choose(activity, reception), { activity, reception, late: LATE });
