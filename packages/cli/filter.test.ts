/** The options of a filter: what was typed, as the filter that every door asks with. */
import { expect, test } from 'vitest';
import { filtered } from '@throughline/model/filter';
import { lens } from '@throughline/model/lens';
import { itemOf } from '@throughline/model/plan';
import { readPlanText } from '@throughline/testkit/plan-text';
import { askedOf, readFilter } from './filter.ts';
import { readerOf } from './names.ts';
import type { Session } from './session.ts';
import type { Given } from './subcommand.ts';
import type { Target } from './target.ts';

const plan = readPlanText(`
  person #anna
  role Docs
    holder: anna
  goal G @anna by 2025-06-30
    step S @docs by 2025-03-01
    step T by 2025-09-01
  step Stray
`);
const known = { plan, directory: {}, reader: readerOf({ locale: 'en' }, plan, {}) };
const session = { today: '2025-05-01', reader: { locale: 'en' } } as Session;
const older = readPlanText('person #anna');
const target = {
  person: 'anna',
  planAt: (version: number) => Promise.resolve(version === 0 ? older : undefined),
} as unknown as Target;

const given = (options: Readonly<Record<string, string | readonly string[] | true>>): Given => ({
  text: (name) => (typeof options[name] === 'string' ? options[name] : undefined),
  many: (name) => (Array.isArray(options[name]) ? (options[name] as string[]) : []),
  flag: (name) => options[name] === true,
  number: (name) => (options[name] === undefined ? undefined : Number(options[name])),
  item: (name) => itemOf(plan, String(options[name] as string)),
});

async function found(options: Parameters<typeof given>[0]): Promise<string[]> {
  const { filter, problems } = readFilter(given(options), known, session);
  expect(problems).toEqual([]);
  expect(lens.safeParse({ filter }).success).toBe(true);
  const asked = await askedOf(filter, known, session, target);
  if ('code' in asked) throw new Error(asked.code);
  return [...filtered(plan, filter ?? {}, asked)].map(({ item }) => item.id);
}

test('options mean a filter, with dates as people write them and the person who asks', async () => {
  expect(await found({ mine: true })).toEqual(['g', 's']);
  expect(await found({ overdue: true })).toEqual(['s']);
  expect(await found({ 'due-from': '1 April 2025', 'due-by': 'Q2 2025' })).toEqual(['g']);
  expect(await found({ missing: ['deadline'], kind: ['step'] })).toEqual(['stray']);
  expect(await found({ orphans: true })).toEqual(['stray']);
  expect(await found({ since: '0', kind: ['goal', 'role'] })).toEqual(['docs', 'g']);
});

test('what is no date, or a version that there is not, is said', async () => {
  const { problems } = readFilter(given({ 'due-by': 'whenever' }), known, session);
  expect(problems.length).toBeGreaterThan(0);
  const asked = await askedOf({ since: 99 }, known, session, target);
  expect(asked).toMatchObject({ code: 'cli.version-none', args: { version: 99 } });
  expect(readFilter(given({}), known, session).filter).toBeUndefined();
});
