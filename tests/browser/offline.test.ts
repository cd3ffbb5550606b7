/**
 * Two browsers, each behind a bad network of its own, one of them offline for a hundred edits with a reload among them:
 * both come to show the server's plan, and everything that was typed is in the plan, in its history or kept as refused.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeId } from '@throughline/model/id';
import type { Wish } from '@throughline/model/commands/index';
import { branch } from '@throughline/model/plan';
import { fromJson, type PlanJson } from '@throughline/model/serial';
import { openProxy, type Proxy } from './proxy.ts';
import { browserPath, openStage, type Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/offline: CHROMIUM_PATH names no browser');

const tall = { viewport: { width: 1440, height: 2600 } };
const steps = 30;
const step = (at: number): string => `step${at}`;

describe.skipIf(!browserPath)('two browsers and a bad network', () => {
  let stage: Stage;
  let proxies: readonly [Proxy, Proxy];
  let ada: Page;
  let grace: Page;
  let workspace = '';
  let count = 0;
  /** everything that anybody typed */
  const typed: string[] = [];
  const said = (text: string): string => {
    typed.push(text);
    return text;
  };

  const post = async <T>(page: Page, path: string, data: object): Promise<T> => {
    const answer = await page.request.post(`${stage.url}/api/v1${path}`, {
      data,
      headers: { origin: stage.url },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const execute = (page: Page, ...wishes: Wish[]): Promise<unknown> =>
    post(page, `/workspaces/${workspace}/commands`, { id: `setup${count++}`, door: 'web', wishes });

  const add = (id: string, kind: string, parent: string | null, title: string): Wish => {
    return { type: 'add', id, kind, parent, fields: { title } };
  };
  const edit = (id: string, field: string, value: string, saw: string | null = null): Wish => {
    return { type: 'edit', on: 'item', id, set: { [field]: value }, saw: { [field]: saw } };
  };

  const title = (page: Page, id: string) => page.locator(`[data-item="${id}"][data-column="0"]`);

  /** Gives a row another title, as people do. */
  async function retitle(page: Page, id: string, text: string): Promise<void> {
    await title(page, id).click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(said(text));
    await page.keyboard.press('Enter');
    await title(page, id).getByText(text, { exact: true }).waitFor();
  }

  async function addBelow(page: Page, id: string, text: string): Promise<void> {
    await title(page, id).click();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^Title of a new/ }).waitFor();
    await page.keyboard.insertText(said(text));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByText(text, { exact: true }).first().waitFor();
  }

  /** Another tab of the same browser wishes something: it puts it into the outbox, and says so. */
  const wishElsewhere = (page: Page, person: string, wishes: readonly Wish[][]): Promise<void> =>
    page.evaluate(
      async ({ place, by, text, at, ids }) => {
        const lists = JSON.parse(text) as object[];
        const opened = await new Promise<IDBDatabase>((done, failed) => {
          const request = indexedDB.open('throughline');
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => failed(request.error));
        });
        const channel = new BroadcastChannel(`throughline outbox ${place} ${by}`);
        for (const [index, list] of lists.entries()) {
          const id = ids[index] as string;
          const parcel = { command: { id, by, at, door: 'web', wishes: list } };
          const room = opened.transaction('parcels', 'readwrite').objectStore('parcels');
          const kept = room.put({ workspace: place, at: at + index, parcel }, id);
          await new Promise((done) => kept.addEventListener('success', done));
          channel.postMessage({ say: 'wished', parcel });
        }
        opened.close();
      },
      {
        place: workspace,
        by: person,
        text: JSON.stringify(wishes),
        at: Date.now(),
        ids: wishes.map(() => makeId(crypto.getRandomValues(new Uint8Array(12)))),
      },
    );

  const sync = (page: Page, state: string): Promise<unknown> =>
    page.locator(`[data-sync="${state}"]`).waitFor({ timeout: 30_000 });
  const rows = (page: Page): Promise<string[]> =>
    page
      .locator('[role="treegrid"] [data-item][data-column="0"]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-item') ?? ''));
  const get = async <T>(path: string): Promise<T> => {
    const answer = await ada.request.get(`${stage.url}/api/v1/workspaces/${workspace}${path}`);
    return (await answer.json()) as T;
  };

  beforeAll(async () => {
    stage = await openStage();
    proxies = [await openProxy(stage.url, 4680), await openProxy(stage.url, 46)];
    ada = await stage.person(tall);
    grace = await stage.person(tall);
    const password = 'a password for the test';
    const me = await post<{ workspaces: { id: string }[] }>(ada, '/accounts', {
      name: 'Ada',
      email: 'ada@example.org',
      password,
      workspace: 'Bridge',
    });
    workspace = me.workspaces[0]?.id ?? '';
    const { url } = await post<{ url: string }>(ada, `/workspaces/${workspace}/invitations`, {
      role: 'member',
    });
    const invitation = url.split('/').at(-1) ?? '';
    await post(grace, '/accounts', { name: 'Grace', email: 'grace@example.org', password, invitation });
    await execute(ada, add('goal', 'goal', null, 'The bridge stands'));
    await execute(
      ada,
      ...Array.from({ length: steps }, (_, at) => add(step(at), 'step', 'goal', `Step ${at}`)),
    );
    await ada.goto(`${proxies[0].url}/w/${workspace}/plan`);
    await grace.goto(`${proxies[1].url}/w/${workspace}/plan`);
    await title(ada, step(0)).waitFor();
    await title(grace, step(0)).waitFor();
  });
  afterAll(async () => {
    await stage?.close();
    for (const proxy of proxies ?? []) await proxy.close();
  });

  test('what a later visit needs without a network is kept here, from our own server only', async () => {
    const asked: string[] = [];
    grace.context().on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const place of ['home', 'people', 'learning', 'activity', 'import', 'export', 'trash', 'settings']) {
      await grace.goto(`${proxies[1].url}/w/${workspace}/${place}`);
      await grace.getByRole('main').getByRole('heading').first().waitFor();
    }
    await grace.goto(`${proxies[1].url}/w/${workspace}/plan`);
    await title(grace, step(0)).waitFor();
    await grace.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await grace.waitForFunction(() => (localStorage.getItem('throughline.copied') ?? '') !== '');
    await sync(grace, 'saved');
    expect([...new Set(asked)]).toEqual([proxies[1].url]);
  });

  test('a hundred edits offline, and a reload among them: all are there, and the page says so', async () => {
    const person = await grace.evaluate(
      (id) =>
        fetch(`/api/v1/workspaces/${id}/plan`).then(async (answer) => (await answer.json()).person as string),
      workspace,
    );
    proxies[1].cut();
    await grace.context().setOffline(true);
    await sync(grace, 'offline');
    for (let at = 0; at < 8; at++) await retitle(grace, step(at), `Grace renames ${at}`);
    for (let at = 8; at < 14; at++) await addBelow(grace, step(at), `Grace adds after ${at}`);
    await title(grace, step(20)).click();
    for (let at = 0; at < 3; at++) await grace.keyboard.press('Alt+ArrowUp');
    await title(grace, step(22)).click();
    await grace.keyboard.press('Tab');
    await title(grace, step(29)).click();
    await grace.keyboard.press('Delete');
    await title(grace, step(29)).waitFor({ state: 'detached' });

    await grace.reload();
    await sync(grace, 'offline');
    await title(grace, step(7)).getByText('Grace renames 7', { exact: true }).waitFor();
    await grace.getByText('Grace adds after 13', { exact: true }).waitFor();

    const texts = Array.from({ length: 20 }, (_, at): Wish[] => [
      edit(step(at), 'why', said(`Because Grace says so, ${at}`)),
    ]);
    const notes = Array.from({ length: 20 }, (_, at): Wish[] => [
      {
        type: 'add',
        id: `note${at}`,
        kind: 'note',
        parent: step(at),
        fields: { body: said(`Grace notes ${at}`), author: person },
      },
    ]);
    const links = Array.from({ length: 18 }, (_, at): Wish[] => [
      { type: 'link', id: `link${at}`, kind: 'depends-on', from: step(at + 1), to: step(at), fields: {} },
    ]);
    const fields = Array.from({ length: 25 }, (_, at): Wish[] => [
      edit(
        step(at),
        at % 2 ? 'estimate' : 'deadline',
        at % 2 ? said(`${at + 1}d`) : said(`2027-01-${at + 1 < 10 ? '0' : ''}${at + 1}`),
      ),
    ]);
    await wishElsewhere(grace, person, [...texts, ...notes, ...links, ...fields]);
    const waiting = grace.locator('[data-sync="offline"]').getByText(/Offline: 10\d changes kept here/);
    await waiting.first().waitFor();
  });

  test('meanwhile the other one edits through a storm, some of it the very same', async () => {
    proxies[0].storm();
    for (let at = 4; at < 10; at++) await retitle(ada, step(at), `Ada renames ${at}`);
    await addBelow(ada, step(1), 'Ada adds');
    await title(ada, step(21)).click();
    for (let at = 0; at < 4; at++) await ada.keyboard.press('Alt+ArrowDown');
    await execute(ada, edit(step(2), 'why', said('Because Ada says so')));
    await execute(ada, { type: 'remove', id: step(12) });
    await retitle(ada, step(28), 'Ada renames 28');
  });

  test('back on a network that drops, delays and breaks off, both converge and nothing typed is lost', async () => {
    proxies[1].mend();
    proxies[1].storm();
    await grace.context().setOffline(false);
    await grace.locator('[data-sync]:not([data-sync="offline"])').waitFor();
    await addBelow(grace, step(3), 'Grace is back');
    // The storm passes: what is still on its way arrives.
    await expect
      .poll(() => Object.values(proxies[1].fates()).every((met) => met > 0), { timeout: 20_000 })
      .toBe(true);
    for (const proxy of proxies) proxy.calm();
    for (const page of [ada, grace]) {
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await sync(page, 'saved');
    }
    const { plan } = await get<{ plan: PlanJson }>('/plan');
    const shown = [...branch(fromJson(plan), null)]
      .map(({ item }) => item)
      .filter(({ kind }) => kind !== 'person');
    const wanted = shown.map(({ id }) => id);
    await expect.poll(() => rows(ada)).toEqual(wanted);
    await expect.poll(() => rows(grace)).toEqual(wanted);
    for (const page of [ada, grace]) {
      for (const { id, fields } of shown) {
        expect(await title(page, id).textContent()).toContain(fields['title']);
      }
    }

    const history = await get<object>('/log?limit=500');
    const kept = await grace.getByRole('region', { name: 'What could not be saved' }).textContent();
    const everywhere = `${JSON.stringify(plan)} ${JSON.stringify(history)} ${kept}`;
    expect(typed.filter((text) => !everywhere.includes(text))).toEqual([]);
    expect(typed.length).toBeGreaterThan(80);
    // The same title given by both: hers was refused, and is kept.
    expect(kept).toContain('Grace renames 5');
  });

  test('what was refused outlives a reload, and can be tried again or put aside', async () => {
    const region = grace.getByRole('region', { name: 'What could not be saved' });
    const before = await region.getByRole('listitem').count();
    await grace.reload();
    await region.waitFor();
    expect(await region.getByRole('listitem').count()).toBe(before);
    await region
      .getByRole('listitem')
      .filter({ hasText: 'Grace renames 5' })
      .getByRole('button', { name: 'Try again' })
      .click();
    await title(ada, step(5)).getByText('Grace renames 5', { exact: true }).waitFor();
    await grace.getByRole('button', { name: 'Dismiss all' }).click();
    await region.waitFor({ state: 'detached' });
  });

  test('a new version is offered, and takes over when it is asked to; another tab goes on with the old one', async () => {
    const other = await grace.context().newPage();
    await other.goto(`${proxies[1].url}/w/${workspace}/plan`);
    await title(other, step(0)).waitFor();
    proxies[1].renew();
    await grace.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await grace.getByText('A new version of Throughline is ready.').waitFor();
    await Promise.all([
      grace.waitForEvent('load'),
      grace.getByRole('button', { name: 'Reload', exact: true }).click(),
    ]);
    await title(grace, step(0)).waitFor();
    const shells = await grace.evaluate(() => caches.keys());
    expect(shells.map((name) => name.startsWith('shell next'))).toEqual([false, true]);
    await other.getByRole('link', { name: 'People', exact: true }).first().click();
    await other.getByRole('main').getByText('Grace').first().waitFor();
    await other.close();
  });

  test('who is signed out meanwhile signs in again in place, and nothing is lost', async () => {
    await grace.request.delete(`${stage.url}/api/v1/session`, { headers: { origin: stage.url } });
    await retitle(grace, step(15), 'Typed after the session had ended');
    await grace.getByRole('dialog', { name: 'Sign in again' }).waitFor();
    await grace.getByLabel('E-mail').fill('grace@example.org');
    await grace.getByLabel('Password', { exact: true }).fill('a password for the test');
    await grace.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await sync(grace, 'saved');
    await title(ada, step(15)).getByText('Typed after the session had ended', { exact: true }).waitFor();
    const wrong = stage
      .complaints()
      .filter((text) => !/Failed to load resource|ERR_|event-stream/.test(text));
    expect(wrong).toEqual([]);
  });
});
