/** The outline by keyboard and by pointer: what each deed does, what is said of it, and that one step takes it back. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, cell, openStage, overflow, signUp, type Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/outline: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('the outline', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
    await signUp(page, stage.url, 'Ada Lovelace', 'Ferries');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await sown(page);
  });
  afterAll(() => stage?.close());

  const row = (name: string): Locator => page.getByRole('row', { name: new RegExp(name) });
  /** The titles as they stand, each behind a dash for every level above it. */
  const titles = (): Promise<string[]> =>
    page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role="row"][data-row]')];
      return rows
        .toSorted((a, b) => a.offsetTop - b.offsetTop)
        .map((one) => {
          const level = Number(one.getAttribute('aria-level')) - 1;
          return '-'.repeat(level) + (one.querySelector('[data-column="0"]')?.textContent ?? '').trim();
        });
    });
  const stands = async (...wanted: string[]): Promise<void> => {
    await expect.poll(titles, { timeout: 5_000 }).toEqual(wanted);
  };
  const said = async (text: string | RegExp): Promise<void> => {
    await page.locator('[data-announcer]').getByText(text).waitFor({ state: 'attached' });
  };
  const undone = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await page.getByText(/^Undone/).waitFor();
  };

  test('has its names and its roles', async () => {
    const grid = page.getByRole('treegrid', { name: 'Plan' });
    expect(await grid.getAttribute('aria-multiselectable')).toBe('true');
    expect(await grid.getAttribute('aria-rowcount')).toBe('7');
    const piers = row('Piers');
    expect(await piers.getAttribute('aria-level')).toBe('2');
    expect(await piers.getAttribute('aria-expanded')).toBe('true');
    expect(await piers.getAttribute('aria-setsize')).toBe('2');
    expect(await piers.getAttribute('aria-selected')).toBe('false');
    expect(await barriers(page)).toEqual([]);
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
  });

  test('letters on a title are commands: J and K go, X selects, shift goes on selecting, and each is said', async () => {
    await cell(page, 'Piers').click();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Gates');
    await page.keyboard.press('x');
    await said('One selected');
    await page.keyboard.press('Shift+ArrowDown');
    await said('2 selected');
    expect(await row('Ramps').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Shift+ArrowUp');
    await said('One selected');
    await page.keyboard.press('Control+a');
    await said('6 selected');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await said('Nothing is selected');
    expect(await page.getByRole('toolbar', { name: 'Selected rows' }).count()).toBe(0);
  });

  test('in the other columns, what is typed is written', async () => {
    await cell(page, 'Gates').click();
    // A workspace of one has no owners: what done is, the deadline, the status.
    for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('on');
    await page.getByRole('option', { name: 'On track' }).waitFor();
    await page.keyboard.press('Enter');
    await row('Gates').getByText('On track').waitFor();
  });

  test('selected rows go together by keys, keep their order, and come back in one step', async () => {
    await cell(page, 'Gates').click();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await stands('Nobody waits', '-Piers', '-Boats', '--Gates', '--Ramps', '--Engines');
    await said('2 rows are moved.');
    await page.keyboard.press('Alt+ArrowLeft');
    await stands('Nobody waits', '-Piers', '-Boats', '--Engines', '-Gates', '-Ramps');
    await said('2 rows are one level up.');
    await page.keyboard.press('Tab');
    await said('2 rows are one level deeper.');
    await stands('Nobody waits', '-Piers', '-Boats', '--Engines', '--Gates', '--Ramps');
    for (let turn = 0; turn < 3; turn++) await undone();
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
    await page.keyboard.press('Escape');
  });

  test('all selected rows become another kind by the bar, and that is one step', async () => {
    await cell(page, 'Gates').click();
    await cell(page, 'Engines').click({ modifiers: ['Control'] });
    const bar = page.getByRole('toolbar', { name: 'Selected rows' });
    await bar.getByText('2 selected').waitFor();
    await bar.getByRole('button', { name: 'Change the kind' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('step');
    await page.keyboard.press('Enter');
    await said(/2 items are now: step/);
    await row('Gates').getByRole('img', { name: 'step' }).waitFor();
    await row('Engines').getByRole('img', { name: 'step' }).waitFor();
    await undone();
    await row('Gates').getByRole('img', { name: 'deliverable' }).waitFor();
    await row('Engines').getByRole('img', { name: 'deliverable' }).waitFor();
    await bar.getByRole('button', { name: 'Select nothing' }).click();
  });

  test('several go to the trash at once, and come back at once', async () => {
    await cell(page, 'Gates').click();
    await cell(page, 'Ramps').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Delete');
    await page.getByText('2 items are in the trash, with what was below them.').waitFor();
    await stands('Nobody waits', '-Piers', '-Boats', '--Engines');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
  });

  /** Drags a title below another row, so many pixels sideways. */
  async function dragged(from: string, below: string, sideways: number): Promise<void> {
    const [start, end] = [await cell(page, from).boundingBox(), await cell(page, below).boundingBox()];
    if (!start || !end) throw new Error('A row is not there.');
    const x = start.x + 150;
    await page.mouse.move(x, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 10, start.y + start.height, { steps: 3 });
    await page.mouse.move(x + sideways, end.y + end.height, { steps: 4 });
  }

  test('a row is dragged with all below it, as deep as the pointer goes sideways', async () => {
    await dragged('Piers', 'Engines', 20);
    await page.mouse.up();
    await stands('Nobody waits', '-Boats', '--Engines', '--Piers', '---Gates', '---Ramps');
    await said('“Piers” is moved.');
    await undone();
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
  });

  test('Escape leaves a dragged row where it was', async () => {
    await dragged('Gates', 'Engines', 0);
    await page.keyboard.press('Escape');
    await said('Left where it was.');
    await page.mouse.up();
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
  });

  test('folds to a level, to all and back, and finds them folded after a reload', async () => {
    await cell(page, 'Nobody waits').click();
    await page.keyboard.press('Alt+2');
    await said('2 levels show.');
    await stands('Nobody waits', '-Piers', '-Boats');
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const look = (): void => {
            const kept = Object.keys(localStorage).some((key) => key.startsWith('throughline.folds.'));
            if (kept) done();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await page.reload();
    await stands('Nobody waits', '-Piers', '-Boats');
    await cell(page, 'Nobody waits').click();
    await page.keyboard.press('Control+ArrowDown');
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
  });

  test('looks into one branch and out again, by address', async () => {
    await cell(page, 'Piers').click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await stands('Gates', 'Ramps');
    expect(page.url()).toContain('root=');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await stands('Piers', '-Gates', '-Ramps', 'Boats', '-Engines');
    await page.goBack();
    await page.goBack();
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats', '--Engines');
  });

  test('a row that somebody removes while it is written keeps what was typed', async () => {
    await cell(page, 'Engines').click();
    await page.keyboard.press('F2');
    const title = page.getByRole('textbox', { name: 'Title of the deliverable' });
    await title.fill('Engines that rest at the pier');
    await page.evaluate(async () => {
      const [, , workspace] = location.pathname.split('/');
      const id = document.querySelector('[data-row]:has(input)')?.getAttribute('data-row');
      const body = JSON.stringify({ id: 'away', door: 'http', wishes: [{ type: 'remove', id }] });
      const headers = { 'content-type': 'application/json' };
      await fetch(`/api/v1/workspaces/${workspace}/commands`, { method: 'POST', headers, body });
    });
    await expect.poll(() => page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('7');
    expect(await title.inputValue()).toBe('Engines that rest at the pier');
    await page.keyboard.press('Enter');
    await stands('Nobody waits', '-Piers', '--Gates', '--Ramps', '-Boats');
  });

  test('on a phone, rows have two lines and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await cell(page, 'Gates').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect((await row('Gates').boundingBox())?.height).toBe(60);
    expect(await barriers(page)).toEqual([]);
  });

  test('no page has complained', () => {
    expect(stage.complaints()).toEqual([]);
  });
});

/** A plan of three levels, as one command. */
async function sown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const me = (await (await fetch('/api/v1/me')).json()) as { workspaces: { id: string }[] };
    const workspace = me.workspaces[0]?.id ?? '';
    const add = (id: string, kind: string, parent: string | null, title: string) => ({
      ...{ type: 'add', id, kind, parent, fields: { title } },
    });
    const wishes = [
      add('goal', 'goal', null, 'Nobody waits'),
      add('piers', 'outcome', 'goal', 'Piers'),
      add('gates', 'deliverable', 'piers', 'Gates'),
      add('ramps', 'deliverable', 'piers', 'Ramps'),
      add('boats', 'outcome', 'goal', 'Boats'),
      add('engines', 'deliverable', 'boats', 'Engines'),
    ];
    const body = JSON.stringify({ id: 'sown', door: 'http', wishes });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`/api/v1/workspaces/${workspace}/commands`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
    history.replaceState(null, '', `/w/${workspace}/plan`);
    location.reload();
  });
  await cell(page, 'Engines').waitFor();
}
