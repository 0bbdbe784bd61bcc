import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Exchange } from '../adapters/web/page-types.js';
import { type CompiledProgram, compileProgram } from './compiled-program.js';
import { findPort } from './find-port.js';
import { firstPrinted, launch, stopProgram } from './launch.js';

/** Each starts a program, which listens in less than a second on a machine that has nothing else to do. */
jest.setTimeout(60_000);

/** "Open http://127.0.0.1:3000/sign-in?token=…" */
const OPEN = /^Open (http:\/\/(\S+?):(\d+))(\/sign-in\?token=[\w-]+)\n/;

let program: CompiledProgram;
let data: string;
let running: ChildProcess | undefined;
let other: Server | undefined;

beforeAll(() => {
  program = compileProgram();
}, 60_000);

afterAll(() => program.remove());

beforeEach(() => {
  data = join(mkdtempSync(join(program.folder, 'data-')), 'store');
});

afterEach(async () => {
  running?.kill('SIGKILL');
  running = undefined;
  other?.close();
  other = undefined;
});

interface Started {
  readonly printed: string;
  readonly url: string;
  readonly port: number;
  /** Where the browser of whoever started it is signed in. */
  readonly signIn: string;
}

async function start(settings: Readonly<Record<string, string>> = {}): Promise<Started> {
  running = launch(program, { DATA_FOLDER: data, ...settings });
  const printed = await firstPrinted(running);
  if (printed === '') throw new Error('The program printed nothing.');
  const [, url = '', , port, link = ''] = OPEN.exec(printed) ?? [];
  return { printed, url, port: Number(port), signIn: url + link };
}

const stop = async (signal?: NodeJS.Signals) => running && stopProgram(running, signal);

async function takePort(port: number): Promise<void> {
  other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
}

async function ask(url: string, question: string, headers: Record<string, string> = {}): Promise<Exchange> {
  const body = JSON.stringify({ question });
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  return (await (await fetch(`${url}/ask`, init)).json()) as Exchange;
}

