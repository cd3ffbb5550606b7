/** Templates from the terminal: listed, shown, put into a plan, and as the beginning of a new one. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTerminal, type Terminal } from './terminal.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal?.close());

test('they are listed with their size, and one is shown as an outline with its roles', async () => {
  const { out } = await terminal.run('template', 'list');
  expect(out).toMatch(/office-move\s+Office move · \d+ items, 26 weeks/);
  const shown = await terminal.run('template', 'show', 'hiring');
  expect(shown.out).toMatch(/^goal: The right person[\s\S]*\n {2}outcome: [\s\S]*Recruiter: Answers for/m);
});

test('a plan begins with one, its days counted from the start, a role filled', async () => {
  const made = await terminal.run(
    ...['new', 'move.json', '--name', 'To Dock Street', '--template', 'office-move'],
    ...['--start', '1 March 2027', '--fill', 'Move manager=Anna Schmidt'],
  );
  expect([made.code, made.err]).toEqual([0, '']);
  const { out } = await terminal.run('show', '--file', 'move.json');
  expect(out).toMatch(/Everybody works in the new office/);
  expect(out).toMatch(/30 Aug 2027/);
  const people = await terminal.run('show', '--people', '--file', 'move.json');
  expect(people.out).toMatch(/Anna Schmidt/);
});

test('one is put into a plan that is there, and one undo takes it back', async () => {
  await terminal.run('new', 'plan.json', '--name', 'Work');
  const done = await terminal.run('template', 'apply', 'hiring', '--file', 'plan.json');
  expect(done.out).toMatch(/Put the template “hiring” into .*plan\.json: \d+ items/);
  await terminal.run('undo', '--file', 'plan.json');
  const { out } = await terminal.run('show', '--file', 'plan.json');
  expect(out).toMatch(/Nothing here/);
});

test.each([
  [/no template called “castle”\. There are: .*hiring/, ['template', 'show', 'castle']],
  [/no template called “castle”/, ['new', 'x.json', '--template', 'castle']],
  [/“soon” is not a day/, ['template', 'apply', 'hiring', '--start', 'soon', '--file', 'plan.json']],
  [/no role “Chef”/, ['template', 'apply', 'hiring', '--fill', 'Chef=Bo', '--file', 'plan.json']],
  [/not of the form ROLE=NAME/, ['template', 'apply', 'hiring', '--fill', 'Chef', '--file', 'plan.json']],
  [/nothing that can be done/, ['template', 'burn', 'hiring']],
] as const)('refused: %s', async (says, args) => {
  const { code, err } = await terminal.run(...args);
  expect(code).not.toBe(0);
  expect(err).toMatch(says);
});
