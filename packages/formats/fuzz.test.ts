/** Every format takes anything: what cannot be read is a problem, never a throw, and no more work than the text is long. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWishes } from '@throughline/model/command';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { tried } from '@throughline/testkit/checks';
import { samplePlan } from '@throughline/testkit/sample-plan';
import type { Draft, Format } from './format.ts';
import { formats } from './formats/index.ts';
import { readPlan } from './read.ts';

const folder = join(import.meta.dirname, 'golden');
const golden = readdirSync(folder)
  .filter((name) => !name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const every: readonly Format[] = Object.values(formats);
const actor = { person: 'anna', role: 'owner' } as const;
const { plan, directory } = samplePlan();

/** Reads, and counts what was made: ids, wishes and remarks are no more than the text has characters. */
function bounded(format: Format, text: string, into: Plan): Draft {
  let ids = 0;
  const context = {
    newId: () => `n${++ids}`,
    today: '2027-01-01',
    plan: into,
    directory: into === plan ? directory : {},
    under: null,
    fileName: 'file',
  };
  const draft = format.read(text, context);
  const made = ids + draft.wishes.length + draft.remarks.length + draft.problems.length;
  expect(made).toBeLessThanOrEqual(100 + 4 * text.length + 4 * into.items.size);
  return draft;
}

/** What comes of a draft is accepted, or refused with problems; and it can be sent as it is. */
function judged(draft: Draft, into: Plan): void {
  const sent = readWishes(JSON.parse(JSON.stringify(draft.wishes)) as unknown[]);
  const wishes = [...sent.wishes, ...draft.conflicts.map(({ wish }) => wish)];
  const verdict = validate(into, { wishes }, { actor });
  if (!verdict.ok) expect(verdict.problems.length).toBeGreaterThan(0);
}

function survives(text: string): void {
  // What is hard to read is as hard whatever it comes into.
  const plans = text.length > 20_000 ? [plan] : [emptyPlan('other'), plan];
  for (const format of every) {
    for (const into of plans) judged(bounded(format, text, into), into);
  }
}

const words = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'id',
    'kind',
    'parent',
    'items',
    'plan',
    'title',
    'origin',
    'fields',
  ],
  ...[
    'anna',
    'move',
    'lease',
    'null',
    '[]',
    '{}',
    '""',
    '-1',
    '1e999',
    'goal',
    'person',
    'note',
    'unit',
    'ä',
    '\u0000',
    '\ufeff',
  ],
  ...[
    '"',
    "'",
    ',',
    ';',
    ':',
    '\n',
    '\r\n',
    '\t',
    '- ',
    '  ',
    '| ',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    '!!js',
    '---\n',
    '#',
    '%',
    '>',
    '|',
  ],
];

/** One mutation: where, how, and with what. */
const mutation = fc.record({
  at: fc.nat(1_000_000),
  size: fc.nat(60),
  how: fc.constantFrom('cut', 'put', 'replace', 'repeat', 'swap', 'end'),
  word: fc.oneof(
    fc.constantFrom(...words),
    fc.string({ maxLength: 10 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
});

function mutated(
  text: string,
  { at, size, how, word }: { at: number; size: number; how: string; word: string },
): string {
  const from = at % (text.length + 1);
  const part = text.slice(from, from + size);
  const [before, after] = [text.slice(0, from), text.slice(from + size)];
  if (how === 'cut') return before + after;
  if (how === 'put') return before + word + part + after;
  if (how === 'replace') return before + word + after;
  if (how === 'repeat') return before + part + part + after;
  if (how === 'swap') return before + after.slice(0, size) + part + after.slice(size);
  return before;
}

test('a golden file with anything cut, put in, replaced or moved', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...golden),
      fc.array(mutation, { minLength: 1, maxLength: 8 }),
      (text, mutations) => {
        survives(mutations.reduce(mutated, text));
      },
    ),
    tried(250),
  );
});

test('golden files with lines cut, doubled and shuffled', () => {
  const lines = fc.constantFrom(...golden).chain((text) => {
    const all = text.split('\n');
    return fc.array(fc.constantFrom(...all), { maxLength: all.length * 2 }).map((some) => some.join('\n'));
  });
  fc.assert(fc.property(lines, survives), tried(200));
});

test('text of any sort', () => {
  const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 }));
  const text = fc.array(word, { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(fc.property(text, survives), tried(300));
});

