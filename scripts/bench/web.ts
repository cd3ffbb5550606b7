/** The outline in a real Chromium: opening, keys, scrolling, folding and filtering, in a large plan and a huge one. */
import { chromium as launcher, type Browser, type BrowserContext } from 'playwright-core';
import type { Figure } from '../bench.ts';
import { build } from '../lib/bundle.mjs';
import { chromium } from '../lib/chromium.mjs';
import { median, megabytes, ms, quantile } from './lib/figures.ts';
import { account, fill, openPlace, type Place } from './lib/place.ts';
import { firstStep, idAt } from './lib/plan.ts';
import { firstView, openScreen, type Screen } from './lib/screen.ts';

export const name = 'web';
export const about = `One person in headless Chromium at 1440 × 900, drawn by the processor (no graphics card). *Usable* is from asking for
the page until the rows of the outline stand and the page answers; cold with an empty cache, warm with a full one;
the median of 3. A key is counted from its press to the paint after it: 40 letters in a title, 40 arrows down, 20
selections. Scrolling turns the wheel by 100 pixels every 12 ms for 4 s; a frame is the time between two of the
browser's. Its work is what the main thread did a frame, however busy the machine. First view: everything fetched
until the rows stand, without the plan, after gzip.`;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const sizes = [10_000, 100_000];
const runs = 3;

type Goals = Partial<Record<'cold' | 'warm' | 'key' | 'p50' | 'p95' | 'fold' | 'filter' | 'task', number>>;
const goals: Goals = { cold: 2000, warm: 700, key: 50, p50: 18, p95: 25, fold: 100, filter: 50, task: 100 };

async function signedIn(browser: Browser, { base }: Place): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const { email, password } = account;
  const answered = await context.request.post(`${base}/api/v1/session`, {
    data: { email, password },
    headers: { origin: base },
  });
  if (!answered.ok()) throw new Error(`${answered.status()} ${await answered.text()}`);
  return context;
}

/** Whether this browser holds a copy of a plan; text, because its types are those of a browser. */
const copied = `localStorage.getItem('throughline.copied')`;

const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

/** All keys that a person presses in a while. */
async function keys(screen: Screen, size: number): Promise<number[]> {
  const { page, presses } = screen;
  await page.locator(`[data-item="${idAt(firstStep(size))}"][data-column="0"]`).click();
  const down = await presses(times(40, 'ArrowDown'));
  await presses(['F2', 'End']);
  const typed = await presses([...'What stands here was typed by a person, now']);
  await presses(['Enter']);
  const selected = await presses(times(10, 'x').flatMap((key) => [key, 'ArrowDown']));
  await presses(['Escape']);
  return [...down, ...typed, ...selected];
}

async function measured(
  browser: Browser,
  place: Place,
  size: number,
  goal: Goals,
): Promise<Record<string, Figure>> {
  const address = `${place.base}/w/${place.workspace}/plan`;
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < runs; run++) {
    const context = await signedIn(browser, place);
    const first = await openScreen(context, address);
    cold.push(first.ready);
    // What a later visit opens from is written when the page has come to rest.
    for (let wait = 0; wait < 120 && !(await first.page.evaluate(copied)); wait++)
      await first.page.waitForTimeout(500);
    await first.page.close();
    warm.push((await openScreen(context, address)).ready);
    await context.close();
  }
  const context = await signedIn(browser, place);
  const bytes = await firstView(context, address);
  const screen = await openScreen(context, address);
  await screen.page.waitForTimeout(2000); // what is worked out after opening is done
  const began = await screen.longTasks();
  // Keys come first: after scrolling, the row they begin on is not in the page.
  const pressed = await keys(screen, size);
  const scroll = await screen.scrolled(4);
  const folded = [
    ...(await screen.presses(['Control+ArrowUp'])),
    ...(await screen.presses(['Control+ArrowDown'])),
  ];
  const filtered: number[] = [];
  for (const text of ['?text=999', '?text=7', '?', '?text=next', '?']) {
    filtered.push(
      Number(
        await screen.page.evaluate(`probe.until(() => {
          history.replaceState(null, '', ${JSON.stringify(text)});
          dispatchEvent(new PopStateEvent('popstate'));
        })`),
      ),
    );
  }
  const tasks = await screen.longTasks();
  const of = (label: string): string => `${label}, ${size.toLocaleString('en')} items`;
  const figures = {
    [of('usable, cold')]: ms(median(cold), goal.cold),
    [of('usable, warm')]: ms(median(warm), goal.warm),
    [of('longest task in the 2 s after opening')]: ms(Math.max(0, ...began), goal.task),
    [of('key to paint, p50')]: ms(quantile(pressed, 0.5)),
    [of('key to paint, p95')]: ms(quantile(pressed, 0.95), goal.key),
    [of('a frame while scrolling, p50')]: ms(scroll.p50, goal.p50),
    [of('a frame while scrolling, p95')]: ms(scroll.p95, goal.p95),
    [of('work of the main thread a scrolled frame')]: ms(scroll.work),
    [of('of it script')]: ms(scroll.script),
    [of('of it style and layout')]: ms(scroll.layout),
    [of('fold all, or unfold all')]: ms(Math.max(...folded), goal.fold),
    [of('filter by text')]: ms(quantile(filtered, 0.95), goal.filter),
    [of('longest task while in use')]: ms(Math.max(0, ...tasks), goal.task),
    [of('living objects')]: megabytes(await screen.heap()),
  };
  const shift = await screen.shift();
  await context.close();
  if (size !== sizes[0]) return figures;
  return {
    ...figures,
    'first view': { value: bytes / 1024, unit: 'KiB', goal: { atMost: 350 } },
    'cumulative layout shift': { value: shift, unit: '', goal: { atMost: 0.02 } },
  };
}

export async function run(): Promise<Record<string, Figure>> {
  const { path } = await chromium();
  if (path === undefined) return {};
  await build(() => {});
  const browser = await launcher.launch({ executablePath: path, args: flags });
  let figures: Record<string, Figure> = {};
  try {
    for (const size of sizes) {
      const place = await openPlace();
      try {
        await fill(place, size);
        figures = { ...figures, ...(await measured(browser, place, size, size === sizes[0] ? goals : {})) };
      } finally {
        await place.close();
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}
