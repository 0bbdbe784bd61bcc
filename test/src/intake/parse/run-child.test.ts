import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { childCommandOf } from '../../../../src/intake/parse/child-command.js';
import { type ChildLimits, runChild } from '../../../../src/intake/parse/run-child.js';
import { compileReader } from '../../../intake/compile-reader.js';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(30_000);

const reader = compileReader();

afterAll(() => reader.remove());

const LIMITS: ChildLimits = { time: 20_000, memory: 400_000_000, output: 1_000_000 };

let programs = 0;

/** How a child with this program ends. */
function run(program: string, limits: Partial<ChildLimits> = {}, input = 'words') {
  programs++;
  const command = childCommandOf(reader.addEntry(`program-${programs}.js`, program));
  return runChild(command, [Buffer.from(input)], { ...LIMITS, ...limits });
}

/** What a child says of something that it tries. */
async function sayOf(attempt: string): Promise<string> {
  const program = `const say = async () => { ${attempt} };
    try { process.stdout.write(String(await say())); } catch (error) { process.stdout.write('refused: ' + (error.code ?? error.message)); }`;
  const ending = await run(program);
  return ending.kind === 'answered' ? ending.answer : ending.kind;
}

describe('a child', () => {
  test('hears what it is handed, and is heard', async () => {
    const echo = 'for await (const chunk of process.stdin) process.stdout.write(chunk);';
    expect(await run(echo, {}, 'Westmoor’s plan')).toEqual({ kind: 'answered', answer: 'Westmoor’s plan' });
  });

  test('may end without having heard everything', async () => {
    const input = 'a'.repeat(3_000_000);
    expect(await run("process.stdout.write('enough', () => process.exit())", {}, input)).toEqual({
      kind: 'answered',
      answer: 'enough',
    });
  });

  test.each<[string, string, string, Partial<ChildLimits>]>([
    ['goes round in circles', 'for (;;);', 'time', { time: 700 }],
    ['waits for ever', 'setInterval(() => {}, 1000)', 'time', { time: 700 }],
    ['takes ever more buffers', 'const all = []; for (;;) all.push(Buffer.alloc(10_000_000, 1));', 'memory', {}],
    ['takes ever more objects', 'const all = []; for (;;) all.push(new Array(100_000).fill(1.5));', 'memory', {}],
    [
      'never stops talking',
      "for (;;) await new Promise((next) => process.stdout.write('a'.repeat(60_000), next));",
      'output',
      {},
    ],
    ['throws', "throw new Error('broken')", 'died', {}],
    ['ends itself', 'process.exit(3)', 'died', {}],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", 'died', {}],
  ])('that %s is ended, and why is told', async (_, program, kind, limits) => {
    expect(await run(program, limits)).toEqual({ kind });
  });

  test('that cannot be started has died', async () => {
    const command = { file: join(reader.folder, 'no-such-program'), words: [] };
    expect(await runChild(command, [Buffer.from('words')], LIMITS)).toEqual({ kind: 'died' });
  });

  test('has no environment', async () => {
    process.env['WESTMOOR_SECRET'] = 'xoxb-1';
    const names = await sayOf('return Object.keys(process.env).join();');
    delete process.env['WESTMOOR_SECRET'];
    const shellsOwn = ['PWD', 'OLDPWD', 'SHLVL', '_'];
    expect(names.split(',').filter((name) => !shellsOwn.includes(name))).toEqual([]);
  });
});

/** Whether this Node can take rights away from a program. */
const hasPermissions = ['--permission', '--experimental-permission'].some((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

describe('what a child may do', () => {
  const secret = join(reader.folder, 'secret.txt');
  writeFileSync(secret, 'secret');

  const allowed = hasPermissions ? 'refused: ERR_ACCESS_DENIED' : expect.any(String);

  test('is to read the program and its packages', async () => {
    expect(await sayOf("return typeof (await import('fflate')).unzipSync;")).toBe('function');
  });

  test('is the same where the packages lie in the program’s own folder, as they are installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'installed-'));
    const parse = join(folder, 'dist/src/intake/parse');
    mkdirSync(parse, { recursive: true });
    cpSync('node_modules/fflate', join(folder, 'node_modules/fflate'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const entry = join(parse, 'program.js');
    writeFileSync(entry, "import { unzipSync } from 'fflate'; process.stdout.write(typeof unzipSync);");
    const ending = await runChild(childCommandOf(entry), [Buffer.from('words')], LIMITS);
    rmSync(folder, { recursive: true });
    expect(ending).toEqual({ kind: 'answered', answer: 'function' });
  });

  test('is not to read other files', async () => {
    const read = `return (await import('node:fs')).readFileSync(${JSON.stringify(secret)}, 'utf8');`;
    expect(await sayOf(read)).toEqual(allowed);
  });

  test('is not to write', async () => {
    const target = join(reader.folder, 'dist/written.txt');
    const write = `(await import('node:fs')).writeFileSync(${JSON.stringify(target)}, 'x'); return 'written';`;
    expect(await sayOf(write)).toEqual(allowed);
    expect(existsSync(target)).toBe(!hasPermissions);
  });

  test('is not to start a program', async () => {
    expect(await sayOf("return (await import('node:child_process')).execFileSync('true');")).toEqual(allowed);
  });

  test('is not to run text as code', async () => {
    expect(await sayOf("return new Function('return 1')();")).toMatch(/^refused/);
  });
});

describe('the network of a child', () => {
  test.each([
    ['a connection', "(await import('node:net')).connect(9, '127.0.0.1')"],
    ['a server', "(await import('node:net')).createServer().listen(0)"],
    ['TLS', "(await import('node:tls')).connect(9, '127.0.0.1')"],
    ['HTTP', "await new Promise((_, fail) => http.get('http://127.0.0.1:40009/').on('error', fail))"],
    ['HTTPS', "await new Promise((_, fail) => https.get('https://127.0.0.1:40009/').on('error', fail))"],
    ['fetch', "await fetch('http://127.0.0.1:40009/').catch((error) => { throw error.cause })"],
    ['a datagram', "(await import('node:dgram')).createSocket('udp4')"],
    ['the name of a host', "(await import('node:dns')).lookup('localhost', () => {})"],
    ['the name of a host, later', "await (await import('node:dns/promises')).resolve4('localhost')"],
  ])('refuses %s', (_, attempt) => {
    const program = `import './close-network.js';
      const [http, https] = [await import('node:http'), await import('node:https')];
      try { ${attempt}; console.log('open'); } catch (error) { console.log(error.message); }
      process.exit();`;
    const entry = reader.addEntry('network.js', program);
    expect(execFileSync(process.execPath, [entry], { encoding: 'utf8' })).toBe(
      'A document is read without the network.\n',
    );
  });
});
