import type { DateExpression } from './expressions.js';
import type { DateMeaning } from './meanings.js';
import { isCapital, isGlued, type Token } from './tokens.js';

/** Whether the words look back on a date or forward to it; open where neither is said. */
export type Outlook = 'past' | 'planned' | 'open';

/** The positions of the tokens of its sentence before an expression and behind it, the nearest first. */
export interface Surroundings {
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "is expected in February", "is due to open": what is yet to come. */
const PLANNED = wordsOf(
  'will shall expected plan planned plans planning due scheduled hope hopes hoping aim aims intend intends proposed upcoming forthcoming begin begins start starts starting beginning opens resume resumes reopens deadline would could may might want wants',
);
/** "is set to", "are to": planned where "to" follows. */
const BEFORE_TO = wordsOf('set going is are');
/** "to open", "to be": planned behind "to". */
const BEHIND_TO = wordsOf('be take open close meet return start begin launch hold vote decide publish report go');

/** "go to Burnley on Wednesday", "host Spain": planned before the place or the side. */
const FIXTURES = wordsOf('go travel face faces host hosts visit visits play plays meet meets');

/** "took place in November", "was undertaken in January", "since": what is over. */
const PAST = wordsOf(
  'was were had has have did been took came went began became made found got held led left met won lost gave saw told spoke speaking Speaking wrote ran fell rose grew said struck broke stole drove beat fled flew fought threw drew wore chose froze shook sank hid bought brought caught taught thought sold sent spent built felt kept slept sat stood paid shot rode swore swept blew knew ate heard',
);
/** "since the inspection", "at the last meeting". */
const PAST_RELATIONS = wordsOf('since last previous following follow follows after');
const PAST_ENDING = /\p{L}{2}ed$/u; // published, visited

/** Where one statement of a sentence ends and another begins: "in February but it raises …". */
const CLAUSE_ENDS = wordsOf(', ; : – — ( ) but and which who that where although while though');
/** Behind the date a comma or an "and" does not end it: "in May, the school was closed". */
const HARD_CLAUSE_ENDS = wordsOf('; : – — ( ) but which who although while');

/** "We’ll": the ’ll of it. */
const isShortWill = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'll' && /['’]/.test(tokens[at - 1]?.text ?? '') && isGlued(tokens, at); // ’ll

/** What the word says of its clause. "Published" behind "be" is no more over than "to be" is. */
function cueAt(tokens: readonly Token[], at: number): Outlook {
  const [text = '', next = '', before = ''] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at - 1]?.text];
  const isPlanned = next === 'to' ? BEFORE_TO.has(text) : text === 'to' && BEHIND_TO.has(next);
  const isFixture = FIXTURES.has(text) && before !== 'to' && (next === 'to' || isCapital(next));
  if (isPlanned || isFixture || PLANNED.has(text) || isShortWill(tokens, at)) return 'planned';
  if (PAST_RELATIONS.has(text)) return 'past';
  return before !== 'be' && (PAST.has(text) || PAST_ENDING.test(text)) ? 'past' : 'open';
}

type Cues = (positions: readonly number[], ends?: ReadonlySet<string>) => Outlook;

/** The first cue of the positions, up to the word that ends their clause where `ends` are given. */
const cuesOf =
  (tokens: readonly Token[]): Cues =>
  (positions, ends) => {
    for (const at of positions) {
      if (ends?.has(tokens[at]?.text ?? '')) return 'open';
      const outlook = cueAt(tokens, at);
      if (outlook !== 'open') return outlook;
    }
    return 'open';
  };

const firstSaid = (outlooks: ReadonlyArray<() => Outlook>): Outlook => {
  for (const read of outlooks) {
    const outlook = read();
    if (outlook !== 'open') return outlook;
  }
  return 'open';
};

/** "next May", "two years ago", "later this year" say by themselves where they stand. */
function ownOutlook(meaning: DateMeaning, words: readonly string[]): Outlook {
  if (meaning.kind === 'counted' && meaning.from === 'story') return 'open';
  const [opening] = words;
  if (words.includes('ended')) return 'past'; // the three months ended Sept. 30
  if (opening === 'later') return 'planned'; // later this year
  if (opening === 'earlier') return 'past'; // earlier this month
  const shift =
    meaning.kind === 'calendar' ? (meaning.shift ?? meaning.yearShift ?? meaning.weekShift ?? 0) : meaning.count;
  if (shift === 0) return 'open';
  return shift < 0 ? 'past' : 'planned';
}

/** "by", "no later than", "starting on": an end or a beginning that lies ahead, unless the sentence tells of the past. */
const isBound = (words: readonly string[]): boolean => {
  const [last = '', second = '', third = ''] = words;
  if (last === 'than') return second === 'later' && third === 'no';
  if (last === 'of') return second === 'ahead';
  const bound = last === 'on' || last === 'in' ? second : last;
  return ['by', 'until', 'till', 'starting', 'due'].includes(bound);
};

/** "ready by March", "closed until 3 May", "since Monday" */
function prepositionOutlook(tokens: readonly Token[], { before, behind }: Surroundings): Outlook {
  const nearest = before.slice(0, 4).map((at) => tokens[at]?.word ?? '');
  const words = nearest[0] === 'the' ? nearest.slice(1) : nearest;
  if (words[0] === 'since') return 'past'; // since the end of August
  if (!isBound(words)) return 'open';
  const isTold = [...before, ...behind].some((at) => ['had', 'was', 'were'].includes(tokens[at]?.text ?? ''));
  return isTold ? 'open' : 'planned'; // had risen by March
}

/**
 * Whether the sentence looks back on the date or forward to it: by the expression itself, by the preposition before it, by
 * the nearest verb in the clause before it, in the clause behind it, then anywhere in the sentence.
 */
export function outlookOf(tokens: readonly Token[], expression: DateExpression, around: Surroundings): Outlook {
  const cues = cuesOf(tokens);
  const words = tokens.slice(expression.first, expression.behind).map(({ word }) => word);
  return firstSaid([
    () => ownOutlook(expression.meaning, words),
    () => prepositionOutlook(tokens, around),
    () => cues(around.before, CLAUSE_ENDS),
    () => cues(around.behind, HARD_CLAUSE_ENDS),
    () => cues(around.before),
    () => cues(around.behind),
  ]);
}
