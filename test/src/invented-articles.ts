import { buildIndex } from '../../index/build.js';
import type { ArticleIndex } from '../../index/model.js';
import type { Answer } from '../../src/answer.js';
import type { IndexCommand } from '../../src/command.js';
import { CONTEXT } from './sample-bot.js';

/** Invented articles, one a text, read as the product reads them. */
export function readArticles(...texts: string[]): ArticleIndex {
  return buildIndex(texts.map((text, at) => ({ id: `${100 + at}`, file: `${100 + at}.txt`, text })));
}

/** What a command answers over an index. */
export const answerOf = (command: IndexCommand, argument: string, index: ArticleIndex): Answer =>
  command.answer(argument, { ...CONTEXT, index });

export const TWO_YEARS = readArticles(
  `Northbrook told to do better

Northbrook’s children’s services were rated inadequate by Ofsted in May 2014.

Inspectors found that recording was poor and that 23 per cent of care plans were late.

Anna Smith, director of children’s services, said: “We accept every word. Recording will improve.”
`,
  `Northbrook still behind

Ofsted inspectors returned for a monitoring visit in June 2018.

They found that high caseloads in some teams were leaving children at risk.

Brian Smith, cabinet member for children, said: “Caseloads are too high and I am sorry.”

Anna Smith, executive director of children’s services, added: “Caseloads have fallen by a third. Progress is real.”
`,
);
