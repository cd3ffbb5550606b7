/** What every screen keeps to: double size, 320 pixels, less motion, nothing that jumps when the plan arrives. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, cell, openStage, overflow, type Stage } from './stage.ts';
import { visit, watched, type Visit } from './screens.fixture.ts';

if (!browserPath) console.log('skipped: tests/browser/bounds: CHROMIUM_PATH names no browser');

const paths = ['/home', '/plan', '/item/counts', '/board', '/calendar', '/people', '/activity', '/settings'];

/** What can be used and cannot be brought into sight by scrolling; what scrolls both ways and is neither grid nor board. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (one: Element): string =>
      `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 40) ?? ''}`;
    // Whatever hides what sticks out is not scrolled by anybody's hand.
    const hides = (one: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const fixed = /hidden|clip/;
      return (
        (fixed.test(overflowX) && one.scrollLeft !== 0) || (fixed.test(overflowY) && one.scrollTop !== 0)
      );
    };
    const found: string[] = [];
    const usable = 'a[href], button, input, select, textarea, [tabindex="0"]';
    for (const one of document.querySelectorAll<HTMLElement>(`#root :is(${usable})`)) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.offsetWidth <= 1) continue;
      if (one.getAttribute('href') === '#main' || one.matches(':disabled')) continue;
      one.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = one.getBoundingClientRect();
      const hit = document.elementFromPoint(left + Math.min(width / 2, 60), top + height / 2);
      const reached = hit && (one.contains(hit) || hit.contains(one) || one.closest('label')?.contains(hit));
      if (!reached) found.push(`covered or outside: ${named(one)}`);
      for (let up = one.parentElement; up; up = up.parentElement) {
        if (hides(up)) found.push(`cut off: ${named(one)}`);
      }
    }
    for (const one of document.querySelectorAll<HTMLElement>('#root *')) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const both =
        /auto|scroll/.test(overflowX) &&
        /auto|scroll/.test(overflowY) &&
        one.scrollWidth > one.clientWidth + 1 &&
        one.scrollHeight > one.clientHeight + 1;
      const meant = '[role="treegrid"], [role="grid"], [role="region"], section[aria-label]';
      if (both && !one.querySelector(meant) && !one.matches('textarea'))
        found.push(`both ways: ${named(one)}`);
    }
    return found;
  });

describe.skipIf(!browserPath)('every screen', () => {
  let stage: Stage;
  let the: Visit;
  const asked: string[][] = [];
  beforeAll(async () => {
    stage = await openStage();
    the = await visit(stage);
  });
  afterAll(() => stage?.close());

  /** The same person at a browser that has never been here. */
  async function anew(options: BrowserContextOptions): Promise<Page> {
    const page = await stage.person({ storageState: await the.page.context().storageState(), ...options });
    asked.push(watched(page, stage.url));
    return page;
  }
  const shown = async (page: Page): Promise<void> => {
    await page.getByRole('heading').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let turn = 0; turn < 2; turn++) {
        await new Promise((done) => requestIdleCallback(done, { timeout: 1_500 }));
      }
    });
  };

  test.each([
    { about: 'at double size', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
    { about: 'at four times the size', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    { about: 'at 320 pixels', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  ])('$about scrolls one way, and everything can be reached', async ({ viewport, deviceScaleFactor }) => {
    const page = await anew({ viewport, deviceScaleFactor, reducedMotion: 'reduce' });
    for (const path of paths) {
      await page.goto(the.demo + path);
      await shown(page);
      expect([path, await overflow(page), await outOfReach(page)]).toEqual([path, 0, []]);
    }
    await page.context().close();
  });

  /** A walk that opens whatever comes and goes. @returns what moved for longer than a millisecond */
  async function walked(reducedMotion: 'reduce' | 'no-preference'): Promise<string[]> {
    const page = await anew({ reducedMotion });
    await page.addInitScript(() => {
      const moved = new Set<string>();
      Object.assign(globalThis, { moved });
      const look = (): void => {
        for (const one of document.getAnimations()) {
          const { duration = 0 } = one.effect?.getComputedTiming() ?? {};
          if (Number(duration) > 1) moved.add(one instanceof CSSTransition ? one.transitionProperty : one.id);
        }
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`${the.demo}/plan`);
    await cell(page, 'Nobody waits').click();
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('complementary', { name: /^Nobody waits/ }).waitFor();
    await page.getByRole('button', { name: 'Guided tour' }).hover();
    await page.getByRole('button', { name: 'Leave and delete' }).hover();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByLabel('Group by').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys of this screen' }).waitFor();
    await page.keyboard.press('Escape');
    const moved = await page.evaluate(() => [...(globalThis as unknown as { moved: Set<string> }).moved]);
    await page.context().close();
    return moved;
  }

  test('whoever wants less motion sees none; whoever does not, some', async () => {
    expect(await walked('reduce')).toEqual([]);
    expect(await walked('no-preference')).not.toEqual([]);
  });

  test.each([
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
  ])('nothing jumps when the plan arrives, cold or warm, at $width pixels', async (viewport) => {
    const shifts: Record<string, number> = {};
    for (const path of ['/home', '/plan', '/plan/counts', '/item/counts', '/board']) {
      const page = await anew({ viewport });
      await page.addInitScript(() => {
        const sum = { all: 0 };
        Object.assign(globalThis, { shifted: sum });
        type Shift = PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
        };
        new PerformanceObserver((list) => {
          for (const one of list.getEntries() as Shift[]) if (!one.hadRecentInput) sum.all += one.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const how of ['cold', 'warm']) {
        if (how === 'cold') await page.goto(the.demo + path);
        else await page.reload();
        await shown(page);
        shifts[`${path} ${how}`] = await page.evaluate(
          () => (globalThis as unknown as { shifted: { all: number } }).shifted.all,
        );
      }
      await page.context().close();
    }
    console.log(`layout shift at ${viewport.width}: ${JSON.stringify(shifts)}`);
    expect(Object.entries(shifts).filter(([, sum]) => sum > 0.02)).toEqual([]);
  });

  test('nobody else was asked for anything, and nothing was complained of', () => {
    expect([the.elsewhere, ...asked].flat()).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
