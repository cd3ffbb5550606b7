/** The other screens of a plan, in every state: no barrier in either theme, nothing too wide, in German and mirrored as well. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, openStage, overflow, type Stage } from './stage.ts';
import { fine, looked, seen, visit, type State, type Visit } from './screens.fixture.ts';

if (!browserPath) console.log('skipped: tests/browser/screens-faces: CHROMIUM_PATH names no browser');

const heading =
  (name: string | RegExp) =>
  (page: Page): Locator =>
    page.getByRole('heading', { name });
const turnstiles = 'Counts from the turnstiles, every five minutes';

/** Throws the item that the screens of this file show into the trash, by another door. */
const threwAway = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const workspace = location.pathname.split('/')[2];
    const body = JSON.stringify({ id: 'throw-it', wishes: [{ type: 'remove', id: 'counts' }] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`/api/v1/workspaces/${workspace}/commands`, { method: 'POST', headers, body }))
      .status;
  });

const states: readonly State[] = [
  { name: 'home', path: '/home', shows: heading('A question waits for you') },
  {
    name: 'an item beside the outline',
    path: '/plan/counts',
    shows: (page) => page.getByRole('complementary', { name: turnstiles }),
  },
  {
    name: 'an item on a page of its own',
    path: '/item/counts',
    shows: (page) => page.getByRole('article', { name: turnstiles }),
  },
  {
    name: 'an item while Markdown is written',
    path: '/item/counts',
    made: async (page) => {
      await page.getByRole('button', { name: /^(?:Set|Edit) Why$/ }).click();
      await page.keyboard.type('- [ ] ask @');
    },
    shows: (page) => page.getByRole('textbox', { name: 'Why' }),
  },
  {
    name: 'an item whose menu is open',
    path: '/item/counts',
    made: (page) => page.getByRole('article').getByRole('button', { name: 'More', exact: true }).click(),
    shows: (page) => page.getByRole('menu'),
  },
  { name: 'the board', path: '/board', shows: (page) => page.getByRole('region', { name: /^At risk: / }) },
  {
    name: 'a card that is picked up',
    path: '/board',
    made: async (page) => {
      await page
        .getByRole('region', { name: /^Blocked: / })
        .getByRole('link')
        .first()
        .focus();
      await page.keyboard.press('Space');
    },
    shows: (page) => page.getByRole('status').filter({ hasText: /Picked up/ }),
  },
  { name: 'a month', path: '/calendar', shows: heading(/\d{4}/) },
  { name: 'a week', path: '/calendar?span=week', shows: heading(/\d{4}/) },
  { name: 'people', path: '/people', shows: (page) => page.getByText('Mira Okonjo') },
  {
    name: 'people as an outline',
    path: '/people?as=outline',
    shows: (page) => page.getByRole('treegrid', { name: 'People' }),
  },
  { name: 'a person', path: '/people/mira', shows: heading('Mira Okonjo') },
  { name: 'a role', path: '/people/programme-lead', shows: heading('Programme lead') },
  { name: 'learning', path: '/learning', shows: heading('Questions and their answers') },
  {
    name: 'activity',
    path: '/activity',
    shows: (page) => page.getByRole('listitem').filter({ hasText: /added|changed|set/ }),
  },
  { name: 'search, with results', path: '/search?q=pier', shows: (page) => page.locator('mark') },
  { name: 'search, without', path: '/search?q=zeppelin', shows: heading('Nothing has “zeppelin” in it.') },
  { name: 'export', path: '/export', shows: heading('Export') },
  { name: 'settings', path: '/settings', shows: heading('Settings') },
  {
    name: 'the trash',
    path: '/trash',
    made: threwAway,
    shows: (page) => page.getByText(/comes back under/),
  },
];

describe.skipIf(!browserPath)('the faces of a plan', () => {
  let stage: Stage;
  let the: Visit;
  beforeAll(async () => {
    stage = await openStage();
    the = await visit(stage);
  });
  afterAll(() => stage?.close());

  test.each(states)('$name', async (state) => seen(the.page, the.demo, state));

  test('a page of an item is in a place: the plan, or people', async () => {
    const place = the.page.getByRole('navigation', { name: 'Places' }).first().locator('[aria-current]');
    for (const [item, name] of [
      ['boarding', 'Plan'],
      ['mira', 'People'],
    ] as const) {
      await the.page.goto(`${the.demo}/item/${item}`);
      await the.page.getByRole('article').waitFor();
      expect(await place.allInnerTexts()).toEqual([name]);
    }
  });

  test('on a phone, labels of the places stay on one line, wherever one is', async () => {
    const { page, demo } = the;
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/learning', '/people']) {
      await page.goto(demo + path);
      await page.getByRole('heading').first().waitFor();
      const labels = page.getByRole('navigation', { name: 'Places' }).last().locator('span:visible');
      expect(await labels.count()).toBe(6);
      expect(
        await labels.evaluateAll((all) =>
          all.map((one) => [one.scrollWidth > one.clientWidth, (one as HTMLElement).offsetHeight > 20]),
        ),
      ).toEqual(Array.from({ length: 6 }, () => [false, false]));
      const banner = await page.getByRole('complementary', { name: 'Demo' }).boundingBox();
      expect(banner?.height).toBeLessThan(48);
    }
  });

  test('in German', async () => {
    const page = await stage.person({
      locale: 'de-DE',
      storageState: await the.page.context().storageState(),
    });
    for (const [path, name] of [
      ['/home', /^Hallo/],
      ['/settings', 'Einstellungen'],
    ] as const) {
      await page.goto(the.demo + path);
      expect([path, await looked(page, page.getByRole('heading', { name }))]).toEqual([path, fine]);
    }
    await page.goto(`${the.demo}/plan`);
    expect(await looked(page, page.getByRole('treegrid'))).toEqual(fine);
    await page.goto(`${the.demo}/home`);
    await page.setViewportSize({ width: 360, height: 740 });
    const link = page.getByRole('link', { name: 'Im Plan' });
    expect((await link.boundingBox())?.height).toBeLessThan(34);
    await page.context().close();
  });

  test('mirrored, in longer words', async () => {
    const page = await stage.person({ storageState: await the.page.context().storageState() });
    await page.addInitScript(() => localStorage.setItem('throughline.language', 'ar-XB'));
    for (const path of [
      '/home',
      '/plan',
      '/plan/boarding',
      '/item/boarding',
      '/board',
      '/calendar',
      '/people/mira',
    ]) {
      await page.goto(the.demo + path);
      await page.getByRole('heading').first().waitFor({ state: 'attached' });
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(async () => [path, width, await overflow(page)]).toEqual([path, width, 0]);
      }
    }
    await page.context().close();
  });

  test('nobody else was asked for anything, and nothing was complained of', () => {
    expect(the.elsewhere).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
