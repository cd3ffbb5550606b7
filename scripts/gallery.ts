/**
 * Makes the gallery anew: every screen, empty, with the demo, with 10,000 items, with names that are too long and in
 * German; each in light and dark, on a wide window and on a phone. `npm run gallery`, or with names: `npm run gallery --
 * demo-home large`. About five minutes for all.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as launcher, type Page } from 'playwright-core';
import { startServer } from '@throughline/server/start';
import { build } from './lib/bundle.mjs';
import { chromium } from './lib/chromium.mjs';
import { screens, type Screen } from './gallery/screens.ts';
import { sheet, type Shot } from './gallery/sheet.ts';
import { openWorlds, type World } from './gallery/worlds.ts';

const out = 'docs/gallery';
/** the same as PNG, to look at closely */
const close = '.cache/gallery';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };
const wanted = process.argv.slice(2);

/** A screen four times: light and dark, wide and narrow. */
async function shots(world: World, screen: Screen): Promise<Shot[]> {
  const taken: Shot[] = [];
  for (const [size, viewport] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    // A page of its own: what one window size leaves open or scrolled is not the other's.
    const page: Page = await world.context.newPage();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${world.url}${screen.path(world)}`);
    await screen.ready(page, size);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      taken.push({ size, theme, png: await page.screenshot() });
    }
    await page.close();
  }
  return taken;
}

const nameOf = (screen: Screen): string => `${screen.world}-${screen.name}`;
const chosen = screens.filter(
  (screen) => wanted.length === 0 || wanted.some((name) => nameOf(screen) === name || screen.world === name),
);

await build((line: string) => process.stdout.write(`${line}\n`));
const { path, why } = await chromium();
if (path === undefined) throw new Error(why);
const server = await startServer({ memory: true, port: 0 });
const browser = await launcher.launch({ executablePath: path, args: flags });
const failed: string[] = [];
try {
  const worlds = await openWorlds(browser, server.url, new Set(chosen.map(({ world }) => world)));
  const table = await browser.newPage({ viewport: { width: 1200, height: 1160 } });
  if (wanted.length === 0) rmSync(out, { recursive: true, force: true });
  for (const folder of [out, close]) mkdirSync(folder, { recursive: true });
  for (const screen of chosen) {
    const file = join(out, `${nameOf(screen)}.jpg`);
    try {
      const world = await worlds(screen.world);
      const { jpeg, png } = await sheet(
        table,
        `${nameOf(screen)}: ${screen.about}`,
        await shots(world, screen),
      );
      writeFileSync(file, jpeg);
      writeFileSync(join(close, `${nameOf(screen)}.png`), png);
      process.stdout.write(`${file}\n`);
    } catch (error) {
      failed.push(`${nameOf(screen)}: ${String(error).split('\n')[0]}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
const list = screens
  .filter((one) => existsSync(join(out, `${nameOf(one)}.jpg`)))
  .map((one) => `- [${nameOf(one)}](${nameOf(one)}.jpg): ${one.about}`)
  .join('\n');
writeFileSync(
  join(out, 'README.md'),
  `# Every screen\n\nMade by \`npm run gallery\`; each picture shows light and dark, 1440 and 360 pixels wide.\n\n${list}\n`,
);
if (failed.length > 0) {
  process.stderr.write(`Not taken:\n${failed.join('\n')}\n`);
  process.exitCode = 1;
}
