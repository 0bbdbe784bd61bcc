import type { Orders, Report } from './orders.js';
import { createRandom } from './random.js';
import type { Step } from './steps.js';

/** The most passes of a step before somebody dies there; the last to die at a step does so at once, for some steps are rare. */
const MOST_PASSES = 3;

export type Deaths = Readonly<Partial<Record<Step, number>>>;

/** Who died where, and what nobody can know since. */
export interface Ledger {
  readonly kills: number;
  /** Steps at which somebody has died. */
  readonly diedAt: ReadonlySet<Step>;
  /** How the next instance is to die: at whichever of the spared steps it comes to first. */
  chooseDeaths(): Orders['deaths'];
  hear(report: Report, life: number): void;
  bury(life: number): void;
  /** Deliveries of which an attempt may have arrived, and nobody was told. */
  readonly unknown: ReadonlySet<string>;
}

/** A ledger of so many deaths at each step. */
export function createLedger(deaths: Deaths, seed: number): Ledger {
  const random = createRandom(seed);
  const left = new Map(Object.entries(deaths) as [Step, number][]);
  const intended = new Map<number, Set<string>>();
  const unknown = new Set<string>();
  const diedAt = new Set<Step>();
  let kills = 0;
  const listSpared = () => [...left].filter(([, times]) => times > 0).map(([step]) => step);
  const choosePass = (step: Step) => (left.get(step) === 1 ? 1 : 1 + Math.floor(random() * MOST_PASSES));
  const note = (life: number, id: string, noted: string) => {
    const open = intended.get(life) ?? new Set();
    intended.set(life, open);
    if (noted === 'intended') open.add(id);
    else if (open.delete(id) && noted === 'unsure') unknown.add(id);
  };
  return {
    get kills() {
      return kills;
    },
    diedAt,
    unknown,
    chooseDeaths: () => Object.fromEntries(listSpared().map((step) => [step, choosePass(step)])),
    hear(report, life) {
      if (report.kind === 'note') note(life, report.deliveryId, report.noted);
      if (report.kind !== 'death') return;
      kills += 1;
      diedAt.add(report.step);
      left.set(report.step, (left.get(report.step) ?? 0) - 1);
    },
    bury(life) {
      for (const id of intended.get(life) ?? []) unknown.add(id);
    },
  };
}
