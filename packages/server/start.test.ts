/** Starting and stopping: where it listens, what it says, and that nothing under way is lost. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillPristine } from '@throughline/store/embedded/pristine';
import { openStore } from '@throughline/store/open';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api } from './contract.ts';
import { readOptions } from './options.ts';
import { startServer, type Started } from './start.ts';
import { browser, commandId, follow, generous, password, signUp, visitable } from './visit.fixture.ts';

let started: Started | undefined;
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'throughline-'))));
afterEach(async () => {
  await started?.close();
  started = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const anywhere = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

describe('listening', () => {
  test('a port that is in use gets a sentence', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(visitable({ port })).rejects.toThrow(/^Port \d+ of 127.0.0.1 is in use/);
    await new Promise((resolve) => other.close(resolve));
  });

  test.skipIf(anywhere === undefined)(
    'until there is an account only this machine is served, under its own name; then all (skipped: no network)',
    async () => {
      const said: string[] = [];
      let openNow = (): void => {};
      const opened = new Promise<void>((resolve) => (openNow = resolve));
      const say = ({ code }: { code: string }): void => {
        said.push(code);
        if (code === 'setup.open-now') openNow();
      };
      started = await visitable({ host: '0.0.0.0', say });
      const { port } = new URL(started.url);
      expect(said).toEqual(['setup.first-account', 'setup.loopback-only']);
      await expect(fetch(`http://${anywhere}:${port}/health`)).rejects.toThrow('fetch failed');
      await signUp(started.url, 'Anna');
      await opened;
      expect((await fetch(`http://${anywhere}:${port}/health`)).status).toBe(200);
      expect((await fetch(`${started.url}/health`)).status).toBe(200);
    },
  );
});

describe('stopping', () => {
  test('what is under way is finished, streams are ended, and it can be asked twice', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const stream = await follow(started.url, anna);
    await stream.next('directory');
    const wishes = Array.from({ length: 300 }, (_, at) => ({
      ...{ type: 'add', id: `s${at}`, kind: 'step', parent: null, fields: { title: `${at}` } },
    }));
    const reached = new Promise<void>((resolve) => {
      const { append } = started?.house.store ?? {};
      Object.assign(started?.house.store ?? {}, {
        append: (...args: Parameters<NonNullable<typeof append>>) => (resolve(), append?.(...args)),
      });
    });
    const sent = anna.call(api.execute, { workspace, id: commandId(), wishes });
    await reached;
    const [done] = await Promise.all([sent, started.close(), started.close()]);
    expect(done).toMatchObject({ ok: true, value: { rows: 300 } });
    expect(await stream.ended()).toBe(true);
    await expect(fetch(`${started.url}/health`)).rejects.toThrow('fetch failed');
  });
});

describe('a data folder', () => {
  const options = () => ({ dataDir: folder, port: 0, logLevel: 'silent' as const, rates: generous });

  test('is all that is written to, is held by one, and keeps accounts and plans', async () => {
    // A cluster that was made before: making one takes seconds.
    await (await openStore({ dataDir: folder, fill: fillPristine })).close();
    started = await startServer(options());
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const wishes = [
      { type: 'add', id: 'g', kind: 'goal', parent: null, fields: { title: 'Open the harbour' } },
    ];
    const done = await anna.call(api.execute, { workspace, id: commandId(), wishes });
    expect(done).toMatchObject({ ok: true, value: { rows: 1 } });
    await expect(startServer(options())).rejects.toThrow(/is already open in process \d+/);
    const found = await anna.call(api.search, { workspace, q: 'harb' });
    expect(found).toMatchObject({ ok: true, value: { hits: [{ item: { id: 'g' } }] } });
    const token = await anna.call(api.createToken, { name: 'cli' });
    await started.close();
    expect(readdirSync(folder).toSorted()).toEqual(['postgres', 'secret']);

    started = await startServer(options());
    const { call } = browser(started.url);
    expect(await call(api.me, {})).toMatchObject({ ok: true, value: { setup: false } });
    expect(await call(api.signIn, { email: 'anna@example.org', password })).toMatchObject({ ok: true });
    expect(await call(api.item, { workspace, item: 'g' })).toMatchObject({
      ok: true,
      value: { item: { fields: { title: 'Open the harbour' } } },
    });
    expect(await call(api.doctor, { workspace })).toMatchObject({
      ok: true,
      value: { problems: [], chain: null, readModel: true },
    });
    const headers = { authorization: `Bearer ${token.ok ? token.value.token : ''}` };
    expect((await fetch(`${started.url}${api.tokens.path}`, { headers })).status).toBe(200);
  });
});

describe('options', () => {
  test('flags win over the environment, which wins over what is usual', () => {
    expect(readOptions(['--port', '5000'], { PORT: '6000', HOST: '0.0.0.0', DATA_DIR: '' })).toMatchObject({
      ...{ port: 5000, host: '0.0.0.0', dataDir: './data', databaseUrl: undefined },
    });
    expect(readOptions([], {})).toMatchObject({ port: 4680, host: '127.0.0.1', dataDir: './data' });
  });

  test.each([
    [['--port', 'x'], {}, 'option.port'],
    [[], { PORT: '70000' }, 'option.port'],
    [['--nothing'], {}, 'option.unknown'],
    [[], { PUBLIC_URL: 'plan.example.org' }, 'option.public-url'],
    [[], { LOG_LEVEL: 'loud' }, 'option.log-level'],
  ])('%j %j cannot be meant', (args, env, code) => {
    expect(readOptions(args, env)).toMatchObject({ code });
  });
});
