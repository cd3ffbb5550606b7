/** Takes the pictures of the README from the demo workspace, so that they stay true: `npm run pictures`. */
import { chromium as launcher } from 'playwright-core';
import { startServer } from '@throughline/server/start';
import { build } from './lib/bundle.mjs';
import { chromium } from './lib/chromium.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const out = 'docs/pictures';

await build((line: string) => process.stdout.write(`${line}\n`));
const { path, why } = await chromium();
if (path === undefined) throw new Error(why);
const server = await startServer({ memory: true, port: 0 });
const browser = await launcher.launch({ executablePath: path, args: flags });
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 1.5,
  });
  const headers = { origin: server.url };
  const post = async (path: string, data: object): Promise<{ id: string }> =>
    (await (await context.request.post(`${server.url}${path}`, { data, headers })).json()) as { id: string };
  await post('/api/v1/accounts', {
    name: 'Inês Falcão',
    email: 'ines@example.org',
    password: 'a long enough password',
    workspace: 'Mine',
  });
  const { id } = await post('/api/v1/demo', {});
  const page = await context.newPage();
  await page.goto(`${server.url}/w/${id}/plan/counts`);
  await page.getByText('every five minutes').first().waitFor();
  await page.getByRole('heading', { name: 'Plan dates' }).waitFor();
  await page.screenshot({ path: `${out}/outline.png` });
  process.stdout.write(`${out}/outline.png\n`);
} finally {
  await browser.close();
  await server.close();
}
