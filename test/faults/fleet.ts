import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Orders, Report } from './orders.js';

interface Instance {
  /** Resolves to false where the process died. */
  tick(skipped: number): Promise<boolean>;
  kill(): void;
}

type Hear = (report: Report) => void;

function startInstance(program: string, orders: Orders, hear: Hear): Instance {
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise<boolean>((resolve) => child.once('close', () => resolve(false)));
  let end = (_lives: boolean) => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    const report: Report = JSON.parse(line);
    if (report.kind === 'tick') end(true);
    else hear(report);
  });
  // Whoever dies before it has read is found dead by `closed`.
  child.stdin.on('error', () => {});
  return {
    tick(skipped) {
      const ticked = new Promise<boolean>((resolve) => {
        end = resolve;
      });
      child.stdin.write(`${skipped}\n`);
      return Promise.race([ticked, closed]);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

export interface FleetOptions {
  readonly program: string;
  readonly size: number;
  readonly orders: Omit<Orders, 'name' | 'deaths'>;
  /** How the next instance is to die. */
  readonly chooseDeaths: () => Orders['deaths'];
  /** `life` numbers the instances, from 1. */
  readonly hear: (report: Report, life: number) => void;
  /** An instance has died. */
  readonly bury: (life: number) => void;
}

/** So many instances at once, each of which is started again when it has died. */
export interface Fleet {
  /** Resolves when every instance has ticked or died. */
  tick(skipped: number): Promise<void>;
  kill(): void;
}

/** No instance is started before the first tick. */
export function createFleet({ program, size, orders, chooseDeaths, hear, bury }: FleetOptions): Fleet {
  const places = Array.from({ length: size }, (): { instance?: Instance; life: number } => ({ life: 0 }));
  let lives = 0;
  const fill = (place: (typeof places)[number]): Instance => {
    if (place.instance) return place.instance;
    lives += 1;
    const life = lives;
    const full: Orders = { ...orders, name: `instance ${life}`, deaths: chooseDeaths() };
    place.life = life;
    place.instance = startInstance(program, full, (report) => hear(report, life));
    return place.instance;
  };
  return {
    async tick(skipped) {
      const tickOne = async (place: (typeof places)[number]) => {
        if (await fill(place).tick(skipped)) return;
        delete place.instance;
        bury(place.life);
      };
      await Promise.all(places.map(tickOne));
    },
    kill() {
      for (const { instance } of places) instance?.kill();
    },
  };
}
