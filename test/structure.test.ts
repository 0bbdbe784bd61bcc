import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const configuration = resolve('.dependency-cruiser.cjs');
const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A file of the small project, with the module it imports. */
type Offence = readonly [from: string, to: string];

/** For each rule the one import that breaks it, written as the offending file and its specifier. */
const offences: Readonly<Record<string, Offence>> = {
  'index-imports-only-index': ['index/dates.ts', '../src/answer.js'],
  'src-never-imports-adapters': ['src/config.ts', '../adapters/adapter.js'],
  'adapters-see-only-answers': ['adapters/console/prompt.ts', '../../index/model.js'],
  'no-adapter-imports-another': ['adapters/teams/cards.ts', '../slack/blocks.js'],
  'nobody-imports-app': ['src/log.ts', '../app.js'],
  'commands-do-not-import-commands': ['src/commands/who.ts', './quote.js'],
  'slack-sdk-only-in-slack': ['src/wording.ts', '@slack/bolt'],
  'bot-framework-only-in-teams': ['src/footnotes.ts', 'botbuilder'],
  'minisearch-only-in-search': ['index/people.ts', 'minisearch'],
  'cron-only-in-schedule': ['src/digest/plan.ts', 'node-cron'],
  'database-only-in-store': ['src/errors.ts', 'kysely'],
  'file-system-only-where-named': ['index/clean.ts', 'node:fs/promises'],
  'child-process-only-in-intake': ['src/part.ts', 'node:child_process'],
  'web-only-in-intake': ['src/paging.ts', 'undici'],
  'parsers-only-in-formats': ['src/literal.ts', 'unpdf'],
  'no-circular': ['src/bot.ts', './conversation.js'],
  'no-orphans': ['index/themes.ts', ''],
  'not-to-dev-dep': ['src/command.ts', 'fast-check'],
};

/** Imports that obey every rule. */
const permitted: readonly Offence[] = [
  ['app.ts', './adapters/slack/blocks.js'],
  ['app.ts', 'node:fs'],
  ['adapters/slack/blocks.ts', '@slack/bolt'],
  ['adapters/adapter.ts', '../src/answer.js'],
  ['index/search/full-text.ts', 'minisearch'],
  ['index/search.ts', './model.js'],
  ['index/collection.ts', 'node:fs'],
  ['src/answer.ts', '../index/model.js'],
  ['src/commands/quote.ts', './quote/copy-styles.js'],
  ['src/commands/quote/copy-styles.ts', '../../answer.js'],
  ['src/conversation.ts', './bot.js'],
  ['src/digest/schedule.ts', 'node-cron'],
  ['index/formats/pdf.ts', 'unpdf'],
  ['src/intake/fetch/fetch-source.ts', 'undici'],
  ['src/intake/parse/run-child.ts', 'node:child_process'],
  ['src/store/database.ts', 'kysely'],
];

const packages = {
  '@slack/bolt': '5.1.0',
  botbuilder: '4.23.3',
  kysely: '0.28.18',
  minisearch: '7.2.0',
  'node-cron': '4.6.0',
  undici: '7.30.2',
  unpdf: '1.7.0',
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writePackages(folder: string): void {
  const manifest = { name: 'small', dependencies: packages, devDependencies: { 'fast-check': '4.10.2' } };
  write(folder, 'package.json', JSON.stringify(manifest));
  write(
    folder,
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }),
  );
  for (const name of [...Object.keys(packages), 'fast-check']) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'main.js' }));
    write(folder, `node_modules/${name}/main.js`, 'module.exports = {};');
  }
}

function writeSources(folder: string, imports: readonly Offence[]): void {
  const texts = new Map([['index/model.ts', 'export interface Article { readonly id: string }\n']]);
  for (const [from, to] of imports) {
    const line = to === '' ? 'export const nothing = 0;\n' : `import '${to}';\n`;
    texts.set(from, (texts.get(from) ?? '') + line);
  }
  for (const [path, text] of texts) write(folder, path, text);
}

function cruise(folder: string): Violation[] {
  const sources = ['app.ts', 'index', 'src', 'adapters'];
  const settings = ['--config', configuration, '--output-type', 'json'];
  const output = execFileSync(process.execPath, [cruiser, ...settings, ...sources], { cwd: folder, encoding: 'utf8' });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the rules of the structure', () => {
  const folders: string[] = [];
  let violations: Violation[] = [];

  function cruiseTree(imports: readonly Offence[]): Violation[] {
    const folder = mkdtempSync(join(tmpdir(), 'structure-'));
    folders.push(folder);
    writePackages(folder);
    writeSources(folder, imports);
    return cruise(folder);
  }

  beforeAll(() => {
    violations = cruiseTree([...permitted, ...Object.values(offences)]);
  }, 60_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  test.each(Object.entries(offences))('%s is seen when it is broken', (rule, [from]) => {
    expect(violations.filter((violation) => violation.rule.name === rule).map((violation) => violation.from)).toContain(
      from,
    );
  });

  test('every rule of the configuration is broken once here and says what to do instead', () => {
    const { forbidden } = createRequire(import.meta.url)(configuration) as {
      forbidden: { name: string; comment: string }[];
    };
    expect(forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(offences).sort());
    for (const rule of forbidden) expect(rule.comment).toMatch(/: [^:]+\.$/);
  });

  test('nothing but the offending imports is complained of', () => {
    const offenders = Object.values(offences).map(([from]) => from);
    expect(
      violations.filter((violation) => !offenders.includes(violation.from) && violation.rule.name !== 'no-circular'),
    ).toEqual([]);
  });

  test('imports that keep the rules pass', () => {
    const withoutCycle = permitted.filter(([from]) => from !== 'src/conversation.ts');
    expect(cruiseTree(withoutCycle)).toEqual([]);
  }, 60_000);
});
