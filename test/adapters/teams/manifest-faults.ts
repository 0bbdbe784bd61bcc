import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** Microsoft’s validator needs a module loader that Jest does not have. */
const VALIDATE = `
  import { AppManifestUtils } from '@microsoft/app-manifest';
  import { json } from 'node:stream/consumers';
  const manifests = await json(process.stdin);
  const faults = manifests.map((manifest) => AppManifestUtils.validateAgainstSchema(manifest));
  process.stdout.write(JSON.stringify(await Promise.all(faults)));
`;

/** What Microsoft’s validator finds wrong with each manifest, by the schema that it names. Throws where it knows no such schema. */
export function findFaults(...manifests: readonly object[]): string[][] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', VALIDATE], {
    input: JSON.stringify(manifests),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return z.array(z.array(z.string())).parse(JSON.parse(stdout));
}
