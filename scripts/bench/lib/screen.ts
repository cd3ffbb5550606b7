/**
 * A window of Chromium that is measured: when the outline can be used, how long a key takes to the next paint, how
 * evenly it scrolls, what the main thread does meanwhile, and what moved about without being asked.
 */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { quantile } from './figures.ts';

/** What runs in the pages is text: its types are those of a browser, which nothing here is. */
const probe = `(() => {
  const found = (globalThis.probe = { tasks: [], shift: 0, paints: [], frames: [], heard: () => {} });
  let stands;
  found.ready = new Promise((done) => { stands = done; });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) found.tasks.push({ at: one.startTime, took: one.duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) found.shift += one.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
  const rows = new MutationObserver(() => {
    if (!document.querySelector('[role="treegrid"] [data-item]')) return;
    rows.disconnect();
    found.fetched = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
    // A timer comes after whatever the page has queued for itself: only then does it answer to a person.
    painted(() => setTimeout(() => stands(performance.now())));
  });
  rows.observe(document, { subtree: true, childList: true });
  addEventListener('keydown', (event) => {
    if (/^(?:Control|Alt|Shift|Meta)$/.test(event.key)) return;
    painted((at) => {
      found.paints.push(at - event.timeStamp);
      found.heard();
    });
  }, true);
  found.count = (wanted) => new Promise((done) => {
    found.heard = () => found.paints.length >= wanted && done();
    found.heard();
  });
  found.watch = () => {
    found.frames = [];
    let last;
    const next = (at) => {
      if (last !== undefined) found.frames.push(at - last);
      last = at;
      found.watching = requestAnimationFrame(next);
    };
    found.watching = requestAnimationFrame(next);
  };
  found.rest = () => cancelAnimationFrame(found.watching);
  found.until = async (does) => {
    const began = performance.now();
    does();
    return new Promise((done) => painted((at) => done(at - began)));
  };
})()`;

/** What the main thread has done since it began, in milliseconds. */
type Worked = Readonly<
  Record<'TaskDuration' | 'ScriptDuration' | 'LayoutDuration' | 'RecalcStyleDuration', number>
>;

export type Frames = {
  readonly p50: number;
  readonly p95: number;
  /** milliseconds of the main thread a frame */
  readonly work: number;
  readonly script: number;
  readonly layout: number;
};

export type Screen = {
  readonly page: Page;
  /** milliseconds from asking for the page until its rows stand and it answers */
  readonly ready: number;
  /** milliseconds from each press to the paint after it */
  readonly presses: (keys: readonly string[]) => Promise<number[]>;
  /** a wheel that turns for some seconds */
  readonly scrolled: (seconds: number) => Promise<Frames>;
  /** long tasks since this was last asked, in milliseconds */
  readonly longTasks: () => Promise<number[]>;
  /** cumulative layout shift so far */
  readonly shift: () => Promise<number>;
  /** bytes of living objects */
  readonly heap: () => Promise<number>;
};

async function worked(devtools: CDPSession): Promise<Worked> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000])) as Worked;
}

/** Opens an address in a new window and waits until it can be used. */
export async function openScreen(context: BrowserContext, address: string): Promise<Screen> {
  const page = await context.newPage();
  await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(address);
  const ready = Number(await page.evaluate('probe.ready'));
  let since = ready;

  async function presses(keys: readonly string[]): Promise<number[]> {
    await page.evaluate('probe.paints.length = 0; undefined');
    for (const [at, key] of keys.entries()) {
      await page.keyboard.press(key);
      await page.evaluate(`probe.count(${at + 1})`);
    }
    return (await page.evaluate('probe.paints')) as number[];
  }

  async function scrolled(seconds: number): Promise<Frames> {
    await page.mouse.move(500, 500);
    const before = await worked(devtools);
    await page.evaluate('probe.watch()');
    const began = performance.now();
    for (let turn = 0; performance.now() - began < seconds * 1000; turn++) {
      await page.mouse.wheel(0, 100);
      await new Promise((done) => setTimeout(done, 12));
    }
    await page.evaluate('probe.rest()');
    const after = await worked(devtools);
    const frames = (await page.evaluate('probe.frames')) as number[];
    const a = (name: keyof Worked): number => (after[name] - before[name]) / frames.length;
    return {
      p50: quantile(frames, 0.5),
      p95: quantile(frames, 0.95),
      work: a('TaskDuration'),
      script: a('ScriptDuration'),
      layout: a('LayoutDuration') + a('RecalcStyleDuration'),
    };
  }

  return {
    page,
    ready,
    presses,
    scrolled,
    longTasks: async () => {
      const all = (await page.evaluate('probe.tasks')) as { at: number; took: number }[];
      const later = all.filter(({ at }) => at > since).map(({ took }) => took);
      since = Number(await page.evaluate('performance.now()'));
      return later;
    },
    shift: async () => Number(await page.evaluate('probe.shift')),
    heap: async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    },
  };
}

/** What an address fetches before its rows stand, without the plan itself, in bytes after gzip. */
export async function firstView(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(probe);
  const bodies = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const url = response.url();
    if (new URL(url).pathname.startsWith('/api/')) return;
    // What was still under way when the page closes came later than the rows.
    bodies.set(
      url,
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  await page.goto(address);
  await page.evaluate('probe.ready');
  const fetched = (await page.evaluate('probe.fetched')) as string[];
  const sizes = await Promise.all([...new Set(fetched)].map((url) => bodies.get(url) ?? Promise.resolve(0)));
  await page.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}
