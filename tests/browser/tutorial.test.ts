/** The tutorial can be followed: each of its steps is done, by the names that it gives. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { steps } from '../../scripts/tutorial/steps.ts';
import { browserPath, openStage } from './stage.ts';
import type { Stage } from './stage.ts';

if (!browserPath) console.log('skipped: tests/browser/tutorial: CHROMIUM_PATH names no browser');

describe.skipIf(!browserPath)('the tutorial', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.person({ timezoneId: 'Europe/Lisbon' });
  });
  afterAll(() => stage?.close());

  const done = steps.flatMap(({ title, does }) => (does ? [[title, does] as const] : []));
  test.each(done)('%s', async (_, does) => {
    await does(page, stage.url);
    expect(stage.complaints()).toEqual([]);
  });
});
