import { randomUUID } from 'node:crypto';
import type { ArticleIndex } from '../index/model.js';
import { type Answer, bullets, type FollowUp, followUp, note, paragraph } from './answer.js';
import { type AnswerMemory, createAnswerMemory } from './answer-memory.js';
import { findScope } from './authority/scope.js';
import type { FindUsual } from './authority/usual-authority.js';
import { type Command, type Context, MOST_FOLLOW_UPS } from './command.js';
import type { Asker } from './conversation.js';
import { RemediedError } from './errors.js';
import type { Upload } from './intake/intake.js';
import { findCommand, findMistyped, findNearestCommands, readInvocation } from './invocation.js';
import type { Log } from './log.js';
import { cleanInput, type Invocation, limitArgument, MOST_CHARACTERS, MOST_TERMS, stripMention } from './question.js';
import type { Store } from './store/store.js';

/** Which command answers a question typed in a person's own words. */
type Route = (text: string, context: Context) => Invocation;

/** The articles for one tenant, and what a reader of any answer from them must be told. */
export interface CuratedIndex {
  readonly index: ArticleIndex;
  /** The articles as read; absent where nothing was put right. */
  readonly asRead?: ArticleIndex;
  readonly caution?: string;
}

export interface BotOptions {
  /** The articles as read, with what the asker's tenant has put right. */
  readonly indexFor: (asker: Asker) => Promise<CuratedIndex>;
  /** The local authority of which a conversation asks unless it names another. Left out: none is usual. */
  readonly usualAuthority?: FindUsual;
  /** The way of new documents into the articles. Left out: none can be added. */
  readonly intake?: Context['intake'];
  /** What becomes of a file. Left out: none is taken. */
  readonly addUpload?: (upload: Upload, context: Context) => Promise<Answer>;
  /** Among them one named "help". */
  readonly commands: readonly Command[];
  readonly route: Route;
  readonly log: Log;
  readonly now: () => Date;
  /** Opens the store at the first call, for commands that need one. */
  readonly store: () => Promise<Store>;
  /** The same for what only tells, which makes no store where there is none. Left out: `store` is opened for that too. */
  readonly storeToRead?: () => Promise<Store>;
}

/** The one door: whatever a platform receives becomes a question here. */
export interface Bot {
  /** Always an answer: an error is logged, and the answer carries its reference. */
  ask(text: string, asker: Asker): Promise<Answer>;
  /** The same for a file that somebody hands over: what was read in it. Absent where none is taken. */
  take?(upload: Upload, asker: Asker): Promise<Answer>;
}

const CUT_NOTE = `Only the beginning of the question was searched: up to ${MOST_CHARACTERS} characters or ${MOST_TERMS} words.`;

/** One after the other, each question once, as many as are read. */
function mergeFollowUps(first: readonly FollowUp[], rest: readonly FollowUp[]): FollowUp[] {
  const questions = new Set(first.map(({ question }) => question));
  return [...first, ...rest.filter(({ question }) => !questions.has(question))].slice(0, MOST_FOLLOW_UPS);
}

function unknownCommandAnswer({ command, argument }: Invocation, commands: readonly Command[]): Answer {
  const nearest = findNearestCommands(commands, command);
  const meant = nearest.map(({ name }) => followUp(`/${name} ${argument}`.trim()));
  const usages = bullets(
    (nearest.length > 0 ? nearest : commands).map(({ usage, summary }) => [usage, `: ${summary}`]),
  );
  return {
    title: `There is no command /${command}`,
    elements: [paragraph(nearest.length > 0 ? 'The nearest command:' : 'Try one of these:'), usages],
    sources: [],
    followUps: mergeFollowUps(meant, [followUp('/help')]),
  };
}

function failedAnswer(reference: string, question: string): Answer {
  return {
    title: 'This question could not be answered',
    elements: [
      paragraph('Something went wrong inside the bot; nothing was changed. Ask again, or ask in other words.'),
      paragraph('If it happens again, give this reference to whoever runs the bot: ', {
        text: reference,
        strong: true,
      }),
    ],
    sources: [],
    followUps: [question, '/help'].filter(Boolean).map(followUp),
  };
}

function remediedAnswer({ message, remedy }: RemediedError, question: string): Answer {
  return {
    title: 'This could not be done',
    elements: [paragraph(message), paragraph('What to do: ', remedy)],
    sources: [],
    followUps: [question, '/help'].filter(Boolean).map(followUp),
  };
}

