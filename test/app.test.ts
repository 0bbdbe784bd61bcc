import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CompiledProgram, compileProgram } from './compiled-program.js';

/** An article of a made-up county. */
const ARTICLE = `Westshire told to improve

Ofsted inspectors who came in March 2015 found high caseloads in two teams.

Maria Okonjo-Price, director of children’s services, said: “There is more to do.”
`;

let program: CompiledProgram;
const start: CompiledProgram['start'] = (words, run) => program.start(words, run);

beforeAll(() => {
  program = compileProgram();
  mkdirSync(join(program.folder, 'own'));
  writeFileSync(join(program.folder, 'own/7_westshire.txt'), ARTICLE);
}, 60_000);

afterAll(() => program.remove());

describe('the program', () => {
  test('answers one question from the articles that come along', () => {
    const { status, stdout, stderr } = start(['ask', '/ofsted latest']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\n {2}\[1\] .+ · published .+\.txt\n/);
    expect(stdout).not.toContain('\u001b');
  });

  test('answers from the articles of another folder', () => {
    const { status, stdout } = start(['ask', '/sources'], { environment: { ARTICLES_FOLDER: 'own' } });
    expect(status).toBe(0);
    expect(stdout).toContain('7_westshire.txt');
  });

  test('writes the files of an answer, the same in every time zone, and never over another file', () => {
    const save = (folder: string, TZ: string) => {
      mkdirSync(join(program.folder, folder));
      return start(['ask', '/brief pack', '--save', folder], { environment: { TZ } });
    };
    const [here, there] = [save('london', 'Europe/London'), save('auckland', 'Pacific/Auckland')];
    expect({ status: here.status, stderr: here.stderr }).toEqual({ status: 0, stderr: '' });
    expect(there.stdout.match(/^Wrote .+$/gm)).toHaveLength(3);
    const names = readdirSync(join(program.folder, 'london'));
    expect(names.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
      'briefing-pack-DAY.csv',
      'briefing-pack-DAY.docx',
      'briefing-pack-DAY.html',
    ]);
    const bytesIn = (folder: string) => names.map((name) => readFileSync(join(program.folder, folder, name), 'hex'));
    expect(bytesIn('london')).toEqual(bytesIn('auckland'));
    writeFileSync(join(program.folder, 'london', names[0] ?? ''), 'mine');
    const { status, stderr } = start(['ask', '/brief pack', '--save', 'london']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\.csv is there already, and is not the same: nothing was written\.\n {2}Remedy: /);
  });

  test('answers JSON lines in order, refuses the bad one and ends with 1', () => {
    const input = '{"id":"a","input":"/sources"}\nno question\n{"id":"b","input":"/help"}\n';
    const { status, stdout } = start(['ask', '--jsonl'], { input });
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results).toEqual([
      { id: 'a', text: expect.stringContaining('Sources'), citations: expect.any(Array), ms: expect.any(Number) },
      { error: expect.stringContaining('line 2: not JSON') },
      { id: 'b', text: expect.stringContaining('/ofsted'), citations: [], ms: expect.any(Number) },
    ]);
    expect(results[0].citations).toHaveLength(5);
    expect(status).toBe(1);
  });

  test('prints the reading of one text as JSON', () => {
    const { status, stdout } = start(['read', '--json', 'own/7_westshire.txt', '--published', '2015-04-02']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      published: { date: '2015-04-02', basis: 'supplied' },
      people: [{ name: 'Maria Okonjo-Price' }],
    });
  });

  test.each([
    [['read', 'own/none.txt'], /own\/none\.txt is not a file that can be read\.\n {2}Remedy: /],
    [['read', 'own/7_westshire.txt', '--published', '2015-13'], /"2015-13" is not a date\.\n {2}Remedy: /],
  ])('%j ends with 1, the reason and the remedy', (words, complaint) => {
    const { status, stdout, stderr } = start(words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(complaint);
  });

  test('ends with 2 and its usage where it is used wrongly', () => {
    const { status, stdout, stderr } = start(['ask', '--loud']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: briefing-bot ask');
  });

  test('does not start with a wrong setting, and says what to set', () => {
    const { status, stdout, stderr } = start(['ask', '/help'], { environment: { ARTICLES_FOLDER: 'nowhere' } });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^ARTICLES_FOLDER: "nowhere" is not a folder.*\n {2}Remedy: Set ARTICLES_FOLDER/);
  });
});
