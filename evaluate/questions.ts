import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countRight, type Outcome, type Row } from './rows.js';

interface Question {
  readonly id: string;
  readonly input?: string;
  readonly inputGen?: { readonly prefix: string; readonly repeat: string; readonly times: number };
}

/** Asks the program itself, in a process of its own, and lets the labels' own rules grade its answers. */
export function scoreQuestions(folder: string, program: string): Row {
  const sheet = join(folder, 'answers-open.json');
  const questions = JSON.parse(readFileSync(sheet, 'utf8')).items as Question[];
  const scratch = mkdtempSync(join(tmpdir(), 'answers-'));
  try {
    const answers = join(scratch, 'answers.jsonl');
    writeFileSync(answers, ask(program, questions));
    const graded = spawnSync(process.execPath, [join(folder, 'grade.mjs'), sheet, answers], { encoding: 'utf8' });
    return countRight('questions answered right', readGrades(questions, graded.stdout), 30);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** What the program printed, and its complaints on standard error: a question it refuses costs that question only. */
function ask(program: string, questions: readonly Question[]): string {
  const lines = questions.map((question) => JSON.stringify({ id: question.id, input: inputOf(question) }));
  const input = `${lines.join('\n')}\n`;
  const asked = spawnSync(process.execPath, [program, 'ask', '--jsonl'], { input, encoding: 'utf8' });
  process.stderr.write(asked.stderr);
  return asked.stdout;
}

function inputOf({ input, inputGen }: Question): string {
  return inputGen === undefined ? (input ?? '') : inputGen.prefix + inputGen.repeat.repeat(inputGen.times);
}

/** "FAIL a04o ofsted not cited: 003"; a grader that broke off has graded nothing right. */
export function readGrades(questions: readonly Question[], output: string): Outcome[] {
  const failed = new Map(output.split('\n').map((line) => [line.split(' ')[1] ?? '', line]));
  const isComplete = output.includes(`/${questions.length} right`);
  return questions.map(({ id }) => ({
    label: failed.get(id) ?? `${id} not graded`,
    isRight: isComplete && !failed.has(id),
  }));
}
