/**
 * Mentions: a text names a person or an item by its id, `@[id]` or `#[id]`, never by its name. So a new name is seen
 * everywhere, whoever was forgotten is no longer named, and the log holds no names. `@` is for whoever can answer, `#`
 * for any other item; what an id means is looked up when the text is read.
 */
import type { Id } from './id.ts';
import { kindOf } from './kinds/index.ts';
import type { Item } from './plan.ts';

const pattern = /([@#])\[([\w-]{1,40})\]/g;

export type Mark = '@' | '#';

/** As it stands in a text. */
export const mentionOf = (mark: Mark, id: Id): string => `${mark}[${id}]`;

/** A mention at the very start of a text. */
export function mentionAt(
  text: string,
): { readonly raw: string; readonly mark: Mark; readonly id: Id } | undefined {
  const match = new RegExp(`^${pattern.source}`).exec(text);
  return match ? { raw: match[0], mark: match[1] as Mark, id: match[2] ?? '' } : undefined;
}

/** The ids that a text mentions, each once, in order. */
export const mentionsIn = (text: string): Id[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[2] ?? '')),
];

/** The text with something in the place of each mention: names for a reader who sees no chips. */
export const replacedMentions = (
  text: string,
  by: (id: Id, mark: Mark, raw: string, end: number) => string,
): string =>
  text.replaceAll(pattern, (raw: string, mark: Mark, id: Id, at: number) =>
    by(id, mark, raw, at + raw.length),
  );

// Records never change: what one mentions is looked for once.
const known = new WeakMap<Item, readonly Id[]>();

/** The ids that the long texts of an item mention. */
export function mentionedBy(item: Item): readonly Id[] {
  const found = known.get(item);
  if (found) return found;
  const fields = kindOf(item.kind)?.fields ?? {};
  const texts = Object.entries(item.fields).flatMap(([name, value]) =>
    fields[name]?.type === 'text' && typeof value === 'string' ? mentionsIn(value) : [],
  );
  const ids = [...new Set(texts)];
  known.set(item, ids);
  return ids;
}
