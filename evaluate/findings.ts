import type { ArticleIndex, Citation, Finding } from '../index/model.js';
import type { FindingLabel, Labels } from './labels.js';
import { articleOf, findPlace, seedOfCitation, sharedLength, textAt } from './places.js';
import { countRight, countUnlabelled, type Outcome, type Row } from './rows.js';
import { finderKey } from './speakers.js';

interface Pair {
  readonly label: FindingLabel;
  readonly place: Citation | undefined;
  readonly finding: Finding | undefined;
}

const INDEPENDENT = ['ofsted', 'dfe', 'lga', 'commissioner'];

/** Findings with their polarity, finder and themes. One finding may stand for several labels of its sentence. */
export function scoreFindings(index: ArticleIndex, labels: Labels): Row[] {
  const pairs = labels.findings.map((label) => pair(index, label));
  const ask = (describe: (finding: Finding) => string, wanted: (label: FindingLabel) => string, isRight: Judge) =>
    pairs.map((one) => scorePair(one, describe, wanted, isRight));
  const finder = (finding: Finding) => finderKey(index, labels, finding.by);
  return [
    countRight(
      'findings found',
      ask(
        () => 'found',
        ({ text }) => text.slice(0, 90),
        () => true,
      ),
      73,
    ),
    countRight(
      'polarity of findings',
      ask(
        ({ polarity }) => polarity,
        ({ polarity }) => polarity,
        (finding, label) => finding.polarity === label.polarity,
      ),
      73,
    ),
    countRight(
      'finder of findings',
      ask(
        finder,
        ({ body }) => body,
        (finding, label) => finder(finding) === label.body,
      ),
    ),
    countRight(
      'findings known as independent or not',
      ask(
        ({ independent }) => String(independent),
        ({ body }) => body,
        (finding, label) => finding.independent === INDEPENDENT.includes(label.body),
      ),
    ),
    countRight(
      'first theme of findings',
      ask(
        ({ themes }) => themes.join(),
        ({ themes }) => themes.join(),
        (finding, label) => finding.themes.includes(label.themes[0]),
      ),
    ),
    countUnlabelled('findings without a label', listUnlabelled(index, pairs)),
  ];
}

/** The finding that shares most with the label, measured against both; at least half of the shorter one. */
function pair(index: ArticleIndex, label: FindingLabel): Pair {
  const article = articleOf(index, label.article);
  const place = article && findPlace(article, label.text, label.evidence.line);
  if (place === undefined) return { label, place, finding: undefined };
  const near = index.findings.filter(({ citation }) => {
    const shorter = Math.min(citation.end - citation.start, place.end - place.start);
    return sharedLength(citation, place) >= shorter / 2 && shorter > 0;
  });
  const [finding] = near.sort((a, b) => likeness(b.citation, place) - likeness(a.citation, place));
  return { label, place, finding };
}

function likeness(one: Citation, other: Citation): number {
  const shared = sharedLength(one, other);
  return shared / (one.end - one.start + other.end - other.start - shared);
}

type Judge = (finding: Finding, label: FindingLabel) => boolean;

function scorePair(
  { label, place, finding }: Pair,
  describe: (finding: Finding) => string,
  wanted: (label: FindingLabel) => string,
  isRight: Judge,
): Outcome {
  const read = place === undefined ? 'its words are not in the passages' : finding ? describe(finding) : 'no finding';
  return {
    label: `${label.id} ${label.text.slice(0, 60)}: read ${read}, wanted ${wanted(label)}`,
    isRight: finding !== undefined && isRight(finding, label),
  };
}

function listUnlabelled(index: ArticleIndex, pairs: readonly Pair[]): string[] {
  const places = pairs.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const isStrange = ({ citation }: Finding) => places.every((place) => sharedLength(place, citation) === 0);
  return index.findings
    .filter(isStrange)
    .map(
      ({ citation, polarity }) =>
        `${seedOfCitation(index, citation)} ${polarity}: ${textAt(index, citation).slice(0, 90)}`,
    );
}
