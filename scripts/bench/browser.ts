/** A change of one person on the screen of another: two real Chromium windows on one plan. */
import { chromium as launcher, type BrowserContext, type Page } from 'playwright-core';
import { api } from '@throughline/server/contract';
import type { Figure } from '../bench.ts';
import { build } from '../lib/bundle.mjs';
import { chromium } from '../lib/chromium.mjs';
import { ms, quantile } from './lib/figures.ts';
import { account, fill, openPlace, type Place } from './lib/place.ts';
import { firstStep, idAt } from './lib/plan.ts';

export const name = 'browser';
export const about = `Two people in two Chromium windows (headless) on one plan of 10,000 items. One writes a title in the outline; from
their pressing Enter until the title stands in the page of the other. 50 titles after 5 to warm up. Chromium's
own work counts below as that of other programs.`;

const warm = 5;
const titles = 50;
const size = 10_000;
const first = firstStep(size);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const cell = (id: string): string => `[data-item="${id}"][data-column="0"]`;

/** What runs in the pages is text: its types are those of a browser, which nothing here is. */
const noteEnter = `addEventListener('keydown', (event) => {
  if (event.key === 'Enter') globalThis.entered = performance.timeOrigin + performance.now();
}, true)`;
const noteTitle = (id: string, title: string): string => `globalThis.stands = new Promise((done) => {
  const row = document.querySelector('[role="grid"], [role="treegrid"]') ?? document.body;
  const look = () => {
    if (!document.querySelector('${cell(id)}')?.textContent.includes('${title}')) return;
    observer.disconnect();
    done(performance.timeOrigin + performance.now());
  };
  const observer = new MutationObserver(look);
  observer.observe(row, { subtree: true, childList: true, characterData: true });
}); undefined`;

async function sent(context: BrowserContext, { base }: Place, path: string, data: object): Promise<void> {
  const answered = await context.request.post(`${base}/api/v1/${path}`, { data, headers: { origin: base } });
  if (!answered.ok()) throw new Error(`${path}: ${answered.status()} ${await answered.text()}`);
}

async function opened(context: BrowserContext, { base, workspace }: Place): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${base}/w/${workspace}/plan`);
  await page.locator(cell(idAt(0))).waitFor();
  return page;
}

async function measured(writer: Page, reader: Page): Promise<number[]> {
  await writer.evaluate(noteEnter);
  const times: number[] = [];
  for (let turn = 0; turn < warm + titles; turn++) {
    const id = idAt(first + (turn % 10));
    const title = `Title ${turn} of many`;
    await reader.evaluate(noteTitle(id, title));
    await writer.locator(cell(id)).click();
    await writer.keyboard.press('F2');
    await writer.keyboard.type(title);
    await writer.keyboard.press('Enter');
    const stood = Number(await reader.evaluate('globalThis.stands'));
    if (turn >= warm) times.push(stood - Number(await writer.evaluate('globalThis.entered')));
  }
  return times;
}

export async function run(): Promise<Record<string, Figure>> {
  const { path } = await chromium();
  if (path === undefined) return {};
  await build(() => {});
  const place = await openPlace();
  const browser = await launcher.launch({ executablePath: path, args: flags });
  try {
    await fill(place, size);
    const { workspace } = place;
    const { url } = await place.call(api.invite, { workspace, role: 'member' });
    const [anna, bert] = await Promise.all([browser.newContext(), browser.newContext()]);
    await sent(anna, place, 'session', { email: account.email, password: account.password });
    const invitation = url.split('/').at(-1);
    await sent(bert, place, 'accounts', { ...account, name: 'Bert', email: 'bert@example.org', invitation });
    const times = await measured(await opened(anna, place), await opened(bert, place));
    return {
      'a title reaches the other window, p50': ms(quantile(times, 0.5)),
      'a title reaches the other window, p95': ms(quantile(times, 0.95), 200),
    };
  } finally {
    await browser.close();
    await place.close();
  }
}
