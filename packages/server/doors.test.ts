/** Every route of the contract, with junk and without rights: only 4xx, and always with a sentence. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from './answers.ts';
import { located } from './client.ts';
import { api, streamPath, type Route } from './contract.ts';
import type { Started } from './start.ts';
import { joined, signUp, visitable, type Visitor } from './visit.fixture.ts';

let started: Started;
let owner: Visitor;
let guest: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  started = await visitable();
  owner = await signUp(started.url, 'Anna');
  guest = await joined(started.url, owner, 'Gil', 'guest');
  const outsider = await joined(started.url, owner, 'Otto', 'member');
  await owner.call(api.removeMember, { workspace: owner.workspace, account: outsider.account });
  stranger = outsider;
});
afterAll(() => started.close());

/** Calls that do what they say are left out where they would end the visit. */
const ends = new Set<string>(['signOut', 'changePassword', 'deleteWorkspace', 'removeMember', 'setRole']);
const routes = Object.entries(api) as [string, Route][];
const stream: Route = { ...api.log, path: streamPath };

async function expectRefused(response: Response): Promise<ProblemDetails> {
  const text = await response.text();
  const details = JSON.parse(text) as ProblemDetails;
  expect({ inside: response.status >= 400 && response.status < 500, text }).toEqual({ inside: true, text });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(details.status).toBe(response.status);
  expect(details.problems.length).toBeGreaterThan(0);
  // A sentence, and not the code that stands for a missing one.
  expect(details.detail).toMatch(/^[A-Z“].*[.!?”]$/s);
  expect(details.detail).not.toContain(details.problems[0]?.code);
  return details;
}

const pathOf = (route: Route, workspace: string): string =>
  located(route.path, {
    workspace,
    item: 'i',
    command: 'c',
    account: 'a',
    secret: 's',
    token: 't',
    insight: 'x',
    format: 'x',
  })[0];

describe('without rights', () => {
  const closed = [...routes, ['stream', stream] as const].filter(([, { access }]) => access !== 'anyone');

  test.each(closed)('%s is refused to whoever is not signed in', async (_, route) => {
    const response = await fetch(started.url + pathOf(route, owner.workspace), { method: route.method });
    const details = await expectRefused(response);
    expect(details.status).toBe(401);
  });

  const members = closed.filter(([, { access }]) => access === 'member');
  test.each(members)('%s does not tell a stranger whether there is such a workspace', async (_, route) => {
    const answers = await Promise.all(
      [owner.workspace, 'nowhere'].map(async (workspace) => {
        const response = await stranger.fetch(started.url + pathOf(route, workspace), {
          method: route.method,
        });
        const details = await expectRefused(response);
        return { ...details, detail: '', problems: details.problems.map(({ code }) => code) };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 404, problems: ['workspace.unknown'] });
  });

  const deeds = ['invite', 'deleteWorkspace', 'setRole', 'removeMember', 'doctor'] as const;
  test.each(deeds)('a guest may not %s', async (name) => {
    const input = { workspace: owner.workspace, account: owner.account, role: 'member' } as never;
    const { keys } = { keys: Object.keys((api[name].input as unknown as { shape: object }).shape) };
    const own = Object.fromEntries(Object.entries(input).filter(([key]) => keys.includes(key)));
    expect(await guest.call(api[name], own as never)).toMatchObject({ ok: false, details: { status: 403 } });
  });
});

describe('with junk', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json({ maxDepth: 4 }),
    fc.constantFrom('{', '[]', 'null', '1', '""', '{"__proto__":{}}', '{"id":"\\u0000"}', '{"q":"\\ud800"}'),
    fc.constant(`${'['.repeat(5_000)}${']'.repeat(5_000)}`),
    fc.constant(`{"wishes":${'['.repeat(5_000)}${']'.repeat(5_000)},"id":"x"}`),
    fc.record({ id: fc.json(), wishes: fc.json(), why: fc.json() }).map((one) => JSON.stringify(one)),
  );

  const writes = routes.filter(([name, { method }]) => method === 'POST' && !ends.has(name));
  test.each(writes)('%s refuses bodies that it cannot read', async (name, route) => {
    const url = started.url + pathOf(route, owner.workspace);
    await fc.assert(
      fc.asyncProperty(junk, fc.constantFrom('application/json', 'text/plain', ''), async (body, type) => {
        const response = await owner.fetch(url, {
          method: 'POST',
          body,
          headers: type === '' ? {} : { 'content-type': type },
        });
        // `demo` takes nothing, and an empty body is nothing.
        if (name === 'demo' && response.ok) return;
        await expectRefused(response);
      }),
      { numRuns: 25 },
    );
  });

  const reads = [...routes, ['stream', stream] as const].filter(
    ([name, { method }]) => method !== 'POST' && !ends.has(name),
  );
  test.each(reads)('%s never fails over its path or its query', async (_, route) => {
    const part = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
      fc.constantFrom('%', '%00', '%E0%A4%A', '..', '%2e%2e%2f', 'a'.repeat(300), '-1', '1e99'),
    );
    const keys = Object.keys((route.input as unknown as { shape?: object }).shape ?? {});
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 4, maxLength: 4 }), async (parts) => {
        let at = 0;
        const safe = (text: string): string =>
          text.replace(/[/?#\\]|[^\x21-\x7e]/g, (c) =>
            encodeURIComponent(/\p{Surrogate}/u.test(c) ? 'x' : c),
          );
        const path = route.path.replace(/:(\w+)/g, (_all, key: string) =>
          key === 'workspace' ? owner.workspace : safe(parts[at++ % 4] ?? ''),
        );
        const query = keys.map((key) => `${key}=${safe(parts[at++ % 4] ?? '')}`).join('&');
        const response = await owner.fetch(`${started.url}${path}?${query}`, { method: route.method });
        if (response.ok) await response.body?.cancel();
        else await expectRefused(response);
      }),
      { numRuns: 25 },
    );
  });

  test('wishes that cannot be read say which, and where', async () => {
    const response = await owner.fetch(started.url + pathOf(api.execute, owner.workspace), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'x', wishes: [{ type: 'add' }, { type: 'no' }] }),
    });
    const { problems } = await expectRefused(response);
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['wish.malformed', 'wishes.0.id'],
      ['wish.unknown', 'wishes.1'],
    ]);
  });
});

describe('elsewhere', () => {
  test('an address that is not there, and a method that it does not take', async () => {
    await expectRefused(await fetch(`${started.url}/api/v1/nothing`));
    const response = await fetch(`${started.url}${api.me.path}`, { method: 'PATCH' });
    expect(response.headers.get('allow')).toBe('GET');
    expect((await expectRefused(response)).status).toBe(405);
  });

  test('a body beyond its limit, told or streamed', async () => {
    const url = started.url + api.signIn.path;
    const headers = { 'content-type': 'application/json' };
    const large = JSON.stringify({ email: 'x'.repeat(1_100_000) });
    expect((await expectRefused(await fetch(url, { method: 'POST', headers, body: large }))).status).toBe(
      413,
    );
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let part = 0; part < 20; part++) controller.enqueue(new Uint8Array(100_000).fill(32));
        controller.close();
      },
    });
    const streamed = await fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect((await expectRefused(streamed)).status).toBe(413);
  });
});
