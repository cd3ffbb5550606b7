/** The shell: one set of actions in palette, menus and keys; keys that can be changed; looks, languages and print. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, cell, openStage, overflow, signUp, type Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/shell: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('the shell', () => {
  let stage: Stage;
  let page: Page;
  let base = '';
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
    await signUp(page, stage.url, 'Ada Lovelace', 'Works');
    await page.waitForURL(/\/w\//);
    base = /^.*\/w\/[^/]+/.exec(page.url())?.[0] ?? '';
    const add = (id: string, kind: string, title: string, parent: string | null) => ({
      ...{ type: 'add', id, kind, parent },
      fields: { title },
    });
    await wish('plan-for-the-test', [
      add('launch', 'goal', 'Launch', null),
      add('pilot', 'outcome', 'Pilot live', 'launch'),
      add('contract', 'outcome', 'Contract signed', 'launch'),
    ]);
    await page.goto(`${base}/plan`);
    await cell(page, 'Pilot live').waitFor();
  });
  afterAll(() => stage?.close());

  /** Wishes by another door than the page's own. */
  const wish = (id: string, wishes: readonly object[]): Promise<number> =>
    page.evaluate(
      async ({ at, body }) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(at, { method: 'POST', headers, body })).status;
      },
      {
        at: `/api/v1/workspaces/${base.split('/').at(-1) ?? ''}/commands`,
        body: JSON.stringify({ id, wishes }),
      },
    );
  const dialog = () => page.getByRole('dialog');
  const closed = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };
  /** Puts the cursor of the outline on a row. */
  const inHand = async (name: string): Promise<void> => {
    await page.keyboard.press('Escape');
    await cell(page, name).click();
    await page.locator(`[role="gridcell"]:focus`, { hasText: name }).waitFor();
  };
  /** Values of an attribute in the order of the screen. */
  const listed = (selector: string, attribute: string): Promise<string[]> =>
    page
      .locator(selector)
      .evaluateAll((all, name) => all.map((one) => (one as HTMLElement).dataset[name] ?? ''), attribute);
  const inMenu = async (open: () => Promise<unknown>): Promise<string[]> => {
    await open();
    await page.getByRole('menu').waitFor();
    const names = await listed('[role="menuitem"][data-action]', 'action');
    // What stands behind an entry opens beside it.
    const behind = page.getByRole('menu').first().locator('[role="menuitem"][aria-haspopup]');
    for (const entry of await behind.all()) {
      await entry.focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('menu').nth(1).waitFor();
      names.push(
        ...(await page
          .getByRole('menu')
          .nth(1)
          .locator('[role="menuitem"]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['action'] ?? ''))),
      );
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('menu').nth(1).waitFor({ state: 'detached' });
    }
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    return names;
  };

  test('palette, menus and the list of keys show the same actions', async () => {
    await inHand('Pilot live');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>');
    await page.getByRole('option').first().waitFor();
    const palette = (await listed('[role="option"]', 'id')).map((id) => id.replace(/^do /, ''));
    await closed();

    const menus = [
      ...(await inMenu(() => cell(page, 'Pilot live').click({ button: 'right' }))),
      ...(await inMenu(() => page.getByRole('button', { name: 'What can be done with this view' }).click())),
      ...(await inMenu(() => page.getByRole('button', { name: 'Workspace Works' }).click())),
    ];

    await page.keyboard.press('Control+/');
    await dialog().getByRole('list').first().waitFor();
    const keys = await listed('[role="dialog"] li[data-now="true"]', 'action');
    await closed();

    expect(palette.length).toBeGreaterThan(30);
    expect(menus.toSorted()).toEqual(palette.toSorted());
    expect(keys.toSorted()).toEqual(palette.toSorted());
  });

  test('dialogs and menus give the focus back to where it was', async () => {
    await inHand('Contract signed');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    const before = await focused();
    expect(before).not.toBe('');
    for (const keys of ['Control+k', 'Control+/']) {
      await page.keyboard.press(keys);
      await dialog().waitFor();
      await closed();
      await expect.poll(focused).toBe(before);
    }
    await inMenu(() => cell(page, 'Contract signed').click({ button: 'right' }));
    await expect.poll(focused).toBe(before);
  });

  test('the palette finds, opens, makes and asks for a value in a second step', async () => {
    await inHand('Pilot live');
    await page.keyboard.press('Control+k');
    const line = page.getByRole('combobox', { name: 'Search or do' });
    await line.fill('contr');
    await page
      .getByRole('option', { name: /Contract signed/ })
      .first()
      .waitFor();
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Contract signed');
    await line.fill('Site chosen');
    await page.getByRole('option', { name: /^Create .*“Site chosen” under “Pilot live”$/ }).waitFor();
    await page.getByRole('option', { name: 'Search everywhere for “Site chosen”' }).waitFor();

    await line.fill('set the status');
    await page.getByRole('option', { name: /^Set the status/ }).click();
    await page.getByRole('option', { name: /at risk/i }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Backspace');
    await line.waitFor();
    await line.fill('set the status');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /at risk/i }).click();
    await dialog().waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /Pilot live/ })
      .getByText('At risk')
      .waitFor();
  });

  test('what is typed before the palette is there is typed into it', async () => {
    const slow = await stage.person({ storageState: await page.context().storageState() });
    // The palette is on its way until it is let through.
    let letThrough = (): void => {};
    const waited = new Promise<void>((done) => {
      letThrough = done;
    });
    await slow.route(/\/palette-[^/]*\.js/, async (route) => {
      await waited;
      await route.continue();
    });
    await slow.goto(`${base}/plan`);
    await cell(slow, 'Pilot live').click();
    await slow.keyboard.press('Control+k');
    await slow.keyboard.type('contr');
    letThrough();
    const line = slow.getByRole('combobox', { name: 'Search or do' });
    await expect.poll(() => line.inputValue()).toBe('contr');
    await slow.keyboard.type('a');
    expect(await line.inputValue()).toBe('contra');
    await slow.context().close();
  });

  test('undo says what it would take back, and what it took back', async () => {
    await page.keyboard.press('Control+k');
    const line = page.getByRole('combobox', { name: 'Search or do' });
    await line.fill('undo');
    await page.getByRole('option', { name: /^Undo: set the status of “Pilot live” to “at risk”/ }).click();
    await page.getByText(/^Undone: set the status of “Pilot live” to “at risk”/).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(/^Done again/).waitFor();
  });

  test('an undo that is refused says why, what to do next, and opens where it can be done', async () => {
    const finished = { set: { status: 'finished' }, saw: { status: 'at-risk' } };
    expect(await wish('meanwhile', [{ type: 'edit', on: 'item', id: 'pilot', ...finished }])).toBe(200);
    await page
      .getByRole('row', { name: /Pilot live/ })
      .getByText('Finished')
      .waitFor();
    await page.keyboard.press('Control+z');
    const said = page.getByText('The status of “Pilot live” has been changed again since. Undo that first');
    await said.waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Open “Pilot live”' }).click();
    await page.getByRole('complementary', { name: 'Pilot live' }).waitFor();
  });

  test('the first stop of Tab goes past the frame', async () => {
    await page.goto(`${base}/home`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('keys are changed, conflicts are named, and everything shows the new ones', async () => {
    await page.goto(`${base}/home`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await dialog()
      .getByRole('button', { name: /^Change the key of “Search or do”/ })
      .click();
    const field = dialog().getByRole('textbox', { name: /^New key of/ });
    await field.waitFor();
    await page.keyboard.press('Control+z');
    await dialog().getByText('Ctrl+Z is the key of “Undo”.').waitFor();
    await page.keyboard.press('Control+j');
    await dialog().getByText('Ctrl+J is free.').waitFor();
    await dialog().getByRole('button', { name: 'Use this key' }).click();
    await closed();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+j');
    await page.getByRole('combobox', { name: 'Search or do' }).waitFor();
    await closed();
    await page.reload();
    await page.getByRole('banner').getByText('J', { exact: true }).waitFor();

    await page.keyboard.press('?');
    await dialog().getByLabel('Single-letter keys are on').uncheck();
    await closed();
    await page.keyboard.press('?');
    await page.keyboard.press('Control+/');
    await dialog().getByRole('button', { name: 'All as they came' }).click();
    await dialog().getByLabel('Single-letter keys are on').check();
    expect(await barriers(page)).toEqual([]);
    await closed();
    await page.keyboard.press('Control+k');
    await dialog().waitFor();
    await closed();
  });

  test('a new screen says its name, in the title and aloud', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await expect.poll(() => page.title()).toBe('Settings · Works · Throughline');
    await page.locator('[role="status"]', { hasText: /^Settings$/ }).waitFor({ state: 'attached' });
  });

  test('settings of the screen hold at once, and after the page was opened again', async () => {
    const root = page.locator('html');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'Compact' }).check();
    await page.getByRole('radio', { name: 'Less' }).check();
    await page.reload();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    const looks = await root.evaluate(({ dataset }) => [
      dataset['theme'],
      dataset['density'],
      dataset['motion'],
    ]);
    expect(looks).toEqual(['dark', 'compact', 'less']);
    expect(await barriers(page)).toEqual([]);

    await page.getByLabel('Dates and numbers').selectOption('US');
    await page.getByText('Now: June 30, 2027 · 1,234.5').waitFor();
    await page.getByLabel('Language').selectOption('de');
    await expect.poll(() => root.getAttribute('lang')).toMatch(/^de/);
    await page.getByText('Eigentümer').first().waitFor();
    await page.evaluate(() => localStorage.removeItem('throughline.language'));
  });

  test('the server answers in the language that is asked for', async () => {
    const answer = await page.request.get(`${stage.url}/api/v1/workspaces/nowhere/plan`, {
      headers: { 'accept-language': 'fr;q=0.9, de-AT' },
    });
    expect(answer.headers()['content-language']).toBe('de-AT');
  });

  test('every screen bears a longer language from right to left, at 320 pixels and at double size', async () => {
    await page.evaluate(() => localStorage.setItem('throughline.language', 'ar-XB'));
    for (const path of ['/plan', '/home', '/settings', '/people', '/activity']) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${base}${path}`);
      await page.getByRole('heading').first().waitFor({ state: 'attached' });
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      for (const width of [320, 720, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        // Columns are laid out again a moment after the window has another width.
        await expect.poll(async () => [path, width, await overflow(page)]).toEqual([path, width, 0]);
      }
    }
    await page.evaluate(() => localStorage.removeItem('throughline.language'));
  });

  test('an outline is drawn whole for the printer, and the frame is left out', async () => {
    await page.addInitScript(() => {
      globalThis.print = () => void (document.documentElement.dataset['printed'] = 'yes');
    });
    await page.goto(`${base}/plan`);
    await cell(page, 'Pilot live').waitFor();
    await page.keyboard.press('Control+p');
    await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('table').getByText('Contract signed').waitFor();
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.getByRole('table').waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'screen' });
  });

  test('nothing on the way was an error of ours', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
