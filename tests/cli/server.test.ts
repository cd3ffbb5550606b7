/** The terminal and a running server: signing in, the same plan over HTTP, and a data folder that the server holds. */
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTerminal, type Terminal } from './terminal.ts';

// Each command is a process of its own, and a data folder takes a second or two to open.
vi.setConfig({ testTimeout: 180_000 });

let terminal: Terminal;
let server: ChildProcess;
let url = '';

/** Resolves with the address that the server says it is at. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Throughline is at (\S+)/.exec(said)?.[1];
      if (found) done(found);
    });
    child.once('close', () => fail(new Error(`the server ended: ${said}`)));
  });
}

beforeAll(async () => {
  terminal = await openTerminal();
  server = terminal.start('serve', '--port', '0', '--data', 'data');
  url = await address(server);
});
afterAll(async () => {
  if (server?.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'close');
  }
  terminal?.close();
});

const password = 'correct horse battery';
const done = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await terminal.run(...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
};

describe('a running server', () => {
  test('asks for an account first, and for signing in after that', async () => {
    const before = await terminal.run('show', '--server', url);
    expect(before).toMatchObject({ code: 3, err: expect.stringContaining('has no account yet') as string });
    const first = ['login', url, '--email', 'anna@example.org', '--password-stdin'];
    const made = await terminal.pipe(password, ...first, '--sign-up', 'Anna');
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Signed in to') as string });
    const file = join(terminal.folder, 'config/throughline/credentials.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(made.out).toContain(file);
    const wrong = await terminal.pipe('not this one', ...first);
    expect(wrong.code).toBe(1);
  });

  test('has the same plan, with the account in the history', async () => {
    await done('new', 'Release', '--goal', 'The release is out', '--why', 'It is time');
    const on = ['--workspace', 'Release'];
    await done('add', 'Write the notes', '--under', 'The release is out', '--estimate', '3-8d', ...on);
    await done('add', 'Freeze the code', '--under', 'The release is out', ...on);
    await done('link', 'Write the notes', 'Freeze the code', '--why', 'Notes follow the code', ...on);
    const { entries } = await terminal.json<{ entries: { sentence: string; why: string }[] }>(
      'log',
      '-n',
      '1',
      ...on,
    );
    expect(entries).toMatchObject([
      {
        sentence: 'Anna linked: “Write the notes” depends on “Freeze the code”',
        why: 'Notes follow the code',
      },
    ]);
    expect(await done('undo', ...on)).toContain('linked: ');
    expect(await done('search', 'notes', ...on)).toContain('Write the notes');
    expect(await done('diff', '1', ...on)).toContain('added the');
    expect(await done('doctor', ...on)).not.toContain('✗');
  });

  test('refuses in the same sentences, and asks which workspace where there are several', async () => {
    const self = ['link', 'Write the notes', 'Write the notes', '--workspace', 'Release'];
    expect(await terminal.run(...self)).toMatchObject({
      code: 1,
      err: '“Write the notes” cannot be linked to itself. Choose another item.\n',
    });
    const which = await terminal.run('show');
    expect(which).toMatchObject({
      code: 2,
      err: expect.stringContaining('There are 2 workspaces') as string,
    });
  });

  test('is talked to when its data folder is named, and never passed by', async () => {
    expect(await done('show', '--data', 'data', '--workspace', 'Release')).toContain('Write the notes');
    const stranger = await terminal.run('backup', 'x.jsonl', '--data', 'data');
    expect(stranger).toMatchObject({ code: 3, err: expect.stringContaining('is open in process') as string });
    await done('login', url, '--forget');
    const out = await terminal.run('show', '--data', 'data');
    expect(out).toMatchObject({ code: 3, err: expect.stringContaining('is open in process') as string });
    expect(out.err).toContain('throughline login');
  });

  test('stops when it is told to, and leaves a folder that can be opened', async () => {
    server.kill('SIGTERM');
    const [code] = (await once(server, 'close')) as [number];
    expect(code).toBe(0);
    expect(await done('show', '--data', 'data', '--workspace', 'Release')).toContain('Write the notes');
  });

  test('is restored with its accounts', async () => {
    await done('backup', 'all.jsonl', '--data', 'data');
    expect(await done('restore', 'all.jsonl', '--data', 'again')).toContain('Release, version');
    server = terminal.start('serve', '--port', '0', '--data', 'again');
    const restored = await address(server);
    const login = ['login', restored, '--email', 'anna@example.org', '--password-stdin'];
    expect(await terminal.pipe(password, ...login)).toMatchObject({ code: 0, err: '' });
    expect(await done('show', '--workspace', 'Release')).toContain('Write the notes');
  });
});
