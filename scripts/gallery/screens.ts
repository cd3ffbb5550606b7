/** The screens of the gallery: where each is, and what has to stand on it before its picture is taken. */
import type { Page } from 'playwright-core';
import type { World, WorldName } from './worlds.ts';

export type Screen = {
  readonly name: string;
  readonly world: WorldName;
  /** what the picture shows */
  readonly about: string;
  readonly path: (world: World) => string;
  /** does what has to be done, and waits until the screen is there */
  readonly ready: (page: Page, size: 'wide' | 'narrow') => Promise<void>;
};

const heading = async (page: Page): Promise<void> => {
  await page.locator('h1, h2').first().waitFor({ state: 'attached' });
  await settled(page);
};
const rows = async (page: Page): Promise<void> => {
  await page.getByRole('gridcell').first().waitFor();
  await settled(page);
};
/** What is worked out a moment after the plan has come to rest has come, and nothing is on its way. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.waitForFunction(
    'new Promise((done) => requestIdleCallback(() => done(true), { timeout: 1500 }))',
  );
};

const at =
  (path: string): Screen['path'] =>
  ({ id }) =>
    `/w/${id}${path}`;
const shown = (
  world: WorldName,
  name: string,
  about: string,
  path: string,
  ready: Screen['ready'] = heading,
): Screen => ({ world, name, about, path: at(path), ready });

const places: readonly (readonly [string, string])[] = [
  ['home', 'Home'],
  ['people', 'People'],
  ['learning', 'Learning'],
  ['activity', 'Activity'],
  ['import', 'Import'],
  ['export', 'Export'],
  ['trash', 'Trash'],
  ['settings', 'Settings'],
];

const press =
  (...keys: string[]): Screen['ready'] =>
  async (page) => {
    await heading(page);
    for (const key of keys) await page.keyboard.press(key);
    await page.getByRole('dialog').first().waitFor();
    await settled(page);
  };
/** Takes rows in hand, the first one by the keyboard, and does something with it. */
const onRows =
  (...keys: string[]): Screen['ready'] =>
  async (page) => {
    await rows(page);
    await page.getByRole('gridcell').first().focus();
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
  };
const quickLine: Screen['ready'] = async (page) => {
  await press('q')(page, 'wide');
  // What the first window left in the line is kept for the second.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Pilot live @mira by 30 jun 3-8d under:Boarding');
  await settled(page);
};
const rowMenu: Screen['ready'] = async (page) => {
  await rows(page);
  await page.getByRole('gridcell').nth(1).click({ button: 'right' });
  await page.getByRole('menu').first().waitFor();
  await settled(page);
};
const importPreview: Screen['ready'] = async (page) => {
  await heading(page);
  await page
    .getByRole('textbox')
    .first()
    .fill('What,Who,When\nPilot live,Mira Okonjo,01/02/2027\nContract signed,Comms / Legal,soon\n');
  await page.getByRole('button', { name: /Read it|Lesen/ }).click();
  await page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
  await settled(page);
};

const withPlan = ['demo', 'german', 'long', 'large'] as const;

export const screens: readonly Screen[] = [
  { world: 'new', name: 'sign-up', about: 'the first account of a server', path: () => '/', ready: heading },
  ...(['empty', 'demo', 'german', 'long'] as const).flatMap((world) =>
    places.map(([path, about]) => shown(world, path, about, `/${path}`)),
  ),
  shown('empty', 'first-plan', 'the first plan', '/plan'),
  shown('empty', 'board', 'the board without a plan', '/board'),
  shown('empty', 'calendar', 'the calendar without a plan', '/calendar'),
  shown('empty', 'search', 'search before anything was typed', '/search'),
  shown('empty', 'templates', 'templates', '/templates'),
  ...withPlan.flatMap((world) => [
    shown(world, 'outline', 'the plan as an outline', '/plan', rows),
    shown(world, 'board', 'the plan as a board', '/board'),
    shown(world, 'calendar', 'the plan as a calendar', '/calendar'),
  ]),
  shown('large', 'home', 'Home', '/home'),
  shown('large', 'people', 'People', '/people'),
  shown('large', 'search', 'search', '/search?q=next'),
  shown('large', 'by-owner', 'the outline by owner', '/plan?group=owner', rows),
  ...(['demo', 'german'] as const).flatMap((world) => [
    shown(world, 'peek', 'an item beside the outline', '/plan/counts'),
    shown(world, 'item', 'an item on a page of its own', '/item/counts'),
    shown(world, 'by-owner', 'the outline by owner', '/plan?group=owner', rows),
    shown(world, 'board-by-owner', 'the board by owner', '/board?group=owner'),
    shown(world, 'nothing', 'a filter that nothing passes', '/plan?text=zzzz'),
    shown(world, 'search', 'search', '/search?q=pier'),
    shown(world, 'palette', 'the palette', '/plan', press('Control+k')),
    shown(world, 'keys', 'the keys of the screen', '/plan', press('?')),
    shown(world, 'quick-add', 'the quick-add line', '/plan', quickLine),
    shown(
      world,
      'selected',
      'several rows in hand',
      '/plan',
      onRows('ArrowDown', 'x', 'ArrowDown', 'x', 'ArrowDown', 'x'),
    ),
    shown(world, 'menu', 'the menu of a row', '/plan', rowMenu),
    shown(world, 'new-row', 'a new row', '/plan', onRows('ArrowDown', 'Enter')),
    shown(world, 'import-preview', 'what an import would do', '/import', importPreview),
    shown(world, 'templates', 'templates', '/templates'),
  ]),
  shown('long', 'peek', 'an item beside the outline', '/plan/deep1'),
  shown('long', 'item', 'an item on a page of its own', '/item/goal'),
];
