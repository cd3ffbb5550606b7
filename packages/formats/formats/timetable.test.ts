/** Real release timetables: every row accounted for, every uncertain cell listed, a second import a difference. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf, type Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, emptyPlan, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { validate } from '@throughline/model/validate';
import type { Wish } from '@throughline/model/commands/index';
import type { Draft, ReadContext } from '../format.ts';
import { originOf } from '../origins.ts';
import { csv } from './csv.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/plans');
const actor = { person: 'me', role: 'owner' } as const;

function contextFor(plan: Plan, fileName: string): ReadContext {
  let count = 0;
  const newId = (): string => `id-${plan.items.size}-${++count}`;
  return { newId, today: '2025-01-01', zone: 'UTC', fileName, plan, directory: {}, under: null };
}

function accepted(plan: Plan, wishes: readonly Wish[]): Plan {
  const verdict = validate(plan, { wishes }, { actor });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.plan;
}

const read = (text: string, plan: Plan, file: string): Draft => csv.read(text, contextFor(plan, file));

const titled = (plan: Plan, title: string): Item => {
  const found = [...values(plan.items)].filter(({ fields }) => fields['title'] === title);
  if (found.length !== 1) throw new Error(`${found.length} items are called ${title}`);
  return found[0] as Item;
};

/** Ids as the titles of what they name. */
const names = (plan: Plan, value: Json | undefined): string[] =>
  (Array.isArray(value) ? (value as string[]) : value === undefined ? [] : [textOf(value)]).map((id) =>
    textOf(itemOf(plan, id)?.fields['title']),
  );

const rowOf = (plan: Plan, title: string): { given: unknown; owner: string[]; contributors: string[] } => {
  const { fields } = titled(plan, title);
  return {
    given: fields['deadline'],
    owner: names(plan, fields['owner']),
    contributors: names(plan, fields['contributors']),
  };
};

type Cell = readonly [row: number, column: string, ...codes: string[]];

