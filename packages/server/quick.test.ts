/** Quick add over HTTP: what was understood, what it became, and why not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from './contract.ts';
import type { Started } from './start.ts';
import { commandId, signUp, visitable, type Visitor } from './visit.fixture.ts';

let started: Started;
let anna: Visitor;

beforeAll(async () => {
  started = await visitable({ clock: () => Date.UTC(2026, 4, 4) });
  anna = await signUp(started.url, 'Anna');
  const wishes = [
    { type: 'add', id: 'g', kind: 'goal', parent: null, fields: { title: 'Pilot' } },
    { type: 'add', id: 's', kind: 'step', parent: 'g', fields: { title: 'Contract' } },
  ];
  await anna.call(api.execute, { workspace: anna.workspace, id: commandId(), wishes });
});
afterAll(() => started.close());

test('a line becomes an item with its owner, dates, range and link', async () => {
  const { workspace } = anna;
  const text = 'Site ready @anna by 30 jun 3-8d after:Contract';
  const looked = await anna.call(api.quick, { workspace, text, dry: true });
  expect(looked).toMatchObject({
    ok: true,
    value: { item: null, understood: { title: 'Site ready', kind: 'step', parent: 'g' } },
  });
  const before = await anna.call(api.items, { workspace });
  const done = await anna.call(api.quick, { workspace, text });
  const item = done.ok ? (done.value.item ?? '') : '';
  const found = await anna.call(api.item, { workspace, item });
  expect(found).toMatchObject({
    ok: true,
    value: {
      item: {
        kind: 'step',
        parent: 'g',
        fields: { title: 'Site ready', owner: anna.person, deadline: '2026-06-30', estimate: '3-8d' },
      },
      links: [{ kind: 'depends-on', to: 's' }],
    },
  });
  const after = await anna.call(api.items, { workspace });
  expect(before.ok && after.ok && after.value.total - before.value.total).toBe(1);
});

test('a line that was sent twice is added once', async () => {
  const { workspace } = anna;
  const id = commandId();
  const first = await anna.call(api.quick, { workspace, text: 'Once', id });
  const again = await anna.call(api.quick, { workspace, text: 'Once', id });
  expect(first.ok && first.value.item).toBeTruthy();
  expect(again).toMatchObject({ ok: true, value: { item: null } });
  const found = await anna.call(api.items, { workspace, filter: JSON.stringify({ text: 'Once' }) });
  expect(found.ok && found.value.total).toBe(1);
});

test('what is unclear is refused with where it stands, and nothing is added', async () => {
  const { workspace } = anna;
  const before = await anna.call(api.plan, { workspace });
  const refused = await anna.call(api.quick, { workspace, text: 'Site ready @zoe by next friday' });
  expect(refused).toMatchObject({
    ok: false,
    details: {
      status: 422,
      problems: [
        { code: 'quick.who-unknown', args: { name: 'zoe' }, at: '11-15' },
        { code: 'quick.date-several', at: '16-30' },
      ],
    },
  });
  expect(!refused.ok && refused.details.detail).toContain('Nobody here is called “zoe”.');
  const after = await anna.call(api.plan, { workspace });
  expect(before.ok && after.ok && after.value.plan.version === before.value.plan.version).toBe(true);
});

test('a branch that is not there is not found', async () => {
  const { workspace } = anna;
  const lost = await anna.call(api.quick, { workspace, text: 'Site', under: 'nowhere' });
  expect(lost).toMatchObject({ ok: false, details: { status: 404 } });
});
