/** Templates over HTTP: what there is, one read into a draft, and the draft sent as one command that one undo takes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from './contract.ts';
import type { Started } from './start.ts';
import { commandId, signUp, visitable, type Visitor } from './visit.fixture.ts';

let started: Started;
let anna: Visitor;

beforeAll(async () => {
  started = await visitable({ clock: () => Date.UTC(2026, 2, 4) });
  anna = await signUp(started.url, 'Anna');
});
afterAll(() => started.close());

const total = async (): Promise<number> => {
  const answer = await anna.call(api.items, { workspace: anna.workspace });
  return answer.ok ? answer.value.total : -1;
};

test('there are six, each with what it holds', async () => {
  const answer = await anna.call(api.templates, {});
  expect(answer.ok && answer.value.templates.map(({ name }) => name)).toHaveLength(6);
  const move = answer.ok && answer.value.templates.find(({ name }) => name === 'office-move');
  expect(move).toMatchObject({ title: 'Office move', weeks: 26, counts: { goal: 1, outcome: 5 } });
});

test('one becomes a draft, the draft one command, and one undo takes all of it back', async () => {
  const { workspace } = anna;
  const before = await total();
  const holders = { 'Move manager': anna.person, 'IT lead': 'Ben Okri' };
  const input = { workspace, template: 'office-move', start: '2026-04-06', holders };
  const made = await anna.call(api.applyTemplate, input);
  if (!made.ok) throw new Error(made.details.detail);
  const { wishes, directory, remarks } = made.value.draft;
  expect(remarks).toEqual([]);
  expect(await total()).toBe(before);
  const id = commandId();
  expect(await anna.call(api.execute, { workspace, id, wishes: [...wishes], directory })).toMatchObject({
    ok: true,
  });
  expect(await total()).toBeGreaterThan(before + 30);
  const found = await anna.call(api.items, { workspace, filter: JSON.stringify({ kind: ['goal'] }) });
  // Twenty-six weeks after the sixth of April.
  expect(found.ok && found.value.items[0]?.fields['deadline']).toBe('2026-10-05');
  const undone = await anna.call(api.execute, {
    workspace,
    id: commandId(),
    wishes: [{ type: 'undo', of: id }],
  });
  expect(undone).toMatchObject({ ok: true });
  expect(await total()).toBe(before);
});

test.each([
  ['a template that is not there', { template: 'castle' }, 404, 'template.unknown'],
  ['a name that is a path', { template: '../package' }, 404, 'template.unknown'],
  ['a start that is no day', { template: 'hiring', start: '2026-13-01' }, 422, 'input.not-day'],
  ['a role that it has not', { template: 'hiring', holders: { Chef: 'Anna' } }, 422, 'template.role-unknown'],
  ['a place that is not there', { template: 'hiring', under: 'nowhere' }, 404, 'item.unknown'],
])('%s is refused with a sentence', async (_, input, status, code) => {
  const answer = await anna.call(api.applyTemplate, {
    workspace: anna.workspace,
    start: '2026-04-06',
    ...input,
  });
  expect(answer).toMatchObject({ ok: false, details: { status, problems: [{ code }] } });
});
