import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of package-lock.json that is looked at; `packages` by folder, the project itself under ''. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The part of package.json that is looked at. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** One sentence for each thing that would make `npm ci` stop or install something else, none where all is well. */
export function findLockFaults(manifest: Manifest, lock: LockFile): string[] {
  return [
    ...findLoosePins(manifest),
    ...findMissingOptional(lock),
    ...findUnevenSources(lock),
    ...findIgnoredOverrides(manifest, lock),
  ];
}

/** A full version and nothing else: `5.1.0`, `2.0.0-rc.1`. */
const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

function findLoosePins(manifest: Manifest): string[] {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return wanted
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}: name one exact version`);
}

/** npm leaves out the builds of other platforms where they were never fetched; `npm ci` elsewhere then stops with EUSAGE. */
function findMissingOptional(lock: LockFile): string[] {
  return Object.entries(lock.packages).flatMap(([folder, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isReachable(lock, folder, name))
      .map(
        (name) =>
          `${folder || 'the project'} names ${name}, which is not in package-lock.json: delete it and install again`,
      ),
  );
}

/** Looks where Node looks: in the package's own node_modules, then in those of the folders around it. */
function isReachable(lock: LockFile, folder: string, name: string): boolean {
  const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
  if (place in lock.packages) return true;
  if (folder === '') return false;
  const outer = folder.lastIndexOf('/node_modules/');
  return isReachable(lock, outer === -1 ? '' : folder.slice(0, outer), name);
}

function findUnevenSources(lock: LockFile): string[] {
  const fetched = Object.entries(lock.packages).filter(
    ([folder, entry]) => folder.includes('node_modules/') && !entry.link && !entry.inBundle,
  );
  const unsigned = fetched.filter(([, entry]) => !entry.integrity).map(([folder]) => `${folder} has no integrity`);
  const withAddress = fetched.filter(([, entry]) => entry.resolved).length;
  if (withAddress === 0 || withAddress === fetched.length) return unsigned;
  return [...unsigned, `${withAddress} of ${fetched.length} packages name their address: all or none should`];
}

/** Only overrides of the form `"name": "1.2.3"`; those for one range or one parent are left to `npm ls`. */
function findIgnoredOverrides(manifest: Manifest, lock: LockFile): string[] {
  return Object.entries(manifest.overrides ?? {})
    .filter(
      (override): override is [string, string] => typeof override[1] === 'string' && !override[0].includes('@', 1),
    )
    .flatMap(([name, version]) =>
      Object.entries(lock.packages)
        .filter(([folder, entry]) => folder.endsWith(`node_modules/${name}`) && entry.version !== version)
        .map(([folder, entry]) => `${folder} is ${entry.version}, the override says ${version}`),
    );
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}

function run(): void {
  const lock = readJson<LockFile>('package-lock.json');
  const faults = findLockFaults(readJson<Manifest>('package.json'), lock);
  for (const fault of faults) console.error(fault);
  console.log(`lock file: ${Object.keys(lock.packages).length - 1} packages, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) run();
