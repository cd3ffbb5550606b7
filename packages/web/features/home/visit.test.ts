/** Since the last visit: what others wrote after the version that was seen; a visit is a tab, reading again takes nothing away. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '@throughline/model/entry';
import { newSince } from './visit.ts';

const shelf = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  } as unknown as Storage;
};

let visited: typeof import('./visit.ts').visited;
/** A tab of this browser: its own visit, and what the browser keeps. */
async function openTab(): Promise<void> {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', shelf());
  ({ visited } = await import('./visit.ts'));
}

beforeEach(async () => {
  vi.stubGlobal('localStorage', shelf());
  await openTab();
});

test('the first visit has seen nothing, and the next begins where it ended', async () => {
  expect(visited('w', 7)).toBeUndefined();
  expect(visited('w', 12)).toBeUndefined();
  await openTab();
  expect(visited('w', 30)).toBe(12);
});

test('within a visit it stays the same, however often the page is read', async () => {
  visited('w', 7);
  await openTab();
  expect([visited('w', 20), visited('w', 25)]).toEqual([7, 7]);
  await openTab();
  expect(visited('w', 26)).toBe(25);
});

test('each workspace has visits of its own', async () => {
  visited('w', 7);
  await openTab();
  expect(visited('other', 9)).toBeUndefined();
});

test('news are what others wrote since', () => {
  const entry = (version: number, by: string) => ({ version, by }) as Entry;
  const log = [entry(9, 'ben'), entry(8, 'me'), entry(7, 'ben'), entry(6, 'ben')];
  expect(newSince(log, 6, 'me').map(({ version }) => version)).toEqual([9, 7]);
});
