/** The first plan, by somebody who has never seen it: every key that is no letter of the words is counted. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, cell, openStage, overflow, signUp } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/first-plan: CHROMIUM_PATH names no browser');

type Heard = { readonly key: string; readonly letter: boolean; readonly at: number };

/** Everything that fingers do, as the page hears it. */
const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener(
      'keydown',
      ({ key, ctrlKey, altKey, metaKey, timeStamp }) =>
        heard.push({ key, letter: key.length === 1 && !ctrlKey && !altKey && !metaKey, at: timeStamp }),
      true,
    );
    document.addEventListener(
      'pointerdown',
      ({ timeStamp }) => heard.push({ key: 'click', letter: false, at: timeStamp }),
      true,
    );
  });
const heardOn = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);

const goal = ['Two hospitals book with us', '30 June 2027', 'Ines Falcao', 'A week without a phone call'];
const outcomes = [
  ['Surgeons see free rooms', 'Mira Okonjo', '31 March 2027'],
  ['A booking takes a minute', 'Sol Aguirre', '30 April 2027'],
  ['Nobody is booked twice', 'Noor Haddad', '31 May 2027'],
];
const words = [...goal, ...outcomes.flat()];

type Row = { kind: string; fields: Record<string, string> };

describe.skipIf(!browserPath)('the first plan', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
    await listen(page);
  });
  afterAll(() => stage?.close());

  test('goal, three outcomes, owners and dates take at most forty keys beyond the words', async () => {
    await signUp(page, stage.url, 'Ada Lovelace', 'Rooms');
    await page.getByRole('heading', { name: 'Start with what must be true' }).waitFor();
    const before = (await heardOn(page)).length;

    const [what = '', when = '', who = '', done = ''] = goal;
    const { keyboard } = page;
    await keyboard.type(what);
    await keyboard.press('Tab');
    await keyboard.type(when);
    await keyboard.press('Tab');
    await keyboard.type(who);
    await keyboard.press('Tab');
    await keyboard.type(done);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What has to change for that?' }).waitFor();
    for (const [title = '', owner = '', date = ''] of outcomes) {
      await keyboard.type(title);
      await keyboard.press('Tab');
      await keyboard.type(owner);
      await keyboard.press('Tab');
      await keyboard.type(date);
      await keyboard.press('Enter');
    }
    await cell(page, 'Nobody is booked twice').waitFor();

    const heard = (await heardOn(page)).slice(before);
    const beyond = heard.filter(({ letter }) => !letter).map(({ key }) => key);
    console.log(`first plan: ${beyond.length} keys beyond the words: ${beyond.join(' ')}`);
    expect(beyond.length).toBeLessThanOrEqual(40);
    // No mark and no correction hides among the letters.
    expect(heard.filter(({ letter }) => letter).map(({ key }) => key)).toHaveLength(words.join('').length);
  });

  test('the plan says what was typed', async () => {
    await page.getByText('Saved', { exact: true }).waitFor();
    const workspace = /\/w\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const api = `${stage.url}/api/v1/workspaces/${workspace}`;
    const { items } = (await (await page.request.get(`${api}/items`)).json()) as { items: Row[] };
    const { directory } = (await (await page.request.get(`${api}/directory`)).json()) as {
      directory: Record<string, { name: string }>;
    };
    const work = items.filter(({ fields }) => fields['title'] !== undefined);
    expect(
      work.map(({ kind, fields }) => [
        ...[kind, fields['title'], directory[fields['owner'] ?? '']?.name],
        ...[fields['deadline'], fields['done'] ?? ''],
      ]),
    ).toEqual([
      ['goal', goal[0], 'Ines Falcao', '2027-06-30', goal[3]],
      ['outcome', outcomes[0]?.[0], 'Mira Okonjo', '2027-03-31', ''],
      ['outcome', outcomes[1]?.[0], 'Sol Aguirre', '2027-04-30', ''],
      ['outcome', outcomes[2]?.[0], 'Noor Haddad', '2027-05-31', ''],
    ]);
  });

  test('within a minute of the first key one sentence says what is unclear, and one key answers it', async () => {
    const next = page.getByRole('complementary', { name: 'Next step' });
    await next.getByText(/Nothing is estimated yet\. One range for “Surgeons see free rooms”/).waitFor();
    const since = await page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: Heard[] };
      return performance.now() - (heard.find(({ letter }) => letter)?.at ?? 0);
    });
    expect(since).toBeLessThan(60_000);
    await page.keyboard.press('Control+i');
    await next.getByRole('textbox', { name: /Surgeons see free rooms/ }).waitFor();
    await page.keyboard.type('5-8-15d');
    await page.keyboard.press('Enter');
    // Fifteen working days up to and with Wednesday the 31st begin on Thursday the 11th.
    await next
      .getByText(/1 of 3 are estimated\. To be sure of 31 March 2027.*begin by 11 March 2027/)
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('a date that says nothing is asked about where it stands, and nothing typed is lost', async () => {
    await page.goto(`${stage.url}/new`);
    await page.getByLabel('Name of the workspace').fill('Other');
    await page.keyboard.press('Enter');
    await page.getByLabel('What must be true').fill('Goal');
    await page.keyboard.press('Enter');
    const title = page.getByRole('textbox', { name: 'Title of outcome 1' });
    await title.fill('First @Grace by 30 June 2027');
    await page.getByLabel('When outcome 2 is due').fill('whenever');
    await page.getByRole('textbox', { name: 'Title of outcome 2' }).fill('Second');
    await page.keyboard.press('Enter');
    expect(
      await page.getByLabel('When outcome 2 is due').evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(await page.getByLabel('When outcome 2 is due').inputValue()).toBe('whenever');
    await page.getByLabel('When outcome 2 is due').fill('');
    await page.getByRole('button', { name: 'Open the plan' }).click();
    // What was marked in the title is no part of it.
    const first = page.getByRole('row').filter({ hasText: /First/ });
    await first.getByText('30 Jun 2027').waitFor();
    await first.getByText('Grace').waitFor();
  });

  test('a workspace of one begins with what was decided, and nothing is an answer', async () => {
    await page.goto(`${stage.url}/new`);
    await page.getByLabel('Name of the workspace').fill('Plan of Ada Lovelace');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What have you decided?' }).waitFor();
    expect(await page.getByLabel('Who owns it').count()).toBe(0);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page)).toBe(0);
    }
    await page.getByRole('button', { name: 'Nothing, for now' }).click();
    await page.getByText('Nothing decided, and that is fine').waitFor();
    await page.reload();
    await page.getByText('Nothing decided, and that is fine').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: /Title of a new/ }).waitFor();
    await page.keyboard.type('Call the music school');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await cell(page, 'Call the music school').waitFor();
    expect(await page.getByRole('columnheader', { name: /owner/i }).count()).toBe(0);
  });

  test('nothing was complained of', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
