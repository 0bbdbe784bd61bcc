import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPort } from '../../find-port.js';
import { findServerFiles, type ServerFiles } from './postgres-binaries.js';

/**
 * A real PostgreSQL server for tests, without a service and without a network:
 *
 *     let server: PostgresServer;
 *     beforeAll(async () => { server = await startPostgres(); });
 *     afterAll(() => server.stop());
 *     const store = await openStore({ url: await server.createDatabase(), keyring });
 *
 * It takes TEST_DATABASE_URL where that is set, whose user must be allowed to create databases. It starts in about a
 * second on a free port, and ends with the process that started it, however that ends. Close what is connected first.
 */
export interface PostgresServer {
  /** Of the database that is there at first. */
  readonly url: string;
  /** Makes an empty database. Resolves to its url. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** One port is given to somebody else now and then, between finding and using it. */
const MOST_STARTS = 5;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  max_connections: '200',
};

/**
 * Ends the server when standard input closes, which it does whenever the test process ends, and removes its folder. The
 * watcher has its input by a number: a command in the background gets none of its own.
 */
const KEEPER = `
exec 3<&0
folder=$1; shift
"$@" </dev/null 3<&- & server=$!
{ read -r _ <&3; kill -QUIT $server; } 2>/dev/null & watcher=$!
wait $server
kill $watcher 2>/dev/null
rm -rf "$folder"
`;

async function makeCluster({ folder, initdb, user }: ServerFiles): Promise<string> {
  const data = join(folder, 'data');
  const plain = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  try {
    await promisify(execFile)(initdb, [`--pgdata=${data}`, ...plain], { ...user, cwd: folder });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  return data;
}

/** Resolves to what the server wrote up to its end, undefined once it takes connections. */
async function waitUntilReady({ stderr }: ChildProcess): Promise<string | undefined> {
  let written = '';
  for await (const chunk of stderr ?? []) {
    written += chunk;
    if (written.includes('ready to accept connections')) return undefined;
  }
  return written;
}

interface Running {
  readonly url: string;
  readonly keeper: ChildProcess;
}

async function start(): Promise<Running | { readonly problem: string }> {
  const files = await findServerFiles();
  const data = await makeCluster(files);
  const port = await findPort();
  const settings = Object.entries({ ...SETTINGS, port }).map(([name, value]) => `--${name}=${value}`);
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'sh', files.folder, files.postgres, '-D', data, ...settings], {
    ...files.user,
    cwd: '/',
    // Of its own group: what ends the tests by the keyboard must not end the keeper before the server.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const problem = await waitUntilReady(keeper);
  if (problem !== undefined) return { problem };
  return { keeper, url: `postgres://postgres@127.0.0.1:${port}/postgres` };
}

async function startAnew(): Promise<Running> {
  let problem = '';
  for (let starts = 0; starts < MOST_STARTS; starts += 1) {
    const started = await start();
    if ('url' in started) return started;
    problem = started.problem;
  }
  throw new Error(`PostgreSQL does not start:\n${problem}`);
}

let count = 0;

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string): Promise<string> {
  count += 1;
  const name = `briefing_test_${process.pid}_${Date.now()}_${count}`;
  await run(url, `create database ${name}`);
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function dropDatabase(url: string, created: string): Promise<void> {
  await run(url, `drop database if exists ${new URL(created).pathname.slice(1)} with (force)`);
}

/** The server of `TEST_DATABASE_URL`: what was made there is removed at the end. */
function borrow(url: string): PostgresServer {
  const made: string[] = [];
  return {
    url,
    async createDatabase() {
      const database = await createDatabase(url);
      made.push(database);
      return database;
    },
    async stop() {
      for (const database of made.splice(0)) await dropDatabase(url, database);
    },
  };
}

/** Starts a server, or takes the one of `TEST_DATABASE_URL`. Rejects with what the server wrote where it does not start. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return borrow(given);
  const { url, keeper } = await startAnew();
  return {
    url,
    createDatabase: () => createDatabase(url),
    async stop() {
      if (keeper.exitCode !== null || keeper.signalCode !== null) return;
      keeper.stdin?.end();
      await once(keeper, 'exit');
    },
  };
}
