/** The outline of a plan in every state, and what opens over it: no barrier in either theme, nothing too wide. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, openStage, type Stage } from './stage.ts';
import { seen, visit, type State, type Visit } from './screens.fixture.ts';

if (!browserPath) console.log('skipped: tests/browser/screens-plan: CHROMIUM_PATH names no browser');

const grid = (page: Page): Locator => page.getByRole('treegrid');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const menu = (page: Page): Locator => page.getByRole('menu');
const turnstiles = 'Counts from the turnstiles';

/** Puts the cursor into a cell of a row, by the name of its column. */
async function into(page: Page, column?: string): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(turnstiles) });
  const index =
    column && (await page.getByRole('columnheader', { name: column }).getAttribute('aria-colindex'));
  await row.locator(`[data-column="${index ? Number(index) - 1 : 0}"]`).click();
}
const opened =
  (column: string, text: string) =>
  async (page: Page): Promise<void> => {
    await into(page, column);
    await page.keyboard.press('Enter');
    await page.locator('[data-editing] input').fill(text);
  };
const presses =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    await grid(page).or(page.getByRole('article')).first().waitFor();
    for (const key of keys) await page.keyboard.press(key);
  };
const fromRow =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    await into(page);
    for (const key of keys) await page.keyboard.press(key);
  };
const button =
  (name: string, then?: string) =>
  async (page: Page): Promise<void> => {
    await grid(page).waitFor();
    await page.getByRole('button', { name, exact: true }).click();
    if (then !== undefined) await page.getByRole('menuitem', { name: then }).click();
  };

const states: readonly State[] = [
  { name: 'with a plan', path: '/plan', shows: grid },
  {
    name: 'filtered',
    path: '/plan?text=turnstile&owner=mira&colour=red',
    shows: (page) => page.getByText('passed over: colour=red'),
  },
  {
    name: 'in groups',
    path: '/plan?group=owner&sort=deadline',
    shows: (page) => page.getByRole('rowheader', { name: /Accessibility lead/ }),
  },
  {
    name: 'where nothing passes the filter',
    path: '/plan?text=zeppelin',
    shows: (page) => page.getByRole('heading', { name: 'Nothing passes this filter' }),
  },
  {
    name: 'looking into one branch',
    path: '/plan',
    made: fromRow('ArrowLeft', 'Alt+Shift+ArrowRight'),
    shows: (page) => page.getByRole('navigation', { name: 'Where you are in the plan' }),
  },
  {
    name: 'with rows selected',
    path: '/plan',
    made: fromRow('x', 'Shift+ArrowDown', 'Shift+ArrowDown'),
    shows: (page) => page.getByRole('toolbar', { name: 'Selected rows' }),
  },
  {
    name: 'with a new row',
    path: '/plan',
    made: fromRow('Enter'),
    shows: (page) => page.getByRole('textbox', { name: /^Title of a new/ }),
  },
  {
    name: 'with a title being written',
    path: '/plan',
    made: fromRow('F2'),
    shows: (page) => page.getByRole('textbox', { name: /^Title of the/ }),
  },
  {
    name: 'with an owner being chosen',
    path: '/plan',
    made: opened('Owner', 'm'),
    shows: (page) => page.getByRole('option', { name: /Mira Okonjo/ }),
  },
  {
    name: 'with a date being written',
    path: '/plan',
    made: opened('Deadline', '30 june 2031'),
    shows: (page) => page.getByRole('option', { name: /30 June 2031/ }),
  },
  {
    name: 'with an estimate being written',
    path: '/plan?columns=estimate',
    made: opened('Estimate', '3-8d'),
    shows: (page) => page.getByText(/3 to 8 days/),
  },
  {
    name: 'while a row is dragged',
    path: '/plan',
    made: async (page) => {
      const box = await page
        .getByRole('gridcell', { name: new RegExp(turnstiles) })
        .first()
        .boundingBox();
      if (!box) throw new Error('The row is not there.');
      await page.mouse.move(box.x + 160, box.y + 12);
      await page.mouse.down();
      await page.mouse.move(box.x + 180, box.y + 60, { steps: 3 });
      await page.mouse.move(box.x + 180, box.y + 90, { steps: 3 });
    },
    shows: grid,
  },
  { name: 'with the menu of a row', path: '/plan', made: fromRow('Shift+F10'), shows: menu },
  {
    name: 'with the menu of the view',
    path: '/plan',
    made: button('What can be done with this view'),
    shows: menu,
  },
  {
    name: 'with the settings of the view',
    path: '/plan',
    made: button('View'),
    shows: (page) => page.getByLabel('Group by'),
  },
  { name: 'with the menu of views', path: '/plan', made: button('Views'), shows: menu },
  {
    name: 'with the menu of filters',
    path: '/plan',
    made: button('Filter', 'Owner'),
    shows: (page) => page.getByRole('menuitemcheckbox', { name: /Mira Okonjo/ }),
  },
  {
    name: 'with a step of the tour',
    path: '/plan',
    made: button('Guided tour'),
    shows: (page) => page.getByRole('dialog', { name: 'It begins with a goal' }),
  },
  {
    name: 'with the quick line and its chips',
    path: '/plan',
    made: async (page) => {
      await presses('q')(page);
      await page.getByRole('combobox').fill('Pilot live @mira by 30 jun 2031 3-8d');
    },
    shows: (page) => page.getByRole('list', { name: 'What was understood' }).getByText('3 to 8 days'),
  },
  {
    name: 'with the palette',
    path: '/plan',
    made: presses('Control+k'),
    shows: (page) => dialog(page).getByRole('option'),
  },
  {
    name: 'with words in the palette',
    path: '/plan',
    made: async (page) => {
      await presses('Control+k')(page);
      await page.getByRole('combobox', { name: 'Search or do' }).fill('turnst');
    },
    shows: (page) => dialog(page).getByRole('option', { name: /Counts from the turnstiles/ }),
  },
  {
    name: 'with the second step of the palette',
    path: '/item/counts',
    made: async (page) => {
      await presses('Control+k')(page);
      await page.getByRole('combobox', { name: 'Search or do' }).fill('set the status');
      await page.getByRole('option', { name: /^Set the status/ }).click();
    },
    shows: (page) => page.getByRole('option', { name: /at risk/i }),
  },
  {
    name: 'with the list of keys',
    path: '/plan',
    made: presses('?'),
    shows: (page) => page.getByRole('dialog', { name: 'Keys of this screen' }),
  },
  {
    name: 'with a key being changed',
    path: '/plan',
    made: async (page) => {
      await presses('?')(page);
      await page.getByRole('button', { name: /^Change the key of “Search or do”/ }).click();
      await page.keyboard.press('Control+z');
    },
    shows: (page) => page.getByText('Ctrl+Z is the key of “Undo”.'),
  },
];

describe.skipIf(!browserPath)('the outline', () => {
  let stage: Stage;
  let the: Visit;
  beforeAll(async () => {
    stage = await openStage();
    the = await visit(stage);
  });
  afterAll(() => stage?.close());

  test.each(states)('$name', async (state) => seen(the.page, the.demo, state));

  test('nobody else was asked for anything, and nothing was complained of', () => {
    expect(the.elsewhere).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
