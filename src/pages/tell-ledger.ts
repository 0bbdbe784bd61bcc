import { countOf, joinList } from '../wording.js';
import type { LedgerPicture, ThemeRow } from './ledger-picture.js';

/** Themes that are named; the picture has the others. */
const MOST_NAMED = 3;

/** "20 still open and 2 improving", in the order of the rows. */
function tellStatuses(rows: readonly ThemeRow[]): string {
  const counts = new Map<string, number>();
  for (const { tellsStatus } of rows) counts.set(tellsStatus, (counts.get(tellsStatus) ?? 0) + 1);
  return joinList([...counts].map(([status, count]) => `${count} ${status}`));
}

/** "pace of improvement (17, still open)": the themes that most was found on. */
function nameHeaviest(rows: readonly ThemeRow[]): string[] {
  const heaviest = rows.toSorted((a, b) => b.marks.length - a.marks.length).slice(0, MOST_NAMED);
  return heaviest.map(({ label, marks, tellsStatus }) => `${label} (${marks.length}, ${tellsStatus})`);
}

/** "2014 to 2018", "in 2018" */
function tellYears({ from, to }: LedgerPicture): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}

/** What the picture of the ledger tells, in two or three sentences: for whoever does not see it. */
export function tellLedger(picture: LedgerPicture): string {
  const { rows, milestones, collection } = picture;
  const findings = rows.reduce((sum, { marks }) => sum + marks.length, 0);
  const all = `${countOf(rows.length, 'weakness', 'weaknesses')} (${tellStatuses(rows)})`;
  const counted = `${countOf(findings, 'finding')} and ${countOf(milestones.length, 'milestone')} ${tellYears(picture)}`;
  const heaviest = rows.length === 0 ? '' : ` Most was found on ${joinList(nameHeaviest(rows))}.`;
  return `The weakness ledger, drawn from ${collection}. ${rows.length === 0 ? 'No weakness' : all}, with ${counted}.${heaviest}`;
}
