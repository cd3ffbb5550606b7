/** Folded plans put by, so that opening is a snapshot and the tail of the log. Never needed, only quicker. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sql, type Kysely } from 'kysely';
import type { Id } from '@throughline/model/id';
import { schemaLevel, type PlanJson } from '@throughline/model/serial';
import type { Tables } from './tables.ts';

const partSize = 256 * 1024; // bytes a statement
/** Snapshots that stay, the newest: what is older folds from the log in well under a second. */
export const keptSnapshots = 5;

export async function saveSnapshot(db: Kysely<Tables>, workspace: Id, plan: PlanJson): Promise<void> {
  const bytes = await promisify(gzip)(JSON.stringify(plan), { level: 1 });
  const { version, level } = plan;
  const parts = Math.ceil(bytes.length / partSize);
  // Not one transaction: the embedded database must not wait for all of it. Incomplete ones are never read.
  for (let part = 0; part < parts; part++) {
    const piece = bytes.subarray(part * partSize, (part + 1) * partSize);
    await db
      .insertInto('snapshots')
      .values({ workspace, version, level, part, parts, bytes: piece })
      .onConflict((same) => same.doNothing())
      .execute();
  }
  await sql`
    delete from snapshots where workspace = ${workspace} and (level < ${level} or level = ${level} and version < (
      select min(version) from (
        select distinct version from snapshots where workspace = ${workspace} and level = ${level}
        order by version desc limit ${keptSnapshots}) kept))`.execute(db);
}

export async function snapshot(
  db: Kysely<Tables>,
  workspace: Id,
  atMost?: number,
): Promise<PlanJson | undefined> {
  const rows = await db
    .selectFrom('snapshots')
    .select(['version', 'bytes'])
    .where('workspace', '=', workspace)
    .where('level', '=', schemaLevel)
    .where('version', '=', (of) =>
      of
        .selectFrom('snapshots')
        .select('version')
        .where('workspace', '=', workspace)
        .where('level', '=', schemaLevel)
        .$if(atMost !== undefined, (query) => query.where('version', '<=', atMost ?? 0))
        .groupBy('version')
        .having(sql<boolean>`count(*) = max(parts)`)
        .orderBy('version', 'desc')
        .limit(1),
    )
    .orderBy('part')
    .execute();
  if (rows.length === 0) return undefined;
  return read(Buffer.concat(rows.map((row) => row.bytes)));
}

/** One that cannot be read counts as absent: the log says the same. */
async function read(bytes: Buffer): Promise<PlanJson | undefined> {
  try {
    return JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as PlanJson;
  } catch {
    return undefined;
  }
}
