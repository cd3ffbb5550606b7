/** The screens of a beginning, and those that hold nothing yet: no barrier in either theme, nothing wider than the window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, cell, openStage, signUp, type Stage } from './stage.ts';
import { fine, looked, seen, watched, type State } from './screens.fixture.ts';

if (!browserPath) console.log('skipped: tests/browser/screens: CHROMIUM_PATH names no browser');

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const long = `${word} and everyone else`;

/** A screen by the heading that it has while nothing is there. */
const headed = (name: string, path: string, heading: string): State => ({
  ...{ name, path, shows: (page) => page.getByRole('heading', { name: heading }) },
});

describe.skipIf(!browserPath)('screens of a beginning', () => {
  let stage: Stage;
  let page: Page;
  let base = '';
  let elsewhere: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
    elsewhere = watched(page, stage.url);
  });
  afterAll(() => stage?.close());

  test('the first run', async () => {
    await page.goto(stage.url);
    const heading = page.getByRole('heading', { name: 'Welcome to Throughline' });
    expect(await looked(page, heading)).toEqual(fine);
  });

  test('a form that was refused says why beside the field', async () => {
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Create account', exact: true }).click();
    const password = page.getByLabel('Password', { exact: true });
    expect(await password.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false);
    expect(await looked(page, password)).toEqual(fine);
  });

  test('the first plan, for several and for one', async () => {
    await signUp(page, stage.url, 'Ada Lovelace', long);
    const what = page.getByLabel('What must be true');
    await what.waitFor();
    base = /^.*\/w\/[^/]+/.exec(page.url())?.[0] ?? '';
    expect(await looked(page, what)).toEqual(fine);
    await page.getByText('me alone').click();
    const decided = page.getByRole('heading', { name: 'What have you decided?' });
    expect(await looked(page, decided)).toEqual(fine);
    await page.getByText('several of us').click();
  });

  test('a name that is too long takes nothing from what stands beside it', async () => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const mark = await page.getByRole('banner').locator('svg').first().boundingBox();
      expect([width, mark?.width]).toEqual([width, 22]);
      const saved = page.getByRole('banner').getByText('Saved', { exact: true });
      const lines = await saved.evaluate((one) => (one as HTMLElement).offsetHeight / 20);
      expect([width, lines < 2]).toEqual([width, true]);
    }
  });

  test.each([
    headed('home', '/home', 'Nothing waits for you'),
    headed('board', '/board', 'The board shows what you plan'),
    headed('people', '/people', 'People'),
    headed('learning', '/learning', 'What has been learned stands here'),
    headed('activity', '/activity', 'Activity'),
    headed('import', '/import', 'Import'),
    headed('export', '/export', 'Export'),
    headed('trash', '/trash', 'The trash is empty'),
    headed('settings', '/settings', 'Settings'),
    headed('templates', '/templates', 'Templates'),
    {
      name: 'calendar',
      path: '/calendar',
      shows: (now) => now.getByText('Nothing is planned yet', { exact: false }),
    } satisfies State,
    {
      name: 'search',
      path: '/search',
      shows: (now) => now.getByRole('searchbox'),
    } satisfies State,
    {
      name: 'a template',
      path: '/templates/hiring',
      shows: (now) => now.getByText('The right person does the job', { exact: false }),
    } satisfies State,
    {
      name: 'the preview of an import',
      path: '/import',
      made: async (now) => {
        await now
          .getByLabel('Or paste a table or a list')
          .fill('What,Who,When\nPilot live,Ada Lovelace,01/02/2027\nContract signed,Comms / Legal,soon\n');
        await now.getByRole('button', { name: 'Read it' }).click();
      },
      shows: (now) => now.getByText('2 rows: 2 new'),
    } satisfies State,
    {
      name: 'a new workspace',
      path: '/../../new',
      shows: (now) => now.getByLabel('Name of the workspace'),
    } satisfies State,
  ])('without a plan: $name', async (state) => seen(page, base, state));

  test('the first rows, and the outline, with names that are too long', async () => {
    await page.goto(`${base}/plan`);
    await page.getByLabel('What must be true').fill(long);
    await page.getByLabel('By when').fill('2027');
    await page.getByRole('button', { name: 'Start the plan' }).click();
    const rows = page.getByRole('heading', { name: 'What has to change for that?' });
    expect(await looked(page, rows)).toEqual(fine);
    await page.getByRole('button', { name: 'Open the plan' }).click();
    await page.getByRole('button', { name: /Add what must be true/ }).click();
    await page.getByRole('textbox', { name: 'Title of a new outcome' }).waitFor();
    await page.keyboard.type(`${long}, twice`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await looked(page, cell(page, 'twice'))).toEqual(fine);
    await cell(page, 'twice').click();
    await page.keyboard.press('Space');
    const peek = page.getByRole('complementary').getByText(/added the outcome/);
    expect(await looked(page, peek)).toEqual(fine);
  });

  test('signing in, refused', async () => {
    const other = await stage.person();
    await other.goto(stage.url);
    await other.getByLabel('E-mail').fill('nobody@example.org');
    await other.getByLabel('Password', { exact: true }).fill('not the password');
    await other.getByRole('button', { name: 'Sign in' }).click();
    expect(await looked(other, other.getByRole('alert'))).toEqual(fine);
  });

  test('nobody else was asked for anything', () => {
    expect(elsewhere).toEqual([]);
  });
});
