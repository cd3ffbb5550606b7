/**
 * A filter is data, with this one evaluator: the outline, the board, lists over HTTP and the terminal ask in the same
 * words. All its parts must hold; of a list, one. What depends on who asks and on which day is handed in.
 */
import { remarksLeft } from './common.ts';
import { readGiven, type Day } from './given.ts';
import type { Id } from './id.ts';
import { kindOf } from './kinds/index.ts';
import { linkKindOf } from './links/index.ts';
import { textOf } from './json.ts';
import { me, mySeats, type Filter } from './lens.ts';
import { ancestors, branch, linkOf, linksAt, type Item, type Plan } from './plan.ts';
import { values } from './table.ts';
import { wordsOf } from './words.ts';

/** What a filter may need to know beside the plan. */
export type Asked = {
  /** today, where whoever asks is; without it nothing is overdue */
  readonly today?: Day | undefined;
  /** the person who asks; without it `@me` is nobody */
  readonly me?: Id | undefined;
  /** items that have changed after a version; without it none has */
  readonly changedSince?: ((version: number) => ReadonlySet<Id>) | undefined;
  /** names that are kept outside of the plan: those of people */
  readonly nameOf?: ((id: Id) => string | undefined) | undefined;
};

type Test = (item: Item) => boolean;

const ownerOf = (item: Item): string =>
  kindOf(item.kind)?.fields['owner'] ? textOf(item.fields['owner']) : '';

/** Is there nothing in a field: no value, no text, nobody? */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function lacks(item: Item, field: string): boolean {
  const fields = kindOf(item.kind)?.fields;
  return fields !== undefined && Object.hasOwn(fields, field) && isBlank(item.fields[field]);
}

// Filters and counts ask every item at every change, and an item never changes.
const lastDays = new WeakMap<Item, Day | null>();

/** The last day that an item's deadline can mean. */
export function deadlineDay(item: Item): Day | undefined {
  const known = lastDays.get(item);
  if (known !== undefined) return known ?? undefined;
  const text = item.fields['deadline'];
  const day = typeof text === 'string' ? readGiven(text)?.to : undefined;
  lastDays.set(item, day ?? null);
  return day;
}

const isFinished = (item: Item): boolean => item.fields['status'] === 'finished';

/** Has its deadline passed, and it is not finished? */
export const isOverdue = (item: Item, today: Day): boolean => {
  const day = deadlineDay(item);
  return day !== undefined && day < today && !isFinished(item);
};

/** Work that stands below nothing that gives a reason: nobody can see what it is for. */
export function isOrphan(plan: Plan, item: Item): boolean {
  const traits = kindOf(item.kind)?.traits;
  if (!traits || traits.tree !== 'plan' || traits.intent) return false;
  for (const above of ancestors(plan, item.id)) if (kindOf(above.kind)?.traits.intent) return false;
  return true;
}

/** Whose items `@me` and `@seats` mean. */
function owners(plan: Plan, wanted: readonly string[], asked: Asked): ReadonlySet<string> {
  const found = new Set<string>();
  for (const one of wanted) {
    if (one === me) {
      if (asked.me !== undefined) found.add(asked.me);
    } else if (one === mySeats) {
      for (const seat of seatsOf(plan, asked.me)) found.add(seat);
    } else found.add(one);
  }
  return found;
}

/** The roles that a person fills. */
export function seatsOf(plan: Plan, person: Id | undefined): Id[] {
  if (person === undefined) return [];
  const seats: Id[] = [];
  for (const { id: seat, kind, fields } of values(plan.items)) {
    if (kindOf(kind)?.fields['holder'] && fields['holder'] === person) seats.push(seat);
  }
  return seats;
}

/** Is it one of these, or below one of them? In the trash as anywhere. */
function isWithin(plan: Plan, at: Id, tops: readonly Id[]): boolean {
  if (tops.includes(at)) return true;
  for (const above of ancestors(plan, at)) if (tops.includes(above.id)) return true;
  return false;
}

/** The other ends of all links at these items that fit. */
function neighbours(plan: Plan, of: readonly Id[], onlyWaiting: boolean): Set<Id> {
  const found = new Set<Id>();
  for (const at of of) {
    for (const one of linksAt(plan, at)) {
      const link = linkOf(plan, one);
      if (!link) continue;
      if (!onlyWaiting) found.add(link.from === at ? link.to : link.from);
      else if (link.to === at && linkKindOf(link.kind)?.orders) found.add(link.from);
    }
  }
  return found;
}

