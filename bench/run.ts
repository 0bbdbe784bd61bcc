import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureDigests } from './digests.js';
import { formatFigures, meetsTarget } from './figure.js';

const SIZES = { channels: 10_000, runs: 3 };
/** Shows that the benchmark runs; its figures are too small to mean anything. */
const SMOKE = { channels: 200, runs: 1 };
const GIGABYTE = 2 ** 30;

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / GIGABYTE)} GiB`;
  return `Node ${process.version} on ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}`;
}

const { values } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const figures = await measureDigests(values.smoke ? SMOKE : SIZES);
console.log(
  values.json
    ? JSON.stringify({ machine: describeMachine(), figures })
    : `${describeMachine()}\n\n${formatFigures(figures)}`,
);
const isBelow = figures.some((figure) => !meetsTarget(figure));
process.exitCode = isBelow && !values.smoke ? 1 : 0;
