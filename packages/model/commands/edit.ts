/**
 * Edit: new values for fields of an item, a link or the plan. `saw` holds what the person had before them: a short
 * field that somebody else has changed since is refused with both values, a long text is merged by paragraph.
 */
import * as z from 'zod';
import { fieldProblems } from '../fields.ts';
import type { Fields } from '../field.ts';
import { kindVersion } from '../fold.ts';
import { id } from '../id.ts';
import { same, textOf, type Json, type JsonObject } from '../json.ts';
import { kindOf } from '../kinds/index.ts';
import { linkKindOf } from '../links/index.ts';
import { merge } from '../merge.ts';
import { itemOf, linkOf, type Plan } from '../plan.ts';
import { problem, ref, term, type Arg, type Problem } from '../problem.ts';
import { settings } from '../settings.ts';
import { fields, target } from '../shapes.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({
  type: z.literal('edit'),
  on: target.default('item'),
  id,
  set: fields,
  saw: fields.optional(),
});
export type Edit = z.infer<typeof schema>;

type Subject = { values: JsonObject; fields: Fields; kind: string };

/** What is being edited: its values now, and the fields it may have. */
function subject(plan: Plan, wish: Edit): Subject | Problem {
  if (wish.on === 'plan') return { values: plan.settings, fields: settings, kind: 'plan' };
  if (wish.on === 'link') {
    const link = linkOf(plan, wish.id);
    const kind = link && linkKindOf(link.kind);
    if (!link || !kind) return problem('link.unknown', { id: wish.id });
    return { values: link.fields, fields: kind.fields, kind: kind.name };
  }
  const item = itemOf(plan, wish.id);
  if (!item) return problem('item.unknown', { id: wish.id });
  const wanted = textOf(wish.set['kind'] ?? item.kind);
  const kind = kindOf(wanted);
  if (!kind) return problem('kind.unknown', { kind: wanted }, 'kind');
  return { values: { ...item.fields, kind: item.kind }, fields: kind.fields, kind: kind.name };
}

/** A value of the record itself: never what every object has by birth. */
const own = (record: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const shown = (value: Json): Arg =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

export const edit: WishVerb<Edit> = {
  type: 'edit',
  schema,
  decide: (plan, wish) => {
    const found = subject(plan, wish);
    if ('code' in found) return refused(found);
    const { kind: _, ...rest } = wish.set;
    // Only an item has a kind to change.
    const values = wish.on === 'item' ? rest : wish.set;
    if (wish.on === 'item' && wish.set['kind'] === null) {
      return refused(problem('kind.unknown', { kind: '' }, 'kind'));
    }
    const problems = fieldProblems(found.fields, values, found.kind);
    const edits: Record<string, { from: Json; to: Json }> = {};
    for (const [name, wanted] of Object.entries(wish.set)) {
      const now = own(found.values, name) ?? null;
      const saw = wish.saw && Object.hasOwn(wish.saw, name) ? (wish.saw[name] ?? null) : now;
      let to = wanted;
      if (!same(saw, now) && !same(wanted, now)) {
        if (found.fields[name]?.type === 'text') {
          const merged = merge(textOf(saw), textOf(wanted), textOf(now)).text;
          problems.push(...fieldProblems(found.fields, { [name]: merged }, found.kind));
          to = merged;
        } else {
          const args = { field: term(`field.${name}`), now: shown(now), wanted: shown(wanted) };
          problems.push(problem('edit.conflict', { item: ref(wish.id), ...args }, name));
          continue;
        }
      }
      if (!same(now, to)) edits[name] = { from: now, to };
    }
    if (problems.length > 0) return refused(...problems);
    if (Object.keys(edits).length === 0) return accepted();
    const kv = wish.on === 'item' ? (kindOf(found.kind)?.version ?? 1) : kindVersion(plan, wish.id);
    return accepted({ type: 'edited', v: 1, kv, on: wish.on, id: wish.id, fields: edits });
  },
};
