/**
 * Takes the pictures of the README from the demo workspace and those of the tutorial by doing it, and writes the tutorial,
 * so that they stay true: `npm run pictures`.
 */
import { writeFileSync } from 'node:fs';
import { chromium as launcher, type Browser, type BrowserContext } from 'playwright-core';
import { startServer } from '@throughline/server/start';
import { build } from './lib/bundle.mjs';
import { chromium } from './lib/chromium.mjs';
import { file, tutorialText } from './tutorial/document.ts';
import { steps } from './tutorial/steps.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const out = 'docs/pictures';
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const context = (browser: Browser, width = 1280): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: Math.round((width * 9) / 16) },
    deviceScaleFactor: 1.5,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
  });

/** The outline of the demo, with an item beside it. */
async function readme(browser: Browser): Promise<void> {
  const server = await startServer({ memory: true, port: 0, logLevel: 'silent' });
  try {
    const own = await context(browser, 1440);
    const headers = { origin: server.url };
    const post = async (path: string, data: object): Promise<{ id: string }> =>
      (await (await own.request.post(`${server.url}${path}`, { data, headers })).json()) as { id: string };
    await post('/api/v1/accounts', {
      name: 'Ada Holt',
      email: 'ada@example.org',
      password: 'a long enough password',
      workspace: 'Mine',
    });
    const { id } = await post('/api/v1/demo', {});
    const page = await own.newPage();
    await page.goto(`${server.url}/w/${id}/plan/counts`);
    await page.getByText('every five minutes').first().waitFor();
    await page.getByRole('heading', { name: 'Plan dates' }).waitFor();
    await page.screenshot({ path: `${out}/outline.png` });
    say(`${out}/outline.png`);
  } finally {
    await server.close();
  }
}

/** Each step of the tutorial, done. */
async function tutorial(browser: Browser): Promise<void> {
  const server = await startServer({ memory: true, port: 0, logLevel: 'silent' });
  try {
    const page = await (await context(browser)).newPage();
    for (const { does, picture } of steps) {
      await does?.(page, server.url);
      if (!picture) continue;
      await page.screenshot({ path: `${out}/${picture[0]}.png` });
      say(`${out}/${picture[0]}.png`);
    }
  } finally {
    await server.close();
  }
  writeFileSync(file, tutorialText());
  say(file);
}

await build(say);
const { path, why } = await chromium();
if (path === undefined) throw new Error(why);
const browser = await launcher.launch({ executablePath: path, args: flags });
try {
  await readme(browser);
  await tutorial(browser);
} finally {
  await browser.close();
}
