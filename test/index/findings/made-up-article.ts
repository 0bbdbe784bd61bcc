import { findFindings } from '../../../index/findings.js';
import type { Article, Citation, Finding, Milestone, Passage, Person, Quote, Speaker } from '../../../index/model.js';

export const OPENING = 'Children’s services in Northshire were inspected by Ofsted in March 2021.';

export function article(...texts: (string | Partial<Passage>)[]): Article {
  const passages = [OPENING, ...texts].map((text, line): Passage => {
    const kind = line === 0 ? 'standfirst' : 'paragraph';
    return typeof text === 'string' ? { kind, text, line } : { kind, text: '', line, ...text };
  });
  return {
    id: 'north',
    headline: OPENING,
    passages,
    file: 'north.txt',
    published: { date: '2021-05', basis: 'stated' },
    visibility: 'public',
  };
}

export function cite({ passages, id }: Article, words: string): Citation {
  const passage = passages.findIndex(({ text }) => text.includes(words));
  const start = passages[passage]?.text.indexOf(words) ?? -1;
  return { articleId: id, passage, start, end: start + words.length };
}

export const quote = (from: Article, words: string, kind: Quote['kind'], speaker?: Speaker): Quote => ({
  id: words,
  kind,
  attribution: 'explicit',
  citations: [cite(from, words)],
  ...(speaker ? { speaker } : {}),
});

export const person = (id: string, title: string, mentions: Citation[] = []): Person => ({
  id,
  name: id,
  aliases: [],
  roles: [{ title, citations: [] }],
  mentions,
});

export const KHAN: Speaker = { kind: 'person', personId: 'khan' };
export const OFSTED: Speaker = { kind: 'body', name: 'Ofsted' };
const COUNCILLOR = person('khan', 'cabinet member for children');

interface Known {
  readonly quotes?: Quote[];
  readonly people?: Person[];
  readonly milestones?: Milestone[];
}

export function read(
  from: Article,
  { quotes = [], people = [COUNCILLOR], milestones = [] }: Known = {},
): (Finding & { words: string })[] {
  return findFindings({ article: from, quotes, people, milestones, dates: [] }).map((finding) => {
    const { passage, start, end } = finding.citation;
    return { ...finding, words: from.passages[passage]?.text.slice(start, end) ?? '' };
  });
}
