/** The log backwards, whole or narrowed: by whom, through what door, by which verbs, when, and told of which items. */
import { sql, type Kysely } from 'kysely';
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import { verbPattern } from './log.ts';
import { entryFrom, pageOfPeople, select } from './reading.ts';
import type { Narrow } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

// Rows that one statement looks through, so that others get their turn on the embedded database's one connection.
const slice = 2_000;
const idsAtOnce = 500;

const narrowed = (db: Db, workspace: Id, by: Narrow) => {
  const pattern = by.verbs && verbPattern(by.verbs);
  return select(db, workspace)
    .$if(by.by !== undefined, (query) => query.where('by', '=', by.by ?? ''))
    .$if(by.door !== undefined, (query) => query.where('door', '=', by.door ?? ''))
    .$if(by.since !== undefined, (query) => query.where('at', '>=', sql<string>`${by.since}`))
    .$if(by.until !== undefined, (query) => query.where('at', '<', sql<string>`${by.until}`))
    .$if(pattern !== undefined, (query) => query.where('change', '~', pattern ?? ''))
    .orderBy('version', 'desc');
};

/** Versions below `before` that are told of any of the items, newest first, at most a slice of them. */
async function told(db: Db, workspace: Id, items: readonly Id[], before: number): Promise<number[]> {
  const versions = new Set<number>();
  for (let at = 0; at < items.length; at += idsAtOnce) {
    const rows = await db
      .selectFrom('touched')
      .select('version')
      .where('workspace', '=', workspace)
      .where('item', 'in', items.slice(at, at + idsAtOnce))
      .where('version', '<', before)
      .orderBy('version', 'desc')
      .limit(slice)
      .execute();
    for (const { version } of rows) versions.add(version);
  }
  return [...versions].toSorted((a, b) => b - a).slice(0, slice);
}

/** Newest first, below a version; fewer than `limit` only where the log has no more of them. */
export async function recent(
  db: Db,
  workspace: Id,
  before?: number,
  limit = pageOfPeople,
  narrow?: Narrow,
): Promise<Entry[]> {
  const by = narrow ?? {};
  const plain = Object.values(by).every((one) => one === undefined);
  const found: Entry[] = [];
  let below = before ?? (await newest(db, workspace)) + 1;
  while (below > 1 && found.length < limit) {
    const of = by.items && (await told(db, workspace, by.items, below));
    if (of?.length === 0) break;
    const next = of ? (of.at(-1) ?? 0) : plain ? 0 : below - slice;
    const rows = await narrowed(db, workspace, by)
      .where('version', '<', below)
      .where('version', '>=', next)
      .$if(of !== undefined, (query) => query.where('version', 'in', of ?? []))
      .limit(limit - found.length)
      .execute();
    for (const row of rows) found.push(entryFrom(row));
    below = next;
  }
  return found;
}

async function newest(db: Db, workspace: Id): Promise<number> {
  const row = await db
    .selectFrom('log')
    .select((query) => query.fn.max('version').as('version'))
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row?.version ?? 0;
}
