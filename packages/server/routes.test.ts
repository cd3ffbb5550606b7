/** What routes answer beyond the plan itself: the demo, insights, files in and out, lists and history. */
import type { Filter } from '@throughline/model/lens';
import type { Item } from '@throughline/model/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, type Given } from './contract.ts';
import type { Started } from './start.ts';
import { commandId, joined, signUp, visitable, type Visitor } from './visit.fixture.ts';

let started: Started;
let anna: Visitor;
let demo = '';

beforeAll(async () => {
  started = await visitable({ clock: () => Date.UTC(2026, 2, 4) });
  anna = await signUp(started.url, 'Anna');
  const made = await anna.call(api.demo, {});
  demo = made.ok ? made.value.id : made.details.detail;
});
afterAll(() => started.close());

test('the demo is a workspace of its own, sound, and deleted in one go', async () => {
  const me = await anna.call(api.me, {});
  expect(me.ok && me.value.workspaces.map(({ name }) => name).toSorted()).toEqual(['Anna', 'Demo']);
  const health = await anna.call(api.doctor, { workspace: demo });
  expect(health).toMatchObject({ ok: true, value: { problems: [], chain: null, readModel: true } });
  const second = await anna.call(api.demo, {});
  const workspace = second.ok ? second.value.id : '';
  expect(await anna.call(api.deleteWorkspace, { workspace })).toMatchObject({ ok: true });
});

test('a visitor who is called like somebody in the demo gets it too, and is not taken for them', async () => {
  const ines = await joined(started.url, anna, 'Inês Falcão', 'member');
  const made = await ines.call(api.demo, {});
  const workspace = made.ok ? made.value.id : made.details.detail;
  const goal = await ines.call(api.item, { workspace, item: 'waiting' });
  expect(goal).toMatchObject({ ok: true, value: { item: { fields: { owner: 'ines' } } } });
  const all = await ines.call(api.members, { workspace });
  expect(all).toMatchObject({ ok: true, value: { members: [{ person: made.ok && made.value.person }] } });
  expect(all.ok && all.value.members[0]?.person).not.toBe('ines');
});

test('a list comes in pages, in outline order, narrowed by a filter', async () => {
  const workspace = demo;
  const all = await anna.call(api.items, { workspace, limit: 1000 });
  const total = all.ok ? all.value.total : 0;
  expect(total).toBeGreaterThan(50);
  const page = await anna.call(api.items, { workspace, offset: 10, limit: 5 });
  expect(page.ok && page.value.items).toEqual(all.ok && all.value.items.slice(10, 15));
  const goals = await anna.call(api.items, { workspace, filter: JSON.stringify({ kind: ['goal'] }) });
  expect(goals.ok && goals.value.total).toBeGreaterThan(0);
  expect(goals.ok && goals.value.items.every(({ kind }) => kind === 'goal')).toBe(true);
  // Whoever asks is known here, and so is the day.
  const list = async (filter: Filter): Promise<readonly Item[]> => {
    const answer = await anna.call(api.items, { workspace, filter: JSON.stringify(filter), limit: 1000 });
    if (!answer.ok) throw new Error(answer.details.detail);
    return answer.value.items;
  };
  expect(await list({ owner: ['@me'] })).toEqual([]);
  const overdue = await list({ overdue: true });
  const due = await list({ deadline: { to: '2999' } });
  expect(due.length).toBeGreaterThan(overdue.length);
  const first = due[0]?.id ?? '';
  const me = await anna.call(api.me, {});
  const person = me.ok ? (me.value.workspaces.find(({ id }) => id === workspace)?.person ?? '') : '';
  const before = await anna.call(api.plan, { workspace });
  const since = before.ok ? before.value.plan.version : 0;
  const wishes = [{ type: 'edit', on: 'item', id: first, set: { owner: person } }];
  expect(await anna.call(api.execute, { workspace, id: commandId(), wishes })).toMatchObject({ ok: true });
  expect((await list({ owner: ['@me'] })).map(({ id }) => id)).toEqual([first]);
  expect((await list({ since })).map(({ id }) => id)).toEqual([first]);
  expect(await list({ since: since + 1 })).toEqual([]);
  const wrong = await anna.call(api.items, { workspace, filter: '{"kind":1}' });
  expect(!wrong.ok && wrong.details.problems[0]?.at).toBe('filter.kind');
});

