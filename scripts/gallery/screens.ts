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

export const screens: readonly Screen[] = [
  { world: 'new', name: 'sign-up', about: 'the first account of a server', path: () => '/', ready: heading },
  ...(['empty', 'demo', 'german', 'long'] as const).flatMap((world) =>
    places.map(([path, about]) => shown(world, path, about, `/${path}`)),
  ),
  shown('empty', 'first-plan', 'the first plan', '/plan'),
  ...(['demo', 'german', 'long', 'large'] as const).map((world) =>
    shown(world, 'outline', 'the plan as an outline', '/plan', rows),
  ),
];
