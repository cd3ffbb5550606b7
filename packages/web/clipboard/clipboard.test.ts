/** What the clipboard holds: lists and tables in texts, columns without headings, rows of Throughline. */
import { describe, expect, test } from 'vitest';
import type { Wish } from '@throughline/model/commands/index';
import { validate } from '@throughline/model/validate';
import { readPlanText } from '@throughline/testkit/plan-text';
import { listWishes, outlined } from '../outline/paste.ts';
import type { Sight } from '../sight.ts';
import type { Live } from '../store/live.ts';
import { letters, tableOf } from './columns.ts';
import { putIn, takenOut } from './deeds.ts';
import { ownRows, ownWishes, readOwn, topsOf } from './own.ts';
import { placed } from './paste-table.tsx';
import { isTabular, readText } from './text.ts';
import { writeRows } from './write.ts';

const plan = readPlanText(`
  person #anna
  goal Pilot
    outcome Ready @anna by 2026-06-30
      step Contract ~3-8d
      step Sign
        after: contract
    outcome Later
`);
const shown = ['owner', 'waits'].map((name) => ({ name, label: () => name }));
const sight = {
  ...{ plan, directory: { anna: { name: 'Anna Schmidt' } }, me: { person: 'anna', role: 'owner' } },
  ...{ workspace: { id: 'w', name: 'W' }, reader: { locale: 'en-GB' }, insights: {}, live: undefined },
  wish: () => ({ ok: false, problems: [] }),
} as const satisfies Sight;

let count = 0;
const make = (): string => `n${(count += 1)}`;
const decided = (wishes: Parameters<typeof validate>[1]['wishes']) =>
  validate(plan, { wishes }, { actor: { person: 'anna', role: 'owner' } });

describe('a list', () => {
  test('is read from Markdown with headings, boxes, numbers and letters', () => {
    const lines = [
      '# Launch',
      '- [x] Contract',
      '  1) Sign it',
      '## Later',
      'a) Pilot',
      '☐ Box',
      '☑ Done box',
    ];
    expect(outlined(lines)).toEqual([
      { depth: 0, title: 'Launch' },
      { depth: 1, title: 'Contract', finished: true },
      { depth: 2, title: 'Sign it' },
      { depth: 1, title: 'Later' },
      { depth: 2, title: 'Pilot' },
      { depth: 2, title: 'Box' },
      { depth: 2, title: 'Done box', finished: true },
    ]);
  });

  test('keeps initials, years and a title that is too long', () => {
    expect(outlined(['J. Smith calls', '2026. A year', '-5 degrees']).map(({ title }) => title)).toEqual([
      'J. Smith calls',
      '2026. A year',
      '-5 degrees',
    ]);
    const long = 'word '.repeat(200).trim();
    const spot = { parent: 'pilot', after: undefined, kind: 'outcome' };
    const { wishes } = listWishes(spot, [{ depth: 0, title: long }], make);
    expect(wishes[0]).toMatchObject({ fields: { why: long } });
    expect(decided(wishes)).toMatchObject({ ok: true });
  });

  test('of people goes to the directory', () => {
    const spot = { parent: null, after: 'anna', kind: 'person' };
    const made = listWishes(spot, [{ depth: 0, title: 'Zoe' }], make);
    expect(Object.values(made.directory)).toEqual([{ name: 'Zoe' }]);
    expect(made.wishes[0]).toMatchObject({ fields: {} });
  });
});

describe('a text', () => {
  test.each([
    ['One\tTwo\nThree\tFour', true],
    ['One\n\tTwo\n\t\tThree', false],
    ['One\tTwo', true],
    ['One', false],
    ['"a\nb"\tc', true],
  ])('%j', (text, tabular) => {
    expect(isTabular(text)).toBe(tabular);
  });

  test('with cells of several lines stays one table', () => {
    expect(readText('Task\tWhy\n"Ring\nthe bell"\tbecause')).toEqual({
      type: 'table',
      cells: [
        ['Task', 'Why'],
        ['Ring\nthe bell', 'because'],
      ],
    });
  });

  test('with a Markdown table is a table', () => {
    expect(readText('| Task | Who |\n|---|---|\n| Paint | Anna |')).toMatchObject({ type: 'table' });
  });
});

