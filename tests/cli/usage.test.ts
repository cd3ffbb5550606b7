/** Bad input gives a sentence and the documented exit code; `--json` always gives one JSON value. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { allSubcommands } from '../../packages/cli/subcommands/index.ts';
import { openTerminal, type Terminal } from './terminal.ts';

// Each command is a process of its own, and a data folder takes a second or two to open.
vi.setConfig({ testTimeout: 180_000 });

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.run('new', 'Trial', '--file', 'plan.json');
  await terminal.run('add', 'First', 'thing', '--file', 'plan.json');
  await terminal.run('add', 'Second', 'thing', '--file', 'plan.json');
  writeFileSync(join(terminal.folder, 'broken.json'), '{"throughline": "bundle"');
  mkdirSync(join(terminal.folder, 'empty'));
});
afterAll(() => terminal?.close());

const plan = ['--file', 'plan.json'];

test.each([
  [2, /no command “shwo”/, ['shwo']],
  [2, /no option --colour/, ['show', '--colour', ...plan]],
  [2, /--limit needs a whole number/, ['log', '--limit', 'many', ...plan]],
  [2, /--kind cannot be “blocks”/, ['link', 'First', 'Second', '--kind', 'blocks', ...plan]],
  [2, /needs FROM/, ['link', ...plan]],
  [2, /one word too many/, ['doctor', 'please', ...plan]],
  [2, /--json takes no value/, ['show', '--json=yes', ...plan]],
  [2, /Say which plan/, ['show']],
  [2, /not of the form FIELD=VALUE/, ['edit', 'First', 'finished', ...plan]],
  [2, /no completion for “csh”/, ['completion', 'csh']],
  [2, /Say who you are/, ['login', 'http://localhost:1']],
  [2, /Say which data folder/, ['backup', 'x.jsonl']],
  [1, /No item is called “Third”/, ['show', 'Third', ...plan]],
  [1, /2 items match “thing”: /, ['show', 'thing', ...plan]],
  [1, /no field “colour”/, ['edit', 'First', 'colour=red', ...plan]],
  [1, /Is the rest the date/, ['edit', 'First', 'deadline=whenever', ...plan]],
  [1, /Nobody is called “Bob”/, ['edit', 'First', 'owner=Bob', ...plan]],
  [2, /--kind cannot be “epic”/, ['add', 'Big', '--kind', 'epic', ...plan]],
  [1, /cannot be linked to itself/, ['link', 'First', 'First', ...plan]],
  [1, /which is a part of it/, ['move', 'First', '--under', 'First', ...plan]],
  [1, /no version 999/, ['diff', '999', ...plan]],
  [1, /a file plan.json already/, ['new', 'Again', ...plan]],
  [3, /no file nowhere.json/, ['show', '--file', 'nowhere.json']],
  [3, /cannot be used as a plan/, ['show', '--file', 'broken.json']],
  [3, /no plan in the data folder/, ['show', '--data', 'empty']],
  [3, /No Throughline answers/, ['show', '--server', 'http://127.0.0.1:9']],
  [3, /no file gone.csv/, ['import', 'gone.csv', ...plan]],
] as const)('exit %i: %s', async (code, says, args) => {
  const json = await terminal.run(...args, '--json');
  expect(json.code).toBe(code);
  const answer = JSON.parse(json.out) as { exit: number; problems: { code: string; sentence: string }[] };
  expect(answer.exit).toBe(code);
  expect(answer.problems.map(({ sentence }) => sentence).join(' ')).toMatch(says);
});

test('without --json the sentence goes to standard error, and nothing to standard output', async () => {
  const { code, out, err } = await terminal.run('show', 'thing', ...plan);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^2 items match “thing”: First thing \(\w+\) and Second thing \(\w+\)\. Name one by its id\.\n$|^2 items match “thing”: Second/,
  );
});

test('every subcommand has a help, examples that name it, and is in every completion', async () => {
  const all = await allSubcommands();
  const scripts = await Promise.all(
    ['bash', 'zsh', 'fish'].map((shell) => terminal.run('completion', shell)),
  );
  for (const one of all) {
    expect(one.examples.length).toBeGreaterThan(0);
    expect(one.examples.join('\n')).toContain(`throughline ${one.name}`);
    for (const { code, out } of scripts) {
      expect(code).toBe(0);
      expect(out).toContain(one.name);
    }
  }
  const help = await terminal.run('help');
  for (const { name } of all) expect(help.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  expect((await terminal.run('import', '--help')).out).toContain('--map COLUMN=FIELD');
  expect((await terminal.run('help', 'exit-codes')).out).toMatch(/^ {2}4 +somebody else/m);
  expect((await terminal.run('--version')).out).toMatch(/^throughline \d+\.\d+\.\d+\n$/);
});

test('off a terminal there are no colours', async () => {
  const { out } = await terminal.run('show', ...plan);
  // eslint-disable-next-line no-control-regex -- it is what must not be there
  expect(out).not.toMatch(/\u001B/);
});

test('a plan is imported from standard input', async () => {
  const { code, out } = await terminal.pipe('- One\n- Two\n', 'import', '-', '--format', 'markdown', ...plan);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('2 rows: 2 new') as string });
});

test('both sides changed: nothing is imported until somebody says which wins', async () => {
  const at = ['--file', 'both.json'];
  const write = (date: string): void =>
    writeFileSync(join(terminal.folder, 'both.csv'), `What,When\nFreeze,${date}\n`);
  await terminal.run('new', 'Both', ...at);
  write('8 April 2025');
  await terminal.run('import', 'both.csv', ...at);
  await terminal.run('edit', 'Freeze', 'deadline=9 April 2025', ...at);
  write('10 April 2025');
  const clash = await terminal.run('import', 'both.csv', ...at);
  expect(clash).toMatchObject({
    code: 4,
    err: expect.stringContaining('--take file, or --take plan') as string,
  });
  expect(clash.out).toContain('it is 9 April 2025 here, and 10 April 2025 in the file');
  expect((await terminal.run('import', 'both.csv', '--take', 'file', ...at)).code).toBe(0);
  expect((await terminal.run('show', 'Freeze', ...at)).out).toContain('10 April 2025');
});

test('the demo is read at once', async () => {
  const { code, out } = await terminal.run('demo', '--file', 'demo.json');
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Made the demo in demo.json: \d+ items/) as string,
  });
  expect((await terminal.run('doctor', '--file', 'demo.json')).code).toBe(0);
});