test('an item shows its chain up to the goal', async () => {
  const { workspace } = anna;
  const wishes = [
    { type: 'add', id: 'g', kind: 'goal', parent: null, fields: { title: 'Goal' } },
    { type: 'add', id: 'o', kind: 'outcome', parent: 'g', fields: { title: 'Outcome' } },
    { type: 'add', id: 's', kind: 'step', parent: 'o', fields: { title: 'Step' } },
    { type: 'add', id: 't', kind: 'step', parent: 'o', fields: { title: 'Next' } },
    { type: 'link', id: 'l', kind: 'depends-on', from: 't', to: 's', fields: {} },
    { type: 'add', id: 'n', kind: 'note', parent: 's', fields: { body: 'b', author: anna.person } },
  ];
  const id = commandId();
  await anna.call(api.execute, { workspace, id, wishes, why: 'to begin' });
  const found = await anna.call(api.item, { workspace, item: 's' });
  expect(found).toMatchObject({
    ok: true,
    value: { item: { id: 's' }, lineOfSight: [{ id: 'o' }, { id: 'g' }], children: [], links: [{ id: 'l' }] },
  });
  const history = await anna.call(api.history, { workspace, item: 's' });
  expect(history.ok && history.value.entries.map(({ why }) => why)).toContain('to begin');
  expect(history.ok && history.value.names).toMatchObject({ [anna.person]: 'Anna', s: 'Step', o: 'Outcome' });
  const command = await anna.call(api.command, { workspace, command: id });
  expect(command.ok && command.value.entries.length).toBe(6);
  await anna.call(api.execute, { workspace, id: commandId(), wishes: [{ type: 'undo', of: id }] });
  const log = await anna.call(api.log, { workspace, limit: 2 });
  expect(log.ok && log.value.entries.map(({ undoes }) => undoes)).toEqual([id, id]);
  // What was taken back still has a name in the history.
  const after = await anna.call(api.history, { workspace, item: 's' });
  expect(after.ok && after.value.names['s']).toBe('Step');
});

test('what happened is narrowed by person, verb, branch, door and time', async () => {
  const { workspace, person } = anna;
  const wishes = [
    { type: 'add', id: 'branch', kind: 'goal', parent: null, fields: { title: 'Branch' } },
    { type: 'add', id: 'twig', kind: 'step', parent: 'branch', fields: { title: 'Twig' } },
    { type: 'add', id: 'leaf', kind: 'step', parent: 'twig', fields: { title: 'Leaf' } },
    { type: 'add', id: 'apart', kind: 'step', parent: null, fields: { title: 'Apart' } },
    { type: 'remove', id: 'leaf' },
    { type: 'remove', id: 'twig' },
  ];
  await anna.call(api.execute, { workspace, id: commandId(), wishes });
  const told = async (narrow: Partial<Given<typeof api.log>>): Promise<string[]> => {
    const log = await anna.call(api.log, { workspace, limit: 6, ...narrow });
    if (!log.ok) return [log.details.problems[0]?.code ?? ''];
    return log.value.entries.map(({ change }) => change?.type ?? '');
  };
  expect(await told({ under: 'branch' })).toEqual(['removed', 'removed', 'added', 'added', 'added']);
  expect(await told({ under: 'branch', verbs: 'removed,moved', by: person })).toEqual(['removed', 'removed']);
  expect(await told({ under: 'leaf', limit: 1 })).toEqual(['removed']);
  expect(await told({ under: 'branch', by: 'nobody' })).toEqual([]);
  expect(await told({ under: 'branch', door: 'import' })).toEqual([]);
  expect(await told({ until: 1 })).toEqual([]);
  expect(await told({ under: 'nowhere' })).toEqual(['item.unknown']);
  expect(await told({ verbs: 'removed;drop' })).toEqual(['input.malformed']);
});

test('insights are worked out as of a day', async () => {
  const found = await anna.call(api.insight, { workspace: demo, insight: 'dates', asOf: '2026-03-04' });
  const today = await anna.call(api.insight, { workspace: demo, insight: 'dates' });
  expect(found).toMatchObject({ ok: true, value: { insight: 'dates', asOf: '2026-03-04' } });
  expect(today).toEqual(found);
  const other = await anna.call(api.insight, { workspace: demo, insight: 'dates', asOf: 'soon' });
  expect(!other.ok && other.details.problems[0]?.code).toBe('input.not-day');
});

test('what is exported can be imported elsewhere', async () => {
  const out = await anna.call(api.export, { workspace: demo, format: 'bundle' });
  const text = out.ok ? out.value.text : '';
  const made = await anna.call(api.createWorkspace, { name: 'Copy' });
  const workspace = made.ok ? made.value.id : '';
  const read = await anna.call(api.importPreview, { workspace, text, fileName: 'plan.json' });
  if (!read.ok) throw new Error(read.details.detail);
  expect(read.value).toMatchObject({ format: 'bundle', draft: { problems: [] } });
  const { wishes, directory } = read.value.draft;
  const id = commandId();
  const done = await anna.call(api.execute, {
    workspace,
    id,
    door: 'import',
    wishes: [...wishes],
    directory,
  });
  expect(done).toMatchObject({ ok: true });
  const [one, other] = await Promise.all(
    [demo, workspace].map((of) => anna.call(api.items, { workspace: of, limit: 1000 })),
  );
  expect(other?.ok && other.value.total).toBeGreaterThanOrEqual((one?.ok && one.value.total) || Infinity);
  const unsure = await anna.call(api.importPreview, { workspace, text: '', format: 'nothing' });
  expect(!unsure.ok && unsure.details.problems[0]?.code).toBe('format.unknown');
});
