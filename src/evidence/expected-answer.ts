import { findTerms } from '../../index/search/terms.js';

/** What a sentence must hold to answer a question that asks for a figure. */
export interface ExpectedAnswer {
  readonly name: string;
  isIn(sentence: string): boolean;
}

const MONEY = /[£$€]\s?\d|\d\s?(?:m|bn|k|million|billion|pounds|pence)\b/i; // a £1.5m headache
const SHARE =
  /\d\s?(?:per cent|percent|%)|\b(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|majority|most) of\b/i; // 97 per cent complete
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen'.split(
    ' ',
  ),
);

const ASKS_HOW_MUCH = /\bhow much\b/i; // how much did the early help delay cost?
const ABOUT_MONEY = /\b(?:costs?|spen[dt]|spending|pay|paid|money|worth|budget|price|bill)\b/i; // what is the budget?
const ASKS_WHAT = /^what\b/i; // what did it cost
const ASKS_SHARE =
  /\b(?:what|which|how much) (?:percentage|per ?cent|proportion|share)\b|\bhow much of\b|\bhow complete\b/i; // what percentage of the plan is complete?
const ASKS_COUNT = /\bhow many ([^?]+)/i; // how many social workers does the council employ?

/** Where what is counted ends and the question goes on: "social workers does the council employ". */
const AFTER_COUNTED = /\s(?:do|does|did|are|is|were|was|have|has|had|will|can|could|would|in|on|at|of)\b/i;

const FIGURE = /^\d[\d,.]*$/; // 1,200 social workers
const YEAR = /^(?:19|20)\d\d$/; // In November 2017, the children

const isNumber = (word: string): boolean =>
  (FIGURE.test(word) && !YEAR.test(word)) || NUMBER_WORDS.has(word.toLowerCase());

/** How many words may stand between a figure and what it counts: "26 full-time qualified social workers". */
const MOST_BETWEEN = 4;

/** Whether a figure stands right before what is counted, nothing but words between: "two young girls". */
function counts(sentence: string, counted: string): boolean {
  const noun = findTerms(counted).at(-1);
  const phrases = sentence.split(/[,;:.()“”"–—]\s/); // 2017, the children’s
  return phrases.some((phrase) => {
    const words = phrase.split(/\s+/).filter((word) => !/['’]s$/.test(word)); // children’s services
    return words.some(
      (word, at) =>
        isNumber(word) &&
        words.slice(at + 1, at + 1 + MOST_BETWEEN).some((next) => noun !== undefined && findTerms(next).includes(noun)),
    );
  });
}

/** The figure a question asks for; nothing where it asks for none. */
export function readExpectedAnswer(question: string): ExpectedAnswer | undefined {
  const counted = ASKS_COUNT.exec(question)?.[1]?.split(AFTER_COUNTED)[0];
  if (counted !== undefined) return { name: `a number of ${counted}`, isIn: (sentence) => counts(sentence, counted) };
  if (ASKS_SHARE.test(question)) return { name: 'a share or percentage', isIn: (sentence) => SHARE.test(sentence) };
  const asksMoney = ABOUT_MONEY.test(question) && (ASKS_HOW_MUCH.test(question) || ASKS_WHAT.test(question));
  return asksMoney ? { name: 'a sum of money', isIn: (sentence) => MONEY.test(sentence) } : undefined;
}
