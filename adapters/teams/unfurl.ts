import { z } from 'zod';
import { type Answer, paragraph } from '../../src/answer.js';
import { capitalise } from '../../src/wording.js';
import type { Activity } from './activity.js';
import { answerInvoke } from './answer-invoke.js';
import { toResults } from './extension-reply.js';
import { type Result, statementsOf } from './extension-results.js';
import type { InvokeReply } from './invoke-reply.js';
import { LATE } from './late-answers.js';
import { ask, type Reception } from './reception.js';

const valueSchema = z.object({ url: z.string() });

const PLACE = /^(?:#p\d+:\d+-\d+)?$/; // "#p12:0-85"

/** The link stays what it is. */
const NO_CARD: InvokeReply = { status: 200, body: {} };

function readUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Undefined for what is not well encoded: "%zz". */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The article whose page a link opens; undefined for every other link, such as one that only begins like ours. */
export function articleIdIn(link: string, publicUrl: string): string | undefined {
  const [url, own] = [readUrl(link), readUrl(`${publicUrl.replace(/\/$/, '')}/articles/`)]; // https://bot.example.org/
  if (!url || !own || url.origin !== own.origin || !url.pathname.startsWith(own.pathname)) return undefined;
  const isBare = url.username === '' && url.password === '' && url.search === '' && PLACE.test(url.hash);
  const id = url.pathname.slice(own.pathname.length);
  return isBare && id !== '' && !id.includes('/') ? decode(id) : undefined;
}

/** The article of that id as an answer lists it; undefined where it is not listed. */
function findArticle(answer: Answer, articleId: string): Result | undefined {
  const listed = statementsOf(answer).find(({ answer: { sources } }) => sources[0]?.articleId === articleId);
  const title = listed?.answer.sources[0]?.headline;
  if (!listed || title === undefined) return undefined;
  const text = capitalise(listed.text);
  const notes = listed.answer.elements.filter(({ kind }) => kind === 'note');
  return { title, text, answer: { ...listed.answer, title, elements: [paragraph({ text, cite: 1 }), ...notes] } };
}

async function show(activity: Activity, reception: Reception): Promise<InvokeReply> {
  const { data: link } = valueSchema.safeParse(activity.value);
  const { publicUrl } = reception.settings;
  const articleId = link && publicUrl && articleIdIn(link.url, publicUrl);
  if (!articleId) return NO_CARD;
  const answer = await ask(reception, activity, { text: `/sources ${articleId}`, isPrivate: false });
  const article = findArticle(answer, articleId);
  return article ? toResults([article]) : NO_CARD;
}

/** The card of an article whose page somebody links to. No link is ever opened. */
export const unfurl = (activity: Activity, reception: Reception): Promise<InvokeReply> =>
  answerInvoke(show(activity, reception), { activity, reception, late: LATE });
