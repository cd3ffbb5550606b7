/** Plans with texts and names that files find hard: quotes, line breaks, formulas, emoji, what looks like a date. */
import * as fc from 'fast-check';
import type { Directory, DirectoryEntry } from '@throughline/model/directory';
import type { Field } from '@throughline/model/field';
import type { Json, JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { linkKindOf } from '@throughline/model/links/index';
import type { Fields } from '@throughline/model/field';
import type { Plan } from '@throughline/model/plan';
import { settings } from '@throughline/model/settings';
import { fromJson, toJson } from '@throughline/model/serial';
import { picker, type Pick } from './pick.ts';
import { planArbitrary } from './stories.ts';

const marks = [
  '"',
  "'",
  '\\',
  '`',
  '|',
  ';',
  ',',
  ':',
  '#',
  '-',
  '*',
  '_',
  '<br>',
  '&amp;',
  '{',
  '[',
  '(',
  '%',
  '@',
  '~',
];
const lines = [
  ...marks,
  ...[
    '=1+1',
    '+1',
    '-5',
    '@SUM(A1)',
    "'=x",
    '1.0',
    '007',
    '1e5',
    'true',
    'no',
    'null',
    '~',
    '2025-01-13',
    '12:30',
  ],
  ...[
    '- a',
    '1. a',
    '# a',
    '[x] a',
    '[ ] a',
    '> a',
    '--- ',
    '...',
    '| a | b |',
    'goal: a',
    'Note: a',
    '!!str a',
    '&a',
    '*a',
  ],
  ...[
    'Call (again)',
    'a (by: Friday)',
    'a (id: b)',
    '(id: b)',
    'a; b',
    'a | b',
    '"quoted"',
    'a "b" c',
    "it's",
    '{"a":1}',
  ],
  ...[
    ' leading',
    'trailing ',
    '\ttab',
    'a\tb',
    '  ',
    ' ',
    'no\u00a0break',
    'line\u2028end',
    '\ufeffmark',
    'zero\u200bwidth',
  ],
  ...[
    '👩‍🚀 launch',
    'مرحبا بالعالم',
    'שלום (x)',
    'ログ; 一',
    'e\u0301',
    'Ça — “là”',
    'a'.repeat(500),
    '__proto__',
    'constructor',
  ],
  ...[
    'A FS+2d',
    'Phase -2d',
    'SS',
    'x {',
    'x {"a":1}',
    'after: x',
    'all',
    'TBD',
    '?',
    'x',
    'Comms / Docs',
    'Bob and Eve',
  ],
];
const texts = [
  'a\nb',
  'a\n\nb',
  '\n',
  '\na',
  'a\n',
  '  a\n b',
  '- a\n  - b',
  '```\ncode\n```',
  'a\r\nb',
  'a\rb',
  '"a"\n"b"',
  'why: x\ndone: y',
  '# a\n\n| b |\n|---|',
];
const names = [
  ...[
    'Anna Schmidt',
    'anna  schmidt',
    'ANNA',
    'Docs Lead',
    'Bob',
    'bob',
    'Eve; Bob',
    'Comms / Docs',
    'Bob and Eve',
    'all',
  ],
  ...[
    'TBD',
    '[x]',
    '"q"',
    ' spaced ',
    '=cmd',
    'x|y',
    'O’Neil (PM)',
    'Ünal, Deniz',
    '王伟',
    'true',
    '7',
    'a@b.example',
    'a\nb',
  ],
];

function oddValue(field: Field, value: Json, pick: Pick): Json {
  const line = (): string => pick.one(lines) ?? '';
  const fits = (one: Json): Json => (field.schema.safeParse(one).success ? one : value);
  switch (field.type) {
    case 'line':
      return fits(pick.once(4) ? (pick.one(texts) ?? '') : line());
    case 'text':
      return pick.once(2) ? (pick.one(texts) ?? '') : `${line()}${pick.one(['', '\n', ' '])}${line()}`;
    case 'list':
      return pick.some(pick.once(4) ? texts : lines, 4);
    default:
      return value;
  }
}

const odd = (values: JsonObject, fields: Fields, pick: Pick): JsonObject =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field && !pick.once(4) ? oddValue(field, value, pick) : value];
    }),
  );

function oddEntry(pick: Pick): DirectoryEntry | undefined {
  if (pick.once(5)) return undefined;
  const name = pick.one(names) ?? 'Anna';
  return pick.once(2) ? { name, email: `${pick.number(5)}@b.example` } : { name };
}

export type OddPlan = { readonly plan: Plan; readonly directory: Directory };

function oddly(plan: Plan, pick: Pick): OddPlan {
  const json = toJson(plan);
  const entries: [string, DirectoryEntry][] = [];
  const items = json.items.map((item) => {
    const kind = kindOf(item.kind);
    const entry = kind?.traits.human ? oddEntry(pick) : undefined;
    if (entry) entries.push([item.id, entry]);
    const fields = odd(item.fields, kind?.fields ?? {}, pick);
    // Names of seats are as odd as those of people.
    const seat = kind?.traits.involved && !kind.traits.human && pick.once(2);
    const called: JsonObject = seat ? { title: pick.one(names) ?? '' } : {};
    return { ...item, fields: { ...fields, ...called } };
  });
  const links = json.links.map((link) => ({
    ...link,
    fields: odd(link.fields, linkKindOf(link.kind)?.fields ?? {}, pick),
  }));
  const own = odd(json.settings, settings, pick);
  return { plan: fromJson({ ...json, items, links, settings: own }), directory: Object.fromEntries(entries) };
}

/** Plans as stories leave them, with odd texts, and a directory that knows most people by odd names. */
export const oddPlanArbitrary = (most = 40): fc.Arbitrary<OddPlan> =>
  fc
    .tuple(planArbitrary(most), fc.array(fc.nat(10_000), { minLength: 200, maxLength: 1000, size: 'max' }))
    .map(([plan, numbers]) => oddly(plan, picker(numbers)));
