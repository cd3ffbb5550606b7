/** What stands before every route: where a write comes from, how often one may call, and what a browser is told. */
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { api } from './contract.ts';
import type { Started } from './start.ts';
import { browser, commandId, generous, password, signUp, visitable } from './visit.fixture.ts';

let started: Started | undefined;
afterEach(() => started?.close());

const post = (url: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { problems?: { code: string }[] }).problems?.[0]?.code;

test('a write with a cookie must come from this very site', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const url = `${started.url}${api.createWorkspace.path}`;
  const write = (headers: Record<string, string>) =>
    post(url, { name: 'W' }, { cookie: anna.cookie, ...headers });
  expect((await write({ origin: started.url })).status).toBe(200);
  expect(await codeOf(await write({ origin: 'https://elsewhere.example' }))).toBe('origin.foreign');
  expect(await codeOf(await write({ origin: 'null' }))).toBe('origin.foreign');
  expect(await codeOf(await write({ 'sec-fetch-site': 'cross-site' }))).toBe('origin.foreign');
  expect(await codeOf(await write({}))).toBe('origin.unknown');
  const signIn = { email: 'anna@example.org', password };
  const foreign = { origin: 'https://elsewhere.example' };
  expect(await codeOf(await post(`${started.url}${api.signIn.path}`, signIn, foreign))).toBe(
    'origin.foreign',
  );
});

test('until there is an account, no other name leads here', async () => {
  started = await visitable();
  const { port } = new URL(started.url);
  const asked = (host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: api.me.path, headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject).end();
    });
  expect([await asked('rebound.example'), await asked(`localhost:${port}`)]).toEqual([403, 200]);
  await signUp(started.url, 'Anna');
  expect(await asked('plan.example')).toBe(200);
});

test('a program with a token needs no origin', async () => {
  started = await visitable();
  await signUp(started.url, 'Anna');
  const { call } = browser(started.url);
  const made = await call(api.createToken, { name: 'cli', email: 'anna@example.org', password });
  const token = made.ok ? made.value.token : '';
  const headers = { authorization: `Bearer ${token}` };
  expect((await post(`${started.url}${api.createWorkspace.path}`, { name: 'W' }, headers)).status).toBe(200);
  const listed = await fetch(`${started.url}${api.tokens.path}`, { headers });
  expect(await listed.json()).toMatchObject({ tokens: [{ name: 'cli' }] });
  const ended = await fetch(`${started.url}/api/v1/tokens/${made.ok ? made.value.id : ''}`, {
    method: 'DELETE',
    headers,
  });
  expect(ended.status).toBe(200);
  expect((await fetch(`${started.url}${api.tokens.path}`, { headers })).status).toBe(401);
});

test('passwords cannot be guessed for long, whoever guesses and whoever is guessed', async () => {
  let now = 1_000_000;
  const rates = { ...generous, entry: { burst: 3, perSecond: 1 / 6 } };
  started = await visitable({ rates, clock: () => now });
  await signUp(started.url, 'Anna');
  const { call } = browser(started.url);
  const guess = async (email: string): Promise<number> => {
    const done = await call(api.signIn, { email, password: 'wrong' });
    return done.ok ? 200 : done.details.status;
  };
  expect([await guess('anna@example.org'), await guess('ben@example.org')]).toEqual([401, 401]);
  expect(await guess('cleo@example.org')).toBe(429);
  now += 6_000;
  expect([await guess('dora@example.org'), await guess('dora@example.org')]).toEqual([401, 429]);
  const response = await post(
    `${started.url}${api.signIn.path}`,
    { email: 'e@example.org', password: 'x' },
    {},
  );
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('one who calls without pause is told to wait, and others are not', async () => {
  const rates = { ...generous, general: { burst: 5, perSecond: 1 } };
  started = await visitable({ rates, clock: () => 1_000_000 });
  const anna = await signUp(started.url, 'Anna');
  const states = await Promise.all(
    Array.from({ length: 8 }, async () => (await anna.fetch(`${started?.url}${api.me.path}`)).status),
  );
  expect(states.toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  expect((await fetch(`${started.url}${api.me.path}`)).status).toBe(200);
});

test('HEAD is answered as GET is, without the body', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const response = await fetch(`${started.url}${api.me.path}`, {
    method: 'HEAD',
    headers: { cookie: anna.cookie },
  });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('every answer tells the browser to keep to this site', async () => {
  started = await visitable();
  for (const path of ['/api/v1/me', '/health', '/nothing.js']) {
    const { headers } = await fetch(`${started.url}${path}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('the session cookie is out of reach of scripts and other sites', async () => {
  started = await visitable();
  await signUp(started.url, 'Anna');
  const response = await post(
    `${started.url}${api.signIn.path}`,
    { email: 'anna@example.org', password },
    {},
  );
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
});

test('long answers are compressed for those who take it', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const { workspace } = anna;
  const wishes = Array.from({ length: 100 }, (_, at) => ({
    ...{ type: 'add', id: `s${at}`, kind: 'step', parent: null, fields: { title: `Step ${at}` } },
  }));
  await anna.call(api.execute, { workspace, id: commandId(), wishes });
  const response = await anna.fetch(`${started.url}/api/v1/workspaces/${workspace}/plan`);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(((await response.json()) as { plan: { items: [] } }).plan.items.length).toBe(101);
});
