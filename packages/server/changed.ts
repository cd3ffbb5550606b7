/** Which items have changed after a version, as the log says: what a filter's `since` asks for. */
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { touchedBy } from '@throughline/store/touched';
import type { House } from './house.ts';

const page = 2000; // rows read at once

/** @param plan the plan up to whose version the log is read */
export async function changedSince({ plans }: House, plan: Plan, since: number): Promise<ReadonlySet<Id>> {
  const found = new Set<Id>();
  for (let at = since; at < plan.version;) {
    const rows = await plans.entriesAfter(plan.id, at, page);
    const last = rows.at(-1)?.version;
    if (last === undefined) break;
    for (const { item } of touchedBy(rows, plan).rows) found.add(item);
    at = last;
  }
  return found;
}
