/** Lenses in addresses: readable, exact both ways, and no address that cannot be read. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lens as lensSchema, type Lens } from '@throughline/model/lens';
import { tried } from '@throughline/testkit/checks';
import { decode, encode, normal } from './address.ts';

const idText = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const ids = fc.array(idText, { minLength: 1, maxLength: 4 });
const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 4,
});
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.]{0,20}$/);
const given = fc.constantFrom(
  '2026-06-30',
  '2026',
  '2026-Q3',
  '2026-H1',
  '2026-02',
  '2026-02-14T02:00+01:00',
);
const lenses: fc.Arbitrary<Lens> = fc.record(
  {
    columns: fc.array(name, { maxLength: 5 }),
    sort: fc.record({ by: name, down: fc.boolean() }, { requiredKeys: ['by'] }),
    group: name,
    root: idText,
    filter: fc.record(
      {
        text: fc.string({ unit: 'grapheme', maxLength: 60 }),
        kind: words,
        owner: fc.array(fc.oneof(idText, fc.constantFrom('@me', '@seats')), { minLength: 1, maxLength: 3 }),
        unowned: fc.boolean(),
        status: words,
        lacks: words,
        deadline: fc.record({ from: given, to: given }, { requiredKeys: [] }),
        overdue: fc.boolean(),
        orphan: fc.boolean(),
        unit: ids,
        uncertain: fc.boolean(),
        since: fc.nat(),
        linked: ids,
        waitsFor: ids,
        parent: fc.option(idText),
        under: idText,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Lens>;

describe('a lens in an address', () => {
  test('is what it was when it is read again, on top of any base', () => {
    fc.assert(
      fc.property(lenses, lenses, (lens, base) => {
        expect(decode(encode(lens), {})).toEqual({ lens: normal(lens), unknown: [] });
        expect(decode(encode(lens, base), base)).toEqual({ lens: normal(lens), unknown: [] });
        expect(encode(lens, lens)).toBe('');
      }),
      tried(300),
    );
  });

  test('is what the schema takes, whatever the address says', () => {
    const junk = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc
        .tuple(
          fc.constantFrom('text', 'owner', 'deadline', 'sort', 'since', 'columns', 'parent'),
          fc.string(),
        )
        .map(([key, value]) => `${key}=${value}`),
    );
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 5 }), lenses, (parts, base) => {
        const { lens } = decode(parts.join('&'), base);
        expect(lensSchema.safeParse(lens).success).toBe(true);
      }),
      tried(300),
    );
  });

  test('can be read and written by people', () => {
    const lens: Lens = {
      columns: ['owner', 'deadline'],
      filter: {
        text: 'pilot live',
        owner: ['@me', 'anna'],
        status: ['blocked', 'at-risk'],
        deadline: { to: '2026-06-30' },
        orphan: true,
      },
      sort: { by: 'deadline', down: true },
      group: 'owner',
      root: 'launch',
    };
    const address =
      'text=pilot+live&owner=@me,anna&status=blocked,at-risk&deadline=..2026-06-30&orphan=yes' +
      '&group=owner&sort=-deadline&columns=owner,deadline&root=launch';
    expect(encode(lens)).toBe(address);
    expect(decode(address).lens).toEqual(lens);
    expect(decode('text=a%20b,c&deadline=2026-Q3&overdue=1').lens).toEqual({
      filter: { text: 'a b,c', deadline: { from: '2026-Q3', to: '2026-Q3' }, overdue: true },
    });
  });

  test('leaves out what the base says, and says what it has taken from it', () => {
    const base: Lens = { filter: { status: ['blocked'], orphan: true }, group: 'owner' };
    expect(encode({ filter: { orphan: true } }, base)).toBe('status=&group=');
    expect(decode('status=&group=', base).lens).toEqual({ filter: { orphan: true } });
    expect(decode('', base).lens).toEqual(base);
  });

  test('names what it does not understand, and takes the rest', () => {
    const { lens, unknown } = decode(
      '?colour=red&deadline=soon&since=x&owner=no+id&%E0%A4%A&overdue=perhaps&text=100%&sort=-',
    );
    expect(lens).toEqual({ filter: { text: '100%' } });
    expect(unknown).toEqual([
      'colour=red',
      'deadline=soon',
      'since=x',
      'owner=no id',
      '%E0%A4%A=',
      'overdue=perhaps',
      'sort=-',
    ]);
    expect(decode('view=abc&colour=red', {}, new Set(['view'])).unknown).toEqual(['colour=red']);
    expect(decode('__proto__=1&constructor=2').lens).toEqual({});
  });
});
