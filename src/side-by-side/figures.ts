import { type Amount, amountAt } from './amounts.js';
import { stemsOf } from './counted.js';
import { isNoFigure } from './no-figures.js';
import { type FigureRole, roleOf } from './roles.js';
import { thingOf } from './things.js';
import { type Token, tokensOf } from './tokens.js';

/** A figure of a sentence, with what it measures. */
export interface Figure {
  readonly kind: 'share' | 'money' | 'average' | 'count';
  /** "%", "£", "£ a year"; of counts and averages nothing. */
  readonly unit: string;
  /** Both are the same where one number is printed alone; "more than 20" has no end. */
  readonly low: number;
  readonly high: number;
  readonly role: FigureRole;
  /** Stems of what is counted, in the order of the alphabet; none for "97 per cent complete". */
  readonly counted: readonly string[];
  /** What is counted as printed: "social workers". */
  readonly name: string;
  /** Stems of what else the sentence says; read when it is first asked for. */
  readonly about: () => ReadonlySet<string>;
  /** Half-open UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly about: () => readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stems that stand in every sentence here, and so say nothing of what a figure measures. */
const SAYS_NOTHING = new Set(
  `council counti servic child social depart author local ofsted inspector inspect report visit monitor year month week
  day ago last now current new also stand stood remain rise rose risen fall fell fallen increas reduc drop cut grow grew
  found find show accord still alreadi around averag number total figur per cent percent said told today one two three
  compar previous figur sinc follow`.split(/\s+/), // fell to 15 per cent
);

const LETTERS = /^\p{L}/u; // complete

/** Most figures are compared with none: what their sentences are about is read for the few that are. */
function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** What the sentence says beside its figures: names within it are left out, for they say of whom and not of what. */
function aboutOf(tokens: readonly Token[], amounts: readonly Amount[]): string[] {
  const inAmount = new Set(amounts.flatMap(({ from, next }) => tokens.slice(from, next)));
  const words = tokens.filter(
    (token, at) => LETTERS.test(token.word) && !(token.isCapital && at > 0) && !inAmount.has(token),
  );
  return [...new Set(stemsOf(words))].filter((stem) => !SAYS_NOTHING.has(stem));
}

const PERIODS = new Set(['year', 'month', 'week', 'day', 'child', 'person', 'placement', 'head']);

/** "a year", "per child": what a sum is paid for each. */
function periodAt(tokens: readonly Token[], at: number): string {
  const period = tokens[at + 1]?.word ?? '';
  const isEach = ['a', 'an', 'per', 'each', 'every'].includes(tokens[at]?.word ?? '');
  return isEach && PERIODS.has(period) ? ` a ${period}` : '';
}

const placeOf = (tokens: readonly Token[], { from, next }: Amount): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0,
});

function toFigure({ text, tokens, about }: Sentence, amount: Amount): Figure | undefined {
  const thing = thingOf(tokens, amount);
  if (thing === undefined) return undefined;
  const isMoney = amount.kind === 'money';
  const { kind, stems } = thing;
  const place = { isMoney, from: amount.from, next: Math.max(amount.next, thing.next) };
  return {
    kind,
    unit: isMoney ? `${amount.unit}${periodAt(tokens, amount.next)}` : amount.unit,
    low: amount.low,
    high: amount.high,
    role: kind === 'average' ? '' : roleOf(tokens, place),
    counted: stems,
    name: stems.length > 0 ? text.slice(tokens[thing.from]?.start, tokens[thing.next - 1]?.end) : '',
    about: once(() => new Set(about().filter((stem) => !stems.includes(stem)))),
    ...placeOf(tokens, amount),
  };
}

/** More numbers than this make a table of a sentence, not a statement. */
const MOST_NUMBERS = 12;

function amountsIn(tokens: readonly Token[]): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length && amounts.length <= MOST_NUMBERS; at += 1) {
    const amount = amountAt(tokens, at);
    if (amount === undefined) continue;
    amounts.push(amount);
    at = amount.next - 1;
  }
  return amounts;
}

/**
 * The figures of one sentence, in order, with their unit and what they count. Dates (those given, and years), ages, names
 * of Acts and numbers of pages are none; nor is a number that nothing is counted by. None of a sentence that is a table.
 */
export function figuresIn(text: string, dates: readonly Span[] = []): Figure[] {
  const tokens = tokensOf(text);
  const amounts = amountsIn(tokens);
  if (amounts.length > MOST_NUMBERS) return [];
  const sentence = { text, tokens, about: once(() => aboutOf(tokens, amounts)) };
  const isDate = (amount: Amount): boolean => {
    const { start, end } = placeOf(tokens, amount);
    return amount.kind === 'number' && dates.some((date) => start < date.end && date.start < end);
  };
  return amounts.flatMap((amount) =>
    isNoFigure(tokens, amount) || isDate(amount) ? [] : (toFigure(sentence, amount) ?? []),
  );
}
