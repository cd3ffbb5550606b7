/** Many rows in one statement: each column travels as one array, so the statement is the same for 1 row and 2,000. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Rows = keyof typeof columnTypes;

const columnTypes = {
  log: {
    version: 'integer',
    command: 'text',
    by: 'text',
    at: 'bigint',
    door: 'text',
    why: 'text',
    tag: 'text',
    undoes: 'text',
    change: 'text',
    payload_hash: 'text',
    hash: 'text',
  },
  commands: { command: 'text', from: 'integer', to: 'integer' },
  touched: { item: 'text', version: 'integer' },
  items: {
    id: 'text',
    kind: 'text',
    owner: 'text',
    parent: 'text',
    removed: 'boolean',
    live: 'boolean',
    title: 'text',
    search: 'tsvector',
    stamp: 'text',
  },
  links: { id: 'text', kind: 'text', from: 'text', to: 'text' },
  directory: { person: 'text', name: 'text', email: 'text', search: 'tsvector' },
} as const;

const slice = 2_000; // rows a statement: a few hundred KB

/** Rows for one table, in the columns above. With a key, a row that is there is replaced. */
export type Put = {
  readonly table: Rows;
  readonly rows: readonly Record<string, unknown>[];
  /** the column after the workspace by which rows are told apart */
  readonly key: string | undefined;
};

export const put = <T extends Rows>(
  table: T,
  rows: readonly Record<keyof (typeof columnTypes)[T], unknown>[],
  key?: string,
): Put => ({ table, rows, key });

/**
 * Writes rows into several tables: in one statement when they are few, for each costs the way to the database and back.
 * @param last one more statement to go with them
 */
export async function putRows(
  tx: Transaction<Tables>,
  workspace: string,
  puts: readonly Put[],
  last?: RawBuilder<unknown>,
): Promise<void> {
  const inserts = puts.flatMap((one) => [...slices(one.rows)].map((rows) => insert(workspace, one, rows)));
  const statements = last ? [...inserts, last] : inserts;
  const together = puts.every((one) => one.rows.length <= slice);
  if (!together) for (const statement of statements) await statement.execute(tx);
  else if (statements.length > 0) {
    const parts = statements.map((statement, at) => sql`${sql.ref(`part_${at}`)} as (${statement})`);
    await sql`with ${sql.join(parts)} select 1`.execute(tx);
  }
}

function insert(
  workspace: string,
  { table, key }: Put,
  rows: readonly Record<string, unknown>[],
): RawBuilder<unknown> {
  const types: Record<string, string> = columnTypes[table];
  const names = Object.keys(types);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const arrays = names.map((name) => sql`${rows.map((row) => row[name])}::${sql.raw(types[name] ?? '')}[]`);
  return sql`
    insert into ${sql.table(table)} (workspace, ${columns})
    select ${workspace}, * from unnest(${sql.join(arrays)}) ${key === undefined ? sql`` : replacing(names, key)}`;
}

function replacing(names: readonly string[], key: string): RawBuilder<unknown> {
  const others = names.filter((name) => name !== key);
  const sets = others.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  return sql`on conflict (workspace, ${sql.ref(key)}) do update set ${sql.join(sets)}`;
}

/**
 * Looks up one row for each id, by the whole of its key. Said as `id = any(...)`, PostgreSQL may instead read all rows
 * of a workspace of whose size it has no statistics yet.
 */
export const eachOf = <R>(
  ids: readonly string[],
  one: (id: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<R> => sql<R>`
  select found.* from unnest(${ids}::text[]) as wanted (id)
  cross join lateral (${one(sql`wanted.id`)} limit 1) found`;

/** Cuts a list into lists that one statement can take. */
export function* slices<T>(values: readonly T[], size = slice): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}
