/** Folding by level: which branches are closed so that only so many levels show. Pure. */
import type { Id } from '@throughline/model/id';
import type { Row } from './rows.ts';

/**
 * @param rows all of them, nothing folded
 * @param level how many levels stay to be seen; 1 shows the tops alone
 */
export function foldedTo(rows: readonly Row[], level: number): Set<Id> {
  const folded = new Set<Id>();
  for (const row of rows) {
    if (row.type === 'group' && level === 1) folded.add(row.id);
    if (row.type === 'item' && row.children > 0 && row.depth >= level - 1) folded.add(row.item.id);
  }
  return folded;
}
