import type { Article, Citation, Role, When } from '../model.js';
import { roleOfLead } from './lead-inspectors.js';
import { type Token, tokenise } from './name-tokens.js';
import type { PersonDraft, PlacedMention } from './person-drafts.js';
import { FORMS_OF_ADDRESS } from './role-words.js';
import { type PrintedRole, rolesBeside } from './roles.js';
import { fold } from './same-name.js';

interface PlacedRole {
  readonly role: PrintedRole;
  readonly article: Article;
  readonly passage: number;
}

/** Articles by id, and each passage’s words read once, however many people it names. */
export interface RoleReader {
  readonly articles: ReadonlyMap<string, Article>;
  readonly tokensOf: (text: string) => readonly Token[];
}

/** What is needed to read roles beside names in these articles. */
export function readerOf(articles: readonly Article[]): RoleReader {
  const read = new Map<string, readonly Token[]>();
  const tokensOf = (text: string): readonly Token[] => {
    const tokens = read.get(text) ?? tokenise(text);
    read.set(text, tokens);
    return tokens;
  };
  return { articles: new Map(articles.map((article) => [article.id, article])), tokensOf };
}

function rolesAt({ mention }: PlacedMention, article: Article, reader: RoleReader): PlacedRole[] {
  if (article.report) return roleOfLead(article, mention).map((role) => ({ role, article, passage: mention.passage }));
  const text = article.passages[mention.passage]?.text ?? '';
  if (article.passages[mention.passage]?.kind === 'headline') return [];
  const place = { text, tokens: reader.tokensOf(text), start: mention.start, end: mention.end };
  return rolesBeside(place).map((role) => ({ role, article, passage: mention.passage }));
}

/** A title that stands before the name as its form of address: "Superintendent Olly Wright", "President Obama". */
function rankAt({ mention }: PlacedMention, article: Article): PlacedRole[] {
  const { honorific, passage, start } = mention;
  const isPost = honorific?.split(' ').some((word) => !FORMS_OF_ADDRESS.has(fold(word)));
  return isPost && honorific !== undefined
    ? [{ role: { title: honorific, start, end: start + honorific.length }, article, passage }]
    : [];
}

const keyOf = ({ title }: PrintedRole): string =>
  title
    .toLowerCase()
    .replace(/[-\s]+/g, ' ') // Vice-Chairman
    .replace(/'/g, '’'); // Vice-Chairman

const citationOf = ({ role, article, passage }: PlacedRole): Citation => ({
  articleId: article.id,
  passage,
  start: role.start,
  end: role.end,
});

function sinceOf(printed: readonly PlacedRole[]): When | undefined {
  const placed = printed.find(({ role }) => role.since !== undefined);
  if (placed?.role.since === undefined) return undefined;
  const { date, start, end } = placed.role.since;
  return { date, basis: 'stated', clue: { articleId: placed.article.id, passage: placed.passage, start, end } };
}

/** The printed roles in groups, one a role: capitals and hyphens tell no roles apart. */
function sameRoles(printed: readonly PlacedRole[]): PlacedRole[][] {
  const groups = new Map<string, PlacedRole[]>();
  for (const placed of printed) {
    const key = keyOf(placed.role);
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  return [...groups.values()];
}

/** One role from every place that prints it, oldest article first. */
function toRole(printed: readonly PlacedRole[]): Role {
  const dated = printed.map(({ article }) => article.published).filter((when) => when !== undefined);
  const organisation = printed.map(({ role }) => role.organisation).find((name) => name !== undefined);
  const [firstSeen, lastSeen, since] = [dated[0], dated.at(-1), sinceOf(printed)];
  return {
    title: printed[0]?.role.title ?? '',
    ...(organisation === undefined ? {} : { organisation }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    ...(since === undefined ? {} : { since }),
    citations: printed.map(citationOf),
  };
}

/** The roles printed beside a person’s name, oldest first; ranks only where no fuller title is printed. */
export function rolesOf(draft: PersonDraft, reader: RoleReader): Role[] {
  const placed = draft.mentions.flatMap((mention) => {
    const article = reader.articles.get(mention.articleId);
    return article === undefined ? [] : [{ mention, article }];
  });
  const titles = placed.flatMap(({ mention, article }) => rolesAt(mention, article, reader));
  const printed = titles.length > 0 ? titles : placed.flatMap(({ mention, article }) => rankAt(mention, article));
  return sameRoles(printed).map(toRole);
}
