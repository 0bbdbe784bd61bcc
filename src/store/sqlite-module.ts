export type SqliteModule = Pick<typeof import('@photostructure/sqlite'), 'DatabaseSync' | 'StatementSync'>;

export type SqliteDatabase = InstanceType<SqliteModule['DatabaseSync']>;
export type SqliteStatement = InstanceType<SqliteModule['StatementSync']>;

/** A name that is not resolved before it is asked for: Node 20 has no such module. */
const BUILT_IN: string = 'node:sqlite';

async function importBuiltIn(): Promise<SqliteModule | undefined> {
  try {
    const module: SqliteModule = await import(BUILT_IN);
    // Before Node 22.16 a statement could not tell whether it returns rows.
    return 'columns' in module.StatementSync.prototype ? module : undefined;
  } catch {
    return undefined;
  }
}

/** SQLite as Node has it, or the package with the same interface where Node has none. */
export async function importSqlite(): Promise<SqliteModule> {
  return (await importBuiltIn()) ?? (await import('@photostructure/sqlite'));
}
