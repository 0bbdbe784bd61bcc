import type { Store } from '../../src/store/store.js';

/** Rows of the store that name a tenant: "slack:T024BE7LD". */
export async function countRows(store: Store, tenant: string): Promise<number> {
  let count = 0;
  for await (const line of store.export()) if (line.includes(`"${tenant}"`)) count += 1;
  return count;
}
