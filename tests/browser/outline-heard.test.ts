/** The outline for those who hear it and for those without a pointer: where Tab goes, where the focus stays, what is said. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, cell, openStage, type Stage } from './stage.ts';
import { visit } from './screens.fixture.ts';

if (!browserPath) console.log('skipped: tests/browser/outline-heard: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('the outline, heard', () => {
  let stage: Stage;
  let page: Page;
  let plan = '';
  beforeAll(async () => {
    stage = await openStage();
    const the = await visit(stage);
    ({ page } = the);
    plan = `${the.empty}/plan`;
    const add = (id: string, kind: string, parent: string | null, title: string, more: object = {}) => ({
      ...{ type: 'add', id, kind, parent, fields: { title, ...more } },
    });
    const wishes = [
      { type: 'add', id: 'mira', kind: 'person', parent: null, fields: {} },
      add('goal', 'goal', null, 'Nobody waits'),
      add('piers', 'outcome', 'goal', 'Piers', { deadline: '2031-03-11' }),
      add('gates', 'deliverable', 'piers', 'Gates', { owner: 'mira', status: 'blocked' }),
      add('ramps', 'deliverable', 'piers', 'Ramps'),
      add('boats', 'outcome', 'goal', 'Boats'),
      add('engines', 'deliverable', 'boats', 'Engines'),
    ];
    const answer = await page
      .context()
      .request.post(`${the.empty.replace('/w/', '/api/v1/workspaces/')}/commands`, {
        data: { id: 'sown', wishes, directory: { mira: { name: 'Mira Okonjo' } } },
        headers: { origin: stage.url },
      });
    if (!answer.ok()) throw new Error(await answer.text());
    await page.goto(plan);
    await cell(page, 'Engines').waitFor();
  });
  afterAll(() => stage?.close());

  const row = (name: string): Locator => page.getByRole('row', { name: new RegExp(name) });
  const said = async (text: string | RegExp): Promise<void> => {
    await page.locator('[data-announcer]').getByText(text).waitFor({ state: 'attached' });
  };
  /** What a screen reader would name when it is asked where the focus is. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      const innerText = one instanceof HTMLElement ? one.innerText : '';
      return `${one?.getAttribute('role') ?? one?.tagName.toLowerCase()}: ${(one?.getAttribute('aria-label') ?? innerText).trim().split('\n')[0]}`;
    });
  const onRow = async (name: string): Promise<void> => {
    await expect.poll(focused).toBe(`gridcell: ${name}`);
  };
  const undone = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await page
      .getByText(/^Undone/)
      .first()
      .waitFor();
  };

  test('each row has its level, its place among its siblings, whether it is open, and its cells their columns', async () => {
    const told = async (name: string): Promise<(string | null)[]> =>
      Promise.all(
        ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded', 'aria-rowindex'].map((one) =>
          row(name).getAttribute(one),
        ),
      );
    expect(await told('Nobody waits')).toEqual(['1', '1', '1', 'true', '2']);
    expect(await told('Piers')).toEqual(['2', '1', '2', 'true', '3']);
    expect(await told('Ramps')).toEqual(['3', '2', '2', null, '5']);
    expect(await told('Boats')).toEqual(['2', '2', '2', 'true', '6']);
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.map((one) => one.trim().toLowerCase())).toEqual([
      ...['title', 'owner', 'definition of done', 'deadline', 'status'],
    ]);
    const cells = await row('Gates')
      .getByRole('gridcell')
      .evaluateAll((all) => all.map((one) => one.ariaColIndex));
    expect(cells).toEqual(['1', '2', '3', '4', '5']);
    await row('Gates').getByRole('img', { name: 'deliverable' }).waitFor();
    await row('Gates').getByText('Mira Okonjo').waitFor();
    await row('Gates').getByText('Blocked').waitFor();
  });

  test('Tab goes from the frame over the bar into the rows, which are one stop, and out again', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops: string[] = [];
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      const now = await focused();
      stops.push(now);
      if (now.startsWith('gridcell')) break;
    }
    const order = (wanted: string[]): number[] => wanted.map((one) => stops.indexOf(one));
    const places = order([
      ...['a: Skip to the content', 'button: Workspace Works', 'a: Home', 'a: Plan', 'a: Settings'],
      ...['button: Filter', 'button: View', 'button: Views', 'button: What can be done with this view'],
      'gridcell: Nobody waits',
    ]);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(stops.filter((one) => one.startsWith('gridcell'))).toHaveLength(1);
    // On a title, Tab draws in: Escape first, and it leaves.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^button: Add what must be true/);
    await page.keyboard.press('Shift+Tab');
    await onRow('Nobody waits');
  });

  test('a row that is added has the focus, and is found again after it was left', async () => {
    await cell(page, 'Ramps').click();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('input: Title of a new deliverable');
    await page.keyboard.type('Lamps');
    await page.keyboard.press('Enter');
    await row('Lamps').waitFor();
    await page.keyboard.press('Escape');
    await onRow('Lamps');
    expect(await row('Lamps').getAttribute('aria-posinset')).toBe('3');
    await undone();
    await row('Lamps').waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/^gridcell: (?:Ramps|Boats)$/);
  });

  test('indenting, outdenting and moving keep the row in hand, and say what became of it', async () => {
    await cell(page, 'Ramps').click();
    await page.keyboard.press('Tab');
    await said('“Ramps” is one level deeper.');
    await onRow('Ramps');
    expect(await row('Ramps').getAttribute('aria-level')).toBe('4');
    expect(await row('Gates').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Shift+Tab');
    await said('“Ramps” is one level up.');
    await onRow('Ramps');
    await page.keyboard.press('Alt+ArrowUp');
    await said('“Ramps” is moved.');
    await onRow('Ramps');
    expect(await row('Ramps').getAttribute('aria-posinset')).toBe('1');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await onRow('Ramps');
    await cell(page, 'Nobody waits').click();
    await page.keyboard.press('Alt+ArrowUp');
    await said('It cannot go further that way.');
    await onRow('Nobody waits');
  });

  test('what goes to the trash leaves the focus to its neighbour, and says where it is', async () => {
    await cell(page, 'Engines').click();
    await page.keyboard.press('Delete');
    await page.getByRole('status').getByText('“Engines” is in the trash', { exact: false }).first().waitFor();
    await onRow('Boats');
    await undone();
    await row('Engines').waitFor();
    expect(await focused()).toMatch(/^gridcell: /);
  });

  test('folding, unfolding and selecting are told by the row itself and aloud', async () => {
    await cell(page, 'Piers').click();
    await page.keyboard.press('ArrowLeft');
    await onRow('Piers');
    expect(await row('Piers').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    expect(await row('Piers').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('x');
    await said('One selected');
    expect(await row('Piers').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await said('Nothing is selected');
    await onRow('Piers');
    // Folded to its first level, the plan has no such row any more: the nearest that shows has the focus.
    await cell(page, 'Engines').click();
    await page.keyboard.press('Alt+2');
    await said('2 levels show.');
    await expect.poll(focused).toMatch(/^gridcell: (?:Piers|Boats)$/);
    await page.keyboard.press('Control+ArrowDown');
    await said('All levels show.');
    await onRow('Engines');
  });

  test('in the bar of what is selected, Tab walks from deed to deed, and Escape comes back', async () => {
    await cell(page, 'Gates').click();
    await page.keyboard.press('x');
    const bar = page.getByRole('toolbar', { name: 'Selected rows' });
    await bar.getByRole('button').first().focus();
    const first = await focused();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^button: /);
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(first);
    expect(await row('Gates').getAttribute('aria-level')).toBe('3');
    await page.keyboard.press('Escape');
    await said('Nothing is selected');
    await onRow('Gates');
  });

  test('what a filter finds is counted aloud, and the rows take the focus again by one key', async () => {
    await page.keyboard.press('f');
    expect(await focused()).toBe('input: Find in this view');
    await page.keyboard.type('ramps');
    await said(/^1 item of \d+ found/);
    expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('4');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^gridcell: /);
    await page.keyboard.press('Shift+F');
    await said(/^Everything shows again/);
    expect(await focused()).toMatch(/^gridcell: /);
  });

  test('a cell says which field of which item it writes, and gives the focus back', async () => {
    await cell(page, 'Piers').click();
    for (const [name, key] of [
      ['owner', 'Escape'],
      ['definition of done', 'Escape'],
      ['deadline', 'Enter'],
    ] as const) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page
        .getByLabel(new RegExp(`^${name} of “Piers”$`, 'i'))
        .first()
        .waitFor();
      expect(await page.evaluate(() => document.activeElement?.matches('input, textarea'))).toBe(true);
      await page.keyboard.press(key);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe('gridcell');
    }
    expect(await page.evaluate(() => document.activeElement?.closest('[role="row"]')?.textContent)).toContain(
      'Piers',
    );
    expect(stage.complaints()).toEqual([]);
  });
});
