/** An item in both forms: fields, Markdown that runs nothing, mentions, links, what changed since, deeds by key. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, field, leave, log, open, payloads, set, wish, workspaceOf } from './item.fixture.ts';
import { barriers, browserPath, openStage, overflow, signUp } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/item: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('an item', () => {
  let stage: Stage;
  let ada: Page;
  let grace: Page;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.person();
    grace = await stage.person();
    await signUp(ada, stage.url, 'Ada Lovelace', 'Harbour');
    await ada.waitForURL(/\/w\//);
    await wish(
      ada,
      add('goal', 'goal', null, { title: 'Nobody waits for a ferry' }),
      add('pilot', 'deliverable', 'goal', {
        title: 'Pilot live',
        deadline: '2027-06-12',
        estimate: '3-5-9d',
      }),
      add('contract', 'step', 'goal', { title: 'Contract signed', status: 'blocked', deadline: '2027-03' }),
      add('loose', 'step', null, { title: 'Loose end' }),
    );
  }, 60_000);
  afterAll(() => stage?.close());

  test('somebody alone is not asked who helps or reviews; with a second person they are offered', async () => {
    await open(ada, 'pilot');
    const offers = ada.getByRole('group', { name: 'Add' });
    await offers.getByRole('button', { name: 'Set Start' }).waitFor();
    expect(await ada.getByText('Reviewer').count()).toBe(0);
    const invited = await ada.evaluate(
      async (at) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(at, {
          method: 'POST',
          headers,
          body: JSON.stringify({ role: 'member', name: 'Grace Hopper' }),
        });
        return (await answer.json()) as { url: string };
      },
      `/api/v1/workspaces/${workspaceOf(ada)}/invitations`,
    );
    await grace.goto(invited.url);
    await grace.getByLabel('Your name').fill('Grace Hopper');
    await grace.getByLabel('E-mail').fill('grace@example.org');
    await grace.getByLabel('Password', { exact: true }).fill('a ship in harbour is safe');
    await grace.getByRole('button', { name: 'Join' }).click();
    await grace.waitForURL(/\/w\//);
    await offers.getByRole('button', { name: 'Set Reviewer' }).waitFor();
    await ada.getByRole('button', { name: 'Set Owner' }).waitFor();
  });

  test('its line of sight leads up to the goal; where none is above, it says so', async () => {
    await open(ada, 'pilot');
    const sight = ada.getByRole('navigation', { name: 'What this is for' });
    await sight.getByRole('link', { name: 'Nobody waits for a ferry' }).click();
    await ada.waitForURL(/\/item\/goal$/);
    await open(ada, 'loose');
    await sight.getByText('No goal above says what this is for.').waitFor();
    await sight.getByRole('button', { name: 'Move under …' }).click();
    await ada.getByRole('combobox').fill('nobody');
    await ada.keyboard.press('Enter');
    await sight.getByRole('link', { name: 'Nobody waits for a ferry' }).waitFor();
  });

  test('fields are written one after the other by Tab, and what was understood is shown while it is typed', async () => {
    await open(ada, 'loose');
    await ada.getByRole('button', { name: 'Set Deadline' }).click();
    await ada.keyboard.type('end of june 2027');
    await ada.getByRole('option', { name: '30 June 2027' }).waitFor();
    await ada.keyboard.press('Tab');
    const estimate = field(ada, 'Estimate');
    await estimate.fill('3-8 days');
    await ada.getByText('3 to 8 days').waitFor();
    await ada.keyboard.press('Tab');
    await field(ada, 'Definition of done').fill('Both sides have signed');
    await ada.keyboard.press('Enter');
    await ada.getByText('Both sides have signed').waitFor();
    await ada.getByRole('button', { name: 'Deadline: 30 June 2027' }).waitFor();
    // Written by key, so the focus is where the field is.
    expect(await ada.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Edit Definition of done',
    );
  });

  test('a day is picked from a month, and a whole month is kept as one', async () => {
    await ada.getByRole('button', { name: 'Deadline: 30 June 2027' }).click();
    await ada.getByRole('button', { name: 'Pick a day' }).click();
    await ada.getByRole('button', { name: /18 June 2027/ }).click();
    await ada.getByRole('button', { name: 'Deadline: 18 June 2027' }).click();
    await ada.getByRole('button', { name: 'Pick a day' }).click();
    await ada.getByRole('button', { name: 'June 2027', exact: true }).click();
    await ada.getByRole('button', { name: 'Deadline: June 2027' }).waitFor();
  });

  test('a Markdown text runs nothing, loads nothing and restyles nothing, whatever it holds', async () => {
    const elsewhere: string[] = [];
    ada.on('request', (request) => {
      if (!request.url().startsWith(stage.url)) elsewhere.push(request.url());
    });
    await wish(ada, set('loose', { why: payloads.join('\n\n') }));
    await open(ada, 'loose');
    const article = ada.getByRole('article');
    await article.getByRole('link', { name: 'a picture' }).waitFor();
    const found = await article.evaluate((root) => {
      const bad = [...root.querySelectorAll('[data-type="text"] *')].filter(
        (element) =>
          /^(?:script|img|iframe|style|link|svg|math|form|object)$/i.test(element.tagName) &&
          !element.closest('button') &&
          !element.querySelector('path'),
      );
      const attributes = [...root.querySelectorAll('[data-type="text"] *')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => /^on|^style$|^srcdoc$/i.test(name))
          .map(({ name }) => name),
      );
      const links = [...root.querySelectorAll('[data-type="text"] a')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      return { bad: bad.map(({ outerHTML }) => outerHTML), attributes, links };
    });
    expect(found.bad).toEqual([]);
    expect(found.attributes).toEqual([]);
    expect(found.links.every((href) => href.startsWith('https://'))).toBe(true);
    expect(await article.getByRole('link', { name: 'click' }).count()).toBe(0);
    expect(await ada.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
    expect(elsewhere).toEqual([]);
    const good = article.getByRole('link', { name: 'good' });
    expect(await good.getAttribute('rel')).toContain('noopener');
    // What was written is still there to be read and mended.
    await article.getByText('<script>globalThis.pwned = 1</script>').first().waitFor();
  });

  test('people and items are mentioned by choosing them; the log holds ids, and a new name is seen everywhere', async () => {
    await wish(ada, set('loose', { why: null }));
    await open(ada, 'loose');
    await ada.getByRole('button', { name: 'Set Why' }).click();
    await ada.keyboard.type('Ask @gra');
    await ada.getByRole('option', { name: /Grace Hopper/ }).waitFor();
    await ada.keyboard.press('Enter');
    await ada.keyboard.type('about #cont');
    await ada.getByRole('option', { name: /Contract signed/ }).waitFor();
    await ada.keyboard.press('Enter');
    await ada.keyboard.press('Control+Enter');
    const chip = ada.getByRole('article').getByRole('link', { name: '@Grace Hopper' });
    await chip.waitFor();
    await ada.getByText('Saved', { exact: true }).waitFor();
    const told = JSON.stringify(await log(ada));
    expect(told).toContain('#[contract]');
    expect(told).not.toContain('Grace');
    await wish(ada, set('contract', { title: 'Contract with the port' }));
    await ada.getByRole('article').getByRole('link', { name: 'Contract with the port' }).click();
    await ada.waitForURL(/\/contract$/);
    const mentioned = ada.getByRole('heading', { name: 'Mentioned in' }).locator('..');
    await mentioned.getByRole('link', { name: /Loose end/ }).waitFor();
    await wish(ada, set('contract', { title: 'Contract signed' }));
  });

  test('lists go on by Enter, bold by key, and a check box is ticked where it is read', async () => {
    await open(ada, 'contract');
    await ada.getByRole('button', { name: 'Set Why' }).click();
    await ada.keyboard.type('- [ ] ask');
    await ada.keyboard.press('Enter');
    await ada.keyboard.type('sign');
    await ada.keyboard.press('Control+b');
    await ada.keyboard.type(' twice');
    await ada.keyboard.press('Control+Enter');
    const box = ada.getByRole('checkbox', { name: /sign/ });
    await box.check();
    await ada.getByText('Saved', { exact: true }).waitFor();
    expect(JSON.stringify(await log(ada))).toContain('- [ ] ask\\n- [x] sign** twice**');
    expect(await box.isChecked()).toBe(true);
  });

  test('what somebody else does to the field meanwhile is told, and either value can stand', async () => {
    await open(ada, 'pilot');
    await ada.getByRole('button', { name: /^Estimate/ }).click();
    await field(ada, 'Estimate').fill('10d');
    await wish(grace, set('pilot', { estimate: '4-6d' }));
    await ada.getByText('Grace Hopper changed this meanwhile to:').waitFor();
    expect(await field(ada, 'Estimate').inputValue()).toBe('10d');
    await ada.getByRole('button', { name: 'Keep yours' }).click();
    await ada.getByRole('button', { name: 'Estimate: 10 days' }).waitFor();
    await ada.getByRole('button', { name: 'Estimate: 10 days' }).click();
    await field(ada, 'Estimate').fill('11d');
    await wish(grace, set('pilot', { estimate: '3-5-9d' }));
    await ada.getByRole('button', { name: 'Take theirs' }).click();
    await ada.getByRole('button', { name: /Estimate: 3 to 9 days/ }).waitFor();
  });

  test('a long text that is given up by Escape is one key away', async () => {
    await open(ada, 'pilot');
    await ada.getByRole('button', { name: 'Set Why' }).click();
    await ada.keyboard.type('A whole sentence that took a while');
    await ada.keyboard.press('Escape');
    await ada.getByRole('button', { name: 'Go on writing' }).click();
    expect(await field(ada, 'Why').inputValue()).toBe('A whole sentence that took a while');
    await ada.keyboard.press('Control+Enter');
    await ada.getByText('A whole sentence that took a while').first().waitFor();
  });

  test('links are found by loose letters, show what matters of the other, and refuse a loop by its names', async () => {
    await open(ada, 'pilot');
    await ada.getByRole('button', { name: /^Depends on/ }).click();
    await ada.getByRole('combobox', { name: 'depends on' }).fill('cs');
    await ada.getByRole('option', { name: /Contract signed/ }).waitFor();
    await ada.keyboard.press('Enter');
    const link = ada.getByRole('link', { name: /Contract signed/ });
    await link.waitFor();
    expect(await link.textContent()).toMatch(/Blocked.*Mar 2027/);
    await ada.getByRole('button', { name: /^More about the link/ }).click();
    await ada.getByRole('button', { name: 'Delay', exact: true }).click();
    await ada.keyboard.type('2d');
    await ada.keyboard.press('Enter');
    await ada.getByRole('button', { name: /Delay: 2d/ }).waitFor();
    await link.click();
    await ada.waitForURL(/\/contract$/);
    await ada.getByRole('button', { name: 'Add a link' }).click();
    await ada.getByRole('menuitem', { name: 'Depends on' }).click();
    await ada.getByRole('combobox', { name: 'depends on' }).fill('pilot');
    await ada.keyboard.press('Enter');
    await ada
      .getByRole('status')
      .getByText(/Pilot live.*Contract signed|Contract signed.*Pilot live/)
      .waitFor();
  });

  test('notes are there at once, changed and removed by whoever wrote them', async () => {
    await open(ada, 'pilot');
    await ada.getByRole('button', { name: 'Note', exact: true }).click();
    await ada.getByRole('textbox', { name: 'Write a note' }).fill('Talked to **the port**.');
    await ada.keyboard.press('Control+Enter');
    const notes = ada.getByRole('heading', { name: 'Notes' }).locator('..');
    await notes.getByText('the port', { exact: true }).waitFor();
    await notes.getByRole('button', { name: 'Edit the note' }).click();
    await notes.getByRole('textbox', { name: 'Edit the note' }).fill('Talked to nobody.');
    await ada.keyboard.press('Control+Enter');
    await notes.getByText('Talked to nobody.').waitFor();
    await open(grace, 'pilot');
    await grace.getByText('Talked to nobody.').first().waitFor();
    expect(await grace.getByRole('button', { name: 'Remove the note' }).count()).toBe(0);
    await notes.getByRole('button', { name: 'Remove the note' }).click();
    await notes.waitFor({ state: 'detached' });
  });

  test('what others changed since the last look is told on top, marked, and gone after the next', async () => {
    await open(ada, 'pilot');
    await leave(ada);
    await wish(grace, set('pilot', { deadline: '2027-06-19' }));
    await open(ada, 'pilot');
    const news = ada.getByRole('status').filter({ hasText: 'since you last looked' });
    await news.getByText('deadline: 12 June 2027 → 19 June 2027, by Grace Hopper').waitFor();
    await ada.getByRole('button', { name: /Deadline: Changed since you last looked/ }).waitFor();
    await leave(ada);
    await open(ada, 'pilot');
    expect(await news.count()).toBe(0);
    await wish(ada, set('pilot', { deadline: '2027-06-26' }));
    await open(ada, 'pilot');
    expect(await news.count()).toBe(0);
  });

  test('the history shows each field before and after, and a line is taken back', async () => {
    await open(ada, 'pilot');
    const told = ada.getByRole('heading', { name: 'History' }).locator('..');
    const line = told
      .getByRole('listitem')
      .filter({ hasText: '19 Jun 2027' })
      .filter({ hasText: '26 Jun 2027' });
    expect(await line.locator('del').textContent()).toContain('19 Jun 2027');
    await line.hover();
    await line.getByRole('button', { name: 'Undo this' }).click();
    await ada.getByRole('button', { name: /Deadline: .*19 June 2027/ }).waitFor();
  });

  test('changing the kind loses nothing: what the new one does not ask for is kept and comes back', async () => {
    await open(ada, 'pilot');
    await ada.getByRole('button', { name: 'Deliverable: change the kind' }).click();
    await ada.getByRole('menuitem', { name: /^Milestone/ }).click();
    const kept = ada.getByRole('heading', { name: 'Kept from before' }).locator('..');
    await kept.getByText('3 to 9 days, most likely 5').waitFor();
    await ada.getByRole('button', { name: 'Milestone: change the kind' }).click();
    await ada.getByRole('menuitem', { name: /^Deliverable/ }).click();
    await ada.getByRole('button', { name: /Estimate: 3 to 9 days/ }).waitFor();
    expect(await kept.count()).toBe(0);
  });

  test('every deed has a key: status, owner, neighbours, parent, page', async () => {
    await open(ada, 'pilot');
    const press = async (key: string): Promise<void> => {
      await ada.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await ada.keyboard.press(key);
    };
    await press('3');
    await ada.getByRole('button', { name: 'Status: At risk' }).waitFor();
    await press('i');
    await ada.getByRole('button', { name: 'Owner: Ada Lovelace' }).waitFor();
    await press('s');
    await ada.getByRole('combobox').fill('on tr');
    await ada.keyboard.press('Enter');
    await ada.getByRole('button', { name: 'Status: On track' }).waitFor();
    await press('j');
    await ada.waitForURL(/\/item\/contract$/);
    await press('u');
    await ada.waitForURL(/\/item\/goal$/);
  });

  test('the peek follows the rows, is as wide as wished, becomes a page, and Escape gives the row the focus', async () => {
    await open(ada, 'pilot', 'plan');
    const peek = ada.getByRole('complementary');
    const edge = peek.getByRole('separator', { name: 'Width of the panel' });
    await edge.focus();
    await ada.keyboard.press('ArrowLeft');
    const wide = await edge.getAttribute('aria-valuenow');
    await ada.keyboard.press('j');
    await ada.waitForURL(/\/plan\/contract$/);
    await ada.getByRole('complementary', { name: 'Contract signed' }).waitFor();
    expect(await edge.getAttribute('aria-valuenow')).toBe(wide);
    await ada.keyboard.press('Escape');
    await ada.waitForURL(/\/plan$/);
    await ada.waitForFunction(() => document.activeElement?.getAttribute('data-item') === 'contract');
    await ada.keyboard.press('Space');
    await ada.waitForURL(/\/plan\/contract$/);
    await ada.locator('[data-item="contract"]').first().click();
    await ada.keyboard.press('ArrowUp');
    await ada.getByRole('complementary', { name: 'Pilot live' }).waitFor();
    await leave(ada);
    await open(ada, 'pilot', 'plan');
    await peek.getByRole('button', { name: 'Open as page' }).click();
    await ada.waitForURL(/\/item\/pilot$/);
    await ada.getByRole('article', { name: 'Pilot live' }).waitFor();
  });

  test('no rule of accessibility is broken, in both forms and themes, and nothing sticks out of a phone', async () => {
    for (const [form, colorScheme] of [
      ['item', 'light'],
      ['plan', 'dark'],
    ] as const) {
      await ada.emulateMedia({ colorScheme });
      await open(ada, 'contract', form);
      expect(await barriers(ada)).toEqual([]);
    }
    await ada.emulateMedia({ colorScheme: 'light' });
    const phone = await stage.person({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      storageState: await ada.context().storageState(),
    });
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(8).trim();
    await wish(ada, set('loose', { title: long, why: 'x'.repeat(300) }));
    await phone.goto(`${stage.url}/w/${workspaceOf(ada)}/home`);
    for (const form of ['item', 'plan'] as const) {
      await open(phone, 'loose', form);
      expect(await overflow(phone)).toBeLessThanOrEqual(0);
    }
    expect(await barriers(phone)).toEqual([]);
  });

  test('no page has complained', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
