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

/** @param key the columns after the workspace by which rows are told apart; a row that is there is replaced */
export async function putRows<T extends Rows>(
  tx: Transaction<Tables>,
  table: T,
  workspace: string,
  rows: readonly Record<keyof (typeof columnTypes)[T], unknown>[],
  key?: string,
): Promise<void> {
  const types: Record<string, string> = columnTypes[table];
  const names = Object.keys(types);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const replace = key === undefined ? sql`` : replacing(names, key);
  for (let at = 0; at < rows.length; at += slice) {
    const some: readonly Record<string, unknown>[] = rows.slice(at, at + slice);
    const arrays = names.map((name) => sql`${some.map((row) => row[name])}::${sql.raw(types[name] ?? '')}[]`);
    await sql`
      insert into ${sql.table(table)} (workspace, ${columns})
      select ${workspace}, * from unnest(${sql.join(arrays)}) ${replace}`.execute(tx);
  }
}

function replacing(names: readonly string[], key: string): RawBuilder<unknown> {
  const others = names.filter((name) => name !== key);
  const sets = others.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  return sql`on conflict (workspace, ${sql.ref(key)}) do update set ${sql.join(sets)}`;
}

/** Cuts a list into lists that one statement can take. */
export function* slices<T>(values: readonly T[], size = slice): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}
