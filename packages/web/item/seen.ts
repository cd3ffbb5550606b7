/**
 * What this browser has looked at: for each item the version of the plan and how the item was when its page was left.
 * Bounded, and nobody else's business: it never leaves the browser.
 */
import type { Id } from '@throughline/model/id';
import { canonical } from '@throughline/model/json';
import { askOf, asksAbout, itemOf, linksAt, type Item, type Plan } from '@throughline/model/plan';
import type { Sight } from '../sight.ts';
import type { Live } from '../store/live.ts';

export type Seen = {
  readonly version: number;
  /** milliseconds since 1970-01-01T00:00Z */
  readonly at: number;
  readonly print: string;
};

const most = 500; // items whose last look is remembered
const keep = (workspace: Id): string => `throughline.seen.${workspace}`;

const books = new Map<Id, Map<Id, Seen>>();

function bookOf(workspace: Id): Map<Id, Seen> {
  const open = books.get(workspace);
  if (open) return open;
  const book = new Map<Id, Seen>();
  try {
    const read = JSON.parse(localStorage.getItem(keep(workspace)) ?? '{}') as Record<
      string,
      [number, number, string]
    >;
    for (const [id, [version, at, print]] of Object.entries(read)) book.set(id, { version, at, print });
  } catch {
    // Nothing kept, or not by us: then nothing has been looked at.
  }
  books.set(workspace, book);
  return book;
}

function write(workspace: Id, book: Map<Id, Seen>): void {
  const oldest = [...book].toSorted(([, a], [, b]) => a.at - b.at).slice(0, Math.max(0, book.size - most));
  for (const [id] of oldest) book.delete(id);
  const rows = [...book].map(([id, { version, at, print }]) => [id, [version, at, print]]);
  try {
    localStorage.setItem(keep(workspace), JSON.stringify(Object.fromEntries(rows)));
  } catch {
    // Full or switched off: it lasts as long as the page.
  }
}

const prints = new WeakMap<Item, string>();

/** A short text that differs when the item does. */
export function printOf(plan: Plan, item: Item): string {
  let own = prints.get(item);
  if (own === undefined) {
    let hash = 2_166_136_261; // FNV-1a
    const text = canonical([item.kind, item.parent, item.removed ?? false, item.fields]);
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
    own = (hash >>> 0).toString(36);
    prints.set(item, own);
  }
  const asks = asksAbout(plan, item.id);
  const answered = asks.filter((id) => askOf(plan, id)?.answer !== undefined).length;
  return `${own}.${linksAt(plan, item.id).length}.${asks.length}.${answered}`;
}

const followed = new WeakSet<Live>();

/** What a person changes themselves is no news to them: their own wishes move what was seen along. */
function follow(sight: Sight): void {
  const { live, workspace } = sight;
  if (!live || followed.has(live)) return;
  followed.add(live);
  let { shown, pending } = live.state().replica;
  live.subscribe(() => {
    const { replica } = live.state();
    const last = replica.pending.at(-1);
    const before = shown;
    const own = last !== undefined && last !== pending.at(-1) && replica.shown !== before;
    ({ shown, pending } = replica);
    if (!own) return;
    const book = bookOf(workspace.id);
    let moved = false;
    for (const [id, seen] of book) {
      const [was, is] = [itemOf(before, id), itemOf(shown, id)];
      if (!was || !is) continue;
      const print = printOf(shown, is);
      if (print === seen.print || printOf(before, was) !== seen.print) continue;
      book.set(id, { ...seen, print });
      moved = true;
    }
    if (moved) write(workspace.id, book);
  });
}

/** When this browser last left the item's page; undefined when it never did. */
export function seenAt(sight: Sight, id: Id): Seen | undefined {
  follow(sight);
  return bookOf(sight.workspace.id).get(id);
}

/** The version of the plan when this browser last left the item's page; 0 when it never did. */
export const versionSeen = (workspace: Id, id: Id): number => bookOf(workspace).get(id)?.version ?? 0;

/** Has somebody else changed it since this person last looked at it here? Cheap: any row may ask at any time. */
export function changedSince(sight: Sight, item: Item): boolean {
  const seen = seenAt(sight, item.id);
  return seen !== undefined && seen.print !== printOf(sight.plan, item);
}

/** The item is looked at until now. */
export function lookedAt(sight: Sight, id: Id, now: number): void {
  const item = itemOf(sight.plan, id);
  if (!item || !sight.live) return;
  const book = bookOf(sight.workspace.id);
  const version = sight.live.state().replica.confirmed.version;
  book.set(id, { version, at: now, print: printOf(sight.plan, item) });
  write(sight.workspace.id, book);
}
