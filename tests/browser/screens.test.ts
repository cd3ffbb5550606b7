/** Every screen in both themes: no barrier that rules can find, and nothing wider than the window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, cell, openStage, overflow, signUp } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/screens: CHROMIUM_PATH names no browser');

const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and everyone else';

describe.skipIf(!browserPath)('every screen', () => {
  let stage: Stage;
  let page: Page;
  let workspace = '';
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
  });
  afterAll(() => stage?.close());

  /** Looks at the page as it is: both themes, a phone and a wide window. */
  async function looked(): Promise<{ barriers: string[]; overflow: number[] }> {
    const found: string[] = [];
    const wide: number[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        wide.push(await overflow(page));
        found.push(...(await barriers(page)).map((one) => `${colorScheme} ${width}: ${one}`));
      }
    }
    return { barriers: found, overflow: wide };
  }
  const fine = { barriers: [], overflow: [0, 0, 0, 0] };

  test('the first run', async () => {
    await page.goto(stage.url);
    await page.getByRole('heading', { name: 'Welcome to Throughline' }).waitFor();
    expect(await looked()).toEqual(fine);
  });

  test('a form that was refused says why beside the field', async () => {
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Create account', exact: true }).click();
    const password = page.getByLabel('Password', { exact: true });
    expect(await password.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false);
  });

  test('the first plan', async () => {
    await signUp(page, stage.url, 'Ada Lovelace', 'Works');
    await page.getByLabel('What must be true').waitFor();
    workspace = /\/w\/[^/]+/.exec(page.url())?.[0] ?? '';
    expect(await looked()).toEqual(fine);
  });

  test('the outline, with names that are too long', async () => {
    await page.getByLabel('What must be true').fill(long);
    await page.getByLabel('By when').fill('2027');
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await page.getByRole('heading', { name: 'What has to change for that?' }).waitFor();
    expect(await looked()).toEqual(fine);
    await page.getByRole('button', { name: 'Open the plan' }).click();
    await page.getByRole('button', { name: /Add what must be true/ }).click();
    await page.getByRole('textbox', { name: 'Title of a new outcome' }).waitFor();
    await page.keyboard.type(`${long}, twice`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await cell(page, 'twice').waitFor();
    expect(await looked()).toEqual(fine);
  });

  test('an item', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await cell(page, 'twice').click();
    await page.keyboard.press('Space');
    await page
      .getByRole('complementary')
      .getByText(/added the outcome/)
      .waitFor();
    expect(await looked()).toEqual(fine);
  });

  test('the palette and the list of keys', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await looked()).toEqual(fine);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys of this screen' }).waitFor();
    expect(await looked()).toEqual(fine);
    await page.keyboard.press('Escape');
  });

  test.each([
    ['home', 'Hello Ada Lovelace'],
    ['people', 'People'],
    ['learning', 'What has been learned stands here'],
    ['activity', 'Activity'],
    ['import', 'Import'],
    ['export', 'Export'],
    ['trash', 'The trash is empty'],
    ['settings', 'Settings'],
  ])('%s', async (path, heading) => {
    await page.goto(`${stage.url}${workspace}/${path}`);
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await looked()).toEqual(fine);
  });

  test('the preview of an import', async () => {
    await page.goto(`${stage.url}${workspace}/import`);
    await page
      .getByLabel('Or paste a table or a list')
      .fill('What,Who,When\nPilot live,Ada Lovelace,01/02/2027\nContract signed,Comms / Legal,soon\n');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('2 rows: 2 new').waitFor();
    expect(await looked()).toEqual(fine);
  });

  test('signing in', async () => {
    const other = await stage.person();
    await other.goto(stage.url);
    await other.getByLabel('E-mail').fill('nobody@example.org');
    await other.getByLabel('Password', { exact: true }).fill('not the password');
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('alert').waitFor();
    expect(await barriers(other)).toEqual([]);
  });
});
