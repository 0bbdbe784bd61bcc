import type { ArticleIndex } from '../index/model.js';
import { type Answer, bullets, type FollowUp, followUp, paragraph, section } from './answer.js';
import type { Asker } from './conversation.js';
import type { Intake } from './intake/intake.js';
import type { Store } from './store/store.js';
import { describeCollection, joinList } from './wording.js';

export interface Context {
  /** The articles as read, with what the asker's tenant has put right. */
  readonly index: ArticleIndex;
  /** The articles as read; absent where nothing was put right. */
  readonly asRead?: ArticleIndex;
  /** What a reader must be told of anything made from the articles; the bot adds it to every answer, but not to files. */
  readonly caution?: string;
  readonly asker: Asker;
  readonly now: Date;
  /** The local authority of which this conversation asks unless it names another. Left out: none is usual. */
  readonly usualAuthority?: () => Promise<string | undefined>;
  /** The way of new documents into the articles. Left out: none can be added here. */
  readonly intake?: () => Promise<Intake>;
  /** Opens the store at the first call. Rejects with a `RemediedError` where it cannot be used. */
  store(): Promise<Store>;
  /** The same for what only tells, which makes no store where there is none. Left out: `store` is opened for that too. */
  storeToRead?(): Promise<Store>;
}

/** What a person can type. Help, the platforms' manifests and the docs are made from these fields. */
export interface Command {
  /** Without the slash: "who". */
  readonly name: string;
  /** "/who <name or role> [year]". */
  readonly usage: string;
  /** One phrase: "A person’s posts and words". */
  readonly summary: string;
  /** Whole questions: "/who Vouyioukas". */
  readonly examples: readonly string[];
  /** The argument is passed on whole: it is an instruction with a reason in it, and is not searched. */
  readonly takesWholeArgument?: true;
  /**
   * Whose inspections and weaknesses it tells, where the articles are about several local authorities: of the one that
   * is usual in the conversation unless another is named, or of all unless one is named.
   */
  readonly authority?: 'usual' | 'named';
  /** What it answers at once follows from the articles and the argument alone, whoever asks and whenever. */
  readonly fromArticlesAlone?: true;
  answer(argument: string, context: Context): Answer | Promise<Answer>;
}

/** A command that needs the index alone, and so answers at once. */
export interface IndexCommand extends Command {
  answer(argument: string, context: Context): Answer;
}

interface NothingFound {
  /** What the person asked for, as typed. */
  readonly asked: string;
  readonly index: Pick<ArticleIndex, 'articles'>;
  /** The nearest names or topics that the articles do have. */
  readonly nearest?: readonly FollowUp[];
  /** What the nearest are, where they are not near in words: "Named in the articles". */
  readonly heading?: string;
}

/** More buttons than this are not read. */
export const MOST_FOLLOW_UPS = 5;

/** How a command is used, with its examples as follow-ups: the answer to a command without its argument. */
export function usageAnswer({ usage, summary, examples }: Omit<Command, 'answer'>): Answer {
  return {
    title: `Usage: ${usage}`,
    elements: [paragraph(summary), section('For example', [bullets(examples.map((example) => [example]))])],
    sources: [],
    followUps: examples.slice(0, MOST_FOLLOW_UPS).map(followUp),
  };
}

/** An honest no: what was asked, what was searched, and what the articles have that comes nearest. It cites nothing. */
export function nothingFound({
  asked,
  index,
  nearest = [],
  heading = 'Nearest in the articles',
}: NothingFound): Answer {
  const offered = nearest.slice(0, MOST_FOLLOW_UPS);
  const searched = paragraph(`Searched: ${describeCollection(index.articles)}.`);
  const labels = offered.map(({ label }) => label);
  return {
    title: `Not found in the articles: ${asked}`,
    elements: offered.length === 0 ? [searched] : [searched, paragraph(`${heading}: ${joinList(labels)}.`)],
    sources: [],
    followUps: offered.length === 0 ? ['/sources', '/help'].map(followUp) : offered,
  };
}
