import type { ArticleIndex, CorrectionMark, Finding, Weakness, WeaknessStatus } from '../../index/model.js';
import { compareFindings, isTestimony } from '../../index/weaknesses.js';
import { weaknessKey } from '../authority/weakness-name.js';
import { faultsOf, testimonyOn } from '../evidence/ledger.js';
import type { Snapshot, WeaknessSnapshot } from '../subscription.js';
import { alignWeaknesses } from './last-told.js';
import { listOutstanding } from './outstanding.js';
import { correctionsIn, marksOf } from './snapshot.js';

/** From the most serious to the quietest. */
const KINDS = [
  'new',
  /** An independent body finds a fault that is later than all that was on record, whatever the status was. */
  'raised-again',
  'resolved',
  'improving',
  /** Praise by an independent body that leaves the status as it was. */
  'praised',
  /** The council, a newspaper or hearsay raises it again. */
  'raised-by-others',
  /** A person put right what was read. */
  'corrected',
  /** What a person put right was taken back, and the status with it. */
  'taken-back',
  /** A new article tells of a fault that is no later than what was on record. */
  'told-again',
  /** What the council or a partner says in favour. */
  'claimed',
  /** Articles that were there before are now read otherwise: no news, and said to be none. */
  'reread',
  /** Its article is no longer among those that are read. */
  'withdrawn',
] as const;

export type ChangeKind = (typeof KINDS)[number];

export interface LedgerChange {
  readonly kind: ChangeKind;
  readonly theme: string;
  /** The local authority it is about. */
  readonly authority?: string;
  /** Absent where it was not in the ledger. */
  readonly was?: WeaknessStatus;
  /** Absent where it is no longer in the ledger. */
  readonly weakness?: Weakness;
  /** What made it so; empty where nothing of it is left in the articles. */
  readonly findings: readonly Finding[];
  readonly correction?: CorrectionMark;
}

/** What was known, ready to be looked up, and the index of today. */
interface Since {
  readonly index: ArticleIndex;
  /** By their keys. */
  readonly weaknesses: ReadonlyMap<string, WeaknessSnapshot>;
  /** Articles that had been read. */
  readonly articles: ReadonlySet<string>;
  readonly corrections: ReadonlySet<string>;
  /** Articles that are read now. */
  readonly present: ReadonlySet<string>;
  /** A correction that was known is in force no more. */
  readonly isTakenBack: boolean;
}

type Base = Pick<LedgerChange, 'theme' | 'authority' | 'was' | 'weakness'>;

const isFault = ({ polarity }: Finding): boolean => polarity !== 'strength';

const isNews = ({ citation }: Finding, { articles }: Since): boolean => !articles.has(citation.articleId);

/** The corrections of a fact that the snapshot does not know. */
const newMarks = (fact: { corrected?: CorrectionMark }, { corrections }: Since): CorrectionMark[] =>
  marksOf(fact).filter(({ id }) => !corrections.has(id));

/** The faults among the news that are later than all that was on record: of others an article only tells. */
function laterFaults(weakness: Weakness, news: readonly Finding[]): Finding[] {
  const isWord = (finding: Finding): boolean => isFault(finding) || isTestimony(finding);
  const earlier = weakness.history.filter((finding) => isWord(finding) && !news.includes(finding));
  return news.filter((finding) => isFault(finding) && earlier.every((other) => compareFindings(finding, other) > 0));
}

function kindOfFault(weakness: Weakness, news: readonly Finding[]): ChangeKind {
  const later = laterFaults(weakness, news);
  if (later.some(isTestimony)) return 'raised-again';
  return later.length > 0 ? 'raised-by-others' : 'told-again';
}

/** What news, the findings of articles that were not there before, does to a weakness; nothing where it does nothing. */
function kindOfNews(
  weakness: Weakness,
  was: WeaknessStatus | undefined,
  news: readonly Finding[],
): ChangeKind | undefined {
  const { status } = weakness;
  const hasFault = news.some(isFault);
  if (was === undefined) return hasFault ? 'new' : undefined;
  const isPraised = news.some((finding) => isTestimony(finding) && finding.polarity !== 'weakness');
  if (status !== 'open' && was !== status && isPraised) return status;
  if (hasFault && !(isPraised && status !== 'open')) return kindOfFault(weakness, news);
  return isPraised ? 'praised' : undefined;
}

/** The findings among the news that a change of this kind rests on. */
function telling(kind: ChangeKind, news: readonly Finding[]): Finding[] {
  if (kind !== 'praised' && kind !== 'improving' && kind !== 'resolved') return news.filter(isFault);
  return news.filter((finding) => isTestimony(finding) && finding.polarity !== 'weakness');
}

function changesByNews(base: Base, weakness: Weakness, news: readonly Finding[]): LedgerChange[] {
  const kind = kindOfNews(weakness, base.was, news);
  const claimed = news.filter((finding) => weakness.claimed?.includes(finding));
  return [
    ...(kind === undefined ? [] : [{ ...base, kind, findings: telling(kind, news) }]),
    ...(claimed.length > 0 && kind !== 'new' ? [{ ...base, kind: 'claimed' as const, findings: claimed }] : []),
  ];
}

/** Whether a finding is or was counted for a weakness. */
const isOf = ({ id, themes, authority }: Finding, base: Base, { weaknesses }: Since): boolean =>
  (themes.includes(base.theme) && authority === base.authority) ||
  (weaknesses.get(weaknessKey(base))?.findings.includes(id) ?? false);

