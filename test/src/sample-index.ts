import type {
  Article,
  ArticleIndex,
  Citation,
  Finding,
  Milestone,
  Passage,
  Person,
  PersonHit,
  Quote,
  When,
} from '../../index/model.js';

function passage(kind: Passage['kind'], text: string, line: number): Passage {
  return { kind, text, line };
}

const OLDER: Article = {
  id: '101',
  headline: 'Westshire care services told to improve',
  passages: [
    passage('headline', 'Westshire care services told to improve', 1),
    passage('paragraph', 'Inspectors who came in March 2015 found high caseloads in two teams.', 3),
  ],
  file: '101_older.txt',
  publisher: 'Westshire Echo',
  url: 'https://echo.example/101',
  published: { date: '2015-12-04', basis: 'supplied' },
  visibility: 'public',
};

const NEWER: Article = {
  id: '102',
  headline: '‘Early signs’ at Westshire',
  passages: [
    passage('headline', '‘Early signs’ at Westshire', 1),
    passage(
      'paragraph',
      'Speaking on Thursday, September 27, director Maria Okonjo-Price said: “There is more to do.',
      3,
    ),
    passage('paragraph', '“We know where we should be.”', 4),
  ],
  file: '102_newer.txt',
  published: {
    date: '2018-10-01/2018-10-07',
    basis: 'inferred',
    clue: { articleId: '102', passage: 1, start: 12, end: 34 },
  },
  visibility: 'public',
};

/** The citation of some words of an article; throws where the passage does not hold them. */
function citeWords(article: Article, position: number, words: string): Citation {
  const start = article.passages[position]?.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`No “${words}” in passage ${position} of ${article.id}`);
  return { articleId: article.id, passage: position, start, end: start + words.length };
}

const IN_2018: When = { date: '2018-09-27', basis: 'inferred', clue: citeWords(NEWER, 1, 'Thursday, September 27') };

const OKONJO_PRICE: Person = {
  id: 'maria-okonjo-price',
  name: 'Maria Okonjo-Price',
  aliases: [],
  roles: [{ title: 'director', citations: [citeWords(NEWER, 1, 'director')] }],
  mentions: [citeWords(NEWER, 1, 'Maria Okonjo-Price')],
};

const MORE_TO_DO: Quote = {
  id: '102:1:72',
  kind: 'full',
  speaker: { kind: 'person', personId: OKONJO_PRICE.id },
  attribution: 'explicit',
  citations: [citeWords(NEWER, 1, 'There is more to do.'), citeWords(NEWER, 2, 'We know where we should be.')],
  when: IN_2018,
};

const INSPECTION: Milestone = {
  id: '101:1:0',
  kind: 'inspection',
  by: 'Ofsted',
  when: { date: '2015-03', basis: 'stated', clue: citeWords(OLDER, 1, 'March 2015') },
  planned: false,
  judgements: [],
  citations: [citeWords(OLDER, 1, 'Inspectors who came in March 2015')],
};

const CASELOADS: Finding = {
  id: '101:1:40',
  polarity: 'weakness',
  by: { kind: 'body', name: 'Ofsted' },
  independent: true,
  themes: ['caseloads'],
  milestoneId: INSPECTION.id,
  citation: citeWords(OLDER, 1, 'high caseloads in two teams'),
};

function findPeople(query: string): PersonHit[] {
  const isNamed = query !== '' && OKONJO_PRICE.name.toLowerCase().includes(query.toLowerCase());
  return isNamed ? [{ person: OKONJO_PRICE, score: 1, matched: 'name' }] : [];
}

/** Two articles of a made-up county, with one fact of each kind. */
export const SAMPLE_INDEX: ArticleIndex = {
  articles: [OLDER, NEWER],
  dates: [],
  people: [OKONJO_PRICE],
  quotes: [MORE_TO_DO],
  milestones: [INSPECTION],
  findings: [CASELOADS],
  weaknesses: [{ theme: 'caseloads', status: 'open', history: [CASELOADS] }],
  search: () => [],
  findPeople,
};

export const EMPTY_INDEX: ArticleIndex = {
  articles: [],
  dates: [],
  people: [],
  quotes: [],
  milestones: [],
  findings: [],
  weaknesses: [],
  search: () => [],
  findPeople: () => [],
};
