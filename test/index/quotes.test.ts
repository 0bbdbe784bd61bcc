import { describe, expect, test } from '@jest/globals';
import type { Article, DateMention, Quote } from '../../index/model.js';
import { findPeople } from '../../index/people.js';
import { findQuotes } from '../../index/quotes.js';

const PUBLISHED = { date: '2019-03-08', basis: 'stated' } as const;

function articleOf(...texts: string[]): Article {
  const passages = ['County news', 'A first paragraph that says nothing.', ...texts].map((text, at) => ({
    kind: at === 0 ? ('headline' as const) : ('paragraph' as const),
    text,
    line: at + 1,
  }));
  return { id: 'a', headline: 'County news', passages, file: 'a.txt', published: PUBLISHED, visibility: 'public' };
}

function quotesIn(texts: readonly string[], dates: readonly DateMention[] = []): Quote[] {
  const article = articleOf(...texts);
  return findQuotes(article, findPeople([article]), dates);
}

function speakersIn(...texts: string[]): (string | undefined)[] {
  const people = findPeople([articleOf(...texts)]);
  return quotesIn(texts).map(({ speaker }) => {
    if (speaker?.kind !== 'person') return speaker?.name;
    return people.find(({ id }) => id === speaker.personId)?.name;
  });
}

describe('a named speaker', () => {
  test.each([
    ['Maria Delgado', '“I never got a call back,” said Maria Delgado, 52, of Leeds.'],
    ['Ava Stone', '“I had a bin bag,” Ava Stone, now 24, recalled.'],
    ['Jim Ferris', 'Police Chief Jim Ferris said the girl was “safe and well.”'],
    ['Doug Hanley', '“We’ll fix it,” Premier Doug Hanley told reporters in Toronto on Monday.'],
    ['Ray Cole', 'State Sen. Ray Cole, D-Albany, said the bill was “dead on arrival.”'],
    [
      'Laura Finch',
      'OTTAWA — The federal minister for families, Laura Finch, announced Tuesday it will be “fully funded.”',
    ],
    [
      'Dana Whitfield',
      '“We are heartbroken,” Dana Whitfield, a spokeswoman for the county, told reporters on Tuesday.',
    ],
    ['Cal Webb', '“It won’t bring her back,” family attorney Cal Webb said Friday.'],
    ['Ana Ruiz', 'Ana Ruiz, the county’s top official, acknowledged to lawmakers that it had “failed these children.”'],
    ['Ruth Penn', 'Ruth Penn, whose son Adam died in care in 2015, said the apology was “ten years late”.'],
    ['Paul Mercer', 'Paul Mercer – a spokesman for the trust – said: “We have nothing to add.”'],
    ['Bill Tan', 'Bill Tan pleaded not guilty, telling the court: “I was asleep.”'],
    ['Rex Dunn', 'Mayor Rex Dunn blamed the state, saying it had “abandoned our children.”'],
    ['Colin Tully', 'Colin Tully met Ms Eddy in May and said it was “a fresh start”.'],
    ['Mark Lowe', 'The decision was condemned by Mark Lowe, the shadow minister, as “reckless”.'],
    ['Harold Finch', 'When asked whether the department would appeal, Harold Finch replied, “No comment.”'],
    ['Greg Oates', '“Why wasn’t anyone told?” Greg Oates asked the committee.'],
    ['Alice Byrd', 'According to Alice Byrd, a caseworker, the office was “a revolving door”.'],
    ['Mary Cox', 'Peter Wells listened as Mary Cox described the raid as “terrifying”.'],
    ['Mary Cox', 'Peter Wells thanked Mary Cox, who said: “It was nothing.”'],
    ['Mike Adler', 'Karen Boyle’s lawyer, Mike Adler, said: “My client is relieved.”'],
    ['Marta Doyle', 'For foster carer Marta Doyle, who drives ninety miles a day, it was “the last straw”.'],
    ['Alan Pike', 'Mr Alan Pike’s report found “serious failings”.'],
  ])('%s: %s', (speaker, text) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe('a speaker without a name', () => {
  test.each([
    ['the company', '“We take these concerns seriously,” the company said in a statement.'],
    ['people familiar with the matter', 'It plans to “wind down,” according to people familiar with the matter.'],
    ['the lawsuit', 'The lawsuit says the state was “deliberately indifferent” to their safety.'],
    ['court documents', 'The boy was left “alone and unfed,” according to court documents.'],
    ['a resident', '“It’s been like this for years,” said a resident, who did not wish to be named.'],
    ['a union official', 'A union official, speaking on condition of anonymity, said staff were “at breaking point”.'],
    ['the Ministry of Children', 'The Ministry of Children said in an email it is “reviewing the matter.”'],
    ['prosecutors', 'The caseworker “lied repeatedly,” prosecutors said.'],
    ['a spokeswoman for Gov. Linda Hale', '“She will sign it,” said a spokeswoman for Gov. Linda Hale.'],
    ['Karen Boyle’s lawyer', 'Karen Boyle’s lawyer said: “My client is relieved.”'],
    ['a report by the auditor general', 'A report by the auditor general found the province had “no idea” of it.'],
    ['the commission', 'In its final report, the commission called the practice “indefensible.”'],
    ['health inspectors', 'Health inspectors said the kitchen was “filthy”.'],
    ['the provincial government', 'The provincial government said it was “committed to reform”.'],
    ['one parent', 'Dan Moore was described by one parent as “the only one who listened”.'],
  ])('%s: %s', (speaker, text) => {
    expect(speakersIn(text).map((name) => name?.replace(/^(?:The|Health)/, (word) => word.toLowerCase()))).toEqual([
      speaker,
    ]);
  });

  test('is the one person of the article who holds the post', () => {
    expect(speakersIn('Otto Fairbairn, director of housing, resigned.', '“I decide,” the director said.')).toEqual([
      'Otto Fairbairn',
    ]);
  });
});

describe('Ofsted', () => {
  test.each([
    ['by its inspectors, where it is named', 'Ofsted came in May. Inspectors said staff were “overwhelmed by it all”.'],
    ['by its letter', 'Ofsted’s letter says: “Progress is too slow.”'],
    ['as who gives the grade', 'The council’s services were rated ‘good’ by Ofsted.'],
    ['by a report that is not said to be another’s', 'Ofsted came in May. The report found “drift and delay”.'],
    [
      'by a list of findings in the next paragraph',
      'Ofsted praised “stable teams of social workers”.',
      'Two things must improve: school attendance and “the timeliness of health checks”.',
    ],
    ['by findings that go on', 'Ofsted’s letter says “work is slow”. But “recording is poor at times”.'],
  ])('speaks %s', (_how, ...texts) => {
    expect(new Set(speakersIn(...texts))).toEqual(new Set(['Ofsted']));
  });
});

describe('nobody speaks', () => {
  test.each([
    ['in a term', 'Officials use the term “unaccompanied minor” for such children.'],
    ['in the title of a work', 'Her book ‘Thirty Files and a Sandwich’ won a prize, he said.'],
    ['in a charge', 'Peter Wells was jailed for “gross neglect” of his duties.'],
    ['in what somebody else must have said', 'Rex Dunn rejected claims that the city was “hiding bodies.”'],
    ['in a passive without an agent', 'Ofsted came in May. The plan was described as “reckless”.'],
    ['where the speaker is only told of', 'Asked about Ms. Pell’s claim that he was “a bully,” Rex Dunn laughed.'],
    ['where unnamed people call him so', 'Those who knew Gus Ray called him “a quiet man”.'],
    [
      'where people call somebody so whose name we do not know',
      'Those who knew Zorban Quill called him “a quiet man”.',
    ],
    ['where it was so for two', 'For Mary Cox, whose brother Tom Reilly died, it was “the end”.'],
    ['where a pronoun fits nobody', 'He said the plan was “fine”.'],
    ['in the writer’s own question', 'Jo Hart was late. “Where is this going?” I asked.'],
  ])('%s', (_where, text) => {
    expect(speakersIn(text)).toEqual([undefined]);
  });
});

describe('a quotation without a cue of its own', () => {
  test.each([
    ['second half', ['“It’s a start,” Tom Reilly said, “but it’s not enough.”'], ['Tom Reilly', 'Tom Reilly']],
    ['second sentence', ['“It’s late,” said Tom Reilly. “Too late.”'], ['Tom Reilly', 'Tom Reilly']],
    ['paragraph of its own', ['Tom Reilly said: “It’s late.”', '“Too late.”'], ['Tom Reilly', 'Tom Reilly']],
    ['quotation behind its subject', ['Tom Reilly smiled. “I’d do it again.”'], ['Tom Reilly']],
  ])('goes on with the speaker before: a %s', (_what, texts, speakers) => {
    expect(speakersIn(...texts)).toEqual(speakers);
  });

  test('is nobody’s two paragraphs further on', () => {
    expect(speakersIn('Tom Reilly said: “It’s late.”', 'It rained.', '“Too late.”')).toEqual(['Tom Reilly', undefined]);
  });

  test('is nobody’s behind one that is nobody’s', () => {
    expect(speakersIn('Tom Reilly left.', '“It’s late,” they said. “Too late.”')).toEqual([undefined, undefined]);
  });
});

test('keeps a quotation that runs over three paragraphs, and its one cue', () => {
  const [quote, ...others] = quotesIn(['Tom Reilly said: “One.', '“Two and more.', '“Three and out.”']);
  expect(others).toEqual([]);
  expect(quote).toMatchObject({ kind: 'full', attribution: 'explicit', id: 'a:2:18' });
  expect(quote?.citations.map(({ passage }) => passage)).toEqual([2, 3, 4]);
  expect(quote?.cue).toEqual({ articleId: 'a', passage: 2, start: 0, end: 15 });
});

test.each([
  ['full', 'Tom Reilly said: “We wept.”'],
  ['full', '“Counting,” Tom Reilly said.'],
  ['partial', 'Tom Reilly said it was “a disgrace”.'],
])('is %s: %s', (kind, text) => {
  expect(quotesIn([text]).map((quote) => quote.kind)).toEqual([kind]);
});

test.each([
  ['explicit', 'Tom Reilly said: “We wept.”', 0],
  ['pronoun', 'Tom Reilly left. He said: “We wept.”', 0],
  ['inferred', 'Tom Reilly smiled. “We wept.”', 0],
  ['explicit', '“We wept,” said Tom Reilly. “All of us.”', 1],
])('the attribution is %s: %s', (attribution, text, at) => {
  expect(quotesIn([text])[at]?.attribution).toBe(attribution);
});

describe('a quotation is of', () => {
  const dayIn = (text: string, words: string): DateMention => ({
    citation: { articleId: 'a', passage: 2, start: text.indexOf(words), end: text.indexOf(words) + words.length },
    date: '2019-03-05',
    basis: 'stated',
    planned: false,
  });

  test.each([
    'Tom Reilly said on March 5: “We wept.”',
    '“We wept,” Tom Reilly told reporters on March 5.',
    'Tom Reilly said in a statement on March 5 that they “wept”.',
    'Speaking at the meeting on March 5, Tom Reilly said: “We wept.”',
  ])('the day its sentence gives for the saying: %s', (text) => {
    expect(quotesIn([text], [dayIn(text, 'March 5')]).map(({ when }) => when?.date)).toEqual(['2019-03-05']);
  });

  test.each([
    'Tom Reilly said staff left on March 5 because of “the noise”.',
    'Tom Reilly, who was appointed on March 5, said: “We wept.”',
  ])('the day of its article, where the day is another’s: %s', (text) => {
    expect(quotesIn([text], [dayIn(text, 'March 5')]).map(({ when }) => when)).toEqual([PUBLISHED]);
  });
});

describe('a participle', () => {
  test('has the subject that "with" gives it', () => {
    expect(
      speakersIn('The council closed the school in May, with parents saying they were “abandoned” by it.'),
    ).toEqual(['parents']);
  });

  test('turns to the pronoun behind "In August,"', () => {
    const texts = [
      'Chief Ray Standish was away.',
      'In August, he defended it, telling a radio station: “It was signed.”',
    ];
    expect(speakersIn(...texts)).toEqual(['Ray Standish']);
  });
});

describe('"the 31-year-old"', () => {
  test('is the one person named before', () => {
    expect(speakersIn('Police found Tom Hill on Monday.', '“I was cold,” the 31-year-old said.')).toEqual(['Tom Hill']);
  });

  test('speaks as printed where two were named', () => {
    expect(speakersIn('Jane Roe met Tom Hill on Monday.', '“I was cold,” the 31-year-old said.')).toEqual([
      'the 31-year-old',
    ]);
  });
});

test('a brother named in an aside is whoever told', () => {
  expect(speakersIn('Sue Lamb said that her brother, Kevin Lamb, had told her: “Look after Mum.”')).toEqual([
    'Kevin Lamb',
  ]);
});
