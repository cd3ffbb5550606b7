/** L7: what is written and read again is the plan, less what the format says that it loses. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory } from '@throughline/model/directory';
import type { Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { emptyPlan, isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { toJson } from '@throughline/model/serial';
import { values } from '@throughline/model/table';
import { validate } from '@throughline/model/validate';
import { tried } from '@throughline/testkit/checks';
import { oddPlanArbitrary } from '@throughline/testkit/odd-plans';
import type { Draft, Format, ReadContext } from './format.ts';
import { formats } from './formats/index.ts';

const actor = { person: 'anna', role: 'owner' } as const;

function contextFor(plan: Plan, directory: Directory): ReadContext {
  let count = 0;
  const newId = (): string => `new-${plan.version}-${plan.items.size}-${plan.links.size}-${++count}`;
  return { newId, today: '2025-01-01', zone: 'UTC', fileName: 'export', plan, directory, under: null };
}

type Workspace = { readonly plan: Plan; readonly directory: Directory };

function accepted({ plan, directory }: Workspace, draft: Draft): Workspace {
  expect(draft.problems).toEqual([]);
  const verdict = validate(plan, { wishes: draft.wishes }, { actor });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  const names = Object.entries({ ...directory, ...draft.directory });
  return {
    plan: verdict.plan,
    directory: Object.fromEntries(names.flatMap(([id, one]) => (one ? [[id, one]] : []))),
  };
}

/** What is compared: everything but order keys (their order stays) and versions. */
type Record = {
  items: { [id: string]: unknown };
  order: { [parent: string]: string[] };
  links: unknown[];
  asks: unknown[];
  settings: unknown;
  names: { [id: string]: unknown };
};

/** How a format changes what it carries, told apart from how it counts it. */
type Telling = {
  readonly notes: boolean;
  readonly settings: (name: string, value: Json) => boolean;
  readonly empty: (value: Json, list: boolean) => boolean;
  readonly text: (value: string) => { value: string; lost?: string };
};

const asItIs = (value: string): { value: string } => ({ value });
const noReturns = (value: string): { value: string; lost?: string } =>
  value.includes('\r') ? { value: value.replaceAll(/\r\n?/g, '\n'), lost: 'returns' } : { value };
const isNone = (value: Json): boolean => value === '' || (Array.isArray(value) && value.length === 0);
const nobody = (value: Json, refs: boolean): boolean => refs && isNone(value);

const table: Telling = { notes: false, settings: () => false, empty: isNone, text: noReturns };

const tellings: { [name: string]: Telling } = {
  yaml: { notes: true, settings: () => true, empty: nobody, text: asItIs },
  csv: table,
  tsv: table,
  xlsx: { ...table, text: asItIs },
  markdown: {
    notes: false,
    settings: (name, value) => name === 'name' && value !== '',
    empty: nobody,
    text: asItIs,
  },
  'markdown-table': {
    notes: false,
    settings: () => false,
    empty: isNone,
    text: (value) => {
      const plain = noReturns(value);
      const trimmed = plain.value.trim();
      return plain.value === trimmed ? plain : { value: trimmed, lost: plain.lost ?? 'spaces' };
    },
  },
};

const all: Telling = { notes: true, settings: () => true, empty: () => false, text: asItIs };

const isView = (item: Item | undefined): boolean => kindOf(item?.kind ?? '')?.traits.group === 'view';

