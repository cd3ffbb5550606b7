/** The built web: compressed, cached for long where names change with contents, and nothing outside its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWeb, type Web } from './static.ts';

let folder = '';
let web: Web;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-web-'));
  const root = join(folder, 'web');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret'), 'not for you');
  writeFileSync(join(root, 'index.html'), '<title>Throughline</title>');
  writeFileSync(join(root, 'assets', 'index-abc.js'), 'console.log(1);'.repeat(100));
  web = openWeb(root);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}) => web.serve(path, new Headers(headers));

test('a file with a hashed name is cached for good, the page is asked for each time', async () => {
  expect((await get('/assets/index-abc.js'))?.headers.get('cache-control')).toContain('immutable');
  expect((await get('/'))?.headers.get('cache-control')).toBe('no-cache');
});

test('compressed as the browser takes it', async () => {
  const codings = ['gzip, deflate, br', 'gzip', ''].map(async (accepted) => {
    const found = await get('/assets/index-abc.js', { 'accept-encoding': accepted });
    return found?.headers.get('content-encoding') ?? null;
  });
  expect(await Promise.all(codings)).toEqual(['br', 'gzip', null]);
});

test('what the browser has already is not sent again', async () => {
  const etag = (await get('/'))?.headers.get('etag') ?? '';
  const again = await get('/', { 'if-none-match': etag });
  expect([again?.status, await again?.text()]).toEqual([304, '']);
});

test('a path of the page is the page; a file that is not there is none', async () => {
  expect(await (await get('/plan/some/item'))?.text()).toContain('Throughline');
  expect(await get('/assets/old-123.js')).toBeUndefined();
});

test.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/assets/../../secret', '/%00', '/%E0%A4%A'])(
  '%s leads nowhere',
  async (path) => {
    const found = await get(path);
    expect((await found?.text()) ?? '').not.toContain('not for you');
  },
);
