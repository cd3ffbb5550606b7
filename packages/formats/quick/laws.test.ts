/** What holds for every quick line: it is read without a throw, its parts stand apart, and no word of it is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { readPlanText } from '@throughline/testkit/plan-text';
import { contextOf, directory, examples, planText } from './examples.fixture.ts';
import { printQuick } from './print.ts';
import { longestLine } from './limits.ts';
import { readQuick } from './read.ts';
import type { QuickReading } from './types.ts';
import { quickWishes } from './wishes.ts';

const plan = readPlanText(planText);
const context = contextOf(plan);

const piece = fc.oneof(
  fc.constantFrom(...examples.flatMap((line) => line.split(' '))),
  fc.constantFrom(
    '@',
    '+@',
    '#',
    'after:"',
    '"',
    '\\',
    '\\\\"',
    'by',
    '!',
    '*',
    'done:',
    'why:',
    '@person:',
    '+',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const line = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

let count = 0;
const newId = (): string => `new-${(count += 1)}`;
const nameOf = (id: string): string => directory[id]?.name ?? textOf(itemOf(plan, id)?.fields['title']);

/** What a reading says, without where and how it was written. */
const meant = ({ title, kind, parent, fields, newcomers, links }: QuickReading): unknown => ({
  ...{ title, kind, parent, fields, newcomers, links },
});

describe('every line', () => {
  test('is read; its parts are spans of it that do not overlap', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { parts, offers } = readQuick(text, context);
        let behind = 0;
        for (const part of parts) {
          expect(part.from).toBeGreaterThanOrEqual(behind);
          expect(part.to).toBeGreaterThan(part.from);
          expect(text.slice(part.from, part.to)).toBe(part.text);
          behind = part.to;
        }
        for (const { from, to } of offers) {
          expect(parts.every((part) => part.to <= from || part.from >= to)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('loses no word: what no part covers is the title', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { parts, title } = readQuick(text, context);
        const taken = parts.flatMap((part) => words(part.text));
        expect([...taken, ...words(title)].toSorted()).toEqual(words(text).toSorted());
      }),
      { numRuns: 400 },
    );
  });

  test('that has no problem becomes a command that the plan accepts, or refuses with a reason of its own', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = readQuick(text, context);
        fc.pre(reading.problems.length === 0);
        const { wishes } = quickWishes(reading, newId);
        const verdict = validate(plan, { wishes }, { actor: { person: 'ben', role: 'owner' } });
        const codes = verdict.ok ? [] : verdict.problems.map(({ code }) => code);
        // What only the whole plan can tell: a loop, the same link twice, somebody in two places of one item.
        const own = ['loop', 'link.twice', 'link.self', 'reviewer', 'depth'];
        expect(codes.filter((code) => !own.some((one) => code.startsWith(one)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('reads the same when it is printed in full', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = readQuick(text, context);
        fc.pre(reading.problems.length === 0);
        const printed = printQuick(reading, nameOf, context.kindWords);
        const again = readQuick(printed, context);
        expect({ printed, ...(meant(again) as object) }).toEqual({ printed, ...(meant(reading) as object) });
      }),
      { numRuns: 400 },
    );
  });
});

test('each choice of a question settles it', () => {
  for (const text of examples) {
    for (const part of readQuick(text, context).parts) {
      for (const choice of part.choices ?? []) {
        const chosen = text.slice(0, part.from) + choice.text + text.slice(part.to);
        const again = readQuick(chosen, context).parts.find(({ from }) => from === part.from);
        expect({ chosen, problem: again?.problem?.code === part.problem?.code && again?.problem }).toEqual({
          chosen,
          problem: false,
        });
        if ('item' in choice) expect(again?.value).toBe(choice.item);
        if ('given' in choice) expect(again?.value).toBe(choice.given);
        if ('makes' in choice) expect(again?.makes).toEqual(choice.makes);
        if ('words' in choice) expect(again).toBeUndefined();
      }
    }
  }
});

test('an offer that is taken becomes the deadline', () => {
  const text = 'Ship tomorrow';
  const { offers } = readQuick(text, context);
  const [offer] = offers;
  expect(offer?.given).toBe('2026-05-05');
  const taken = readQuick(text.replace(offer?.text ?? '', offer?.write ?? ''), context);
  expect(taken.fields).toEqual({ deadline: '2026-05-05' });
  expect(taken.title).toBe('Ship');
});

test('a line that is too long is refused with its length, and kept', () => {
  const { problems } = readQuick('x'.repeat(longestLine + 1), context);
  expect(problems).toMatchObject([{ code: 'quick.too-long', args: { length: longestLine + 1 } }]);
  expect(readQuick('x'.repeat(501), context).problems).toMatchObject([{ code: 'quick.title-long' }]);
});

test('somebody new is made once, before the item, by name in the directory', () => {
  const reading = readQuick('Check @person:Zoe +@person:zoe after:Contract', context);
  const { id, wishes, directory: names } = quickWishes(reading, newId);
  expect(wishes.map(({ type }) => type)).toEqual(['add', 'add', 'link']);
  const [who, item] = wishes;
  const zoe = who?.type === 'add' ? who.id : '';
  expect(names).toEqual({ [zoe]: { name: 'Zoe' } });
  expect(item).toMatchObject({ id, fields: { title: 'Check', owner: zoe, contributors: [zoe] } });
});