/** The record that a format can carry, and how often each loss happened. */
function recordOf(
  { plan, directory }: Workspace,
  telling: Telling,
): { record: Record; lost: Map<string, number> } {
  const lost = new Map<string, number>();
  const lose = (what: string): void => void lost.set(what, (lost.get(what) ?? 0) + 1);
  const record: Record = { items: {}, order: {}, links: [], asks: [], settings: {}, names: {} };
  const kept = (item: Item): boolean => {
    if (!isLive(plan, item.id) || isView(item)) return false;
    return telling.notes || kindOf(item.kind)?.traits.tree !== 'aside';
  };
  const json = toJson(plan);
  for (const item of json.items) {
    if (!isLive(plan, item.id)) lose('trash');
    else if (isView(item)) lose('views');
    else if (!kept(item)) lose('notes');
  }
  for (const item of json.items
    .filter(kept)
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))) {
    const kind = kindOf(item.kind);
    const fields: { [name: string]: Json } = {};
    for (const [name, value] of Object.entries(item.fields)) {
      const field = kind?.fields[name];
      if (!field) lose('left');
      else if (field.type === 'data') lose('origin');
      else if (telling.empty(value, field.type === 'refs')) lose('empty');
      else if (field.type === 'refs') {
        const live = (value as string[]).filter((id) => isLive(plan, id));
        for (const id of value as string[]) if (!live.includes(id)) lose('references');
        if (live.length > 0) fields[name] = live;
      } else if (field.type === 'ref' && !isLive(plan, value as string)) lose('references');
      else if (typeof value === 'string' && field.type !== 'ref') {
        const told = telling.text(value);
        if (told.lost !== undefined) lose(told.lost);
        if (told.value !== '' || value === '') fields[name] = told.value;
      } else fields[name] = value;
    }
    record.items[item.id] = { kind: item.kind, parent: item.parent, tag: item.tag, fields };
    const tree = `${item.parent} ${kind?.traits.tree}`;
    record.order[tree] = [...(record.order[tree] ?? []), item.id];
    const entry = directory[item.id];
    if (!kind?.traits.human || !entry) continue;
    const told = telling.text(entry.name);
    if (told.lost !== undefined) lose(told.lost);
    record.names[item.id] = { ...entry, name: told.value };
  }
  record.links = json.links
    .filter(({ from, to }) => isLive(plan, from) && isLive(plan, to))
    .map(({ kind, from, to, tag, fields }) => ({ kind, from, to, tag, fields }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  for (const _ of json.asks) lose('asks');
  for (const [name, value] of Object.entries(plan.settings)) {
    if (!telling.settings(name, value)) lose('settings');
    else (record.settings as { [name: string]: Json })[name] = value;
  }
  return { record, lost };
}

const whole = ({ plan, directory }: Workspace): unknown => {
  const { items, links, asks, settings } = toJson(plan);
  const sorted = items.toSorted((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1,
  );
  const order: { [parent: string]: string[] } = {};
  for (const { id, parent } of sorted) order[String(parent)] = [...(order[String(parent)] ?? []), id];
  const plain = items.map((item) => ({ ...item, order: '' }));
  return { items: plain, order, links, asks, settings, directory };
};

const empty: Workspace = { plan: emptyPlan('other'), directory: {} };
const others: Format[] = Object.values(formats).filter((format: Format) => !format.lossless);
const runs = 150;

describe('L7: a bundle loses nothing', () => {
  test('L7: written and read into an empty workspace it is the plan, trash, asks, notes and ids included', () => {
    fc.assert(
      fc.property(oddPlanArbitrary(), (from) => {
        const { text, losses } = formats.bundle.write(from.plan, from.directory);
        expect(losses).toEqual([]);
        const draft = formats.bundle.read(text, contextFor(empty.plan, {}));
        expect(draft.losses).toEqual([]);
        const back = accepted(empty, draft);
        expect(whole(back)).toEqual(whole(from));
        expect(formats.bundle.read(text, contextFor(back.plan, back.directory)).wishes).toEqual([]);
      }),
      tried(runs),
    );
  });
});

describe.each(others.map((format) => [format.name, format] as const))('L7: %s', (name, format) => {
  const telling = tellings[name] ?? all;

  test(`L7: ${name} loses what it says that it loses, as often as it says, and nothing else`, () => {
    fc.assert(
      fc.property(oddPlanArbitrary(), (from) => {
        const { text, losses } = format.write(from.plan, from.directory);
        const draft = format.read(text, contextFor(empty.plan, {}));
        const back = accepted(empty, draft);
        const { record, lost } = recordOf(from, telling);
        expect(recordOf(back, all).record).toEqual(record);
        expect(Object.fromEntries(losses.map(({ code, count }) => [code, count]))).toEqual(
          Object.fromEntries([...lost].map(([what, count]) => [`loss.${what}`, count])),
        );
        expect(losses.filter(({ code }) => !format.loses.includes(code))).toEqual([]);
        expect(losses.every(({ args, count }) => args['count'] === count)).toBe(true);
        expect(draft.remarks).toEqual([]);
      }),
      tried(runs),
    );
  });

  test(`L7: ${name} imported twice into one workspace wishes for nothing the second time`, () => {
    fc.assert(
      fc.property(oddPlanArbitrary(), (from) => {
        const { text } = format.write(from.plan, from.directory);
        const back = accepted(empty, format.read(text, contextFor(empty.plan, {})));
        const again = format.read(text, contextFor(back.plan, back.directory));
        expect(again.wishes).toEqual([]);
        expect(again.directory).toEqual({});
        expect(again.conflicts).toEqual([]);
      }),
      tried(runs / 2),
    );
  });

  test(`L7: ${name} read into the plan that it was written from changes nothing and removes nothing`, () => {
    fc.assert(
      fc.property(oddPlanArbitrary(), (from) => {
        const { text } = format.write(from.plan, from.directory);
        const draft = format.read(text, contextFor(from.plan, from.directory));
        expect(draft.wishes).toEqual([]);
        expect(draft.directory).toEqual({});
        const missing = draft.missing.map((id) => itemOf(from.plan, id)).filter((item) => !isView(item));
        const trees = missing.map((item) => kindOf(item?.kind ?? '')?.traits.tree);
        expect(trees.filter((tree) => telling.notes || tree !== 'aside')).toEqual([]);
      }),
      tried(runs / 2),
    );
  });
});

test('L7: plans are tried with everything in them', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(oddPlanArbitrary(), ({ plan }) => {
      for (const item of values(plan.items)) {
        seen.add(item.kind);
        if (item.removed) seen.add('trash');
        if (item.tag !== 'open') seen.add('tag');
      }
      for (const link of values(plan.links)) seen.add(link.kind);
      for (const ask of values(plan.asks)) seen.add(ask.answer ? 'answer' : 'ask');
    }),
    tried(runs),
  );
  const wanted = [
    'trash',
    'tag',
    'note',
    'view',
    'person',
    'role',
    'unit',
    'goal',
    'milestone',
    'ask',
    'answer',
    'hands-over',
    'depends-on',
    'contributes-to',
  ];
  expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
});
