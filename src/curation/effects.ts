import type { ArticleIndex, Finding, Quote, WeaknessStatus } from '../../index/model.js';
import { authoritiesOf } from '../authority/authorities-of.js';
import { weaknessKey } from '../authority/weakness-name.js';
import { weaknessFact } from '../digest/line.js';
import { quotationFact } from './fact-ids.js';

/** What became of a weakness; a status is absent where the ledger does not hold it. */
export interface Move {
  readonly theme: string;
  readonly authority?: string;
  readonly from?: WeaknessStatus;
  readonly to?: WeaknessStatus;
}

/** What a correction changes of all that is told, as ids of facts and as statuses. */
export interface Effects {
  readonly findings: readonly Finding[];
  readonly quotes: readonly Quote[];
  readonly moves: readonly Move[];
}

const toldOfFinding = ({ by, reportedBy, when, themes }: Finding): string =>
  JSON.stringify([by, reportedBy, when?.date, themes]);

const toldOfQuote = ({ speaker, when }: Quote): string => JSON.stringify([speaker, when?.date]);

/** The facts of the second list of which something else is told than in the first. */
function changed<Fact extends { readonly id: string }>(
  before: readonly Fact[],
  after: readonly Fact[],
  told: (fact: Fact) => string,
): Fact[] {
  const known = new Map(before.map((fact) => [fact.id, told(fact)]));
  return after.filter((fact) => known.get(fact.id) !== told(fact));
}

function findMoves(before: ArticleIndex, after: ArticleIndex): Move[] {
  const statusOf = ({ weaknesses }: ArticleIndex, of: string): WeaknessStatus | undefined =>
    weaknesses.find((weakness) => weaknessKey(weakness) === of)?.status;
  const held = new Map([...before.weaknesses, ...after.weaknesses].map((each) => [weaknessKey(each), each]));
  return [...held].flatMap(([key, { theme, authority }]): Move[] => {
    const [from, to] = [statusOf(before, key), statusOf(after, key)];
    const of = { theme, ...(authority !== undefined && { authority }) };
    return from === to ? [] : [{ ...of, ...(from && { from }), ...(to && { to }) }];
  });
}

/** What is told otherwise by one index than by another of the same articles. */
export function findEffects(before: ArticleIndex, after: ArticleIndex): Effects {
  return {
    findings: changed(before.findings, after.findings, toldOfFinding),
    quotes: changed(before.quotes, after.quotes, toldOfQuote),
    moves: findMoves(before, after),
  };
}

/** The facts by which a weakness was told; of a message from before authorities were kept, the theme alone. */
const toldWeaknesses = (moves: readonly Move[], isAlone: boolean): string[] => [
  ...moves.map(weaknessFact),
  ...(isAlone ? moves.map(({ theme }) => weaknessFact({ theme })) : []),
];

/** The ids by which a delivery that told any of it is found. */
export const toldFacts = ({ findings, quotes, moves }: Effects, index: ArticleIndex): string[] => [
  ...new Set([
    ...findings.map(({ id }) => id),
    ...quotes.map(quotationFact),
    ...toldWeaknesses(moves, authoritiesOf(index).length === 1),
  ]),
];
