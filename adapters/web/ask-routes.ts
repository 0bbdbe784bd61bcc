import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Answer, followUp, note, paragraph } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import { type Entries, type Form, findForm } from '../../src/forms.js';
import { isRepeatable } from '../repeatable.js';
import { type Route, refuse } from '../server.js';
import { OUTDATED } from '../stock-answers.js';
import { toAsker } from './asker.js';
import { createJsonRoute, sendJson } from './json-route.js';
import type { Exchange, PageForm, Vocabulary } from './page-types.js';
import type { Show } from './show.js';
import type { SignIn } from './sign-in.js';
import { toExchange } from './to-exchange.js';

export interface Asking {
  readonly bot: Bot;
  readonly show: Show;
  readonly signIn: Pick<SignIn, 'isSignedIn'>;
  readonly vocabulary: () => Promise<Vocabulary>;
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

/** "/correct caseloads", "@bot correct": what only admins do. */
const CORRECTING = /^(?:@\S{1,80} )?\/?correct\b/i;

const WHO_IS_ADMIN =
  'Here the admin is whoever started the program: the sign-in link that it printed makes you one, once it is opened in your browser.';

/** Who is meant by an admin, where nobody can ask one. */
const tellAdmin = (answer: Answer): Answer => ({ ...answer, elements: [...answer.elements, note(WHO_IS_ADMIN)] });

async function answer(asked: Asked, request: IncomingMessage, { bot, signIn }: Asking): Promise<Answer> {
  const isSignedIn = signIn.isSignedIn(request);
  const objection = objectTo(asked, isSignedIn);
  if (objection) return objection;
  const answered = await bot.ask(asked.question, toAsker(isSignedIn));
  return CORRECTING.test(asked.question.trim()) && !isSignedIn ? tellAdmin(answered) : answered;
}

async function exchange(asked: Asked, request: IncomingMessage, asking: Asking): Promise<Exchange> {
  const { question, page = 1, isShared } = asked;
  const answered = await answer(asked, request, asking);
  return toExchange({ answer: answered, question, page, ...(isShared && { sharer: 'you' }) }, asking.show);
}

/** A form that was filled in is a question like any other. */
async function exchangeForm(sent: z.output<typeof sentSchema>, request: IncomingMessage, asking: Asking) {
  const form = findForm(sent.form);
  const entries = new Map(Object.entries(sent.entries));
  if (form) return exchange({ question: form.toQuestion(entries, sent.about) }, request, asking);
  return toExchange({ answer: OUTDATED, question: '' }, asking.show);
}

const FORMS = '/forms/';

/** Something in every input. */
const fill = ({ inputs }: Form): Entries => new Map(inputs.map(({ name }) => [name, ['something']]));

/** A form that would be refused says so before anything is entered. */
function toPageForm(form: Form, isSignedIn: boolean, show: Show): PageForm {
  const { name, title, submit, inputs } = form;
  const objection = objectTo({ question: form.toQuestion(fill(form), '') }, isSignedIn);
  return {
    name,
    title,
    submit,
    inputs,
    ...(objection && { refusal: toExchange({ answer: objection, question: '' }, show) }),
  };
}

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
    handle(request, response) {
      const form = findForm((request.url ?? '').slice(FORMS.length));
      if (!form) return refuse(response, 404);
      sendJson(response, toPageForm(form, asking.signIn.isSignedIn(request), asking.show));
    },
  },
  {
    method: 'GET',
    path: '/vocabulary',
    handle: async (_request, response) => sendJson(response, await asking.vocabulary()),
  },
];
