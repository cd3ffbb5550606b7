/** The other faces of a plan: board, calendar, people, activity, search and trash, by keys, by pointer and by touch. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, browserPath, openStage, overflow, signUp } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/faces: CHROMIUM_PATH names no browser');

type Wish = Record<string, unknown>;
const add = (id: string, kind: string, parent: string | null, fields: Wish): Wish => ({
  ...{ type: 'add', id, kind, parent, fields },
});

const plan = [
  add('acme', 'unit', null, { title: 'Acme' }),
  add('bob', 'person', 'acme', {}),
  add('docs', 'role', 'acme', { title: 'Docs lead', holder: 'bob' }),
  add('seat', 'role', 'acme', { title: 'Release lead' }),
  add('goal', 'goal', null, { title: 'Launch', deadline: '2031-Q2' }),
  add('one', 'step', 'goal', {
    title: 'Contract signed',
    owner: 'docs',
    deadline: '2031-03-11',
    status: 'blocked',
  }),
  add('two', 'step', 'goal', { title: 'Pilot live', owner: 'bob', deadline: '2031-03', status: 'blocked' }),
  add('three', 'step', 'goal', { title: 'Training held', start: '2031-03-03', estimate: '2d' }),
  add('four', 'step', 'goal', { title: 'Party', why: 'The contract deserves one.' }),
  add('note', 'note', 'four', { body: 'Ask the notary about the seal.', author: 'bob' }),
];

describe.skipIf(!browserPath)('the faces of a plan', () => {
  let stage: Stage;
  let page: Page;
  let base = '';
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person();
    await signUp(page, stage.url, 'Ada Lovelace', 'Works');
    await page.getByLabel('What must be true').waitFor();
    const workspace = /\/w\/[^/]+/.exec(page.url())?.[0] ?? '';
    base = stage.url + workspace;
    const made = await page.evaluate(
      async ([to, wishes]) => {
        const body = JSON.stringify({ id: 'make-it', wishes, directory: { bob: { name: 'Bob Builder' } } });
        const headers = { 'content-type': 'application/json' };
        return (await fetch(`/api/v1${to}/commands`, { method: 'POST', headers, body })).status;
      },
      [workspace.replace('/w/', '/workspaces/'), plan] as const,
    );
    if (made !== 200) throw new Error(`The plan was refused: ${made}`);
  });
  afterAll(() => stage?.close());

  const said = (text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}: `) });
  const day = (text: string) => page.getByRole('gridcell', { name: new RegExp(text) });
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  /** A phone in the light and a wide window in the dark. */
  async function looked(): Promise<{ barriers: string[]; overflow: number[] }> {
    const found: string[] = [];
    const wide: number[] = [];
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 1440],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      wide.push(await overflow(page));
      found.push(...(await barriers(page)).map((one) => `${colorScheme} ${width}: ${one}`));
    }
    return { barriers: found, overflow: wide };
  }
  const fine = { barriers: [], overflow: [0, 0] };

  test('on the board a card is carried by keys, every step is told, and Escape puts it back', async () => {
    await page.goto(`${base}/board`);
    await column('Blocked')
      .getByRole('link', { name: /Contract signed/ })
      .focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Pilot live');
    await page.keyboard.press('Space');
    await said(/Picked up “Pilot live” from Blocked/);
    await page.keyboard.press('ArrowLeft');
    await said(/^At risk, place 1 of 1$/);
    await page.keyboard.press('Escape');
    await said('“Pilot live” stays in Blocked.');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await said('“Pilot live” is now in At risk.');
    await column('At risk')
      .getByRole('link', { name: /Pilot live/ })
      .waitFor();
    await expect.poll(focused).toContain('Pilot live');
    await page.keyboard.press('Control+z');
    await column('Blocked')
      .getByRole('link', { name: /Pilot live/ })
      .waitFor();
  });

  test('among its siblings a card gets another place by keys', async () => {
    await column('Blocked')
      .getByRole('link', { name: /Contract signed/ })
      .focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await said('Last in Blocked');
    await page.keyboard.press('Space');
    await said(/has another place among its neighbours/);
    expect(await column('Blocked').getByRole('link').allTextContents()).toEqual([
      expect.stringContaining('Pilot live'),
      expect.stringContaining('Contract signed'),
    ]);
    await page.keyboard.press('Control+z');
  });

  test('an action works on the card that has the focus', async () => {
    await column('Blocked')
      .getByRole('link', { name: /Pilot live/ })
      .focus();
    await page.keyboard.press('2');
    await column('On track')
      .getByRole('link', { name: /Pilot live/ })
      .waitFor();
    await page.keyboard.press('Control+z');
    await column('Blocked')
      .getByRole('link', { name: /Pilot live/ })
      .waitFor();
  });

  test('the pointer carries a card to another column, and the click that ends it opens nothing', async () => {
    const from = await column('Blocked')
      .getByRole('link', { name: /Contract signed/ })
      .boundingBox();
    const to = await column('On track').boundingBox();
    await page.mouse.move((from?.x ?? 0) + 30, (from?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 90, (to?.y ?? 0) + 120, { steps: 6 });
    await page.mouse.up();
    await column('On track')
      .getByRole('link', { name: /Contract signed/ })
      .waitFor();
    expect(page.url()).toBe(`${base}/board`);
  });

  test('a card is added at the foot of its column, and one opens the item beside the board', async () => {
    await page.goto(`${base}/board?group=owner`);
    await column('Bob Builder')
      .getByRole('button', { name: /Add to/ })
      .click();
    await page.keyboard.type('Invitations sent');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await column('Bob Builder')
      .getByRole('link', { name: /Invitations sent/ })
      .click();
    const panel = page.getByRole('complementary', { name: 'Invitations sent' });
    await panel.getByText('Bob Builder').first().waitFor();
    expect(page.url()).toMatch(/\/board\/[^/?]+\?group=owner$/);
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.url()).toBe(`${base}/board?group=owner`);
    expect(await looked()).toEqual(fine);
  });

  test('in the calendar a loose date stands at the head of its period, a derived one is told from a given one', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${base}/calendar?at=2031-03-11`);
    const periods = page.getByRole('group', { name: 'In a month, a quarter or longer' });
    await periods.getByRole('link', { name: /Pilot live/ }).waitFor();
    await day('11 March 2031')
      .getByRole('link', { name: /Contract signed/ })
      .waitFor();
    await day('3 March 2031')
      .getByRole('link', { name: /\(begins\).*Training held/ })
      .waitFor();
    await day('4 March 2031')
      .getByRole('link', { name: /Training held.*nobody gave a date/ })
      .waitFor();
    expect(await day('^Saturday,? 1 March 2031').count()).toBe(1);
    await page.getByRole('columnheader').first().getByText('Mon').waitFor();
    await page
      .getByRole('complementary', { name: /items? without a date/ })
      .getByRole('link', { name: /Party/ })
      .waitFor();
  });

  test('keys carry an item to another day, and a day without a date gets one from the tray', async () => {
    await day('11 March 2031').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('Contract signed');
    await page.keyboard.press('Space');
    await said(/Picked up “Contract signed” at 11 March 2031/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await said('19 March 2031');
    await page.keyboard.press('Enter');
    await said('“Contract signed” is now due on 19 March 2031.');
    await day('19 March 2031: one item').waitFor();
    const party = page
      .getByRole('complementary', { name: /without a date/ })
      .getByRole('link', { name: /Party/ });
    const [from, to] = [await party.boundingBox(), await day('26 March 2031').boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 50, { steps: 6 });
    await page.mouse.up();
    await day('26 March 2031').getByRole('link', { name: /Party/ }).waitFor();
    await page.keyboard.press('PageDown');
    expect(await looked()).toEqual(fine);
  });

  test('a week begins as the reader counts, and a phone shows an agenda', async () => {
    const other = await stage.person({
      ...{ locale: 'en-US', viewport: { width: 1200, height: 800 } },
      storageState: await page.context().storageState(),
    });
    await other.goto(`${base}/calendar?at=2031-03-19&span=week`);
    await other.getByRole('columnheader').first().getByText('Sun').waitFor();
    await other.setViewportSize({ width: 360, height: 740 });
    await other.getByRole('heading', { name: 'Wednesday, March 19, 2031' }).waitFor();
    await other.getByRole('link', { name: /Contract signed/ }).waitFor();
    expect(await other.getByRole('grid').count()).toBe(0);
    await other.context().close();
  });

  test('people stand with what they own, vacant seats are marked, and each has a page', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${base}/people`);
    await page.getByText('vacant').waitFor();
    expect(await looked()).toEqual(fine);
    await page.getByRole('link', { name: 'Bob Builder' }).first().click();
    await page.getByRole('heading', { name: 'Bob Builder', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Owns 3 items' }).waitFor();
    await page.getByText('as Docs lead').waitFor();
    expect(await looked()).toEqual(fine);
  });

  test('search finds texts and notes, narrows by facets, and is walked by keys', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${base}/search`);
    await page.getByRole('searchbox').fill('contract');
    await said('2 results');
    await page.getByRole('checkbox', { name: /why/ }).check();
    await said('One result');
    expect(await page.locator('mark').allTextContents()).toEqual(['contract']);
    await page.getByRole('checkbox', { name: /why/ }).uncheck();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Contract signed');
    await page.keyboard.press('j');
    await expect.poll(focused).toContain('Party');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await page.getByRole('searchbox').fill('NOTARY');
    await page.getByRole('link', { name: /Party.*notes.*notary/ }).waitFor();
    expect(await looked()).toEqual(fine);
    await page.getByRole('searchbox').fill('unheard-of');
    await page.getByRole('heading', { name: 'Nothing has “unheard-of” in it.' }).waitFor();
  });

  test('the trash says who threw it away and where it goes back, and restores several at once', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${base}/board`);
    const wishes = ['one', 'four'].map((id) => ({ type: 'remove', id }));
    await page.evaluate(
      async ([to, all]) => {
        const headers = { 'content-type': 'application/json' };
        await fetch(`/api/v1${to}/commands`, {
          ...{ method: 'POST', headers },
          body: JSON.stringify({ id: 'throw-it', wishes: all }),
        });
      },
      [base.replace(stage.url, '').replace('/w/', '/workspaces/'), wishes] as const,
    );
    await page.goto(`${base}/trash`);
    await page.getByText('comes back under “Launch”').first().waitFor();
    await page
      .getByText(/Ada Lovelace, now/)
      .first()
      .waitFor();
    expect(await looked()).toEqual(fine);
    await page.getByRole('checkbox', { name: 'Choose all' }).check();
    await page.getByRole('button', { name: 'Bring 2 back' }).click();
    await page.getByRole('heading', { name: 'The trash is empty' }).waitFor();
  });

  test('activity is narrowed by what stands in its address, and a line is taken back', async () => {
    await page.goto(`${base}/activity?what=removed`);
    await page.getByText(/moved “Party” to the trash/).waitFor();
    expect(await page.getByText(/added the/).count()).toBe(0);
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Edited' });
    await page.getByText(/changed the status of “Contract signed”/).waitFor();
    expect(page.url()).toContain('what=edited');
    expect(await looked()).toEqual(fine);
    await page.setViewportSize({ width: 1440, height: 900 });
    const line = page.getByRole('listitem').filter({ hasText: 'changed the status of “Contract signed”' });
    await line.hover();
    await line.getByRole('button', { name: /Undo/ }).click();
    await page.getByText('undone').first().waitFor();
    await page.goto(`${base}/activity?what=moved&door=cli`);
    await page.getByRole('heading', { name: 'Nothing that fits' }).waitFor();
    expect(stage.complaints()).toEqual([]);
  });
});