/** The uncertain cells of a draft, in the order of the file. */
function uncertain({ remarks }: Draft): Cell[] {
  const cells = new Map<string, [number, string, ...string[]]>();
  for (const { row = 0, column = '', code } of remarks) {
    const key = `${String(row).padStart(5)} ${column}`;
    const codes = cells.get(key) ?? [row, column];
    if (!codes.includes(code)) codes.push(code);
    cells.set(key, codes as [number, string, ...string[]]);
  }
  return [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

const timetables: { file: string; rows: number; cells: Cell[] }[] = [
  {
    file: 'kubernetes-1.33-release.csv',
    rows: 36,
    cells: [
      [10, 'When', 'when.same-instant'],
      [14, 'Who', 'who.function', 'who.several'],
      [16, 'When', 'when.same-instant'],
      [18, 'When', 'when.same-instant'],
      [20, 'Who', 'who.function'],
      [21, 'Who', 'who.function'],
      [23, 'Who', 'who.function'],
      [24, 'When', 'when.range'],
      [24, 'Who', 'who.none'],
      [25, 'Who', 'who.group', 'who.several'],
      [32, 'When', 'when.same-instant'],
      [32, 'Who', 'who.function', 'who.several'],
      [36, 'Who', 'who.function'],
    ],
  },
  {
    file: 'kubernetes-1.36-release.csv',
    rows: 37,
    cells: [
      [6, 'Who', 'who.all'],
      [10, 'When', 'when.anywhere', 'when.same-instant'],
      [11, 'When', 'when.anywhere', 'when.same-instant'],
      [13, 'Who', 'who.function', 'who.several'],
      [14, 'When', 'when.anywhere', 'when.same-instant'],
      [16, 'When', 'when.anywhere', 'when.same-instant'],
      [19, 'When', 'when.anywhere', 'when.same-instant'],
      [20, 'When', 'when.range'],
      [20, 'Who', 'who.none'],
      [21, 'Who', 'who.all'],
      [25, 'Who', 'who.group', 'who.several'],
      [26, 'Who', 'who.all'],
      [31, 'When', 'when.anywhere', 'when.same-instant'],
      [32, 'When', 'when.anywhere', 'when.same-instant'],
      [32, 'Who', 'who.function', 'who.several'],
    ],
  },
];

for (const { file } of timetables) {
  if (!existsSync(`${folder}/${file}`))
    process.stdout.write(`skipped: ${folder}/${file} is not on this machine\n`);
}

describe.each(timetables)('$file', ({ file, rows, cells }) => {
  const path = `${folder}/${file}`;
  const absent = !existsSync(path);
  const text = absent ? '' : readFileSync(path, 'utf8');
  const first = (): { draft: Draft; plan: Plan } => {
    const draft = read(text, emptyPlan('p'), file);
    return { draft, plan: absent ? emptyPlan('p') : accepted(emptyPlan('p'), draft.wishes) };
  };

  test.skipIf(absent)('every row becomes one item, and nothing else is made but who is named', () => {
    const { draft, plan } = first();
    expect(draft.problems).toEqual([]);
    expect(draft.losses).toEqual([]);
    expect(draft.counts).toEqual({ read: rows, added: rows, changed: 0, unchanged: 0, conflicting: 0 });
    const items = [...values(plan.items)];
    expect(items.filter(({ fields }) => fields['origin'] !== undefined)).toHaveLength(rows);
    const others = items.filter(({ fields }) => fields['origin'] === undefined);
    expect(others.filter(({ kind }) => !kindOf(kind)?.traits.involved)).toEqual([]);
    expect(others.map(({ kind, fields }) => `${kind} ${textOf(fields['title'])}`).toSorted()).toEqual([
      'role Branch Manager',
      'role Comms',
      'role Comms Lead',
      'role Docs',
      'role Docs Lead',
      'role Enhancement Owner',
      'role Enhancements Lead',
      'role Lead',
      'role Release Signal',
      'unit SIG Leads',
    ]);
  });

  test.skipIf(absent)('every uncertain cell is listed with its row, its column and the reason', () => {
    const { draft } = first();
    expect(uncertain(draft)).toEqual(cells);
    const lines = text.split('\n');
    for (const { row = 0, text: cell = '' } of draft.remarks) expect(lines[row - 1]).toContain(cell);
  });

  test.skipIf(absent)('a seat is a role and owns; two names own nothing and both take part', () => {
    const { plan } = first();
    expect(rowOf(plan, 'Start Release Notes Draft').owner).toEqual(['Docs Lead']);
    expect(titled(plan, 'Docs Lead').kind).toBe('role');
    const both = rowOf(plan, 'Brace Yourself, Code Freeze is Coming');
    expect(both).toMatchObject({ owner: [], contributors: ['Comms', 'Release Signal'] });
    expect(rowOf(plan, 'Feature blogs ready to review')).toMatchObject({
      owner: [],
      contributors: ['Enhancement Owner', 'SIG Leads'],
    });
    expect(rowOf(plan, 'KubeCon EU')).toMatchObject({ owner: [], contributors: [] });
  });

  test.skipIf(absent)(
    'columns that have no place are kept beside the item, with all cells as written',
    () => {
      const { plan } = first();
      const beginning = originOf(titled(plan, 'Start of Release Cycle'));
      expect(beginning).toMatchObject({ source: file, key: 'Start of Release Cycle', row: 2 });
      expect(beginning?.cells).toMatchObject({
        Week: 'week 1',
        'Release Signal': 'master-blocking, master-informing',
        Who: 'Lead',
      });
      const conference = originOf(titled(plan, 'KubeCon EU'));
      expect(conference?.remarks?.map(({ column, code }) => `${column} ${code}`)).toEqual([
        'Who who.none',
        'When when.range',
      ]);
    },
  );

  test.skipIf(absent)('the same file again wishes for nothing', () => {
    const { plan } = first();
    const again = read(text, plan, file);
    expect(again.wishes).toEqual([]);
    expect(again.conflicts).toEqual([]);
    expect(again.missing).toEqual([]);
    expect(again.remarks).toEqual([]);
    expect(again.counts).toEqual({ read: rows, added: 0, changed: 0, unchanged: rows, conflicting: 0 });
  });

  test.skipIf(absent)(
    'a changed cell is taken, what was changed here stays, both is a conflict, a gone row is only told',
    () => {
      const { plan: before } = first();
      const [thaw, freeze, cycle, schedule, team] = [
        'Thaw',
        'Docs Freeze',
        'Start of Release Cycle',
        'Schedule finalized',
        'Team finalized',
      ].map((title) => titled(before, title));
      if (!thaw || !freeze || !cycle || !schedule || !team) throw new Error('rows are missing');
      const edit = (id: string, set: { [name: string]: Json }): Wish => ({
        type: 'edit',
        on: 'item',
        id,
        set,
      });
      const here = accepted(before, [
        edit(freeze.id, { deadline: '2027-01-01', why: 'Ours.' }),
        edit(cycle.id, { deadline: '2027-02-02' }),
      ]);
      const changed = text
        .split('\n')
        .filter((line) => !line.startsWith('Team finalized'))
        .map((line) => {
          if (line.startsWith('Thaw')) return 'Thaw,Comms Lead,Monday 1st June 2026,week 20,';
          if (line.startsWith('Start of Release Cycle'))
            return 'Start of Release Cycle,Lead,Tuesday 2nd June 2026,week 1,';
          if (line.startsWith('Schedule finalized')) return `${line.slice(0, -1)},new signal`;
          return line;
        })
        .join('\n');
      const draft = read(changed, here, file);
      expect(draft.problems).toEqual([]);
      expect(draft.counts).toEqual({
        read: rows - 1,
        added: 0,
        changed: 2,
        unchanged: rows - 4,
        conflicting: 1,
      });
      expect(draft.missing).toEqual([team.id]);
      expect(draft.wishes.some(({ type }) => type === 'remove')).toBe(false);
      expect(draft.conflicts).toEqual([
        {
          item: cycle.id,
          field: 'deadline',
          ours: '2027-02-02',
          theirs: '2026-06-02',
          wish: edit(cycle.id, { deadline: '2026-06-02' }),
        },
      ]);
      const after = accepted(here, draft.wishes);
      expect(rowOf(after, 'Thaw')).toMatchObject({ given: '2026-06-01', owner: ['Comms Lead'] });
      expect(itemOf(after, freeze.id)?.fields).toMatchObject({ deadline: '2027-01-01', why: 'Ours.' });
      expect(itemOf(after, cycle.id)?.fields['deadline']).toBe('2027-02-02');
      expect(itemOf(after, team.id)?.removed).toBeUndefined();
      expect(read(changed, after, file).wishes).toEqual([]);
      const taken = accepted(here, [...draft.wishes, ...draft.conflicts.map(({ wish }) => wish)]);
      expect(itemOf(taken, cycle.id)?.fields['deadline']).toBe('2026-06-02');
      expect(read(changed, taken, file)).toMatchObject({ wishes: [], conflicts: [] });
    },
  );

  test.skipIf(absent)('a row whose item is in the trash stays there', () => {
    const { plan } = first();
    const thaw = titled(plan, 'Thaw').id;
    const draft = read(text, accepted(plan, [{ type: 'remove', id: thaw }]), file);
    expect(draft.wishes).toEqual([]);
    expect(draft.missing).toEqual([]);
    expect(draft.remarks).toMatchObject([{ code: 'import.in-trash', item: thaw }]);
  });
});

const absent = timetables.some(({ file }) => !existsSync(`${folder}/${file}`));
const planOf = (file: string): Plan => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return accepted(emptyPlan('p'), read(text, emptyPlan('p'), file).wishes);
};

test.skipIf(absent)(
  'dates said in two zones are one moment, a range stays a range, everybody owns nothing',
  () => {
    const spring = planOf('kubernetes-1.33-release.csv');
    expect(rowOf(spring, 'Begin Enhancements Freeze').given).toBe('2025-02-14T02:00Z');
    expect(rowOf(spring, 'Begin Code Freeze and Test Freeze').given).toBe('2025-03-21T02:00Z');
    expect(rowOf(spring, 'KubeCon EU').given).toBe('2025-04-01/2025-04-04');
    expect(rowOf(spring, 'Thaw').given).toBe('2025-04-23');
    const next = planOf('kubernetes-1.36-release.csv');
    expect(rowOf(next, 'Begin Production Readiness Freeze').given).toBe('2026-02-05T12:00Z');
    expect(rowOf(next, 'KubeCon EU').given).toBe('2026-03-23/2026-03-26');
    expect(rowOf(next, 'Begin APAC-friendly meetings')).toMatchObject({ owner: [], contributors: [] });
    const dated = (plan: Plan): number =>
      [...values(plan.items)].filter(({ fields }) => fields['deadline']).length;
    expect([dated(spring), dated(next)]).toEqual([36, 37]);
  },
);

test.skipIf(absent)(
  'the next timetable finds the roles of the one before, and comes under its own item',
  () => {
    const spring = planOf('kubernetes-1.33-release.csv');
    const goal: Wish = {
      type: 'add',
      id: 'goal',
      kind: 'goal',
      parent: null,
      fields: { title: '1.36 is out' },
    };
    const here = accepted(spring, [goal]);
    const file = 'kubernetes-1.36-release.csv';
    const context = { ...contextFor(here, file), under: 'goal' };
    const draft = csv.read(readFileSync(`${folder}/${file}`, 'utf8'), context);
    const after = accepted(here, draft.wishes);
    expect(draft.counts.added).toBe(37);
    expect(draft.missing).toEqual([]);
    const made = draft.wishes.filter((wish) => wish.type === 'add' && kindOf(wish.kind)?.traits.involved);
    expect(made).toEqual([]);
    expect(childrenOf(after, 'goal')).toHaveLength(37);
  },
);
