/** The main job by the terminal alone: on a plan file, on one in YAML, and on a data folder that nobody holds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTerminal, timetable, type Terminal } from './terminal.ts';

// Each command is a process of its own, and a data folder takes a second or two to open.
vi.setConfig({ testTimeout: 180_000 });

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal?.close());

type Shown = {
  version: number;
  items: { id: string; name: string; kind: string; depth: number; fields: Record<string, unknown> }[];
};
type Logged = { entries: { version: number; sentence: string; why?: string; door: string; name: string }[] };

/** What people wrote, small: two sure rows, a date that is a range, and two owners in one cell. */
const table = [
  'What,Who,When',
  'Code freeze,Release Lead,Friday 21st March 2025',
  'Docs freeze,Docs Lead,8 April 2025',
  'Conference,,Tuesday 1st - Friday 4th April 2025',
  'Release blog,Comms / Docs,11 April 2025',
].join('\n');

const fileAt = ['--file', 'plan.json'];
const yamlAt = ['--file', 'plan.yaml'];
const folderAt = ['--data', 'data'];

async function done(place: readonly string[], ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await terminal.run(...args, ...place);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}
const show = (place: readonly string[]): Promise<Shown> => terminal.json<Shown>('show', ...place);
const log = (place: readonly string[], count: number): Promise<Logged> =>
  terminal.json<Logged>('log', '-n', String(count), ...place);

