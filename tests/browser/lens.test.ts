/** Lenses in a browser: filtering, an address that shows the same to somebody else, groups that are edited, views. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, cell, openStage, overflow, signUp, type Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/lens: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('lenses', () => {
  let stage: Stage;
  let ada: Page;
  let second: Page;
  let plan = '';
  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.person();
    await signUp(ada, stage.url, 'Ada Lovelace', 'Ferries');
    await ada.getByRole('banner').waitFor();
    const id = await ada.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/api/v1/demo', { method: 'POST', headers, body: '{}' });
      return ((await answer.json()) as { id: string }).id;
    });
    plan = `${stage.url}/w/${id}/plan`;
    await ada.goto(plan);
    await ada.getByRole('treegrid').waitFor();
    second = await ada.context().newPage();
  });
  afterAll(() => stage?.close());

  const bar = (page: Page) => page.getByRole('group', { name: 'Filter and view' });
  const rows = (page: Page) => page.getByRole('row').filter({ has: page.locator('[data-column="0"]') });
  const query = (page: Page): string => new URL(page.url()).search;

  test('words narrow with every letter, branches stay as context, and one step back takes them away', async () => {
    const all = await rows(ada).count();
    await ada.keyboard.press('f');
    await ada.keyboard.type('turnstile');
    await cell(ada, 'Counts from the turnstiles').waitFor();
    expect(query(ada)).toBe('?text=turnstile');
    expect(await rows(ada).count()).toBeLessThan(all);
    // What it stands under is there too, up to the goal.
    await cell(ada, 'Nobody waits more than ten minutes').waitFor();
    expect(await ada.getByText(/^\d+ of \d+$/).textContent()).toMatch(/^\d+ of 1\d\d$/);
    await ada
      .locator('[data-announcer]')
      .getByText(/items of \d+ found/)
      .waitFor();
    await ada.goBack();
    await ada.waitForURL(plan);
    expect(await rows(ada).count()).toBe(all);
    await ada.goForward();
    await ada.waitForURL(`${plan}?text=turnstile`);
    expect(await bar(ada).getByRole('textbox').inputValue()).toBe('turnstile');
    await bar(ada).getByRole('textbox').focus();
    await ada.keyboard.press('Escape');
    expect(query(ada)).toBe('');
  });

  test('choices have counts, are chips, and make an address that shows the same to somebody else', async () => {
    await bar(ada).getByRole('button', { name: 'Filter', exact: true }).click();
    await ada.getByRole('menuitem', { name: 'Owner' }).click();
    const mira = ada.getByRole('menuitemcheckbox', { name: /Mira Okonjo/ });
    const count = Number(/\d+/.exec((await mira.textContent()) ?? '')?.[0]);
    await mira.click();
    await ada.keyboard.press('Escape');
    await ada.keyboard.press('Escape');
    await bar(ada).getByRole('button', { name: 'Remove the filter “Owner: Mira Okonjo”' }).waitFor();
    await bar(ada).getByText(`${count} of`).waitFor();
    await second.goto(ada.url());
    await bar(second).getByText(`${count} of`).waitFor();
    expect(await rows(second).count()).toBe(await rows(ada).count());
    await bar(ada)
      .getByRole('button', { name: /Remove the filter/ })
      .click();
    expect(query(ada)).toBe('');
  });

  test('what nothing passes says so, and one key shows everything again', async () => {
    await ada.goto(`${plan}?text=zeppelin&colour=red`);
    await ada.getByRole('heading', { name: 'Nothing passes this filter' }).waitFor();
    await ada.getByText('passed over: colour=red').waitFor();
    expect(await barriers(ada)).toEqual([]);
    await ada.getByRole('button', { name: 'Dismiss' }).first().click();
    expect(query(ada)).toBe('?text=zeppelin');
    await ada.locator('main').focus();
    await ada.keyboard.press('Shift+F');
    await cell(ada, 'Nobody waits more than ten minutes').waitFor();
    expect(query(ada)).toBe('');
  });

  test('groups by owner can be edited in place, and a click on a head sorts', async () => {
    await bar(ada).getByRole('button', { name: 'View', exact: true }).click();
    await ada.getByLabel('Group by').selectOption('owner');
    await ada.keyboard.press('Escape');
    await ada.getByRole('rowheader', { name: /Accessibility lead/ }).waitFor();
    expect(query(ada)).toBe('?group=owner');
    await ada.getByRole('columnheader', { name: 'Deadline' }).getByRole('button').first().click();
    await ada.locator('[role="columnheader"][aria-sort="ascending"]').waitFor();
    expect(query(ada)).toBe('?group=owner&sort=deadline');
    // An item that gets another owner stands below another heading.
    const heading = ada.getByRole('rowheader', { name: /Accessibility lead/ });
    expect(await heading.textContent()).toContain('2 rows');
    const row = ada.getByRole('row', { name: /Wheelchairs and prams/ }).first();
    await row.locator('[data-column="1"]').click();
    await ada.keyboard.press('Enter');
    await ada.getByRole('combobox').fill('Bo Castellan');
    await ada.keyboard.press('Enter');
    await heading.getByText('one row').waitFor();
    expect(await barriers(ada)).toEqual([]);
  });

  test('a lens is saved as a view for everyone, found in the side bar, changed, kept and deleted', async () => {
    await bar(ada).getByRole('button', { name: 'Views', exact: true }).click();
    await ada.getByRole('menuitem', { name: 'Save as a view' }).click();
    await ada.getByRole('combobox').fill('By owner');
    await ada.keyboard.press('Enter');
    await ada.getByText('The view “By owner” is saved').waitFor();
    expect(query(ada)).toMatch(/^\?view=\w+$/);
    const saved = ada.url();
    await second.goto(plan);
    await second.getByRole('banner').getByRole('link', { name: 'By owner' }).click();
    await second.getByRole('rowheader', { name: /Accessibility lead/ }).waitFor();
    expect(second.url()).toBe(saved);
    // A change stays in the address until it is kept.
    await second.keyboard.press('f');
    await second.keyboard.type('ferry');
    expect(new URL(second.url()).searchParams.get('text')).toBe('ferry');
    await bar(second)
      .getByRole('button', { name: /By owner/ })
      .click();
    await second.getByRole('menuitem', { name: 'Keep the changes in “By owner”' }).click();
    await second.getByText('now shows this').waitFor();
    expect(second.url()).toBe(saved);
    await bar(ada).getByRole('textbox').and(ada.locator('[value="ferry"]')).waitFor();
    await bar(ada)
      .getByRole('button', { name: /By owner/ })
      .click();
    await ada.getByRole('menuitem', { name: 'Delete this view' }).click();
    await ada.getByText('“By owner” is in the trash').waitFor();
    expect(await ada.getByRole('banner').getByRole('link', { name: 'By owner' }).count()).toBe(0);
    // The screen stays as it was: only the name has gone.
    expect(new URL(ada.url()).searchParams.get('text')).toBe('ferry');
  });

  test('an item that is opened leaves the lens as it is; a phone has the bar on one line, and what is filtered below it', async () => {
    await ada.goto(`${plan}?overdue=yes`);
    const title = rows(ada).last().locator('[data-column="0"]');
    await title.click();
    await ada.keyboard.press('Control+Enter');
    await ada.waitForURL(/\/plan\/\w+\?overdue=yes$/);
    await ada.setViewportSize({ width: 360, height: 740 });
    await ada.goto(`${plan}?overdue=yes`);
    await bar(ada).waitFor();
    expect(await overflow(ada)).toBe(0);
    expect((await bar(ada).boundingBox())?.height).toBeLessThan(100);
    await bar(ada)
      .getByRole('button', { name: /Overdue/ })
      .click();
    expect(query(ada)).toBe('');
    expect(stage.complaints()).toEqual([]);
  });
});
