/** Drafts: what comes of a file in a workspace that is empty, has other things, or has had the file before. */
import { describe, expect, test } from 'vitest';
import type { Wish } from '@throughline/model/commands/index';
import type { Directory } from '@throughline/model/directory';
import { textOf, type Json } from '@throughline/model/json';
import { branch, emptyPlan, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { toJson } from '@throughline/model/serial';
import { values } from '@throughline/model/table';
import { validate } from '@throughline/model/validate';
import type { Draft, ReadContext } from './format.ts';
import { formatOf } from './formats/index.ts';

type Workspace = { readonly plan: Plan; readonly directory: Directory };

const actor = { person: 'anna', role: 'owner' } as const;
const nowhere: Workspace = { plan: emptyPlan('p'), directory: {} };

function read(
  format: string,
  text: string,
  into: Workspace = nowhere,
  more: Partial<ReadContext> = {},
): Draft {
  let count = 0;
  const newId = (): string => `n${into.plan.items.size}-${++count}`;
  const known = formatOf(format);
  if (!known) throw new Error(`no format ${format}`);
  const draft = known.read(text, {
    newId,
    today: '2027-01-01',
    fileName: `x.${format}`,
    under: null,
    ...into,
    ...more,
  });
  expect(draft.problems).toEqual([]);
  return draft;
}

function taken(
  { plan, directory }: Workspace,
  wishes: readonly Wish[],
  names: Draft['directory'] = {},
): Workspace {
  const verdict = validate(plan, { wishes }, { actor });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return { plan: verdict.plan, directory: { ...directory, ...(names as Directory) } };
}

const into = (workspace: Workspace, draft: Draft): Workspace =>
  taken(workspace, draft.wishes, draft.directory);

function titled({ plan }: Workspace, title: string): Item {
  const [item] = [...values(plan.items)].filter(({ fields }) => fields['title'] === title);
  if (!item) throw new Error(`nothing is called ${title}`);
  return item;
}

const codes = (draft: Draft): string[] => draft.remarks.map(({ code }) => code);
const edit = (id: string, set: { [name: string]: Json }): Wish => ({ type: 'edit', on: 'item', id, set });

/** The trees as indented titles. */
const tree = ({ plan }: Workspace): string =>
  [...branch(plan, null)]
    .map(({ item, depth }) => `${' '.repeat(depth)}${item.kind} ${textOf(item.fields['title'])}\n`)
    .join('');

describe('tables', () => {
  test.each([
    ['a parent column', 'Key,Parent,What\na,,Home\nb,a,Kitchen\nc,b,Sink\nd,a,Roof\n'],
    [
      'a parent column with titles, children first',
      'What,Parent\nSink,Kitchen\nKitchen,Home\nRoof,Home\nHome,\n',
    ],
    ['outline numbers', 'WBS,What\n1,Home\n1.1,Kitchen\n1.1.1,Sink\n1.2,Roof\n'],
    ['indented titles', 'What\nHome\n  Kitchen\n    Sink\n  Roof\n'],
  ])('the tree comes from %s', (_, text) => {
    const after = into(nowhere, read('csv', text));
    expect(tree(after).trimEnd().split('\n').toSorted()).toEqual([
      '  step Sink',
      ' step Kitchen',
      ' step Roof',
      'step Home',
    ]);
  });

  test('a point in time that holds rows becomes a kind that can hold them', () => {
    const after = into(nowhere, read('csv', 'What,When\nLaunch,1 May 2027\n  Invitations,1 April 2027\n'));
    expect(titled(after, 'Launch').kind).toBe('step');
    expect(titled(after, 'Invitations').kind).toBe('milestone');
    const said = read('csv', 'What,Kind\nLaunch,milestone\n  Invitations,step\n');
    expect(codes(said)).toContain('cell.holds');
    expect(into(nowhere, said).plan.items.size).toBe(2);
  });

  test('links are found by key, title or id, whatever delays their names end in', () => {
    const text =
      'What,Depends on\nContract,\nPhase A - 2d,\nTraining,"Contract SS+2d; Phase A - 2d"\nLaunch,"Training -1w warn; nothing; Launch"\n';
    const draft = read('csv', text);
    const after = into(nowhere, draft);
    const links = toJson(after.plan).links.map(({ from, to, fields }) => [
      itemOf(after.plan, from)?.fields['title'],
      itemOf(after.plan, to)?.fields['title'],
      fields,
    ]);
    expect(links).toEqual([
      ['Training', 'Contract', { type: 'SS', lag: '2d' }],
      ['Training', 'Phase A - 2d', {}],
      ['Launch', 'Training', { lag: '-1w', policy: 'warn' }],
    ]);
    expect(codes(draft).filter((code) => code.startsWith('import'))).toEqual([
      'import.link-unknown',
      'import.link-self',
    ]);
    expect(read('csv', text, after).wishes).toEqual([]);
  });

  test('a title that two rows have names neither', () => {
    const draft = read('csv', 'What,After\nReview,\nReview,\nLaunch,Review\n');
    expect(codes(draft)).toEqual(['import.link-unknown']);
    expect(draft.counts.added).toBe(3);
  });

  test('columns without a name, or with one name, are kept apart', () => {
    const after = into(nowhere, read('csv', 'What,,Note,Note,__proto__\nA,1,2,3,4\n'));
    const origin = titled(after, 'A').fields['origin'] as { cells: { [name: string]: string } };
    expect(origin.cells).toEqual({ What: 'A', '#2': '1', Note: '2', '#4': '3', '#5': '4' });
  });

  test('ids of another system are keys of the rows, and no ids of items', () => {
    const text = 'ID,What\nPROJ-100001,Contract\n';
    const after = into(nowhere, read('csv', text));
    expect(itemOf(after.plan, 'PROJ-100001')).toBeUndefined();
    const renamed = read('csv', 'ID,What\nPROJ-100001,Signed contract\n', after);
    expect(renamed.counts).toMatchObject({ added: 0, changed: 1 });
  });

  test('a mapping and a kind that people chose are used', () => {
    const more = { mapping: { A: 'title', B: 'why' }, rowKind: 'outcome' };
    const after = into(nowhere, read('csv', 'A,B,What\nFewer queues,Because,x\n', nowhere, more));
    expect(titled(after, 'Fewer queues')).toMatchObject({ kind: 'outcome', fields: { why: 'Because' } });
  });

  test('a mapping to what is no field is told, and the heading decides', () => {
    const draft = read('csv', 'What\nA\n', nowhere, { mapping: { What: 'nonsense' } });
    expect(draft.remarks).toMatchObject([
      { code: 'table.no-target', args: { column: 'What', target: 'nonsense' } },
    ]);
    expect(draft.table?.mapping).toEqual({ What: 'title' });
  });

  test('a new row comes where it stands in the file, under the item that was chosen', () => {
    const goal = taken(nowhere, [
      { type: 'add', id: 'goal', kind: 'goal', parent: null, fields: { title: 'Goal' } },
    ]);
    const first = into(goal, read('csv', 'What\nA\nC\n', goal, { under: 'goal' }));
    const after = into(first, read('csv', 'What\nA\nB\nC\n', first, { under: 'goal' }));
    expect(tree(after)).toBe('goal Goal\n step A\n step B\n step C\n');
  });
});

describe('who', () => {
  const people: Workspace = taken(
    nowhere,
    [
      { type: 'add', id: 'anna', kind: 'person', parent: null, fields: {} },
      { type: 'add', id: 'a2', kind: 'person', parent: null, fields: {} },
      { type: 'add', id: 'eve', kind: 'person', parent: null, fields: {} },
      { type: 'add', id: 'docs', kind: 'unit', parent: null, fields: { title: 'Docs' } },
      { type: 'add', id: 'and', kind: 'role', parent: null, fields: { title: 'Comms / Signal' } },
    ],
    {
      anna: { name: 'Anna Schmidt', email: 'anna@x.example' },
      a2: { name: 'anna schmidt' },
      eve: { name: 'Eve Adams' },
    },
  );
  const owned = (cell: string, more = ''): { fields: Item['fields']; codes: string[]; made: string[] } => {
    const draft = read('csv', `What,Who${more ? ',Helpers,Reviewer' : ''}\nA,${cell}${more}\n`, people);
    const after = into(people, draft);
    const made = draft.wishes.flatMap((wish) =>
      wish.type === 'add' && wish.id !== titled(after, 'A').id ? [wish.kind] : [],
    );
    const { origin: _origin, title: _title, ...fields } = titled(after, 'A').fields;
    return { fields, codes: codes(draft), made };
  };

  test('whoever is known by name or address is found', () => {
    expect(owned('EVE adams')).toEqual({ fields: { owner: 'eve' }, codes: [], made: [] });
    expect(owned('anna@x.example')).toEqual({ fields: { owner: 'anna' }, codes: [], made: [] });
  });

  test('of two who are called so, nobody is guessed', () => {
    expect(owned('Anna Schmidt')).toEqual({ fields: {}, codes: ['who.namesakes'], made: [] });
  });

  test('a name with a slash is one name where somebody is called so', () => {
    expect(owned('Comms / Signal')).toEqual({ fields: { owner: 'and' }, codes: [], made: [] });
  });

  test('a group that is known takes part and owns nothing', () => {
    expect(owned('docs')).toEqual({ fields: { contributors: ['docs'] }, codes: ['who.group'], made: [] });
  });

  test('somebody new is a person or a role by the words of the name', () => {
    expect(owned('Bela Kovács').made).toEqual(['person']);
    expect(owned('Docs Lead').made).toEqual(['role']);
    expect(read('csv', 'What,Who\nA,Bela Kovács\nB,Bela Kovács\n', people).directory).toEqual({
      'n5-3': { name: 'Bela Kovács' },
    });
  });

  test('nobody reviews their own work', () => {
    expect(owned('Eve Adams', ',docs;Eve Adams,Eve Adams')).toEqual({
      fields: { owner: 'eve', contributors: ['docs', 'eve'] },
      codes: ['import.reviewer-owner'],
      made: [],
    });
  });

  test('a cell that has not changed is not read again, whatever its names are now', () => {
    const text = 'What,Who\nA,Docs Lead\n';
    const first = into(people, read('csv', text, people));
    const role = titled(first, 'Docs Lead').id;
    const renamed = taken(first, [edit(role, { title: 'Head of documentation' })]);
    expect(read('csv', text, renamed).wishes).toEqual([]);
  });
});

describe.each([
  [
    'yaml',
    'plan:\n- goal: Home\n  by: {when}\n  owner: Docs Lead\n  items:\n  - step: Kitchen\n    done: {done}\n',
  ],
  ['markdown', '# Home\n- goal: Home (by: {when}; owner: Docs Lead)\n  - [ ] Kitchen\n    done: {done}\n'],
  ['csv', 'Kind,What,Who,When,Done\ngoal,Home,Docs Lead,{when},\nstep,  Kitchen,,,{done}\n'],
])('a file without ids, in %s', (format, template) => {
  const text = (when: string, done: string): string =>
    template.replace('{when}', when).replace('{done}', done);
  const first = into(nowhere, read(format, text('1 May 2027', 'It cooks.')));
  const [home, kitchen] = [titled(first, 'Home'), titled(first, 'Kitchen')];

  test('is read', () => {
    expect(home).toMatchObject({
      kind: 'goal',
      fields: { deadline: '2027-05-01', owner: titled(first, 'Docs Lead').id },
    });
    expect(kitchen).toMatchObject({ kind: 'step', parent: home.id, fields: { done: 'It cooks.' } });
    expect(titled(first, 'Docs Lead').kind).toBe('role');
  });

  test('again is no change', () => {
    const again = read(format, text('1 May 2027', 'It cooks.'), first);
    expect(again).toMatchObject({ wishes: [], conflicts: [], missing: [], directory: {} });
  });

  test('changed is a difference: theirs, ours, both', () => {
    const ours = taken(first, [edit(kitchen.id, { done: 'It shines.' })]);
    expect(read(format, text('1 May 2027', 'It cooks.'), ours).wishes).toEqual([]);
    const theirs = into(first, read(format, text('2 May 2027', 'It cooks.'), first));
    expect(titled(theirs, 'Home').fields['deadline']).toBe('2027-05-02');
    const both = read(format, text('1 May 2027', 'It rocks.'), ours);
    expect(both.conflicts).toMatchObject([
      { item: kitchen.id, field: 'done', ours: 'It shines.', theirs: 'It rocks.' },
    ]);
    const kept = into(ours, both);
    expect(titled(kept, 'Kitchen').fields['done']).toBe('It shines.');
    expect(read(format, text('1 May 2027', 'It rocks.'), kept)).toMatchObject({ wishes: [], conflicts: [] });
  });
});

describe('a file that states ids', () => {
  const text = `workspace: p
plan:
- goal: Home
  id: home
  owner: Docs Lead
  items:
  - {step: A, id: a, by: 2027-05, after: [b]}
  - {step: B, id: b}
  - {step: C, id: c}
- goal: Garden
  id: garden
`;
  const first = into(nowhere, read('yaml', text));

  test('moves what it has elsewhere, with the fewest moves', () => {
    const moved = `workspace: p
plan:
- {goal: Garden, id: garden, items: [{step: B, id: b}]}
- {goal: Home, id: home, owner: Docs Lead, items: [{step: C, id: c}, {step: A, id: a, by: 2027-05, after: [b]}]}
`;
    const draft = read('yaml', moved, first);
    expect(draft.wishes.map(({ type }) => type)).toEqual(['move', 'move', 'move']);
    expect(tree(into(first, draft))).toBe(
      'goal Garden\n step B\nrole Docs Lead\ngoal Home\n step C\n step A\n',
    );
  });

  test('of this plan clears what it leaves out, ends links, and lists what is missing', () => {
    const shorter =
      'workspace: p\nplan:\n- {goal: Home, id: home, items: [{step: A, id: a}, {step: B, id: b}]}\n';
    const draft = read('yaml', shorter, first);
    expect(draft.missing).toEqual(['c', 'garden', titled(first, 'Docs Lead').id].toSorted());
    const after = into(first, draft);
    expect(itemOf(after.plan, 'home')?.fields).toEqual({ title: 'Home' });
    expect(itemOf(after.plan, 'a')?.fields).toEqual({ title: 'A' });
    expect(after.plan.links.size).toBe(0);
    expect(itemOf(after.plan, 'c')).toBeDefined();
  });

  test('of another plan only adds to what is there', () => {
    const other = 'plan:\n- {goal: Home, id: home, items: [{step: A, id: a}]}\n';
    const draft = read('yaml', other, first);
    expect(draft).toMatchObject({ wishes: [], missing: [] });
  });

  test('says an id once: the second row becomes an item of its own', () => {
    const draft = read('yaml', 'plan:\n- {step: A, id: a}\n- {step: B, id: a}\n');
    expect(codes(draft)).toEqual(['import.id-twice']);
    expect(into(nowhere, draft).plan.items.size).toBe(2);
  });

  test('stands wishes on what was seen: a change since then is not trampled on', () => {
    const draft = read('yaml', text.replace('2027-05', '2027-06'), first);
    const since = taken(first, [edit('a', { deadline: '2027-09' })]);
    const verdict = validate(since.plan, { wishes: draft.wishes }, { actor });
    expect(verdict).toMatchObject({ ok: false, problems: [{ code: 'edit.conflict' }] });
  });
});

describe('who takes part, written by hand', () => {
  const text = `people: {ines: Inês Falcão, tom: {name: Tom, email: t@x.example, parent: crew}}
units: {crew: Crew}
roles: {liaison: {name: Harbour liaison, holder: ines, parent: crew}}
plan:
- step: A
  owner: ines
- step: B
  owner: liaison
  contributors: [crew, Tom]
`;

  test('is found by key or name, and made once', () => {
    const draft = read('yaml', text);
    const after = into(nowhere, draft);
    const [liaison, crew] = [titled(after, 'Harbour liaison'), titled(after, 'Crew')];
    expect(Object.values(draft.directory)).toEqual([
      { name: 'Inês Falcão' },
      { name: 'Tom', email: 't@x.example' },
    ]);
    const [ines, tom] = Object.keys(draft.directory);
    expect(liaison).toMatchObject({ parent: crew.id, fields: { holder: ines } });
    expect(titled(after, 'A').fields['owner']).toBe(ines);
    expect(titled(after, 'B').fields).toMatchObject({ owner: liaison.id, contributors: [crew.id, tom] });
    expect(codes(draft)).toEqual([]);
    expect(read('yaml', text, after)).toMatchObject({ wishes: [], directory: {}, missing: [] });
  });

  test('is found among those that the plan knows', () => {
    const known = taken(nowhere, [{ type: 'add', id: 'p1', kind: 'person', parent: null, fields: {} }], {
      p1: { name: 'Inês Falcão' },
    });
    const after = into(known, read('yaml', text, known));
    expect(titled(after, 'A').fields['owner']).toBe('p1');
    expect(after.directory['p1']).toEqual({ name: 'Inês Falcão' });
  });

  test('stands in its own tree, wherever a file puts it', () => {
    const after = into(nowhere, read('markdown', '- step: A\n  - role: Docs Lead\n    - step: B\n'));
    expect(titled(after, 'Docs Lead').parent).toBeNull();
    expect(titled(after, 'B').parent).toBeNull();
  });
});

test('what is not understood is told with its place', () => {
  const draft = read(
    'markdown',
    'Prose.\n\n- step: A (by: sometime; color: red; estimate: long)\n  status: odd\n',
  );
  expect(draft.remarks.map(({ code, row, field }) => [code, row, field])).toEqual([
    ['when.words-unknown', 3, 'deadline'],
    ['outline.unknown-key', 3, undefined],
    ['cell.estimate', 3, 'estimate'],
    ['cell.choice', 3, 'status'],
  ]);
  expect(draft.losses).toEqual([{ code: 'loss.lines', args: { count: 1 }, count: 1 }]);
});