describe.each([
  ['a plan file', fileAt],
  ['a data folder', folderAt],
])('on %s', (_name, place) => {
  const say = (...args: string[]): Promise<string> => done(place, ...args);

  test('a plan begins with what must be true, and a timetable comes in with every row', async () => {
    const goal = ['--goal', 'The release is out', '--by', '23 April 2025', '--owner', 'Nina'];
    expect(await say('new', 'Release', ...goal, '--why', 'It is time')).toMatch(/^Made “Release” in /);
    writeFileSync(join(terminal.folder, 'times.csv'), table);
    const read = ['import', 'times.csv', '--under', 'The release is out', '--why', 'As published'];
    const report = await say(...read);
    expect(report).toMatch(/^4 rows: 4 new/);
    expect(report).toMatch(/row 4, When “Tuesday 1st - Friday 4th April 2025”: /);
    expect(report).toMatch(/row 5, Who “Comms \/ Docs”: 2 names are written/);
    const { items } = await show(place);
    expect(items.map(({ depth, name }) => `${depth} ${name}`)).toEqual([
      '0 The release is out',
      '1 Code freeze',
      '1 Docs freeze',
      '1 Conference',
      '1 Release blog',
    ]);
    const blog = items.at(-1);
    expect(blog?.fields['owner']).toBeUndefined();
    expect(blog?.fields['contributors']).toHaveLength(2);
  });

  test('items are linked, moved and edited, and the history has each why', async () => {
    await say('link', 'Docs freeze', 'Code freeze', '--lag', '2d', '--why', 'Docs follow the code');
    await say('move', 'Release blog', '--before', 'Conference', '--why', 'It comes first');
    await say('edit', 'Docs freeze', 'status=at-risk', '--by', '9 April 2025', '--why', 'The lead is away');
    const { entries } = await log(place, 3);
    expect(entries.map(({ sentence, why }) => [sentence, why])).toEqual([
      [
        'the terminal changed the deadline of “Docs freeze” from 8 April 2025 to 9 April 2025 and ' +
          'set the status of “Docs freeze” to “at risk”',
        'The lead is away',
      ],
      ['the terminal moved “Release blog” among its neighbours', 'It comes first'],
      ['the terminal linked: “Docs freeze” depends on “Code freeze”', 'Docs follow the code'],
    ]);
    expect(await say('undo', '--why', 'A mistake')).toMatch(
      /^Taken back:\n {2}the terminal changed the deadline/,
    );
    const item = await say('show', 'Docs freeze');
    expect(item).toContain('Docs freeze depends on Code freeze (2d)');
    expect(item).toContain('8 April 2025');
  });

  test('it is searched, exported, compared with what was exported, and whole', async () => {
    expect(await say('search', 'docs', 'fr')).toContain('Docs freeze');
    await say('export', 'out.json');
    await say('edit', 'Code freeze', 'status=finished');
    expect(await say('diff', 'out.json')).toBe('set the status of “Code freeze” to “finished”\n');
    const health = await terminal.json<Record<string, unknown>>('doctor', ...place);
    expect(health).toMatchObject({ healthy: true, problems: [], chain: null, readModel: true });
    expect(health['hash']).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('further on a plan file', () => {
  const say = (...args: string[]): Promise<string> => done(fileAt, ...args);

  test('the same file again changes nothing, and a trial never does', async () => {
    const read = ['import', 'times.csv', '--under', 'The release is out'];
    expect(await say(...read, '--dry-run')).toContain('this was a trial');
    expect(await say(...read)).toContain('4 as they were');
  });

  test('who answers for what, and what is uncertain, can be seen', async () => {
    expect(await say('derive', 'ownership')).toMatch(/Docs Lead answers for 1:\n {2}Docs freeze/);
    const { answer } = await terminal.json<{ answer: { column: string }[] }>(
      'derive',
      'uncertain',
      ...fileAt,
    );
    expect(answer.map(({ column }) => column)).toContain('Who');
    const tree = await say('show');
    expect(tree).toMatch(/├─ Docs freeze +milestone +Docs Lead +8 Apr 2025/);
    expect(tree).toMatch(/└─ Conference/);
  });

  test('an undo is undone, and an old version compared', async () => {
    await say('undo');
    await say('undo');
    expect((await show(fileAt)).items.find(({ name }) => name === 'Code freeze')?.fields['status']).toBe(
      'finished',
    );
    const { version } = await show(fileAt);
    expect(await say('diff', String(version - 1))).toBe('set the status of “Code freeze” to “finished”\n');
  });

  test('a branch goes to the trash and comes back', async () => {
    await say('remove', 'Conference');
    expect(await say('untrash')).toMatch(/ {2}Conference/);
    await say('untrash', 'Conference');
    expect(await say('untrash')).toBe('The trash is empty.\n');
  });

  test('a question is asked, and answered by whom it was asked of', async () => {
    const question = ['ask', 'Docs freeze', 'Is it sure?', '--of', 'Nina'];
    const { id } = await terminal.json<{ id: string }>(...question, ...fileAt);
    expect(await say('asks')).toContain('Is it sure?');
    const other = await terminal.run('answer', id, 'Yes', ...fileAt);
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('only they can answer') as string });
    const { hits } = await terminal.json<{ hits: { id: string; name: string }[] }>(
      'search',
      'release',
      ...fileAt,
    );
    expect(hits.map(({ name }) => name)).toContain('The release is out');
    const goal = await terminal.json<{ item: { fields: { owner: string } } }>(
      'show',
      'The release is out',
      ...fileAt,
    );
    await say('answer', id, 'Yes', '--as', goal.item.fields.owner);
    expect(await say('asks', '--all')).toContain('answer: Yes');
  });

  test('a plan goes from one format into another, and says what it lost', async () => {
    for (const file of ['out.yaml', 'out.csv', 'out.md']) {
      expect((await terminal.run('export', file, ...fileAt)).code).toBe(0);
    }
    await done(yamlAt, 'new', 'Copy');
    await done(yamlAt, 'import', 'out.yaml');
    const names = async (at: readonly string[]): Promise<string[]> =>
      (await show(at)).items.map(({ name }) => name);
    expect(await names(yamlAt)).toEqual(await names(fileAt));
  });
});

test('a data folder is backed up and restored whole, into an empty one only', async () => {
  const { hash } = await terminal.json<{ hash: string }>('doctor', '--data', 'data');
  expect((await terminal.run('backup', 'all.jsonl', '--data', 'data')).code).toBe(0);
  expect((await terminal.run('restore', 'all.jsonl', '--data', 'again')).code).toBe(0);
  const after = await terminal.json<{ hash: string; healthy: boolean }>('doctor', '--data', 'again');
  expect(after).toMatchObject({ hash, healthy: true });
  const twice = await terminal.run('restore', 'all.jsonl', '--data', 'again');
  expect(twice).toMatchObject({
    code: 3,
    err: expect.stringContaining('goes into an empty place') as string,
  });
});

test('what is changed in a plan file by hand becomes part of its history', async () => {
  const path = join(terminal.folder, 'plan.json');
  const changed = JSON.parse(readFileSync(path, 'utf8')) as { items: { fields: { title?: string } }[] };
  for (const { fields } of changed.items) if (fields.title === 'Code freeze') fields.title = 'Code frozen';
  writeFileSync(path, JSON.stringify(changed));
  const { entries } = await terminal.json<Logged>('log', '-n', '1', '--file', 'plan.json');
  expect(entries[0]).toMatchObject({
    door: 'file',
    sentence: 'the terminal changed the title of “Code frozen” from “Code freeze” to “Code frozen”',
  });

  const yaml = join(terminal.folder, 'plan.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('Code freeze', 'Code frozen'));
  const edited = await terminal.run('edit', 'Code frozen', 'status=blocked', '--file', 'plan.yaml');
  expect(edited).toMatchObject({ code: 0, err: '' });
  const log = await terminal.json<Logged>('log', '-n', '2', '--file', 'plan.yaml');
  expect(log.entries.map(({ door }) => door)).toEqual(['cli', 'file']);
});

test.skipIf(!existsSync(timetable))(
  'a real timetable: every row is there (skipped where the data is absent)',
  async () => {
    await terminal.run('new', '1.33', '--file', 'real.json');
    const { counts } = await terminal.json<{ counts: Record<string, number> }>(
      'import',
      timetable,
      '--file',
      'real.json',
    );
    expect(counts).toMatchObject({ read: 36, added: 36 });
    const { items } = await terminal.json<Shown>('show', '--file', 'real.json');
    expect(items).toHaveLength(36);
  },
);
