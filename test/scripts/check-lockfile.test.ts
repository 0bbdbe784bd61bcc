import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findLockFaults, type LockFile, type Manifest } from '../../scripts/check-lockfile.js';

const signed = { version: '1.0.0', integrity: 'sha512-x' };

function lockOf(packages: LockFile['packages']): LockFile {
  return { packages: { '': {}, ...packages } };
}

describe('findLockFaults', () => {
  test("finds nothing in the project's own files", () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    expect(findLockFaults(manifest, JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile)).toEqual([]);
  });

  test('misses the build of a platform that the lock file leaves out', () => {
    const lock = lockOf({
      'node_modules/swc': { ...signed, optionalDependencies: { 'swc-linux': '1', 'swc-mac': '1' } },
      'node_modules/swc-linux': signed,
    });
    expect(findLockFaults({}, lock)).toEqual([
      'node_modules/swc names swc-mac, which is not in package-lock.json: delete it and install again',
    ]);
  });

  test('finds an optional package in the folder of a package around the one that names it', () => {
    const lock = lockOf({
      'node_modules/outer': signed,
      'node_modules/outer/node_modules/@scope/inner': { ...signed, optionalDependencies: { near: '1', far: '1' } },
      'node_modules/outer/node_modules/near': signed,
      'node_modules/far': signed,
    });
    expect(findLockFaults({}, lock)).toEqual([]);
  });

  test('does not take a package inside a sibling for the one that is named', () => {
    const lock = lockOf({
      'node_modules/a': { ...signed, optionalDependencies: { native: '1' } },
      'node_modules/b': signed,
      'node_modules/b/node_modules/native': signed,
    });
    expect(findLockFaults({}, lock)).toHaveLength(1);
  });

  test.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', '>=1.0.0'])(
    'asks for one exact version instead of %s',
    (version) => {
      expect(findLockFaults({ dependencies: { zod: version } }, lockOf({}))).toEqual([
        `package.json asks for zod ${version}: name one exact version`,
      ]);
    },
  );

  test('accepts exact versions, releases and candidates', () => {
    expect(findLockFaults({ dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0-rc.1' } }, lockOf({}))).toEqual(
      [],
    );
  });

  test('refuses a package without integrity, but not a linked or bundled one', () => {
    const lock = lockOf({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { link: true },
      'node_modules/c': { inBundle: true },
    });
    expect(findLockFaults({}, lock)).toEqual(['node_modules/a has no integrity']);
  });

  test('refuses a lock file in which only some packages name their address', () => {
    const lock = lockOf({
      'node_modules/a': signed,
      'node_modules/b': { ...signed, resolved: 'https://registry.npmjs.org/b' },
    });
    expect(findLockFaults({}, lock)).toEqual(['1 of 2 packages name their address: all or none should']);
  });

  test('sees an override that did not arrive in every place', () => {
    const lock = lockOf({
      'node_modules/a': signed,
      'node_modules/b': signed,
      'node_modules/b/node_modules/a': { ...signed, version: '2.0.0' },
    });
    expect(findLockFaults({ overrides: { a: '1.0.0', 'ws@<8': '8.21.0' } }, lock)).toEqual([
      'node_modules/b/node_modules/a is 2.0.0, the override says 1.0.0',
    ]);
  });
});
