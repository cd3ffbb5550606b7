/**
 * The slow twin of `dates`: no indices, no order, no formulas. It goes over the plan again and again, day by day, until
 * nothing moves any more.
 */
import * as fc from 'fast-check';
import { readEstimate, workingDays } from '@throughline/model/estimate';
import { readGiven } from '@throughline/model/given';
import { kindOf } from '@throughline/model/kinds/index';
import { textOf } from '@throughline/model/json';
import {
  childrenOf,
  itemOf,
  linkOf,
  linksAt,
  type Item,
  type Link,
  type Plan,
} from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { tried } from '@throughline/testkit/checks';
import { writePlanText } from '@throughline/testkit/plan-text';
import { smallNetworkArbitrary } from '@throughline/testkit/small-networks';
import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { isWorkday } from '../../workdays.ts';

// Midnights, as in `workdays.ts`: day n lies between the points n and n + 1.
type Span = {
  start?: number | undefined;
  finish?: number | undefined;
  single?: boolean;
  begun?: number | undefined;
};

function walk(from: number, days: number): number {
  let at = from;
  for (let left = Math.abs(days); left > 0;) {
    at += Math.sign(days);
    if (isWorkday(days > 0 ? at - 1 : at)) left -= 1;
  }
  return at;
}
const worked = (from: number, to: number): number => {
  let days = 0;
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) if (isWorkday(at)) days += 1;
  return to < from ? -days : days;
};
const toMonday = (at: number): number => (isWorkday(at) ? at : toMonday(at + 1));

function facts(plan: Plan, item: Item) {
  const parts = childrenOf(plan, item.id).length > 0;
  const read = readEstimate(textOf(item.fields['estimate']));
  const days = read && workingDays(read.likely, read.unit);
  const work = parts && days === 0 ? undefined : days;
  const instant = kindOf(item.kind)?.traits.instant === true || work === 0;
  const start = readGiven(textOf(item.fields['start']))?.from;
  const due = readGiven(textOf(item.fields['deadline']))?.to;
  const estimated = work !== undefined && !instant;
  let length: number | undefined;
  if (instant) length = 0;
  else if (estimated) length = Math.ceil(work);
  else if (due !== undefined) length = start === undefined ? 1 : Math.max(1, worked(start, due + 1));
  return { start, due, instant, estimated, length, given: start !== undefined || due !== undefined };
}

/** Where an item stands by its own given dates. */
function own(plan: Plan, item: Item): Span {
  const { start, due, instant, estimated, length } = facts(plan, item);
  if (instant) {
    const day = due ?? start;
    return day === undefined ? {} : { start: day + 1, finish: day + 1 };
  }
  let from = start;
  if (from !== undefined && estimated) from = toMonday(from);
  if (from === undefined && due !== undefined) from = estimated ? walk(due + 1, -(length ?? 0)) : due;
  if (from === undefined) return {};
  if (due !== undefined && !estimated) return { start: from, finish: due + 1 };
  return { start: from, finish: length === undefined ? undefined : walk(from, length) };
}

const byStart = (type: string): boolean => type === 'SS' || type === 'SF';
const ontoFinish = (type: string): boolean => type === 'FF' || type === 'SF';

function withLag(link: Link, at: number): number {
  const match = /^(-?[\d.]+)(e?)([hdw])$/.exec(textOf(link.fields['lag']));
  if (!match) return at;
  const amount = Number(match[1]);
  const days =
    match[3] === 'w' ? amount * (match[2] ? 7 : 5) : match[3] === 'd' ? amount : amount / (match[2] ? 24 : 8);
  return match[2] ? at + Math.ceil(days) : walk(at, Math.ceil(days));
}

function naive(plan: Plan): Map<string, Span> {
  let now = new Map<string, Span>();
  // What a parent itself allows, apart from what its children come to.
  let leaf = new Map<string, Span>();
  const all = [...values(plan.items)];
  for (let round = 0; round < 100; round++) {
    const next = new Map<string, Span>();
    const nextLeaf = new Map<string, Span>();
    for (const item of all) {
      const alone = placed(plan, item, now, leaf);
      nextLeaf.set(item.id, alone);
      next.set(item.id, rolled(plan, item, now) ?? alone);
    }
    const text = (spans: Map<string, Span>): string => JSON.stringify([...spans]);
    const still = text(next) === text(now) && text(nextLeaf) === text(leaf);
    [now, leaf] = [next, nextLeaf];
    if (still) return now;
  }
  throw new Error('the naive dates do not settle');
}

function rolled(plan: Plan, item: Item, now: Map<string, Span>): Span | undefined {
  const spans = childrenOf(plan, item.id).map((id) => {
    const { start, finish, single } = now.get(id) ?? {};
    const point = facts(plan, itemOf(plan, id) as Item).instant;
    return { start: single || start === undefined ? undefined : start - (point ? 1 : 0), finish };
  });
  const starts = spans.map(({ start }) => start).filter((at) => at !== undefined);
  const finishes = spans.map(({ finish }) => finish).filter((at) => at !== undefined);
  if (starts.length + finishes.length === 0) return undefined;
  return {
    start: starts.length > 0 ? Math.min(...starts) : undefined,
    finish: finishes.length > 0 ? Math.max(...finishes) : undefined,
  };
}

