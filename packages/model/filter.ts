/** A filter is data, with this one evaluator: the outline, lists over HTTP and the terminal ask in the same words. */
import * as z from 'zod';
import { pointsTo } from './field.ts';
import { id, type Id } from './id.ts';
import { kindOf } from './kinds/index.ts';
import { textOf } from './json.ts';
import { limits } from './limits.ts';
import { ancestors, branch, type Item, type Plan } from './plan.ts';

export const filter = z.strictObject({
  kind: z.array(z.string().max(100)).optional(),
  owner: z.array(id).optional(),
  status: z.array(z.string().max(100)).optional(),
  /** direct children of this item */
  parent: id.nullable().optional(),
  /** anything below this item */
  under: id.optional(),
  /** ownable items that nobody owns */
  unowned: z.boolean().optional(),
  /** words that all stand somewhere in its texts, in any case */
  text: z.string().max(limits.line).optional(),
});
export type Filter = z.infer<typeof filter>;

function words(item: Item): string {
  const parts: string[] = [item.id];
  for (const [name, value] of Object.entries(item.fields)) {
    const type = kindOf(item.kind)?.fields[name]?.type;
    if (type === 'data') continue;
    if (typeof value === 'string') parts.push(value);
    else if (Array.isArray(value)) parts.push(...value.map(String));
  }
  return parts.join('\n').toLowerCase();
}

/** Does the item pass? Says nothing about the trash. */
export function passes(plan: Plan, item: Item, by: Filter): boolean {
  if (by.kind && !by.kind.includes(item.kind)) return false;
  if (by.parent !== undefined && item.parent !== by.parent) return false;
  if (by.status && !by.status.includes(textOf(item.fields['status']) || 'not-started')) return false;
  const ownable = kindOf(item.kind)?.fields['owner'];
  if (by.unowned && (!ownable || item.fields['owner'] !== undefined)) return false;
  if (by.owner) {
    const owners = ownable ? pointsTo(ownable, item.fields['owner']) : [];
    if (!owners.some((one) => by.owner?.includes(one))) return false;
  }
  if (by.under !== undefined && ![...ancestors(plan, item.id)].some(({ id: at }) => at === by.under)) {
    return false;
  }
  if (by.text === undefined || by.text.trim() === '') return true;
  const text = words(item);
  return by.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Items that pass, in outline order, none from the trash. */
export function* filtered(plan: Plan, by: Filter): Generator<{ item: Item; depth: number }> {
  const from: Id | null = by.under ?? null;
  const rest = { ...by, under: undefined };
  for (const found of branch(plan, from)) {
    if (found.item.id !== by.under && passes(plan, found.item, rest)) yield found;
  }
}

/** The line of sight: from the item up to what it is for, nearest first. */
export const lineOfSight = (plan: Plan, of: Id): Item[] => [...ancestors(plan, of)];
