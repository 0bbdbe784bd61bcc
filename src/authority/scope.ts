import type { ArticleIndex } from '../../index/model.js';
import type { Answer } from '../answer.js';
import type { Command, Context } from '../command.js';
import { authoritiesOf } from './authorities-of.js';
import { narrowIndex } from './narrow-index.js';
import { readAuthority } from './read-authority.js';
import { askWhich, tellAuthority, tellUsual } from './tell-authority.js';

interface Asked {
  readonly command: Command;
  readonly argument: string;
  /** The whole question as typed: a route may have kept the topic alone. */
  readonly text: string;
}

/** What a question is asked of: the articles about one local authority, or all. */
export interface Scope {
  readonly argument: string;
  readonly context: Context;
  /** Says of whom the answer is. */
  readonly tell: (answer: Answer) => Answer;
  /** In place of an answer: it must be asked back of whom. */
  readonly askBack?: Answer;
}

const asIs = (answer: Answer): Answer => answer;

const narrowContext = ({ asRead, ...context }: Context, authority: string): Context => ({
  ...context,
  index: narrowIndex(context.index, authority),
  ...(asRead && { asRead: narrowIndex(asRead, authority) }),
});

/** Where there is one authority alone, its name behind a command is no topic: "/ofsted latest Devon". */
function askOfOnly({ command, argument }: Asked, context: Context, authorities: readonly string[]): Scope {
  const read = command.authority === 'usual' ? readAuthority(argument, authorities) : { text: argument };
  return { argument: read.text, context, tell: asIs };
}

const nameOf = ({ name }: Command, argument: string): string => `/${name} ${argument}`.trim();

/** The authority that is usual in a conversation; undefined also where that cannot be read, for then it is asked back. */
async function findUsual({ usualAuthority }: Context): Promise<string | undefined> {
  try {
    return await usualAuthority?.();
  } catch {
    return undefined;
  }
}

/** Which articles a question is asked of, and how the answer says so. */
export async function findScope(asked: Asked, context: Context): Promise<Scope> {
  const { command, argument, text } = asked;
  const authorities = authoritiesOf(context.index);
  if (command.authority === undefined || authorities.length === 0) return { argument, context, tell: asIs };
  const usual = await findUsual(context);
  const isOnly = authorities.length === 1 && (usual === undefined || authorities.includes(usual));
  if (isOnly) return askOfOnly(asked, context, authorities);
  const read = readAuthority(argument, authorities);
  const named = read.authority ?? readAuthority(text, authorities).authority;
  if (named !== undefined) {
    const tell = (answer: Answer) => tellAuthority(answer, named);
    return { argument: read.text, context: narrowContext(context, named), tell };
  }
  if (command.authority === 'named') return { argument, context, tell: asIs };
  if (usual === undefined || !authorities.includes(usual))
    return { argument, context, tell: asIs, askBack: askWhich(nameOf(command, argument), authorities) };
  const others = authorities.filter((authority) => authority !== usual);
  return {
    argument,
    context: narrowContext(context, usual),
    tell: (answer) => tellUsual(answer, usual, others),
  };
}

/**
 * The articles that digests of a conversation tell of: those about its usual authority, unless all are. None are left
 * where that authority’s articles were withdrawn: others are never told in their place.
 */
export async function narrowToUsual(
  index: ArticleIndex,
  usual: () => Promise<string | undefined>,
): Promise<ArticleIndex> {
  const [first, ...others] = authoritiesOf(index);
  if (first === undefined) return index;
  const authority = await usual();
  const isAlone = authority === first && others.length === 0;
  return authority === undefined || isAlone ? index : narrowIndex(index, authority);
}
