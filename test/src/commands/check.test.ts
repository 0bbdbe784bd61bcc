import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/answer.js';
import { checkCommand } from '../../../src/commands/check.js';
import { linesOf } from '../check/lines.js';
import { NORTHBROOK } from '../check/northbrook-report.js';
import { readArticles } from '../invented-articles.js';
import { CONTEXT } from '../sample-bot.js';
import { EMPTY_INDEX } from '../sample-index.js';

const ask = async (argument: string, index = NORTHBROOK): Promise<Answer> =>
  checkCommand.answer(argument, { ...CONTEXT, index });

const tell = async (argument: string): Promise<string> => linesOf(await ask(argument));

describe('/check with words that a source prints', () => {
  test.each([
    ['between curly marks', '“Social workers know their children well.”'],
    ['between straight marks', '"Social workers know their children well."'],
    ['between doubled marks', "''Social workers know their children well.''"],
    ['without marks', 'Social workers know their children well'],
    ['over line ends and spaces', ' Social  workers\nknow their children well. '],
  ])('says that they are word for word %s', async (_, words) => {
    const answer = await ask(words);
    expect(answer.title).toMatch(/^Word for word: “Social workers know their children well\.?”$/);
    expect(linesOf(answer)).toContain('Social workers know their children well.');
  });

  test('shows the sentence with its place, who says it, and when it was published', async () => {
    const answer = await ask('“too many children waited at risk and in unsuitable placements”');
    expect(linesOf(answer)).toContain('Ofsted, in its own report');
    expect(linesOf(answer)).toContain('published 29 May 2018');
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(['report']);
  });

  test('takes brackets and an ellipsis of the source for what they are', async () => {
    const answer = await ask('“Recording [of visits] will improve … in every team.”');
    expect(answer.title).toMatch(/^Word for word: /);
    expect(linesOf(answer)).toContain('Anna Smith, director of children’s services');
  });

  test('keeps a quotation that runs over two paragraphs', async () => {
    const answer = await ask(
      '“They visit them often, and they write down what children say. Managers, however, do not check case files regularly. Recognising harm early is a strength of the early help programme.”',
    );
    expect(answer.title).toMatch(/^Word for word: /);
  });
});

describe('/check with the quotation of an article', () => {
  const QUOTED =
    '“The plan that followed was piecemeal and has not brought the whole scale change that children needed. Records are poor and out of date, and too many children waited at risk.”';
  let answer: Answer;

  beforeAll(async () => {
    answer = await ask(QUOTED);
  });

  test('shows the original first, with both differences', () => {
    expect(answer.title).toMatch(/^The spelling differs, cut short; another source prints it so: “The plan/);
    const text = linesOf(answer);
    expect(text).toContain('Spelling (spaces and hyphens): here “whole scale”, there “wholescale”');
    expect(text).toContain('Cut short: the sentence goes on “and in unsuitable placements for months.”');
  });

  test('shows the article too, and how it differs from the original', () => {
    const text = linesOf(answer);
    expect(text).toContain('Another source: word for word');
    expect(text).toContain('How this source differs from the first');
    expect(text).toContain('in this one “whole scale”, in the first “wholescale”');
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(['report', 'article']);
  });

  test('gives every shown word of a source its place', () => {
    const shown = JSON.stringify(answer.elements);
    expect(shown).toContain('"at":{"passage":1');
  });
});

