/** Beginnings: the demo in and out, the tour by keyboard, a template used and taken back, Home at a glance. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, cell, openStage, overflow, signUp } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/beginnings: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('beginnings', () => {
  let stage: Stage;
  let page: Page;
  let own = '';
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
  });
  afterAll(() => stage?.close());

  /** No barrier in either theme, nothing wider than a phone. */
  async function sound(): Promise<void> {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  }

  test('Home says what belongs there while nothing is there', async () => {
    await signUp(page, stage.url, 'Ada Lovelace', 'Works');
    await page.getByLabel('What must be true').waitFor();
    own = /\/w\/[^/]+/.exec(page.url())?.[0] ?? '';
    await page.goto(`${stage.url}${own}/home`);
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await page.getByRole('link', { name: 'Begin with a template' }).waitFor();
    await sound();
  });

  test('a template is read through, its days counted from the start, and used as one change', async () => {
    await page.getByRole('link', { name: 'Begin with a template' }).click();
    await page.getByRole('link', { name: /Hiring/ }).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(6);
    await sound();
    await page.getByRole('link', { name: /Hiring/ }).click();
    await page.getByText('The right person does the job, and would take it again').waitFor();
    await page.getByLabel('On which day does it begin?').fill('1 March 2027');
    await page.getByText('It begins on 1 March 2027; its last date is 31 weeks later.').waitFor();
    // Nobody else is there yet: who does what is no question.
    await page.getByText('Its 5 roles are yours for now.').waitFor();
    expect(await page.getByText(/^Who does what/).count()).toBe(0);
    await sound();
    await page.getByRole('button', { name: 'Use this template' }).click();
    await cell(page, 'The right person does the job').waitFor();
    // Thirty-one weeks after the first of March.
    await page.getByRole('row').filter({ hasText: 'The right person' }).getByText('4 Oct 2027').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  test('Home shows what I answer for by my role, by when and what for', async () => {
    await page.goto(`${stage.url}${own}/home`);
    await page.getByRole('heading', { name: 'Hello Ada Lovelace' }).waitFor();
    await page.getByRole('heading', { name: /You own \d+ open items/ }).waitFor();
    const line = page.getByRole('link').filter({ hasText: 'Ask the people who do the work now' });
    expect(await line.textContent()).toContain('We agree what the person will have achieved in a year');
    await sound();
  });

  test('one undo takes the whole template back', async () => {
    await page.goto(`${stage.url}${own}/plan`);
    await cell(page, 'The right person does the job').waitFor();
    await page.goto(`${stage.url}${own}/activity`);
    await page.getByRole('button', { name: 'Undo this' }).first().click();
    await page.getByText(/^Undone/).waitFor();
    await page.goto(`${stage.url}${own}/plan`);
    await page.getByLabel('What must be true').waitFor();
  });

  test('the demo opens in a workspace of its own, says what it is, and asks something of whoever looks around', async () => {
    await page.goto(`${stage.url}/new`);
    await page.getByRole('button', { name: 'Look around in a demo' }).click();
    await page.getByText('This is a demo. Everything in it is made up').waitFor();
    await cell(page, 'Nobody waits more than ten minutes').waitFor();
    await page.goto(page.url().replace('/plan', '/home'));
    await page.getByRole('heading', { name: 'A question waits for you' }).waitFor();
    const counts = page.getByRole('list', { name: 'What to look at' });
    await counts.getByRole('link', { name: '1 blocked' }).click();
    await cell(page, 'Replace the two turnstiles').waitFor();
    expect(await page.getByRole('gridcell').filter({ hasText: 'Boarding takes half the time' }).count()).toBe(
      0,
    );
    await sound();
  });

  test('the tour is walked by keyboard, has the focus, is left by Escape, and goes on where it was left', async () => {
    await page.getByRole('button', { name: 'Guided tour' }).click();
    const card = page.getByRole('dialog');
    await page.getByRole('dialog', { name: 'It begins with a goal' }).waitFor();
    expect(await card.evaluate((one) => one === document.activeElement)).toBe(true);
    await sound();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'A plan is an outline' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'Everything is one key away' }).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.reload();
    await cell(page, 'Nobody waits more than ten minutes').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Guided tour');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Everything is one key away' }).waitFor();
    for (const title of ['Home is what needs you', 'Who answers for what', 'Nothing is lost']) {
      await card.getByRole('button', { name: 'Next', exact: true }).click();
      await page.getByRole('dialog', { name: title }).waitFor();
    }
    await page.getByRole('button', { name: 'Done' }).click();
    await card.waitFor({ state: 'detached' });
  });

  test('the demo goes at one click, and with it nothing else', async () => {
    await page.getByRole('button', { name: 'Leave and delete' }).click();
    await page.getByText('The demo is deleted').waitFor();
    expect(page.url()).toContain(own);
    expect(await page.getByText('This is a demo.').count()).toBe(0);
    const me = (await (await page.request.get(`${stage.url}/api/v1/me`)).json()) as {
      workspaces: { name: string }[];
    };
    expect(me.workspaces.map(({ name }) => name)).toEqual(['Works']);
  });

  test('nothing was complained of', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
