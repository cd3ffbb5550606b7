/** The states that a quick line can say, by their names or as people call them. */
import { readCell } from '../cells.ts';
import { anyField } from '../rows.ts';

/** `blocked`, `in-progress` → the option of the field; undefined for a word that says no state. */
export function statusNamed(word: string): string | undefined {
  const field = anyField('status');
  if (!field || !/^\p{L}[\p{L}-]*$/u.test(word)) return undefined;
  const { value } = readCell('status', field, word, { today: '' });
  return typeof value === 'string' ? value : undefined;
}
