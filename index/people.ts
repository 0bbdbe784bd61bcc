import type { Article, Citation, Person } from './model.js';
import { type Gender, genderOfGivenName } from './people/given-names.js';
import { draftOfLead } from './people/lead-inspectors.js';
import { draftsOf, type PersonDraft } from './people/person-drafts.js';
import { mergeDrafts } from './people/person-merge.js';
import { readerOf, rolesOf } from './people/person-roles.js';
import { fold, genderOfHonorific, readName } from './people/same-name.js';

const slugOf = (name: string): string => fold(name).replace(/[^\p{L}\d]+/gu, '-'); // van Gogh

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** "johnston"; where two people share a surname "johnston-david", and a number where they share both names. */
function idsOf(names: readonly string[]): string[] {
  const parts = names.map((name) => readName(name.split(' ')));
  const surnames = countOf(parts.map(({ surname }) => slugOf(surname)));
  const taken = new Map<string, number>();
  return parts.map(({ given, surname }) => {
    const slug = slugOf(surname);
    const id = (surnames.get(slug) ?? 0) > 1 && given[0] !== undefined ? `${slug}-${slugOf(given[0])}` : slug;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

const citationOf = ({ articleId, mention }: PersonDraft['mentions'][number]): Citation => ({
  articleId,
  passage: mention.passage,
  start: mention.start,
  end: mention.end,
});

function waysPrinted({ mention }: PersonDraft['mentions'][number]): string[] {
  const name = mention.words.join(' ');
  const titles = [mention.honorific, mention.post].filter((title) => title !== undefined);
  const titled = titles.map((title) => `${title} ${name}`);
  return mention.honorific !== undefined && mention.words.length === 1 ? titled : [...titled, name];
}

function aliasesOf(draft: PersonDraft): string[] {
  return [...new Set(draft.mentions.flatMap(waysPrinted))].filter((alias) => alias !== draft.name);
}

/**
 * Every named person of the articles, which come oldest first, once each, in the order in which they are first
 * named. Nobody is made of a body, a place or a byline; unnamed people stay unnamed. Of an inspection report only its
 * lead inspector is one.
 */
export function findPeople(articles: readonly Article[]): Person[] {
  const drafts = mergeDrafts(
    articles.flatMap((article) => (article.report ? draftOfLead(article) : draftsOf(article))),
  );
  const reader = readerOf(articles);
  const ids = idsOf(drafts.map((draft) => draft.name));
  return drafts.map((draft, at) => ({
    id: ids[at] ?? '',
    name: draft.name,
    aliases: aliasesOf(draft),
    roles: rolesOf(draft, reader),
    mentions: draft.mentions.map(citationOf),
  }));
}

/** The gender that forms of address or the given name tell; nothing where they are silent. */
export function genderOf(person: Person): Gender | undefined {
  for (const alias of person.aliases) {
    const gender = genderOfHonorific(alias);
    if (gender !== undefined) return gender;
  }
  return genderOfGivenName(fold(readName(person.name.split(' ')).given[0] ?? ''));
}
