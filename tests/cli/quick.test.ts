/** One line in the terminal: what was understood of it, what it becomes, and why not. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTerminal, type Terminal } from './terminal.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let terminal: Terminal;
const plan = ['--file', 'plan.json'];
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.run('new', 'Trial', ...plan);
  await terminal.run('add', '!goal', 'Pilot', ...plan);
  await terminal.run('add', 'Contract 3d #pilot', ...plan);
});
afterAll(() => terminal?.close());

const line = 'Site ready @person:Zoe by 2030-06-30 3-8d after:Contract #pilot';

test('a dry run shows what was understood, and adds nothing', async () => {
  const { out } = await terminal.run('add', line, '--dry-run', ...plan);
  expect(out).toContain('under “Pilot”');
  expect(out).toContain('estimate: 3 to 8 days');
  expect(out).toContain('owner: new person Zoe');
  expect(out).toContain('after “Contract”');
  const { out: shown } = await terminal.run('show', ...plan);
  expect(shown).not.toContain('Site ready');
});

test('the line becomes an item; an option goes before what it says', async () => {
  const { id } = await terminal.json<{ id: string }>('add', line, '--by', '2031-01-02', ...plan);
  const { item } = await terminal.json<{ item: { fields: Record<string, unknown> } }>('show', id, ...plan);
  expect(item.fields).toMatchObject({ title: 'Site ready', deadline: '2031-01-02', estimate: '3-8d' });
});

test('what is unclear is refused with the next step', async () => {
  const { code, err } = await terminal.run('add', 'Site @nobody-here', ...plan);
  expect(code).toBe(1);
  expect(err).toContain('Nobody here is called “nobody-here”.');
});

test('a workbook is written and read back', async () => {
  await terminal.run('export', 'plan.xlsx', ...plan);
  await terminal.run('new', 'Other', '--file', 'other.json');
  const { out } = await terminal.run('import', 'plan.xlsx', '--file', 'other.json');
  expect(out).toContain('new');
  const { out: shown } = await terminal.run('show', '--file', 'other.json');
  expect(shown).toContain('Contract');
});