describe('columns', () => {
  test('without headings are told by what stands in them', () => {
    const { grid, mapping } = tableOf(
      [
        ['Paint the pier', 'Anna Schmidt', '30.06.2026', '3-8d', 'blocked'],
        ['Ring the bell', 'anna schmidt', '1.7.2026', '2w', 'done'],
      ],
      sight,
      '2026-05-04',
    );
    expect(grid.rows.length).toBe(2);
    expect(mapping).toEqual({ A: 'title', B: 'owner', C: 'deadline', D: 'estimate', E: 'status' });
  });

  test('with headings are told by those', () => {
    const { grid, mapping } = tableOf(
      [
        ['Task', 'Assignee', 'Notes'],
        ['Paint', 'Anna', 'x'],
      ],
      sight,
      '2026-05-04',
    );
    expect(grid.rows).toEqual([['Paint', 'Anna', 'x']]);
    expect(mapping).toEqual({ Task: 'title', Assignee: 'owner', Notes: null });
  });

  test('are called as in a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('own rows', () => {
  const copied = (items: string[], cut: string | null = null) =>
    readOwn(JSON.stringify(ownRows(sight, items, cut)));
  const spot = { parent: 'pilot', after: 'later', kind: 'outcome' };

  test('are copied with what is below them, their fields and the links between them', () => {
    const rows = copied(['ready', 'contract']);
    expect(topsOf(plan, ['ready', 'contract'])).toEqual(['ready']);
    const { wishes, moved } = ownWishes(rows as NonNullable<typeof rows>, plan, spot, make, false);
    expect(moved).toBe(false);
    expect(wishes.map(({ type }) => type)).toEqual(['add', 'add', 'add', 'link']);
    expect(wishes[0]).toMatchObject({
      ...{ kind: 'outcome', parent: 'pilot', after: 'later' },
      fields: { title: 'Ready', owner: 'anna', deadline: '2026-06-30' },
    });
    expect(wishes[1]).toMatchObject({ parent: wishes[0]?.type === 'add' ? wishes[0].id : '' });
    expect(decided(wishes)).toMatchObject({ ok: true });
  });

  test('that were cut are moved, in their order, and never behind themselves', () => {
    const rows = copied(['ready'], 'cut-1') as NonNullable<ReturnType<typeof copied>>;
    expect(ownWishes(rows, plan, spot, make, true).wishes).toEqual([
      { type: 'move', id: 'ready', parent: 'pilot', after: 'later' },
    ]);
    const own = ownWishes(rows, plan, { ...spot, after: 'ready' }, make, true);
    expect(own.wishes).toEqual([{ type: 'move', id: 'ready', parent: 'pilot' }]);
  });

  test('of which some are gone are copied instead', () => {
    const rows = copied(['ready'], 'cut-1') as NonNullable<ReturnType<typeof copied>>;
    const without = readPlanText('goal Pilot\n  outcome Later');
    expect(ownWishes(rows, without, spot, make, true)).toMatchObject({ moved: false, count: 3 });
  });

  test('that are no such thing are nothing', () => {
    expect(readOwn('')).toBeUndefined();
    expect(readOwn('{"workspace":"w","items":[{"id":"../"}]}')).toBeUndefined();
  });

  test('are known again by their text where the browser kept their own type back', () => {
    const made: Wish[][] = [];
    const live = {
      wish: (wishes: readonly Wish[]) => {
        made.push([...wishes]);
        return { ok: true, command: 'c' };
      },
    } as unknown as Live;
    const here: Sight = { ...sight, live };
    const { text } = takenOut(here, ['ready'], shown, 'cut');
    expect(putIn(here, spot, { own: '', html: '', text: text.replaceAll('\n', '\r\n') })).toBe(true);
    // The cut is moved once; what is pasted after that is a copy.
    expect(putIn(here, spot, { own: '', html: '', text })).toBe(true);
    expect(made.map((wishes) => wishes.map(({ type }) => type))).toEqual([
      ['move'],
      ['add', 'add', 'add', 'link'],
    ]);
    expect(putIn(here, spot, { own: '', html: '', text: '' })).toBe(false);
  });

  test('are written as a list and as a table that comes back the same', () => {
    const { text, html, count } = writeRows(sight, ['ready'], shown);
    expect(count).toBe(3);
    expect(text).toBe('- Ready\n  - Contract\n  - Sign');
    expect(html).toContain('<th>Owner</th>');
    expect(html).toContain('<td>&nbsp;&nbsp;&nbsp;&nbsp;Contract</td>');
    expect(html).toContain('<td>Anna Schmidt</td>');
    // What the outline does not show stays out, as the links do here.
    expect(html).not.toContain('Estimate');
    expect(html.match(/<th>/g)).toHaveLength(4);
    expect(html).toContain('<td>step</td>');
    // A kind that such a row has by itself says nothing.
    expect(writeRows(sight, ['later'], shown).html.match(/<th>/g)).toHaveLength(3);
  });

  test('that a spreadsheet would run are guarded', () => {
    const risky = readPlanText('goal "=1+1"');
    expect(writeRows({ ...sight, plan: risky }, ['1-1'], []).html).toContain("'=1+1");
  });
});

test('rows of a table stand one after the other behind the row in hand', () => {
  const add = (id: string, parent: string) =>
    ({ type: 'add', id, kind: 'step', parent, fields: {} }) as const;
  expect(
    placed([add('a', 'p'), add('b', 'a'), add('c', 'p')], { parent: 'p', after: 'x', kind: 'step' }),
  ).toEqual([{ ...add('a', 'p'), after: 'x' }, add('b', 'a'), { ...add('c', 'p'), after: 'a' }]);
});
