/** Screens in every state, and how they are looked at: barriers in both themes, width on a phone, who was asked for what. */
import axe from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, type Stage } from './stage.ts';

export type State = {
  readonly name: string;
  /** below the workspace */
  readonly path: string;
  /** makes the state */
  readonly made?: (page: Page) => Promise<unknown>;
  /** what stands on it as long as it is looked at */
  readonly shows: (page: Page) => Locator;
};

/** What a theme changes is colour; the other rules say the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block'];

async function broken(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    type Found = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Found[] }> };
    };
    const { violations } = await checker.run({
      ...{ resultTypes: ['violations'], preload: false, iframes: false },
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, only);
}

export type Looked = { readonly barriers: string[]; readonly overflow: readonly [number, number] };
export const fine: Looked = { barriers: [], overflow: [0, 0] };

/** Looks at a page as it is: all rules in the light, wide and on a phone; those of colour in the dark as well. */
export async function looked(page: Page, shows: Locator): Promise<Looked> {
  const barriers: string[] = [];
  const look = async (about: string, only?: readonly string[]): Promise<void> => {
    // A state that has gone would be looked at for nothing.
    await shows.first().waitFor();
    barriers.push(...(await broken(page, only)).map((one) => `${about}: ${one}`));
  };
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await look('light 1440');
  const wide = await overflow(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await look('dark 1440', ofColour);
  await page.setViewportSize({ width: 360, height: 740 });
  await look('dark 360', ofColour);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await look('light 360');
  const narrow = await overflow(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  return { barriers, overflow: [wide, narrow] };
}

/** Goes to a state, anew, and looks at it. */
export async function seen(page: Page, base: string, { path, made, shows }: State): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(base + path);
  await made?.(page);
  expect(await looked(page, shows(page))).toEqual(fine);
  await page.mouse.up();
}

export type Visit = {
  readonly page: Page;
  /** the address of the demo */
  readonly demo: string;
  /** the address of the workspace without a plan */
  readonly empty: string;
  /** every address that was asked for and is not the server's own */
  readonly elsewhere: string[];
};

/** Takes down what a page asks others for. */
export function watched(page: Page, url: string): string[] {
  const elsewhere: string[] = [];
  page.context().on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !/^(?:data|blob):/.test(asked)) elsewhere.push(asked);
  });
  return elsewhere;
}

/** A person with a workspace that is empty and a demo beside it, without a form being filled in. */
export async function visit(stage: Stage, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await stage.person(options);
  const elsewhere = watched(page, stage.url);
  const post = async (path: string, data: object): Promise<unknown> => {
    const headers = { origin: stage.url };
    const answer = await page.context().request.post(`${stage.url}/api/v1/${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const me = (await post('accounts', {
    ...{ name: 'Ada Lovelace', email: 'ada@example.org', password: 'a password for the test' },
    workspace: 'Works',
  })) as { workspaces: { id: string }[] };
  const demo = (await post('demo', {})) as { id: string };
  const at = (id: string | undefined): string => `${stage.url}/w/${id}`;
  return { page, elsewhere, demo: at(demo.id), empty: at(me.workspaces[0]?.id) };
}