describe('/check with words that a source does not print so', () => {
  test.each([
    ['a word changed', '“Social workers know their families well.”', 'Changed: here “families”, there “children”'],
    ['a word put in', '“Social workers now know their children well.”', 'Put in: “now”, after “Social workers”'],
    ['a word left out', '“Managers do not check case files regularly.”', 'Left out: “however”'],
    ['a not left out', '“Leaders did act on what they were told.”', 'Left out: “not”'],
    [
      'American spelling',
      '“Recognizing harm early is a strength”',
      'Spelling (British and American): here “Recognizing”',
    ],
    ['another apostrophe', '“The workers union said nothing.”', 'Punctuation'],
    ['one letter', '“Managers, however, do not check case files reguarly.”', 'Spelling (one letter): here “reguarly”'],
    ['a hyphen', '“They visit them often, and they write-down what children say.”', 'Spelling (spaces and hyphens)'],
    ['another number', '“It had asked for talks in June.”', 'Changed: here “June”, there “May”'],
  ])('tells %s', async (_, words, told) => {
    expect(await tell(words)).toContain(told);
  });

  test('tells what is joined without a mark, and what was left out between', async () => {
    const answer = await ask(
      '“Social workers know their children well. Managers, however, do not check case files regularly.”',
    );
    expect(answer.title).toMatch(/^Joined from several places: /);
    expect(linesOf(answer)).toContain('“They visit them often, and they write down what children say”');
  });

  test('takes an ellipsis for the mark of what was left out', async () => {
    const answer = await ask(
      '“Social workers know their children well … Managers, however, do not check case files regularly.”',
    );
    expect(answer.title).toMatch(/^Word for word, with the changes marked: /);
    expect(linesOf(answer)).toContain('Left out, and marked with …: “They visit them often');
  });

  test('takes brackets for the mark of what was put in', async () => {
    const answer = await ask('“[The council’s] social workers know their children well.”');
    expect(linesOf(answer)).toContain('In [brackets]: “The council’s');
  });

  test('tells an order that was turned', async () => {
    const text = await tell(
      '“Managers, however, do not check case files regularly. Social workers know their children well.”',
    );
    expect(text).toContain('Order turned: “Social workers know their children well”');
  });

  test('finds the other source where words of two are run together', async () => {
    const text = await tell('“Managers, however, do not check case files regularly. We accept every word of it.”');
    expect(text).toContain(
      '“We accept every word of it” is from another source, which prints “We accept every word of it.”',
    );
  });

  test('says what the text gives to somebody else', async () => {
    expect(await tell('“We accept every word of it,” said Brian Jones.')).toContain(
      'Speaker: here Brian Jones, there Anna Smith, director of children’s services',
    );
    expect(await tell('Ofsted: “We accept every word of it.”')).toContain('Speaker: here Ofsted, there Anna Smith');
    expect(await tell('“We accept every word of it,” said Anna Smith.')).not.toContain('Speaker:');
    expect(await tell('Ofsted said: “Social workers know their children well.”')).not.toContain('Speaker:');
  });

  test('says what is printed nowhere, what was searched, and what comes nearest', async () => {
    const answer = await ask('“The council bought a new car for its chief of recording”');
    expect(answer.title).toBe('Not found in the articles: “The council bought a new car for its…”');
    const text = linesOf(answer);
    expect(text).toContain('Searched: 2 articles');
    expect(text).toContain('Nearest in the articles');
    expect(text).toContain('Recording [of visits] will improve');
  });
});

describe('/check with a whole text', () => {
  test('checks its quotations one by one', async () => {
    const answer = await ask(
      'Leaders failed. “Records are poor and out of date,” Ofsted said. “We accept each word of it,” said Anna Smith. “Nothing of this kind was printed.”',
    );
    expect(answer.title).toBe('3 quotations checked: 1 word for word, 1 differs and 1 not found');
    const headings = answer.elements.map((element) => (element.kind === 'section' ? element.heading : ''));
    expect(headings).toEqual([
      '1. “Records are poor and out of date”: word for word, cut short',
      '2. “We accept each word of it”: the words differ',
      '3. “Nothing of this kind was printed.”: not found',
    ]);
  });

  test('says so where it is longer than what is checked', async () => {
    const text = await tell(`“Social workers know their children well.” ${'and so on '.repeat(300)}`);
    expect(text).toContain('Only the first 2000 characters were checked.');
  });
});

describe('/check without words of a quotation', () => {
  test('looks for the original of every quotation', async () => {
    const answer = await ask('');
    expect(answer.title).toBe('1 of 2 quotations has its original here: 1 differs');
    expect(linesOf(answer)).toContain('the spelling differs, cut short, from its report');
    expect(answer.followUps[0]?.question).toMatch(/^\/check article:/);
    expect((await ask(answer.followUps[0]?.question.replace('/check ', '') ?? '')).title).toContain(
      'The spelling differs',
    );
  });

  test('looks for those of the articles whose headline holds the words', async () => {
    expect((await ask('northbrook’s children')).title).toBe('1 of 2 quotations has its original here: 1 differs');
    expect((await ask('inspection of children’s services')).title).toBe('There is no quotation to look for');
  });

  test('takes a likeness for no original', async () => {
    const [article, report] = NORTHBROOK.articles;
    const text = 'Ofsted said: “They visit some often, and they note down what parents say.”';
    const other = readArticles(`News of the week\n\n${text}`);
    const articles = [article, report, ...other.articles].filter((each) => each !== undefined);
    const answer = await ask('', { ...NORTHBROOK, articles, quotes: other.quotes });
    expect(answer.title).toBe('None of 1 quotation has its original here');
    expect(await tell('“They visit some often, and they note down what parents say.”')).toContain('The nearest words');
  });

  test('is honest where no original is in the collection', async () => {
    const articles = NORTHBROOK.articles.filter(({ id }) => id === 'article');
    const answer = await ask('', { ...NORTHBROOK, articles });
    expect(answer.title).toBe('None of 2 quotations has its original here');
    expect(linesOf(answer)).toContain('Searched: 2 quotations of 1 article');
  });

  test('says how it is used where there are no words at all', async () => {
    expect((await ask('“…”')).title).toMatch(/^Usage: \/check /);
  });

  test('answers where there are no articles', async () => {
    expect((await ask('', EMPTY_INDEX)).title).toBe('There is no quotation to look for');
    expect((await ask('“some words of somebody”', EMPTY_INDEX)).title).toMatch(/^Not found in the articles: /);
  });
});