async function signIn(link: string): Promise<{ cookie: string }> {
  const response = await fetch(link, { redirect: 'manual' });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

describe('the program without settings', () => {
  test('opens the playground, answers, and ends in order when it is told to', async () => {
    const { printed, url, port } = await start({ PORT: String(await findPort()) });
    expect(printed).toMatch(OPEN);
    expect(printed).toContain('Nothing that you ask leaves this machine.');
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(await (await fetch(url)).text()).toContain('<h1>Ask the bot</h1>');
    expect((await ask(url, '/ofsted latest')).title).toContain('monitoring visit');
    for (const path of [
      '/healthz',
      '/readyz',
      '/digests',
      '/articles/000',
      '/ledger',
      '/ledger.png',
      '/assets/site.css',
    ])
      expect({ path, status: (await fetch(url + path)).status }).toEqual({ path, status: 200 });
    for (const script of ['playground.js', 'digests.js', 'reader.js', 'adaptivecards.min.js'])
      expect((await fetch(`${url}/assets/${script}`)).headers.get('content-type')).toContain('text/javascript');
    expect(await stop()).toBe(0);
  });

  test('draws the ledger as a picture in a thread of its own, the same bytes each time', async () => {
    const { url } = await start({ PORT: String(await findPort()) });
    const drawing = fetch(`${url}/ledger.png`);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const first = Buffer.from(await (await drawing).arrayBuffer());
    expect(first.toString('latin1', 1, 4)).toBe('PNG');
    expect(first.length).toBeLessThan(150_000);
    expect(await stop()).toBe(0);
    const again = await start({ PORT: String(await findPort()) });
    const second = Buffer.from(await (await fetch(`${again.url}/ledger.png`)).arrayBuffer());
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('ends in order at Ctrl-C', async () => {
    await start({ PORT: String(await findPort()) });
    expect(await stop('SIGINT')).toBe(0);
  });

  test('listens to this machine alone', async () => {
    const { port } = await start({ PORT: String(await findPort()) });
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow();
  });

  test('stores nothing before something is set up, and keeps that when it is started anew', async () => {
    const first = await start({ PORT: String(await findPort()) });
    await ask(first.url, '/ofsted latest');
    await ask(first.url, '/weaknesses');
    expect((await ask(first.url, '/digest list')).title).toBe('No digest comes to this conversation yet');
    for (const words of ['', ' preview', ' now', ' why', ' history', ' follows'])
      await ask(first.url, `/digest${words}`);
    expect((await ask(first.url, '/digest weekly monday 09:00')).title).toBe('This would change what is stored');
    expect(existsSync(data)).toBe(false);
    const cookie = await signIn(first.signIn);
    expect((await ask(first.url, '/digest weekly monday 09:00', cookie)).title).toContain('every Monday at 09:00');
    expect(existsSync(join(data, 'briefing-bot.db'))).toBe(true);
    expect(await stop()).toBe(0);
    const second = await start({ PORT: String(await findPort()) });
    expect((await ask(second.url, '/digest list')).views.text).toContain('every Monday at 09:00');
    expect((await ask(second.url, '/digest stop', cookie)).title).toBe('This would change what is stored');
    expect(await stop()).toBe(0);
  });

  test('takes another port where somebody has the usual one', async () => {
    await takePort(3_000).catch(() => undefined);
    const { url, port } = await start();
    expect(port).not.toBe(3_000);
    expect((await fetch(url)).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  test('says what to do where somebody has the port that is asked for', async () => {
    const port = await findPort();
    await takePort(port);
    const { status, stdout, stderr } = program.start([], { environment: { DATA_FOLDER: data, PORT: String(port) } });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      `Something else listens on port ${port} of 127.0.0.1.\n  Remedy: End it, or set PORT to another number.\n`,
    );
  });

  test('has a terminal, which answers what is piped into it', () => {
    const { status, stdout, stderr } = program.start(['chat'], {
      input: '/who Vouyioukas\n/sources\n',
      environment: { DATA_FOLDER: data },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Tolis Vouyioukas');
    expect(stdout).toContain('000_39abc298ea251128.txt');
    expect(existsSync(data)).toBe(false);
  });
});

describe('the program with a public address and no platform', () => {
  test('shows the public pages alone, under whatever name a proxy gives them, and says why', async () => {
    const port = await findPort();
    const { printed } = await start({ PORT: String(port), PUBLIC_URL: 'https://bot.example.org' });
    expect(printed).not.toMatch(OPEN);
    expect(printed).toContain('Showing the articles and the ledger at https://bot.example.org');
    expect(printed).toContain('Without PUBLIC_URL the playground opens.');
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/articles/000`)).status).toBe(200);
    for (const path of ['/', '/digests', '/posts', '/vocabulary', '/forms/digest', '/sign-in'])
      expect({ path, status: (await fetch(url + path)).status }).toEqual({ path, status: 404 });
    for (const path of ['/ask', '/send', '/simulate', '/files'])
      expect({ path, status: (await fetch(url + path, { method: 'POST' })).status }).toEqual({ path, status: 404 });
    expect(existsSync(data)).toBe(false);
    expect(await stop()).toBe(0);
  });
});

test('the program that listens everywhere prints a link that opens on this machine, and promises no more than is true', async () => {
  const { printed, url, port, signIn: link } = await start({ HOST: '0.0.0.0', PORT: String(await findPort()) });
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect(printed).not.toContain('leaves this machine');
  expect(printed).toContain(`Whoever reaches port ${port} of this machine can read and ask`);
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
  expect((await ask(url, '/quote Hazell')).views.text).not.toContain('0.0.0.0');
  expect(await stop()).toBe(0);
});

test('a single question is answered without anything of the playground', () => {
  const web = join(program.folder, 'dist/adapters/web');
  const aside = join(program.folder, 'aside');
  cpSync(web, aside, { recursive: true });
  rmSync(web, { recursive: true });
  try {
    const { status, stdout, stderr } = program.start(['ask', '/ofsted latest']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('monitoring visit');
    expect(program.start([], { environment: { DATA_FOLDER: data } }).status).toBe(1);
  } finally {
    cpSync(aside, web, { recursive: true });
  }
});
