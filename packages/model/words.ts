/** The words of an item, for finding it by what somebody types: worked out once for each item as it stands. */
import { kindOf } from './kinds/index.ts';
import type { Item } from './plan.ts';

// Items never change, so what was worked out for one is true for as long as it is held.
const known = new WeakMap<Item, string>();

/** Its id and all its texts in lower case, a line each; not whom it points to, and not what only programs read. */
export function wordsOf(item: Item): string {
  const before = known.get(item);
  if (before !== undefined) return before;
  const fields = kindOf(item.kind)?.fields;
  let text = item.id;
  for (const name in item.fields) {
    const type = fields && Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
    if (type === 'data' || type === 'ref' || type === 'refs') continue;
    const value = item.fields[name];
    if (typeof value === 'string') text += `\n${value}`;
    else if (Array.isArray(value)) text += `\n${value.map(String).join('\n')}`;
  }
  const words = text.toLowerCase();
  known.set(item, words);
  return words;
}
