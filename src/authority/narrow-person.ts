import { compareDates } from '../../index/edtf.js';
import type { Article, Citation, Person, Role } from '../../index/model.js';

/** The articles to which a person is narrowed, by id. */
export type Held = ReadonlyMap<string, Article>;

const textAt = ({ articleId, passage }: Citation, held: Held): string =>
  held.get(articleId)?.passages[passage]?.text ?? '';

const isPrinted = (words: string, citations: readonly Citation[], held: Held): boolean =>
  citations.some((citation) => textAt(citation, held).includes(words));

/** The post as the articles held print it, seen first and last in these; nothing where none of them does. */
function narrowRole(role: Role, held: Held): Role[] {
  const citations = role.citations.filter(({ articleId }) => held.has(articleId));
  if (citations.length === role.citations.length) return [role];
  if (citations.length === 0) return [];
  const { firstSeen: _first, lastSeen: _last, since, organisation, ...post } = role;
  const ids = [...new Set(citations.map(({ articleId }) => articleId))];
  const seen = ids.flatMap((id) => held.get(id)?.published ?? []).sort((a, b) => compareDates(a.date, b.date));
  const [firstSeen, lastSeen] = [seen[0], seen.at(-1)];
  const isSinceHeld = since?.clue !== undefined && held.has(since.clue.articleId);
  return [
    {
      ...post,
      citations,
      ...(organisation !== undefined && isPrinted(organisation, citations, held) && { organisation }),
      ...(firstSeen && { firstSeen }),
      ...(lastSeen && { lastSeen }),
      ...(since && isSinceHeld && { since }),
    },
  ];
}

/** A person as some articles print them, under the id and name they have in all; undefined where none names them. */
export function narrowPerson(person: Person, held: Held): Person | undefined {
  const mentions = person.mentions.filter(({ articleId }) => held.has(articleId));
  if (mentions.length === person.mentions.length) return person;
  if (mentions.length === 0) return undefined;
  return {
    ...person,
    aliases: person.aliases.filter((alias) => isPrinted(alias, mentions, held)),
    mentions,
    roles: person.roles.flatMap((role) => narrowRole(role, held)),
  };
}