test('JSON of any sort, with the marks of a bundle', () => {
  const record = fc.dictionary(fc.constantFrom(...words), fc.jsonValue({ maxDepth: 2 }));
  const head = fc.record({
    throughline: fc.constant('bundle'),
    level: fc.oneof(fc.constant(1), fc.jsonValue()),
    id: fc.oneof(fc.constant('plan'), fc.jsonValue()),
    version: fc.oneof(fc.constant(0), fc.jsonValue()),
    settings: record,
    directory: record,
    items: fc.array(fc.oneof(record, fc.jsonValue({ maxDepth: 2 })), { maxLength: 6 }),
    links: fc.array(fc.oneof(record, fc.jsonValue({ maxDepth: 2 })), { maxLength: 6 }),
    asks: fc.array(record),
  });
  fc.assert(
    fc.property(head, (value) => survives(JSON.stringify(value))),
    tried(200),
  );
});

const many = (text: string, count: number): string => text.repeat(count);
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 20 }, (_, at) => `k${at}: &k${at} [${many(`*${at === 0 ? 'a' : `k${at - 1}`},`, 9)}x]\n`).join('')}`;

const hard: { [name: string]: string } = {
  nothing: '',
  'blank lines': many('\n', 200_000),
  'one huge line': many('a', 2_000_000),
  'spaces without end': `What${many(' ', 1_000_000)}x`,
  'a huge cell of spaces': `What,When,contributors,after\na,"${many(' ', 200_000)};","${many(' ', 200_000)};","${many(' +', 100_000)}"`,
  commas: many(',', 1_000_000),
  quotes: many('"', 50_001),
  'many columns': `${many('What,', 5000)}\n${many('x,', 5000)}`,
  'rows that hold each other': `What,Parent\n${Array.from({ length: 1000 }, (_, at) => `r${at},r${(at + 1) % 1000}\n`).join('')}`,
  'a deep outline': `What,WBS\n${Array.from({ length: 400 }, (_, at) => `r${at},${many('1.', at)}1\n`).join('')}`,
  'rows of one name': `What,After\n${many('x,x\n', 1500)}`,
  'prototype columns': '__proto__,constructor,What,toString\n1,2,a,3\n4,5,b,6\n',
  'prototype keys':
    'plan:\n  - step: a\n    __proto__: {x: 1}\n    constructor: b\n    id: __proto__\n    after: [constructor, __proto__]\n  - __proto__: a\n',
  'own prototype': 'id,outline,kind,title,__proto__\n__proto__,1.,step,a,x\nconstructor,1.1.,toString,b,y\n',
  'brackets without end': many('[', 100_000),
  'braces without end': many('{a: ', 100_000),
  'dashes without end': many('- ', 100_000),
  'questions without end': many('? ', 50_000),
  'deep indentation': Array.from({ length: 1000 }, (_, at) => `${many(' ', at)}- goal: x`).join('\n'),
  'deep JSON': `{"throughline":"bundle","level":1,"id":"x","version":0,"settings":{"name":${many('[', 50_000)}${many(']', 50_000)}},"directory":{},"items":[],"links":[],"asks":[]}`,
  'alias bomb': bomb,
  'merge keys': 'a: &a {x: 1}\nplan:\n  - <<: *a\n    step: b\n',
  'many keys': Array.from({ length: 10_000 }, (_, at) => `k${at}: 1`).join('\n'),
  'one key many times': many('plan: []\n', 20_000),
  'many tags': many('!!str ', 50_000),
  'many anchors': many('&a ', 50_000),
  'brackets in an outline': `- ${many('(a: ', 100_000)}`,
  'open quotes in brackets': `- ${many('x (a: "', 100_000)}`,
  bars: `| a |\n|---|\n${many('|', 500_000)}`,
  headings: many('# a\n', 5000),
  'many bullets': many('- a (by: tomorrow; owner: Anna)\n', 2000),
  'nested lists': `plan:\n  ${many('- - ', 5000)}x`,
};

describe('files made to be hard', () => {
  test.each(Object.keys(hard))('%s', (name) => {
    survives(hard[name] ?? '');
  });
});

test('what no format knows is told so, with what can be read', () => {
  const context = { newId: () => 'n', today: '2027-01-01', plan: emptyPlan('p'), directory: {}, under: null };
  expect(readPlan('nothing that says what it is', context)).toMatchObject({
    draft: { problems: [{ code: 'file.unknown', args: { known: { list: Object.keys(formats) } } }] },
  });
  expect(readPlan('PK\u0003\u0004…', context).draft.problems).toMatchObject([{ code: 'file.binary' }]);
  expect(readPlan('a,b\n1,2', context, 'xls').draft.problems).toMatchObject([{ code: 'format.unknown' }]);
});
