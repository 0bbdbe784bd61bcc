import type { ArticleIndex, Finding, Weakness } from './model.js';
import { createPeopleLookup } from './names.js';
import { type PackedCollection, packArticles } from './search/collection.js';
import { unpackSearch } from './search.js';

/** A finding that stands among all findings, by its position there. */
type PackedFinding = number | Finding;

interface PackedWeakness extends Omit<Weakness, 'history' | 'claimed'> {
  readonly history: readonly PackedFinding[];
  readonly claimed?: readonly PackedFinding[];
}

type PackedFacts = Omit<ArticleIndex, 'weaknesses' | 'search' | 'findPeople'>;

/** An index as plain data, which another thread or process can be given. */
export interface PackedIndex extends PackedFacts {
  readonly weaknesses: readonly PackedWeakness[];
  readonly words: PackedCollection;
}

/** An index as plain data: everything but its functions, and what those are made of again. */
export function packIndex({
  search: _search,
  findPeople: _findPeople,
  weaknesses,
  ...facts
}: ArticleIndex): PackedIndex {
  const positions = new Map(facts.findings.map((finding, position) => [finding, position]));
  const pack = (findings: readonly Finding[]) => findings.map((finding) => positions.get(finding) ?? finding);
  return {
    ...facts,
    weaknesses: weaknesses.map(({ history, claimed, ...weakness }) => ({
      ...weakness,
      history: pack(history),
      ...(claimed && { claimed: pack(claimed) }),
    })),
    words: packArticles(facts.articles),
  };
}

function unpackFinding(packed: PackedFinding, findings: readonly Finding[]): Finding {
  const finding = typeof packed === 'number' ? findings[packed] : packed;
  if (finding === undefined) throw new Error(`The packed index has no finding ${packed}: pack it again.`);
  return finding;
}

/** The index that was packed, without holding up anybody while it is made. */
export async function unpackIndex({ words, weaknesses, ...facts }: PackedIndex): Promise<ArticleIndex> {
  const unpack = (findings: readonly PackedFinding[]) =>
    findings.map((finding) => unpackFinding(finding, facts.findings));
  return {
    ...facts,
    weaknesses: weaknesses.map(({ history, claimed, ...weakness }) => ({
      ...weakness,
      history: unpack(history),
      ...(claimed && { claimed: unpack(claimed) }),
    })),
    search: await unpackSearch(words, facts.articles),
    findPeople: createPeopleLookup(facts.people),
  };
}