const lastWordOn = (weakness: Weakness): Finding[] =>
  [testimonyOn(weakness).at(-1) ?? faultsOf(weakness).at(-1)].flatMap((finding) => finding ?? []);

/** The corrections of the findings of a theme and of its status, each with what it put right. */
function changesByCorrection(base: Base, since: Since): LedgerChange[] {
  const { weakness } = base;
  const isMeant = (finding: Finding): boolean => isOf(finding, base, since) && !isNews(finding, since);
  const corrected = (correction: CorrectionMark, findings: readonly Finding[]): LedgerChange => ({
    ...base,
    kind: 'corrected',
    findings,
    correction,
  });
  // What puts right a visit or an article puts right all that was found then: it is told once a theme.
  const meant = since.index.findings.filter(isMeant);
  const marks = new Map(meant.flatMap((finding) => newMarks(finding, since)).map((mark) => [mark.id, mark]));
  const facts = [...marks.values()].map((mark) =>
    corrected(
      mark,
      meant.filter((finding) => marksOf(finding).some(({ id }) => id === mark.id)),
    ),
  );
  const ofStatus = weakness ? newMarks(weakness, since).map((mark) => corrected(mark, lastWordOn(weakness))) : [];
  return [...facts, ...ofStatus];
}

/** The new date of an article, where that alone moved a status. */
function changesByDate(base: Base, weakness: Weakness, since: Since): LedgerChange[] {
  return since.index.articles.flatMap((article) => {
    const findings = weakness.history.filter(({ citation }) => citation.articleId === article.id);
    if (findings.length === 0) return [];
    return newMarks(article, since).map((correction) => ({
      ...base,
      kind: 'corrected' as const,
      findings,
      correction,
    }));
  });
}

const LAST_TWO_PARTS = /:\d+:\d+$/; // 004:13:226

/** Whether the article of a finding that was known is no longer read. */
const lostArticle = ({ findings }: WeaknessSnapshot, { present }: Since): boolean =>
  findings.some((id) => !present.has(id.replace(LAST_TWO_PARTS, '')));

/** Why a status or the ledger is otherwise, where no word in an article and no new correction explains it. */
function kindOfReading(before: WeaknessSnapshot | undefined, since: Since): ChangeKind {
  if (since.isTakenBack) return 'taken-back';
  return before && lostArticle(before, since) ? 'withdrawn' : 'reread';
}

/** A change that neither news nor a correction of its own explains: articles that went, or are read otherwise. */
function changesOfReading(base: Base, weakness: Weakness, since: Since): LedgerChange[] {
  const before = since.weaknesses.get(weaknessKey(weakness));
  if (before?.status === weakness.status) return [];
  if (before === undefined && weakness.history.every((finding) => isNews(finding, since))) return [];
  const byDate = changesByDate(base, weakness, since);
  if (byDate.length > 0) return byDate;
  return [{ ...base, kind: kindOfReading(before, since), findings: lastWordOn(weakness) }];
}

const baseOf = ({ theme, authority }: Pick<Weakness, 'theme' | 'authority'>): Base => ({
  theme,
  ...(authority !== undefined && { authority }),
});

function changesOf(weakness: Weakness, since: Since): LedgerChange[] {
  const before = since.weaknesses.get(weaknessKey(weakness));
  const base: Base = { ...baseOf(weakness), weakness, ...(before ? { was: before.status } : {}) };
  const known = new Set(before?.findings);
  const news = weakness.history.filter((finding) => !known.has(finding.id) && isNews(finding, since));
  const explained = [...changesByNews(base, weakness, news), ...changesByCorrection(base, since)];
  const isExplained = explained.some(({ kind }) => kind !== 'claimed');
  return isExplained ? explained : [...explained, ...changesOfReading(base, weakness, since)];
}

/** What became of a weakness that is no longer in the ledger. */
function changesOfLost(lost: WeaknessSnapshot, since: Since): LedgerChange[] {
  const base: Base = { ...baseOf(lost), was: lost.status };
  const corrected = changesByCorrection(base, since);
  return corrected.length > 0 ? corrected : [{ ...base, kind: kindOfReading(lost, since), findings: [] }];
}

const bySeriousness = (a: LedgerChange, b: LedgerChange): number => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);

/**
 * What changed in the ledger since a snapshot, the most serious first and then as the outstanding are listed. News are findings of articles that were not read
 * then; what a person put right in the others is told as corrected. A snapshot of the same index gives none.
 */
export function changesSince(last: Snapshot, index: ArticleIndex): LedgerChange[] {
  const inForce = new Set(correctionsIn(index));
  const known = alignWeaknesses(last.weaknesses, index.weaknesses);
  const since: Since = {
    index,
    weaknesses: new Map(known.map((weakness) => [weaknessKey(weakness), weakness])),
    articles: new Set(last.articles),
    corrections: new Set(last.corrections),
    present: new Set(index.articles.map(({ id }) => id)),
    isTakenBack: last.corrections.some((id) => !inForce.has(id)),
  };
  const held = new Set(index.weaknesses.map(weaknessKey));
  const lost = known.filter((weakness) => !held.has(weaknessKey(weakness)));
  const outstanding = listOutstanding(index.weaknesses);
  const resolved = index.weaknesses.filter(({ status }) => status === 'resolved');
  return [
    ...[...outstanding, ...resolved].flatMap((weakness) => changesOf(weakness, since)),
    ...lost.flatMap((weakness) => changesOfLost(weakness, since)),
  ].sort(bySeriousness);
}
