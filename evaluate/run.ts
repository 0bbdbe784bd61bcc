import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIndex } from '../index/build.js';
import { readCollection } from '../index/collection.js';
import { scoreDates } from './dates.js';
import { scoreFindings } from './findings.js';
import { scoreIntervals } from './intervals.js';
import { type Labels, readLabels } from './labels.js';
import { scoreMilestones } from './milestones.js';
import { scorePeople } from './people.js';
import { scoreQuestions } from './questions.js';
import { scoreQuotes } from './quotes.js';
import { scoreReading } from './reading.js';
import { formatRows, meetsTarget, type Row } from './rows.js';
import { scoreWeaknesses } from './weaknesses.js';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../app.js', import.meta.url));
const LABELS = '../shared/gold';

/** The index is built from the texts alone: what a person supplied would answer for the reading. */
function scoreSeeds(labels: Labels): Row[] {
  const files = readCollection(SEEDS).map(({ supplied, ...file }) => file);
  const index = buildIndex(files);
  const scores = [
    scoreReading,
    scoreQuotes,
    scorePeople,
    scoreDates,
    scoreIntervals,
    scoreMilestones,
    scoreFindings,
    scoreWeaknesses,
  ];
  return scores.flatMap((score) => score(index, labels));
}

function run(): void {
  const { values, positionals } = parseArgs({
    options: { verbose: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? process.env['GOLD'] ?? LABELS;
  if (!existsSync(folder)) {
    console.log(`Nothing to evaluate against: there is no folder ${folder}. Name one: npm run evaluate -- <folder>`);
    return;
  }
  const rows = [scoreQuestions(folder, PROGRAM), ...scoreSeeds(readLabels(folder))];
  console.log(formatRows(rows, values.verbose).join('\n'));
  const below = rows.filter((row) => !meetsTarget(row)).length;
  console.log(
    below === 0 ? 'Every target is met.' : `${below} rows are below their target; --verbose names what was missed.`,
  );
  process.exitCode = below === 0 ? 0 : 1;
}

run();
