import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const RESIDENT = /^VmRSS:\s{1,20}(\d{1,15}) kB$/m; // VmRSS:	   48260 kB

async function readLinux(pid: number): Promise<number | undefined> {
  const kilobytes = RESIDENT.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

async function askPs(pid: number): Promise<number | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return stdout.trim() === '' ? undefined : Number(stdout) * 1024;
}

/** The memory that a process holds, in bytes; undefined where it has ended or the system does not say. */
export async function readResidentMemory(pid: number): Promise<number | undefined> {
  try {
    return await (process.platform === 'linux' ? readLinux(pid) : askPs(pid));
  } catch {
    return undefined;
  }
}