function bounds(
  plan: Plan,
  item: Item,
  now: Map<string, Span>,
  leaf: Map<string, Span>,
  onFinish: boolean,
): number[] {
  return linksAt(plan, item.id)
    .map((id) => linkOf(plan, id) as Link)
    .filter(({ from, fields }) => from === item.id && ontoFinish(textOf(fields['type'])) === onFinish)
    .flatMap((link) => {
      const type = textOf(link.fields['type']);
      const before = itemOf(plan, link.to) as Item;
      const span = (byStart(type) ? leaf : now).get(link.to) ?? {};
      const driver = byStart(type) ? (span.single ? undefined : span.begun) : span.finish;
      if (driver === undefined) return [];
      const policy = link.fields['policy'];
      if (policy === 'warn' && facts(plan, item).given) return [];
      const [was, mine] = [own(plan, before), own(plan, item)];
      const base = byStart(type) ? was.start : was.finish;
      const stood = onFinish ? mine.finish : mine.start;
      if (policy === 'keep-gap' && base !== undefined && stood !== undefined) {
        const late = worked(base, driver);
        return late > 0 ? [walk(stood, late)] : [];
      }
      return [withLag(link, driver)];
    });
}

/** The latest of what the parents above ask of all below them. */
function floors(plan: Plan, item: Item, now: Map<string, Span>, leaf: Map<string, Span>): number[] {
  const above = item.parent === null ? undefined : itemOf(plan, item.parent);
  if (!above) return [];
  const start = facts(plan, above).start;
  const asked = bounds(plan, above, now, leaf, false);
  return [...floors(plan, above, now, leaf), ...asked, ...(start === undefined ? [] : [start])];
}

function placed(plan: Plan, item: Item, now: Map<string, Span>, leaf: Map<string, Span>): Span {
  const { start, instant, estimated, length, given } = facts(plan, item);
  const links = bounds(plan, item, now, leaf, false);
  const asked = [...links, ...floors(plan, item, now, leaf)];
  const bound = asked.length > 0 ? Math.max(...asked) : undefined;
  const enders = bounds(plan, item, now, leaf, true);
  const end = enders.length > 0 ? Math.max(...enders) : undefined;
  const stand = own(plan, item);
  const begin = bound === undefined ? undefined : instant ? bound : toMonday(bound);
  const single = given && start === undefined && !instant && !estimated;
  let from = stand.start;
  let moved = false;
  if (!given) from = (instant ? links.length > 0 : estimated) ? begin : undefined;
  else if (begin !== undefined && bound !== undefined) {
    const anchored = start === undefined && estimated;
    moved = anchored || bound > (from as number);
    if (moved) from = begin;
  }
  const begun = from;
  if (length === undefined) return { start: from, single, begun };
  if (from === undefined) {
    return end === undefined ? {} : { start: walk(end, -length), finish: end, single, begun };
  }
  const free = !given || moved ? walk(from, length) : (stand.finish as number);
  if (end === undefined || end <= free) return { start: from, finish: free, single, begun };
  const drives = linksAt(plan, item.id).some((id) => {
    const { to, fields } = linkOf(plan, id) as Link;
    return to === item.id && byStart(textOf(fields['type']));
  });
  const held = !given || moved;
  if (instant) return { start: end, finish: end, single, begun };
  return { start: estimated && held && !drives ? walk(end, -length) : from, finish: end, single, begun };
}

test('dates by the network equal dates by going round until nothing moves', () => {
  let moved = 0;
  fc.assert(
    fc.property(smallNetworkArbitrary, (plan) => {
      const { items } = derive(plan, { asOf: 0, seed: 0, budget: 0 }, ['dates']).dates;
      const spans = naive(plan);
      const expected: Record<string, { start?: number; finish?: number }> = {};
      for (const item of values(plan.items)) {
        const { start, finish, single } = spans.get(item.id) ?? {};
        const back = facts(plan, item).instant ? 1 : 0;
        const shown = {
          ...(start === undefined || single ? {} : { start: start - back }),
          ...(finish === undefined ? {} : { finish: finish - 1 }),
        };
        if (Object.keys(shown).length > 0) expected[item.id] = shown;
      }
      const found = Object.fromEntries(
        Object.entries(items).map(([id, { start, finish }]) => [
          id,
          { ...(start ? { start: start.day } : {}), ...(finish ? { finish: finish.day } : {}) },
        ]),
      );
      moved += Object.values(items).filter(({ start }) => start?.because === 'link').length;
      expect({ found, plan: writePlanText(plan) }).toEqual({ found: expected, plan: writePlanText(plan) });
    }),
    tried(1500),
  );
  expect(moved).toBeGreaterThan(300);
});
