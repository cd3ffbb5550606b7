/** The quick line and the clipboard in a real browser: what is typed or pasted is understood, shown, and added at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { excelHtml, sheetsHtml } from './clipboard.fixture.ts';
import { barriers, browserPath, cell, goTo, openStage, overflow, signUp, type Stage } from './stage.ts';

describe.skipIf(!browserPath)('one line', () => {
  let stage: Stage;
  let page: Page;

  const line = () => page.getByRole('combobox', { name: 'What is to be added, in one line' });
  const chips = () => page.getByRole('list', { name: 'What was understood' }).getByRole('listitem');

  /** What each chip says, beside its picture. */
  const understood = async (): Promise<string[]> =>
    (await chips().allInnerTexts()).map((text) => text.split('\n').at(-1) ?? '');

  /** What the server knows of an item by its title. */
  const kept = async (title: string) => {
    const workspace = /\/w\/([^/]+)/.exec(page.url())?.[1] ?? '';
    return page.evaluate(
      async ({ at, wanted }) => {
        const answer = await fetch(`/api/v1/workspaces/${at}/items?limit=1000`);
        const { items } = (await answer.json()) as {
          items: { id: string; kind: string; parent: string | null; fields: Record<string, unknown> }[];
        };
        return items.find(({ fields }) => fields['title'] === wanted);
      },
      { at: workspace, wanted: title },
    );
  };

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
    await signUp(page, stage.url, 'Ada Lovelace', 'Harbour');
    // Where nothing is to be written yet, a letter is a key.
    await goTo(page, 'Home');
    await page.getByRole('heading', { level: 1 }).waitFor();
  }, 60_000);
  afterAll(() => stage?.close());

  test('a line is understood while it is typed, added by Enter, and the next goes to the same branch', async () => {
    await page.keyboard.press('q');
    await line().fill('!goal Pilot live');
    await page.keyboard.press('Enter');
    await page.getByText('Added “Pilot live”.').waitFor();
    expect(await line().inputValue()).toBe('');
    await page.keyboard.type('Contract signed @ada by 2030-06-30 3-8d #pilot');
    await expect
      .poll(understood)
      .toEqual(['Ada Lovelace', 'by 30 June 2030', '3 to 8 days', 'under Pilot live']);
    await page.getByText('Goes under “Pilot live”').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Added “Contract signed”.').waitFor();
    await page.keyboard.type('Doors open after:contract');
    await page.keyboard.press('Enter');
    await page.getByText('Added “Doors open”.').waitFor();
    await expect.poll(() => kept('Doors open')).toBeTruthy();
    const [first, second] = [await kept('Contract signed'), await kept('Doors open')];
    expect(first?.fields).toMatchObject({ deadline: '2030-06-30', estimate: '3-8d' });
    expect(second?.parent).toBe(first?.parent);
    expect(stage.complaints()).toEqual([]);
  });

  test('suggestions at the caret are a combobox; Tab takes one', async () => {
    await line().fill('Harbour tour @');
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await options.first().waitFor();
    const marked = await line().getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${marked}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    await expect.poll(() => line().inputValue()).toBe('Harbour tour @"Ada Lovelace" ');
  });

  test('what is unclear asks with choices, and nothing is added before', async () => {
    await line().fill('Chart the pier @Zoe Adler tomorrow');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody here is called “Zoe Adler”.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New person: Zoe Adler');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => line().inputValue()).toBe('Chart the pier @person:"Zoe Adler" tomorrow');
    await page.getByRole('button', { name: /^by .*\?$/ }).click();
    await expect.poll(() => line().inputValue()).toBe('Chart the pier @person:"Zoe Adler" by tomorrow');
    await page.keyboard.press('Enter');
    await page.getByText('Added “Chart the pier”.').waitFor();
  });

  test('what is not added is kept for the next time; on a phone nothing is cut off', async () => {
    await line().fill('Half a thou');
    await page.keyboard.press('Escape');
    await line().waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.keyboard.press('q');
    expect(await line().inputValue()).toBe('Half a thou');
    expect(await overflow(page)).toBe(0);
    await line().fill('');
    await page.keyboard.press('Escape');
    await line().waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  /** What a program has put on the clipboard is pasted where the focus is. */
  const paste = (held: Readonly<Record<string, string>>) =>
    page.evaluate((types) => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(types)) data.setData(type, text);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, held);

  /** What the same keys would put on the clipboard. */
  const taken = (how: 'copy' | 'cut') =>
    page.evaluate((type) => {
      const data = new DataTransfer();
      const event = new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return Object.fromEntries([...data.types].map((one) => [one, data.getData(one)]));
    }, how);

  const row = (text: string) => page.getByRole('row').filter({ hasText: text }).first();

  test('a table from Google Sheets becomes rows, its dates as they were meant', async () => {
    await goTo(page, 'Plan');
    await cell(page, 'Contract signed').click();
    await paste({ 'text/html': sheetsHtml, 'text/plain': 'Task\tAssignee' });
    const dialog = page.getByRole('dialog', { name: 'Paste a table' });
    await dialog.waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add 2 rows' }).click();
    await row('Paint the pier').waitFor();
    await expect
      .poll(async () => (await kept('Paint the pier'))?.fields)
      .toMatchObject({
        deadline: '2030-04-04',
        estimate: '3-8d',
      });
    const [bell, contract] = [await kept('Ring the bell\ntwice'), await kept('Contract signed')];
    expect(bell?.fields).toMatchObject({ estimate: '2w' });
    expect(bell?.parent).toBe(contract?.parent);
  });

  test('a table from Excel keeps its indents and its German dates', async () => {
    await cell(page, 'Contract signed').click();
    await paste({ 'text/html': excelHtml, 'text/plain': 'Name\tFinish' });
    await page.getByRole('button', { name: 'Add 2 rows' }).click();
    await expect
      .poll(async () => (await kept('Caulk the seams'))?.fields)
      .toMatchObject({
        deadline: '2031-01-28',
      });
    const [hull, seams] = [await kept('Hull is tight'), await kept('Caulk the seams')];
    expect(hull?.fields).toMatchObject({ deadline: '2031-02-14' });
    expect(seams?.parent).toBe(hull?.id);
  });

  test('a list is pasted as one step that can be undone', async () => {
    await cell(page, 'Contract signed').click();
    await paste({ 'text/plain': '- Quay is ready\n  - [x] Lamps\n  - Ropes' });
    await expect.poll(async () => (await kept('Lamps'))?.fields).toMatchObject({ status: 'finished' });
    expect((await kept('Lamps'))?.parent).toBe((await kept('Quay is ready'))?.id);
    await page.keyboard.press('Control+z');
    await expect.poll(() => kept('Quay is ready')).toBeUndefined();
    expect(await kept('Ropes')).toBeUndefined();
  });

  test('rows are copied with all they have, and moved when they were cut', async () => {
    await cell(page, 'Contract signed').click();
    const copied = await taken('copy');
    expect(copied['text/plain']).toBe('- Contract signed');
    expect(copied['text/html']).toContain('<td>Ada Lovelace</td>');
    await cell(page, 'Doors open').click();
    await paste(copied);
    await expect.poll(() => row('Contract signed').count()).toBeGreaterThan(0);
    await expect
      .poll(() => page.getByRole('gridcell').filter({ hasText: 'Contract signed' }).count())
      .toBe(2);
    await cell(page, 'Hull is tight').click();
    const cut = await taken('cut');
    await cell(page, 'Pilot live').click();
    await paste(cut);
    await expect.poll(async () => (await kept('Hull is tight'))?.parent).toBeNull();
    expect((await kept('Caulk the seams'))?.parent).toBe((await kept('Hull is tight'))?.id);
    expect(stage.complaints()).toEqual([]);
  });

  test('rows are copied and pasted from their menus, and by the browser’s own keys only once', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const deed = async (text: string, name: RegExp, behind?: string): Promise<void> => {
      await cell(page, text).click({ button: 'right' });
      if (behind !== undefined) await page.getByRole('menuitem', { name: behind, exact: true }).click();
      await page.getByRole('menuitem', { name }).click();
      await page.getByRole('menu').first().waitFor({ state: 'detached' });
      // The outline has the focus again.
      await page.locator('[role="gridcell"]:focus').waitFor();
    };
    const named = (text: string) => page.getByRole('gridcell').filter({ hasText: text }).count();
    const before = await named('Doors open');
    await deed('Doors open', /^Copy the rows/);
    await page.getByText('1 item copied.').waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(types).toEqual(
      expect.arrayContaining(['text/plain', 'text/html', 'web application/x-throughline']),
    );
    await deed('Doors open', /^Paste as rows/, 'Move');
    await expect.poll(() => named('Doors open')).toBe(before + 1);
    await cell(page, 'Doors open').click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => named('Doors open')).toBe(before + 2);
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await named('Doors open')).toBe(before + 2);
    // Whoever refuses the page its clipboard is told what to do instead.
    await page.context().clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.read = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await deed('Doors open', /^Paste as rows/, 'Move');
    await page.getByText('The browser keeps the clipboard to itself.').waitFor();
    expect(stage.complaints()).toEqual([]);
  });
});
