import { spanOf } from '../../index/edtf.js';
import type { Finding, Weakness } from '../../index/model.js';
import { compareFindings, isTestimony } from '../../index/weaknesses.js';
import { type Run, toRuns } from '../answer.js';
import { nameWeakness } from '../authority/weakness-name.js';
import { citeAll, type Writing } from '../evidence/citing.js';
import { tellMarks } from '../evidence/corrections.js';
import { faultsOf, testimonyOn } from '../evidence/ledger.js';
import { joinList, nameSpeaker } from '../wording.js';
import { type Days, tellAge, tellTimes } from './age.js';
import { findLastWord, isWhole, tellWord } from './last-word.js';
import { type Line, weaknessFact, withoutEmpty } from './line.js';

/** What the council or a partner said in its favour after the last word on it, in words that stand alone. */
function claimsSince({ index }: Writing, { claimed = [] }: Weakness, word: Finding | undefined): Finding[] {
  const isLater = (finding: Finding): boolean => word !== undefined && compareFindings(finding, word) > 0;
  return claimed.filter((finding) => isLater(finding) && isWhole(index, finding));
}

/** " Action or praise claimed since by David Johnston [3]." */
function tellClaims(writing: Writing, claims: readonly Finding[]): Run[] {
  if (claims.length === 0) return [];
  const names = [...new Set(claims.map(({ by }) => nameSpeaker(by, writing.index)))];
  const cited = claims.map(({ citation }) => citation);
  return toRuns(` Action or praise claimed since by ${joinList(names)}`, ...citeAll(writing, cited), '.');
}

/** "caseloads: open since November 2017 [2]. Last word by Ofsted, summer 2018: “high case-loads” [1]". */
export function tellOutstanding(writing: Writing, weakness: Weakness, days: Days): Line {
  const word = findLastWord(writing.index, weakness);
  const silent = testimonyOn(weakness).length === 0 ? 'No independent body has spoken on it; last word' : 'Last word';
  const claims = claimsSince(writing, weakness, word);
  const runs = [
    { text: nameWeakness(writing.index, weakness), strong: true },
    ...toRuns(`${tellMarks(weakness, 'status')}: `),
    ...tellAge(writing, weakness, { ...days, cited: word?.citation.articleId }),
    ...toRuns(tellTimes(writing, weakness), '.'),
    ...tellClaims(writing, claims),
    ...(word ? [...toRuns(` ${silent} by `), ...tellWord(writing, word)] : []),
  ];
  const [first] = faultsOf(weakness);
  const told = [first, word, ...claims].flatMap((finding) => (finding ? [finding.id] : []));
  return { runs: withoutEmpty(runs), facts: [weaknessFact(weakness), ...told] };
}

const UNDATED = '9999';

const firstDayOf = (weakness: Weakness): string => {
  const when = faultsOf(weakness)[0]?.when;
  return when ? spanOf(when.date).to : UNDATED;
};

const timesRaised = (weakness: Weakness): number => faultsOf(weakness).filter(isTestimony).length;

/** Open before improving, then the longest on record, then what was faulted most often; resolved ones are left out. */
export function listOutstanding(weaknesses: readonly Weakness[]): Weakness[] {
  const order = (a: Weakness, b: Weakness): number => {
    if (a.status !== b.status) return a.status === 'open' ? -1 : 1;
    const [first, second] = [firstDayOf(a), firstDayOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return timesRaised(b) - timesRaised(a);
  };
  return weaknesses.filter(({ status }) => status !== 'resolved').sort(order);
}
