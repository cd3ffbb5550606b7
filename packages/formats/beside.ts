/** What a file says beside its rows: settings, names for the directory, links that ended, items that are missing. */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { same } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, linkOf, linksAt, type Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { alike } from './difference.ts';
import type { ReadContext } from './format.ts';
import type { Match } from './match.ts';
import type { Source } from './source.ts';

type Work = {
  readonly source: Source;
  readonly context: ReadContext;
  readonly matches: readonly Match[];
};

/** Settings that the plan has none of yet; all of them when the file says that it is this plan. */
export function settingsWishes({ source, context: { plan } }: Work): Wish[] {
  const set = Object.entries(source.settings ?? {}).filter(([name, value]) =>
    source.whole ? !same(plan.settings[name], value) : plan.settings[name] === undefined,
  );
  if (set.length === 0) return [];
  return [{ type: 'edit', on: 'plan', id: plan.id, set: Object.fromEntries(set) }];
}

/** Links between rows of a file that holds the whole plan, and that it no longer has. */
export function endedLinks({ source, context, matches }: Work, spoken: ReadonlySet<Id>): Wish[] {
  if (!source.whole) return [];
  const rows = new Set(matches.filter(({ item, row }) => item && row.id !== undefined).map(({ id }) => id));
  return [...rows].flatMap((id) =>
    linksAt(context.plan, id).flatMap((at): Wish[] => {
      const link = linkOf(context.plan, at);
      const ended = link?.from === id && rows.has(link.to) && !spoken.has(at);
      return ended ? [{ type: 'unlink', id: at }] : [];
    }),
  );
}

/** Items that came from this source before, or that a file of the whole plan leaves out; none is removed by itself. */
export function missingFrom({ source, context, matches }: Work, gone: readonly Item[]): Id[] {
  const { plan } = context;
  if (!source.whole) return gone.filter(({ id }) => isLive(plan, id)).map(({ id }) => id);
  const here = new Set(matches.map(({ id }) => id));
  return [...values(plan.items)]
    .map(({ id }) => id)
    .filter((id) => !here.has(id) && isLive(plan, id))
    .toSorted();
}

/** Names and addresses that the directory has otherwise, or not at all. */
export function entriesFrom({ context, matches }: Work): DirectoryWrites {
  const writes: DirectoryWrites = {};
  for (const { row, id, byName } of matches) {
    if (!row.entry || byName || !kindOf(row.as)?.traits.human) continue;
    const now = Object.hasOwn(context.directory, id) ? context.directory[id] : undefined;
    const name = row.entry.name ?? now?.name;
    const email = row.entry.email ?? now?.email;
    if (name === undefined || (alike(name, now?.name) && alike(email, now?.email))) continue;
    writes[id] = { name, ...(email === undefined ? {} : { email }) };
  }
  return writes;
}
