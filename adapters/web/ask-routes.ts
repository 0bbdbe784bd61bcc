import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Answer, followUp, paragraph } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import { findForm } from '../../src/forms.js';
import { copiesOf } from '../copies.js';
import { isRepeatable } from '../repeatable.js';
import { type Route, refuse } from '../server.js';
import { OUTDATED } from '../stock-answers.js';
import { toAsker } from './asker.js';
import { createJsonRoute, sendJson } from './json-route.js';
import type { Exchange, PageForm, Vocabulary } from './page-types.js';
import type { Show } from './show.js';
import type { SignIn } from './sign-in.js';

export interface Asking {
  readonly bot: Bot;
  readonly show: Show;
  readonly signIn: Pick<SignIn, 'isSignedIn'>;
  readonly vocabulary: () => Vocabulary;
}

const LONGEST_QUESTION = 4_000;

const askedSchema = z.object({
  question: z.string().max(LONGEST_QUESTION),
  page: z.int().min(1).max(1_000).default(1),
  /** It stood in the address that was opened: whoever made the link asks, and nobody may have read it. */
  isFromLink: z.boolean().default(false),
  /** Shown as everybody in a channel sees it once it is shared. */
  isShared: z.boolean().default(false),
});

const sentSchema = z.object({
  form: z.string().max(40),
  entries: z.record(z.string(), z.array(z.string().max(LONGEST_QUESTION)).max(20)),
  about: z.string().max(LONGEST_QUESTION).default(''),
});

const NOT_SIGNED_IN: Answer = {
  title: 'This would change what is stored',
  elements: [
    paragraph(
      'Whoever may change something opens the page by the link that the program printed when it started. Nothing was done.',
    ),
    paragraph('The link signs in one browser, once. Start the program anew for another.'),
  ],
  sources: [],
  followUps: [followUp('/help')],
};

const toConfirmation = (question: string): Answer => ({
  title: 'This came by a link, and would change what is stored',
  elements: [paragraph('Nothing was done. If you mean it, press the button that says what it asks.')],
  sources: [],
  followUps: [question, '/help'].map(followUp),
});

type Asked = z.input<typeof askedSchema>;

/** What is said instead of doing something that may not be done, or not so; undefined where it may. */
function objectTo({ question, page = 1, isFromLink, isShared }: Asked, isSignedIn: boolean): Answer | undefined {
  if (isRepeatable(question)) return undefined;
  if (!isSignedIn) return NOT_SIGNED_IN;
  if (isFromLink) return toConfirmation(question);
  return isShared || page > 1 ? OUTDATED : undefined;
}

function answer(asked: Asked, request: IncomingMessage, { bot, signIn }: Asking): Promise<Answer> | Answer {
  const isSignedIn = signIn.isSignedIn(request);
  return objectTo(asked, isSignedIn) ?? bot.ask(asked.question, toAsker(isSignedIn));
}

async function exchange(asked: Asked, request: IncomingMessage, asking: Asking): Promise<Exchange> {
  const { question, page = 1, isShared } = asked;
  const answered = await answer(asked, request, asking);
  const { title, followUps } = answered;
  const views = asking.show({ answer: answered, question, page, ...(isShared && { sharer: 'you' }) });
  return { question, page, title, views, followUps, copies: copiesOf(answered) };
}

/** A form that was filled in is a question like any other. */
async function exchangeForm(sent: z.output<typeof sentSchema>, request: IncomingMessage, asking: Asking) {
  const form = findForm(sent.form);
  const entries = new Map(Object.entries(sent.entries));
  if (form) return exchange({ question: form.toQuestion(entries, sent.about) }, request, asking);
  const { title, followUps } = OUTDATED;
  const views = asking.show({ answer: OUTDATED, question: '' });
  return { question: '', page: 1, title, views, followUps, copies: [] };
}

const FORMS = '/forms/';

/** Questions, forms, and what can be typed. */
export const createAskRoutes = (asking: Asking): Route[] => [
  createJsonRoute({
    path: '/ask',
    schema: askedSchema,
    answer: (asked, request) => exchange(asked, request, asking),
  }),
  createJsonRoute({
    path: '/send',
    schema: sentSchema,
    answer: (sent, request) => exchangeForm(sent, request, asking),
  }),
  {
    method: 'GET',
    path: '/forms/*',
    handle({ url = '' }, response) {
      const form = findForm(url.slice(FORMS.length));
      if (!form) return refuse(response, 404);
      const { name, title, submit, inputs } = form;
      const shown: PageForm = { name, title, submit, inputs };
      sendJson(response, shown);
    },
  },
  {
    method: 'GET',
    path: '/vocabulary',
    handle: (_request, response) => sendJson(response, asking.vocabulary()),
  },
];
