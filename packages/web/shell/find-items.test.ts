/** What is found by a name, and in which order. */
import { describe, expect, it } from 'vitest';
import { closeEdit, openEdit, putItem } from '@throughline/model/edit';
import { emptyPlan, type Item, type Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import { findItems, fitOf, folded } from './find-items.ts';

function planOf(...titles: string[]): Plan {
  const edit = openEdit(emptyPlan('w'));
  for (const [at, title] of titles.entries()) {
    const item: Item = {
      id: `i${at}`,
      kind: 'step',
      parent: null,
      order: `a${String(at).padStart(6, '0')}`,
      tag: 'open',
      fields: { title },
    };
    putItem(edit, item);
  }
  return closeEdit(edit, 0);
}

const found = (plan: Plan, typed: string, recent: readonly string[] = []): string[] =>
  findItems({ plan, directory: {}, typed, recent, most: 8 }).map(({ item }) => textOf(item.fields['title']));

describe('a name fits', () => {
  const fit = (name: string, typed: string): number =>
    fitOf(folded(name), folded(typed), folded(typed).split(' '));

  it('whole, from its beginning, from a word, by all words, inside, and loosely: in this order', () => {
    expect(fit('Pilot', 'pilot')).toBe(6);
    expect(fit('Pilot live', 'pil')).toBe(5);
    expect(fit('The pilot is live', 'pilot')).toBe(4);
    expect(fit('The pilot is live', 'live pil')).toBe(3);
    expect(fit('Copilot', 'pilot')).toBe(2);
    expect(fit('Contract signed', 'ctsi')).toBe(1);
    expect(fit('Contract signed', 'xyz')).toBe(0);
  });

  it('without regard to accents and capitals', () => {
    expect(fit('Inês Falcão', 'ines falc')).toBe(5);
    expect(fit('Übergabe', 'uber')).toBe(5);
  });

  it('loosely only from a word on, and not across half the sentence', () => {
    expect(fit('Weather and school holidays as inputs', 'trash')).toBe(0);
  });
});

describe('items', () => {
  it('are found best first, short names before long ones', () => {
    const plan = planOf('The pilot ends', 'Copilot', 'Pilot live at three piers', 'Pilot live');
    expect(found(plan, 'pilot')).toEqual([
      'Pilot live',
      'Pilot live at three piers',
      'The pilot ends',
      'Copilot',
    ]);
  });

  it('that were opened lately stand before others that fit as well or a step better', () => {
    const plan = planOf('Pilot one', 'Pilot two', 'The pilot three');
    expect(found(plan, 'pilot', ['i2', 'i1'])).toEqual(['Pilot two', 'The pilot three', 'Pilot one']);
  });

  it('are not found by nothing', () => {
    expect(found(planOf('Pilot'), '  ')).toEqual([]);
  });
});
