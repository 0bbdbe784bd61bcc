import type { DateMeaning } from './meanings.js';
import { type Match, matchPattern, openingsOf } from './patterns.js';
import { RULES, type Rule } from './rules.js';
import { isGlued, type Token } from './tokens.js';
import { isDateWord } from './words.js';

/** A date expression as half-open positions in the tokens of its text. */
export interface DateExpression {
  readonly first: number;
  readonly behind: number;
  readonly meaning: DateMeaning;
}

function indexRules(): ReadonlyMap<string, readonly Rule[]> {
  const byWord = new Map<string, Rule[]>();
  for (const rule of RULES) {
    for (const word of new Set(openingsOf(rule.places))) {
      const rules = byWord.get(word);
      if (rules) rules.push(rule);
      else byWord.set(word, [rule]);
    }
  }
  return byWord;
}

/** The rules by the word they may begin with; every number stands under "0". */
const RULES_BY_WORD = indexRules();

/** The longest expression that begins at the token; of equally long ones the first rule's. */
function longestAt(tokens: readonly Token[], at: number): DateExpression | undefined {
  const word = tokens[at]?.word ?? '';
  let longest: { match: Match; rule: Rule } | undefined;
  const opening = /^\d/.test(word) ? '0' : word; // 27th
  for (const rule of RULES_BY_WORD.get(opening) ?? []) {
    const match = matchPattern(rule.places, tokens, at);
    if (match && match.end > (longest?.match.end ?? at)) longest = { match, rule };
  }
  return longest && { first: at, behind: longest.match.end, meaning: longest.rule.read(longest.match.captures) };
}

/** 2017’s: the ’s belongs to the expression. */
function withPossessive(tokens: readonly Token[], end: number): number {
  const isPossessive =
    tokens[end]?.word === "'" && isGlued(tokens, end) && tokens[end + 1]?.word === 's' && isGlued(tokens, end + 1);
  return isPossessive ? end + 2 : end;
}

/** From the first token to the date word that every expression holds: "the very beginning of this past week". */
const LONGEST_OPENING = 7;

/**
 * The date expressions of a text in order, none overlapping another. Durations ("a three month review"), ages, sums,
 * codes and words such as "now" are none. What they mean is as printed: nothing is counted back from a date of publication.
 */
export function findDateExpressions(tokens: readonly Token[]): DateExpression[] {
  const expressions: DateExpression[] = [];
  let at = 0;
  for (const [dateWord, { word }] of tokens.entries()) {
    if (!isDateWord(word)) continue;
    for (at = Math.max(at, dateWord - LONGEST_OPENING); at <= dateWord; at += 1) {
      const longest = longestAt(tokens, at);
      if (!longest) continue;
      const behind = withPossessive(tokens, longest.behind);
      expressions.push({ ...longest, behind });
      at = behind - 1;
    }
  }
  return expressions;
}
