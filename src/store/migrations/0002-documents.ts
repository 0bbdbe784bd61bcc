import { type CreateTableBuilder, type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';

interface Columns {
  readonly texts: readonly string[];
  readonly optional?: readonly string[];
  readonly integers?: readonly string[];
}

/** Table by table, what each has; the key comes first. */
const COLUMNS = {
  collections: { texts: ['tenant'], integers: ['revision', 'deeds'] },
  documents: {
    texts: ['tenant', 'id', 'sha256', 'file', 'format', 'supplied', 'state', 'added_by', 'added_at'],
    optional: ['url'],
    integers: ['size', 'seq'],
  },
  document_contents: { texts: ['tenant', 'document_id', 'read'] },
  document_trail: {
    texts: ['tenant', 'document_id', 'action', 'by', 'at', 'became'],
    optional: ['was', 'reason'],
    integers: ['seq'],
  },
  feeds: {
    texts: ['tenant', 'id', 'url', 'added_by', 'added_at', 'next_at', 'state'],
    optional: ['stopped_at'],
  },
} as const satisfies Readonly<Record<string, Columns>>;

type Table = keyof typeof COLUMNS;

function begin({ schema }: Kysely<unknown>, table: Table): CreateTableBuilder<string, string> {
  const { texts, integers = [], optional = [] }: Columns = COLUMNS[table];
  let built: CreateTableBuilder<string, string> = schema.createTable(table);
  for (const column of texts) built = built.addColumn(column, 'text', (definition) => definition.notNull());
  for (const column of integers) built = built.addColumn(column, 'integer', (definition) => definition.notNull());
  for (const column of optional) built = built.addColumn(column, 'text');
  return built;
}

const bytesOf = (db: Kysely<unknown>) => (db.getExecutor().adapter instanceof PostgresAdapter ? 'bytea' : 'blob');

/** The bytes come last, so that what was read of them is found without them. They go with their document. */
function createContents(db: Kysely<unknown>): Promise<void> {
  return begin(db, 'document_contents')
    .addColumn('bytes', sql.raw(bytesOf(db)), (definition) => definition.notNull())
    .addPrimaryKeyConstraint('document_contents_key', ['tenant', 'document_id'])
    .addForeignKeyConstraint(
      'document_contents_document',
      ['tenant', 'document_id'],
      'documents',
      ['tenant', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}

/** What people add, in the place of a table that was never used, and the feeds that they follow. */
export const createDocumentTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropTable('articles').execute();
    await begin(db, 'collections').addPrimaryKeyConstraint('collections_key', ['tenant']).execute();
    await begin(db, 'documents')
      .addPrimaryKeyConstraint('documents_key', ['tenant', 'id'])
      .addUniqueConstraint('documents_unique', ['tenant', 'sha256'])
      .execute();
    await createContents(db);
    await begin(db, 'document_trail').addPrimaryKeyConstraint('document_trail_key', ['tenant', 'seq']).execute();
    await begin(db, 'feeds')
      .addPrimaryKeyConstraint('feeds_key', ['tenant', 'id'])
      .addUniqueConstraint('feeds_unique', ['tenant', 'url'])
      .execute();
    await sql.raw('create index feeds_due on feeds (next_at) where stopped_at is null').execute(db);
  },
};