function withNote(answer: Answer, text: string): Answer {
  return { ...answer, elements: [...answer.elements, note(text)] };
}

function withSuggestion(answer: Answer, question: string): Answer {
  const elements = [note(`Did you mean ${question}?`), ...answer.elements];
  return {
    ...answer,
    elements,
    followUps: mergeFollowUps([followUp(question)], answer.followUps),
  };
}

interface Reply {
  readonly answer: Answer;
  /** The end of the question was not searched. */
  readonly cut: boolean;
}

/** The command asked for and the argument that is searched; the name of a command is no word of the search. */
function readQuestion(text: string, options: BotOptions, context: Context): Invocation & { readonly cut: boolean } {
  const named = readInvocation(text, options.commands);
  if (named && findCommand(options.commands, named.command)?.takesWholeArgument) return { ...named, cut: false };
  const typed = limitArgument(named?.argument ?? text);
  if (named) return { command: named.command, argument: typed.text, cut: typed.cut };
  const routed = options.route(typed.text, context);
  const { text: argument, cut } = limitArgument(routed.argument);
  return { command: routed.command, argument, cut: cut || typed.cut };
}

interface Answering {
  readonly context: Context;
  readonly memory: AnswerMemory;
}

/** What a command says at once and from the articles alone is kept for whoever asks the same. */
function answerCommand(command: Command, argument: string, { context, memory }: Answering): Answer | Promise<Answer> {
  const { index } = context;
  if (!command.fromArticlesAlone) return command.answer(argument, context);
  const question = `${command.name} ${argument}`;
  const known = memory.find(index, question);
  if (known) return known;
  const answer = command.answer(argument, context);
  if (!(answer instanceof Promise)) memory.keep(index, question, answer);
  return answer;
}

async function readContext(options: BotOptions, asker: Asker): Promise<Context> {
  const { indexFor, now, store, storeToRead, usualAuthority, intake } = options;
  return {
    ...(await indexFor(asker)),
    asker,
    now: now(),
    store,
    ...(storeToRead && { storeToRead }),
    ...(intake && { intake }),
    ...(usualAuthority && { usualAuthority: () => usualAuthority(asker) }),
  };
}

async function answerText(
  text: string,
  { memory, ...options }: BotOptions & Pick<Answering, 'memory'>,
  asker: Asker,
): Promise<Reply> {
  const context = await readContext(options, asker);
  const { caution } = context;
  const { command: name, argument, cut } = readQuestion(text, options, context);
  const command = findCommand(options.commands, name);
  if (!command)
    return {
      answer: unknownCommandAnswer({ command: name.slice(0, 40), argument }, options.commands),
      cut,
    };
  const scope = await findScope({ command, argument, text }, context);
  const answer =
    scope.askBack ?? scope.tell(await answerCommand(command, scope.argument, { context: scope.context, memory }));
  return { answer: caution === undefined ? answer : withNote(answer, caution), cut };
}

/** An error that the person can do something about says so; any other is logged, and its reference given. */
function answerError(
  error: unknown,
  question: string,
  { options, asker }: { options: BotOptions; asker: Asker },
): Answer {
  const asked = limitArgument(question).text;
  if (error instanceof RemediedError) return remediedAnswer(error, asked);
  const reference = randomUUID().slice(0, 8);
  options.log.error('A question failed', {
    reference,
    platform: asker.platform,
    error,
  });
  return failedAnswer(reference, asked);
}

async function takeUpload(
  upload: Upload,
  asker: Asker,
  options: BotOptions & Required<Pick<BotOptions, 'addUpload'>>,
): Promise<Answer> {
  try {
    return await options.addUpload(upload, await readContext(options, asker));
  } catch (error) {
    return answerError(error, '/sources add', { options, asker });
  }
}

/** The bot over one collection of articles. */
export function createBot(options: BotOptions): Bot {
  const memory = createAnswerMemory();
  const { addUpload } = options;
  return {
    async ask(input, asker) {
      const { text: typed, cut: isUnread } = cleanInput(input);
      const text = stripMention(typed);
      try {
        const { answer, cut } = await answerText(text, { ...options, memory }, asker);
        const mistyped = findMistyped(text, options.commands);
        const helpful = mistyped === undefined ? answer : withSuggestion(answer, mistyped);
        return cut || isUnread ? withNote(helpful, CUT_NOTE) : helpful;
      } catch (error) {
        return answerError(error, text, { options, asker });
      }
    },
    ...(addUpload && { take: (upload, asker) => takeUpload(upload, asker, { ...options, addUpload }) }),
  };
}
