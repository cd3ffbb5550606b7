/** A built server on a free port with an empty data folder, and real browsers in front of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/server/main.js');

/** Where a browser is; `npm test` finds or installs one. Without it these suites are skipped, which it says. */
export const browserPath = process.env['CHROMIUM_PATH'];
export const timetable = join(root, '../shared/data/plans/kubernetes-1.33-release.csv');
export const hasTimetable = existsSync(timetable);

/** Only what is on this machine: a browser under test has no business elsewhere. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Stage = {
  readonly url: string;
  /** A person's own browser: cookies and storage of nobody else. */
  readonly person: (options?: BrowserContextOptions) => Promise<Page>;
  /** What pages have complained of since the last look: errors on the console, and failed scripts. */
  readonly complaints: () => string[];
  readonly close: () => Promise<void>;
};

function started(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    const hear = (text: unknown): void => {
      said += String(text);
      const url = /Throughline is at (\S+)/.exec(said)?.[1];
      if (url) done(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => failed(new Error(`The server ended:\n${said}`)));
  });
}

export async function openStage(): Promise<Stage> {
  if (!existsSync(program)) throw new Error('There is no built server: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-browser-'));
  const server = spawn(process.execPath, [program, '--port', '0', '--data-dir', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await started(server);
  const browser: Browser = await chromium.launch({ executablePath: browserPath as string, args: flags });
  let complaints: string[] = [];
  return {
    url,
    person: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      return page;
    },
    complaints: () => {
      const heard = complaints;
      complaints = [];
      return heard;
    },
    close: async () => {
      await browser.close();
      const ended = new Promise((done) => server.on('exit', done));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What keeps people from using a page, as far as rules can tell: rule, and where. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    type Found = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Found[] }> };
    };
    const { violations } = await checker.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The first account of a server, with its workspace. */
export async function signUp(page: Page, url: string, name: string, workspace: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.split(' ')[0]?.toLowerCase()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('a password for the test');
  await page.getByLabel('Name of the workspace').fill(workspace);
  await page.getByRole('button', { name: 'Create account', exact: true }).click();
}

/** The cell of the outline that holds a text. */
export const cell = (page: Page, text: string | RegExp) =>
  page.getByRole('gridcell').filter({ hasText: text }).first();

/** Opens one of the places or tools of the shell. */
export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('banner').getByRole('link', { name, exact: true }).click();

/** What the history of the open item says. */
export const history = (page: Page) =>
  page.getByRole('complementary').getByRole('heading', { name: 'History' }).locator('..');
