/** The main job, by two people in two browsers: state what must be true, import, link, move, edit, look back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, cell, goTo, hasTimetable, history, openStage, signUp, timetable } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/main-job: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('the main job', () => {
  let stage: Stage;
  let ada: Page;
  let grace: Page;
  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.person();
    grace = await stage.person();
  });
  afterAll(() => stage?.close());

  test('a new person creates an account and states what must be true', async () => {
    await signUp(ada, stage.url, 'Ada Lovelace', 'Release team');
    await ada.getByLabel('What must be true').fill('Kubernetes 1.33 is out and people trust it');
    await ada.getByLabel('By when').fill('23 April 2025');
    await ada.getByText('That is 23 April 2025.').waitFor();
    expect(await ada.getByLabel('Who owns it').inputValue()).toBe('Ada Lovelace');
    await ada.getByLabel('How will we know?').fill('Announced, and no rollback within a week');
    await ada.getByRole('button', { name: 'Start the plan' }).click();
    // Its first rows can be written in the outline as well.
    await ada.getByRole('button', { name: 'Open the plan' }).click();
    await cell(ada, 'Kubernetes 1.33 is out').waitFor();
    await cell(ada, '23 Apr 2025').waitFor();
  });

  test('the plan grows by keyboard alone: Enter goes on, Tab draws in', async () => {
    await ada.getByRole('button', { name: /Add what must be true/ }).click();
    await ada.getByRole('textbox', { name: 'Title of a new outcome' }).waitFor();
    await ada.keyboard.type('The code is frozen');
    await ada.keyboard.press('Enter');
    await ada.keyboard.type('Every SIG knows');
    await ada.keyboard.press('Tab');
    await ada.keyboard.press('Enter');
    await ada.keyboard.press('Escape');
    await ada
      .getByRole('row', { name: /Every SIG knows/ })
      .and(ada.locator('[aria-level="3"]'))
      .waitFor();
    await ada.locator('[data-sync="saved"]').waitFor();
  });

  test.skipIf(!hasTimetable)('a timetable comes in with its owners and everything uncertain', async () => {
    await goTo(ada, 'Import');
    await ada.locator('input[type=file]').setInputFiles(timetable);
    await ada.getByText('36 rows: 36 new').waitFor();
    const uncertain = ada.getByRole('table').filter({ hasText: 'Why it is uncertain' });
    const pair = uncertain.getByRole('row').filter({ hasText: 'Comms / Release Signal' }).last();
    expect(await pair.getByRole('cell').first().textContent()).toBe('14');
    expect(await pair.textContent()).toContain('Who');
    await ada.getByLabel('Why', { exact: true }).fill('Published by the release team');
    await ada.getByRole('button', { name: 'Import 36 new items' }).click();
    await ada.getByText(/36 items added/).waitFor();
    const freeze = ada.getByRole('row').filter({ hasText: 'Start Release Notes Draft' });
    expect(await freeze.textContent()).toContain('Docs Lead');
    expect(await freeze.textContent()).toContain('28 Jan 2025');
  });

  test('a second person joins by the invitation link', async () => {
    await goTo(ada, 'Settings');
    await ada.getByLabel(/Name of whom/).fill('Grace Hopper');
    await ada.getByRole('button', { name: 'Make an invitation link' }).click();
    const link = await ada.getByLabel('Invitation link').inputValue();
    await grace.goto(link);
    await grace.getByRole('heading', { name: 'Join Release team' }).waitFor();
    await grace.getByLabel('Your name').fill('Grace Hopper');
    await grace.getByLabel('E-mail').fill('grace@example.org');
    await grace.getByLabel('Password', { exact: true }).fill('a ship in harbour is safe');
    await grace.getByRole('button', { name: 'Join' }).click();
    await cell(grace, 'The code is frozen').waitFor();
    await goTo(ada, 'Plan');
  });

  test('an edit, a date and a new owner are seen in the other browser at once', async () => {
    await cell(ada, 'The code is frozen').click();
    await ada.keyboard.press('F2');
    await ada.getByRole('textbox', { name: 'Title of the outcome' }).fill('The code is frozen for 1.33');
    await ada.keyboard.press('Enter');
    await cell(grace, 'The code is frozen for 1.33').waitFor();

    await cell(grace, 'The code is frozen for 1.33').click();
    await grace.keyboard.press('ArrowRight');
    await grace.keyboard.type('Charles Babbage');
    await grace.getByRole('option', { name: 'New person “Charles Babbage”' }).waitFor();
    await grace.keyboard.press('Enter');
    await cell(ada, 'Charles Babbage').waitFor();

    await cell(grace, 'The code is frozen for 1.33').click();
    for (let column = 0; column < 3; column++) await grace.keyboard.press('ArrowRight');
    await grace.keyboard.type('21 March 2025');
    await grace.getByRole('option', { name: /21 March 2025/ }).waitFor();
    await grace.keyboard.press('Enter');
    await ada.getByRole('row').filter({ hasText: 'for 1.33' }).getByText('21 Mar 2025').waitFor();
  });

  test('what somebody else changes while it is written is not overwritten unawares', async () => {
    await cell(ada, 'Every SIG knows').click();
    await ada.keyboard.press('F2');
    const mine = ada.getByRole('textbox', { name: 'Title of the deliverable' });
    await mine.fill('Every SIG has heard');
    await cell(grace, 'Every SIG knows').click();
    await grace.keyboard.press('F2');
    await grace.getByRole('textbox', { name: 'Title of the deliverable' }).fill('Every SIG chair knows');
    await grace.keyboard.press('Enter');
    await grace.getByText('Saved', { exact: true }).waitFor();
    await ada.keyboard.press('Enter');
    await ada.getByText(/Somebody else has changed the title/).waitFor();
    expect(await mine.inputValue()).toBe('Every SIG has heard');
    await mine.fill('Every SIG knows');
    await ada.keyboard.press('Enter');
    await cell(grace, 'Every SIG knows').waitFor();
  });

  test('a date that can be read in two ways is asked about, not guessed', async () => {
    await cell(ada, 'Every SIG knows').click();
    for (let column = 0; column < 3; column++) await ada.keyboard.press('ArrowRight');
    await ada.keyboard.type('01/02/2025');
    const options = ada.getByRole('option');
    await options.nth(1).waitFor();
    expect(await options.allTextContents()).toEqual([
      expect.stringContaining('1 February 2025'),
      expect.stringContaining('2 January 2025'),
    ]);
    await ada.keyboard.press('Escape');
  });

  test('an item is moved, taken back, and done again, with the sentence of each', async () => {
    const row = ada.getByRole('row').filter({ hasText: 'Every SIG knows' });
    await cell(ada, 'Every SIG knows').click();
    await ada.keyboard.press('Shift+Tab');
    await row.and(ada.locator('[aria-level="2"]')).waitFor();
    await ada.keyboard.press('Control+z');
    await row.and(ada.locator('[aria-level="3"]')).waitFor();
    await ada.getByText(/Undone: moved “Every SIG knows”/).waitFor();
    await ada.keyboard.press('Control+Shift+z');
    await row.and(ada.locator('[aria-level="2"]')).waitFor();
    await grace
      .getByRole('row')
      .filter({ hasText: 'Every SIG knows' })
      .and(grace.locator('[aria-level="2"]'))
      .waitFor();
  });

  test('an item says what it is for, is edited with a why, and is linked', async () => {
    await cell(ada, 'Every SIG knows').click();
    await ada.keyboard.press('Space');
    const panel = ada.getByRole('complementary');
    const sight = panel.getByRole('navigation', { name: 'What this is for' });
    await sight.getByRole('link', { name: 'Kubernetes 1.33 is out and people trust it' }).waitFor();

    await panel.getByRole('button', { name: 'Set Definition of done' }).click();
    await panel.getByRole('textbox', { name: 'Definition of done' }).fill('Each chair has answered');
    await panel.getByRole('button', { name: 'Add why' }).click();
    await panel.getByRole('textbox', { name: 'Why', exact: true }).fill('Two SIGs had not heard of it');
    await ada.keyboard.press('Enter');
    await panel.getByText('Each chair has answered').waitFor();

    await panel.getByRole('button', { name: /^Depends on/ }).click();
    await panel.getByRole('combobox', { name: 'depends on' }).fill('code is frozen');
    await ada.keyboard.press('Enter');
    await panel.getByRole('link', { name: 'The code is frozen for 1.33' }).last().waitFor();
    await panel.getByRole('button', { name: /^More about the link/ }).click();
    await panel.getByRole('button', { name: 'Delay', exact: true }).click();
    await ada.keyboard.type('2d');
    await ada.keyboard.press('Enter');
    await panel.getByRole('button', { name: /Delay: 2d/ }).waitFor();
  });

  test('a link that would close a loop is refused with a sentence, and nothing changes', async () => {
    await cell(ada, 'The code is frozen for 1.33').click();
    await ada.keyboard.press('Space');
    const panel = ada.getByRole('complementary', { name: 'The code is frozen for 1.33' });
    await panel.getByRole('button', { name: 'Add a link' }).click();
    await ada.getByRole('menuitem', { name: 'Depends on' }).click();
    await panel.getByRole('combobox', { name: 'depends on' }).fill('Every SIG');
    await ada.keyboard.press('Enter');
    await ada
      .getByRole('status')
      .getByText(/Every SIG knows.*The code is frozen for 1.33|loop/)
      .waitFor();
    await ada.keyboard.press('Escape');
    await ada.locator('[data-sync="saved"]').waitFor();
  });

  test('a question is asked of the other, and answered there', async () => {
    const panel = ada.getByRole('complementary', { name: 'The code is frozen for 1.33' });
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await panel.getByRole('textbox', { name: 'What do you want to know?' }).fill('Who tags the release?');
    await panel.getByRole('button', { name: 'Charles Babbage' }).last().click();
    await panel.getByRole('combobox', { name: 'Whom do you ask?' }).fill('Grace');
    await ada.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    await goTo(grace, 'Home');
    await grace.getByText('Who tags the release?').waitFor();
    await grace.getByRole('button', { name: 'Answer' }).click();
    await grace.getByRole('textbox', { name: 'Answer' }).fill('The branch manager does.');
    await grace.getByRole('button', { name: 'Send answer' }).click();
    await panel.getByText('The branch manager does.').waitFor();
  });

  test('a note stands beside the item in both browsers', async () => {
    const panel = ada.getByRole('complementary', { name: 'The code is frozen for 1.33' });
    await grace.goto(ada.url());
    await grace.getByRole('complementary').waitFor();
    await panel.getByRole('button', { name: 'Note', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Write a note' }).fill('Talked to them on Monday.');
    await ada.keyboard.press('Control+Enter');
    await grace.getByRole('complementary').getByText('Talked to them on Monday.', { exact: true }).waitFor();
  });

  test('every step is found in the history, with who and why', async () => {
    await cell(grace, 'Every SIG knows').click();
    await grace.keyboard.press('Space');
    await grace.getByRole('complementary', { name: 'Every SIG knows' }).waitFor();
    const told = history(grace);
    await told.getByText(/linked: “Every SIG knows” depends on “The code is frozen for 1.33”/).waitFor();
    const edit = told.getByRole('listitem').filter({ hasText: 'definition of done' });
    expect(await edit.textContent()).toMatch(/Ada Lovelace .*Two SIGs had not heard of it/);
    await told.getByText(/added the deliverable “Every SIG knows”/).waitFor();
    await goTo(grace, 'Activity');
    if (hasTimetable) await grace.getByText('Published by the release team').waitFor();
  });

  test('what is thrown away comes back whole', async () => {
    await goTo(ada, 'Plan');
    await cell(ada, 'Every SIG knows').click();
    await ada.keyboard.press('Delete');
    await ada.getByText('“Every SIG knows” is in the trash.').waitFor();
    await goTo(ada, 'Trash');
    await ada.getByRole('button', { name: 'Bring back' }).click();
    await ada.getByText('The trash is empty').waitFor();
    await goTo(ada, 'Plan');
    await cell(ada, 'Every SIG knows').waitFor();
  });

  test('what is typed while the server cannot be reached is kept, and saved when it can', async () => {
    await ada.context().setOffline(true);
    await cell(ada, 'Every SIG knows').click();
    await ada.keyboard.press('F2');
    await ada.getByRole('textbox', { name: 'Title of the deliverable' }).fill('Every SIG really knows');
    await ada.keyboard.press('Enter');
    await ada
      .locator('[data-sync="offline"]')
      .getByText(/one change kept here/)
      .first()
      .waitFor();
    await ada.context().setOffline(false);
    await ada.locator('[data-sync="saved"]').waitFor();
    await goTo(grace, 'Plan');
    await cell(grace, 'Every SIG really knows').waitFor();
  });

  test('no page has complained', () => {
    const expected = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;
    expect(stage.complaints().filter((one) => !expected.test(one))).toEqual([]);
  });
});
