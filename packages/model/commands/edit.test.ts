/** Edit: by field, with what the person saw, and never beyond what the kind declares. */
import { describe, expect, test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';
import { limits } from '../limits.ts';
import { itemOf } from '../plan.ts';

const one = given(`
  goal Pilot [on-track]
    why: "One.\\n\\nTwo."
  step Next
    after: pilot
`);
const edit = (set: Record<string, never> | object, saw?: object) =>
  ({ type: 'edit', on: 'item', id: 'pilot', set, ...(saw ? { saw } : {}) }) as never;

test('an edit records what each field was, and leaves out what stays the same', () => {
  one.when(edit({ title: 'Live', status: 'on-track', problem: 'Slow' })).thenChanges({
    fields: { title: { from: 'Pilot', to: 'Live' }, problem: { from: null, to: 'Slow' } },
  });
  one.when(edit({ title: 'Pilot' })).thenChanges();
});

describe('what somebody else has changed since', () => {
  test('is refused with both values for a short field', () => {
    one
      .when(edit({ title: 'Mine' }, { title: 'Older' }))
      .thenProblems({ code: 'edit.conflict', args: { now: 'Pilot', wanted: 'Mine' }, at: 'title' });
  });
  test('is no matter when both want the same', () => {
    one.when(edit({ title: 'Pilot' }, { title: 'Older' })).thenChanges();
  });
  test('is merged by paragraph for a long text', () => {
    const { plan } = one.when(edit({ why: 'One.\n\nThree.' }, { why: 'One.' }));
    expect(itemOf(plan, 'pilot')?.fields['why']).toBe('One.\n\nTwo.\n\nThree.');
  });
  test('is refused when the merged text would be too long', () => {
    const long = 'x'.repeat(limits.text - 2);
    given([{ type: 'add', id: 'pilot', kind: 'goal', parent: null, fields: { why: long } }])
      .when(edit({ why: `y`.repeat(100) }, { why: 'other' }))
      .thenProblems({ code: 'field.too-long', at: 'why' });
  });
});

test.each([
  ['a field that the kind does not have', { nonsense: 1 }, 'field.unknown'],
  ['a value of the wrong type', { title: 7 }, 'field.not-line'],
  ['a date that is none', { deadline: '2025-02-30' }, 'field.not-given'],
  ['a status that is none', { status: 'done' }, 'field.not-choice'],
  ['a kind that is none', { kind: 'epic' }, 'kind.unknown'],
  ['a kind taken away', { kind: null }, 'kind.unknown'],
])('%s is refused', (_says, set, code) => {
  one.when(edit(set)).thenProblems(code);
});

test('`kind` is special to items: a link and the settings have no such field', () => {
  one.when({ type: 'edit', on: 'plan', id: 'plan', set: { kind: 'x' } }).thenProblems('field.unknown');
  one
    .when({ type: 'edit', on: 'link', id: 'next-depends-on-pilot', set: { kind: 'x' } })
    .thenProblems('field.unknown');
});

test('clearing a field that every object has by birth changes nothing', () => {
  for (const name of ['constructor', 'toString', '__proto__']) {
    one.when(edit(JSON.parse(`{"${name}":null}`) as object)).thenChanges();
    one.when(edit({ title: 'New' }, { constructor: 1 })).thenChanges({ type: 'edited' });
  }
});
