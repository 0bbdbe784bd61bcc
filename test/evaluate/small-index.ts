import type { Labels } from '../../evaluate/labels.js';
import type { Article, ArticleIndex, Citation } from '../../index/model.js';

const texts = [
  'Council ‘making progress’, says Ofsted',
  'In March 2019 inspectors visited Anytown. Ann Lee, director, said: “We were told to go faster.',
  '“We will.”',
];

export const article: Article = {
  id: '100',
  headline: texts[0] ?? '',
  passages: texts.map((text, position) => ({
    kind: position === 0 ? 'headline' : 'paragraph',
    text,
    line: 2 * position + 1,
  })),
  file: 'seeds/100_anytown.txt',
  published: { date: '2019-03/2019-05', basis: 'inferred' },
  visibility: 'public',
};

/** The citation of words of the article. Throws where it does not print them. */
export function cite(words: string): Citation {
  const passage = texts.findIndex((text) => text.includes(words));
  const start = texts[passage]?.indexOf(words);
  if (start === undefined) throw new Error(`Not in the article: ${words}`);
  return { articleId: article.id, passage, start, end: start + words.length };
}

/** An index of the one article that says everything that the labels below ask for. */
export const index: ArticleIndex = {
  articles: [article],
  dates: [{ citation: cite('March 2019'), date: '2019-03', basis: 'stated', planned: false }],
  people: [
    {
      id: 'ann-lee',
      name: 'Ann Lee',
      aliases: [],
      roles: [{ title: 'director', citations: [cite('director')] }],
      mentions: [cite('Ann Lee')],
    },
  ],
  quotes: [
    {
      id: '1',
      kind: 'partial',
      speaker: { kind: 'body', name: 'Ofsted' },
      attribution: 'explicit',
      citations: [cite('making progress')],
    },
    {
      id: '2',
      kind: 'full',
      speaker: { kind: 'person', personId: 'ann-lee' },
      attribution: 'explicit',
      citations: [cite('We were told to go faster.'), cite('We will.')],
    },
  ],
  milestones: [
    {
      id: '1',
      kind: 'monitoring-visit',
      by: 'Ofsted',
      when: { date: '2019-03', basis: 'stated' },
      planned: false,
      judgements: [],
      citations: [cite('inspectors visited')],
    },
  ],
  findings: [
    {
      id: '1',
      polarity: 'weakness',
      by: { kind: 'body', name: 'Ofsted' },
      independent: true,
      themes: ['pace'],
      citation: cite('We were told to go faster.'),
    },
  ],
  weaknesses: [{ theme: 'pace', status: 'open', history: [] }],
  search: () => [],
  findPeople: () => [],
};

export const labels: Labels = {
  order: ['100'],
  articles: [
    {
      id: '100',
      displayTitle: "Council 'making progress', says Ofsted",
      published: { derivable: { from: '2019-03-01', to: '2019-12-31' } },
      lines: [
        { line: 1, kind: 'title', text: "Council '˜making progress', says Ofsted" },
        { line: 4, kind: 'noise', text: 'Hide Ad' },
      ],
      body: [
        { line: 3, clean: texts[1] ?? '' },
        { line: 5, clean: '"We will."' },
      ],
    },
  ],
  quotes: [
    { id: 'q100-01', article: '100', kind: 'partial', speakerId: 'ofsted', segments: [{ text: 'making progress' }] },
    {
      id: 'q100-02',
      article: '100',
      kind: 'full',
      speakerId: 'lee',
      segments: [{ text: 'We were told to go faster' }, { text: 'We will.' }],
    },
  ],
  quotesNote: '',
  people: [
    {
      id: 'lee',
      name: 'Ann Lee',
      given: 'Ann',
      family: 'Lee',
      aliases: ['Ms Lee'],
      mentions: [{ article: '100', type: 'full', text: 'Ann Lee' }],
      roles: [{ role: 'director', organisation: 'Anytown Council', article: '100' }],
    },
  ],
  dates: { '100': [['March 2019', '2019-03']] },
  core: ['e-visit'],
  events: [
    { id: 'e-visit', kind: 'monitoring visit', body: 'Ofsted', date: '2019-03', articles: ['100'], judgement: null },
  ],
  findings: [
    {
      id: 'f100-01',
      article: '100',
      body: 'ofsted',
      polarity: 'weakness',
      themes: ['pace'],
      text: 'told to go faster',
      evidence: { line: 3 },
    },
  ],
  threads: [{ theme: 'pace', statusAcceptable: ['outstanding'] }],
};
