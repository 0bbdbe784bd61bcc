import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureDigests } from './digests.js';
import { formatFigures, meetsTarget } from './figure.js';
import { measureSlack } from './slack.js';

const SIZES = { digests: { channels: 10_000, runs: 3 }, slack: { rounds: 5, commandsInRound: 2_000 } };
/** Shows that the benchmark runs; its figures are too small to mean anything. */
const SMOKE = { digests: { channels: 200, runs: 1 }, slack: { rounds: 1, commandsInRound: 200 } };
const GIGABYTE = 2 ** 30;

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / GIGABYTE)} GiB`;
  return `Node ${process.version} on ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}`;
}

const { values } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const sizes = values.smoke ? SMOKE : SIZES;
const figures = [...(await measureDigests(sizes.digests)), ...(await measureSlack(sizes.slack))];
console.log(
  values.json
    ? JSON.stringify({ machine: describeMachine(), figures })
    : `${describeMachine()}\n\n${formatFigures(figures)}`,
);
const isBelow = figures.some((figure) => !meetsTarget(figure));
process.exitCode = isBelow && !values.smoke ? 1 : 0;