function inUnits(plan: Plan, units: readonly Id[]): Test {
  // Few own much: each owner is looked up once.
  const known = new Map<Id, boolean>();
  return (item) => {
    const owner = ownerOf(item);
    const before = owner === '' ? false : known.get(owner);
    if (before !== undefined) return before;
    const within = isWithin(plan, owner, units);
    known.set(owner, within);
    return within;
  };
}

function withText(text: string, asked: Asked): Test | undefined {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return undefined;
  return (item) => {
    const own = wordsOf(item);
    const name = kindOf(item.kind)?.traits.human ? asked.nameOf?.(item.id)?.toLowerCase() : undefined;
    return wanted.every((word) => own.includes(word) || name?.includes(word) === true);
  };
}

function within(between: NonNullable<Filter['deadline']>): Test {
  const from = between.from === undefined ? -Infinity : (readGiven(between.from)?.from ?? -Infinity);
  const to = between.to === undefined ? Infinity : (readGiven(between.to)?.to ?? Infinity);
  return (item) => {
    const day = deadlineDay(item);
    return day !== undefined && day >= from && day <= to;
  };
}

/**
 * The filter made ready for many items of one plan: quick parts first. What it says of an item does not depend on
 * whether the item lies in the trash.
 */
export function tester(plan: Plan, by: Filter, asked: Asked = {}): Test {
  const tests: Test[] = [];
  const { kind, status, lacks: blank, parent, under, since, deadline } = by;
  if (kind) tests.push((item) => kind.includes(item.kind));
  if (parent !== undefined) tests.push((item) => item.parent === parent);
  if (status) tests.push((item) => status.includes(textOf(item.fields['status']) || 'not-started'));
  if (by.unowned) tests.push((item) => lacks(item, 'owner'));
  if (by.owner) {
    const wanted = owners(plan, by.owner, asked);
    tests.push((item) => wanted.has(ownerOf(item)));
  }
  if (blank) tests.push((item) => blank.every((field) => lacks(item, field)));
  if (deadline) tests.push(within(deadline));
  if (by.overdue) tests.push((item) => asked.today !== undefined && isOverdue(item, asked.today));
  if (by.unit) tests.push(inUnits(plan, by.unit));
  if (by.uncertain) tests.push((item) => remarksLeft(item.fields).length > 0);
  if (since !== undefined) {
    const changed = asked.changedSince?.(since);
    tests.push((item) => changed?.has(item.id) ?? false);
  }
  if (by.linked) {
    const near = neighbours(plan, by.linked, false);
    tests.push((item) => near.has(item.id));
  }
  if (by.waitsFor) {
    const waiting = neighbours(plan, by.waitsFor, true);
    tests.push((item) => waiting.has(item.id));
  }
  if (by.orphan) tests.push((item) => isOrphan(plan, item));
  if (under !== undefined) {
    tests.push((item) => item.id !== under && isWithin(plan, item.id, [under]));
  }
  const text = by.text === undefined ? undefined : withText(by.text, asked);
  if (text) tests.push(text);
  return (item) => {
    for (const test of tests) if (!test(item)) return false;
    return true;
  };
}

/** Does one item pass? Says nothing about the trash. */
export const passes = (plan: Plan, item: Item, by: Filter, asked: Asked = {}): boolean =>
  tester(plan, by, asked)(item);

/** Can an item begin or cease to pass only by being changed itself, or by a change of the tree? */
export const isLocal = ({ orphan, linked, waitsFor, owner, since }: Filter): boolean =>
  !orphan && !linked && !waitsFor && since === undefined && !owner?.includes(mySeats);

/** Items that pass, in outline order, none from the trash. */
export function* filtered(
  plan: Plan,
  by: Filter,
  asked: Asked = {},
): Generator<{ item: Item; depth: number }> {
  const from: Id | null = by.under ?? null;
  // What the walk says already is not asked again.
  const { under, ...rest } = by;
  const good = tester(plan, rest, asked);
  for (const found of branch(plan, from)) if (found.item.id !== under && good(found.item)) yield found;
}

/** The line of sight: from the item up to what it is for, nearest first. */
export const lineOfSight = (plan: Plan, of: Id): Item[] => [...ancestors(plan, of)];
