/**
 * Undo: takes back what an earlier command did, whoever made it; undoing an undo is redo. What others have changed
 * since is not trampled on: it is merged where that can be, and refused with a sentence where it cannot.
 */
import * as z from 'zod';
import { verbOf, type Change } from '../changes/index.ts';
import type { Edited } from '../changes/edited.ts';
import { applied, upgraded } from '../fold.ts';
import { id, type Id } from '../id.ts';
import { same, textOf, type JsonObject } from '../json.ts';
import { kindOf } from '../kinds/index.ts';
import { limits } from '../limits.ts';
import { merge } from '../merge.ts';
import {
  asksAbout,
  askOf,
  childrenOf,
  itemOf,
  linkOf,
  linksAt,
  trash,
  type Item,
  type Plan,
} from '../plan.ts';
import { problem, ref, term, type Problem } from '../problem.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({ type: z.literal('undo'), of: id });
export type Undo = z.infer<typeof schema>;

export const undo: WishVerb<Undo> = {
  type: 'undo',
  schema,
  past: (wish) => wish.of,
  decide: (plan, wish, { past }) => {
    const entries = past?.(wish.of);
    if (!entries || entries.length === 0) return refused(problem('undo.unknown', { id: wish.of }));
    const made: Change[] = [];
    const problems: Problem[] = [];
    let now = plan;
    const buried = buriedIn(plan);
    for (const { change } of entries.toReversed()) {
      const kindNameOf = (of: string): string | undefined => itemOf(now, of)?.kind;
      const known = change && upgraded(change as JsonObject, kindNameOf);
      if (!known) return refused(problem('undo.blank'));
      const back = fitted(now, verbOf(known).invert(known), buried);
      if ('code' in back) problems.push(back);
      else {
        made.push(back);
        now = applied(now, [back]);
        if (back.type === 'removed' || back.type === 'moved') noted(buried, itemOf(now, back.id));
      }
    }
    return problems.length > 0 ? refused(...problems) : accepted(...made);
  },
};

/** Parents of what lies in the trash, which no index lists: gathered once for a whole undo. */
type Buried = Map<Id, Id[]>;

function buriedIn(plan: Plan): Buried {
  const buried: Buried = new Map();
  for (const item of trash(plan)) noted(buried, item);
  return buried;
}

function noted(buried: Buried, item: Item | undefined): void {
  if (!item?.removed || item.parent === null) return;
  const ids = buried.get(item.parent);
  if (ids) ids.push(item.id);
  else buried.set(item.parent, [item.id]);
}

const holdsNothing = (plan: Plan, id: Id, buried: Buried): boolean =>
  childrenOf(plan, id).length === 0 &&
  !(buried.get(id) ?? []).some((child) => itemOf(plan, child)?.parent === id);

/** The inverse as it must be on the plan of now, or why it cannot be. */
function fitted(plan: Plan, back: Change, buried: Buried): Change | Problem {
  switch (back.type) {
    case 'withdrawn': {
      const item = itemOf(plan, back.item.id);
      if (!item || item.removed) return problem('undo.gone', { item: ref(back.item.id) });
      const alone =
        same(item, back.item) &&
        holdsNothing(plan, item.id, buried) &&
        linksAt(plan, item.id).length === 0 &&
        asksAbout(plan, item.id).length === 0 &&
        !kindOf(item.kind)?.traits.involved; // others may name it as owner: it must stay known
      return alone ? back : { type: 'removed', v: 1, id: item.id };
    }
    case 'added':
      return itemOf(plan, back.item.id) ? problem('undo.already', { item: ref(back.item.id) }) : back;
    case 'edited':
      return fittedEdit(plan, back);
    case 'moved': {
      const item = itemOf(plan, back.id);
      if (!item) return problem('undo.gone', { item: ref(back.id) });
      if (item.parent !== back.from.parent) return problem('undo.moved', { item: ref(back.id) });
      return { ...back, from: { parent: item.parent, order: item.order } };
    }
    case 'removed':
    case 'restored': {
      const item = itemOf(plan, back.id);
      if (!item) return problem('undo.gone', { item: ref(back.id) });
      const already = Boolean(item.removed) === (back.type === 'removed');
      return already ? problem('undo.already', { item: ref(back.id) }) : back;
    }
    case 'linked':
      return linkOf(plan, back.link.id) ? problem('undo.already', { item: ref(back.link.from) }) : back;
    case 'unlinked': {
      const link = linkOf(plan, back.link.id);
      return link ? { ...back, link } : problem('undo.already', { item: ref(back.link.from) });
    }
    case 'asked':
      return askOf(plan, back.ask.id) ? problem('undo.already', { item: ref(back.ask.about) }) : back;
    case 'retracted': {
      const ask = askOf(plan, back.ask.id);
      return ask ? { ...back, ask } : problem('undo.already', { item: ref(back.ask.about) });
    }
    case 'answered':
    case 'reopened': {
      const ask = askOf(plan, back.id);
      if (!ask) return problem('undo.gone', { item: ref(back.about) });
      const fits = back.type === 'answered' ? !ask.answer : same(ask.answer, back.answer);
      return fits ? back : problem('undo.already', { item: ref(back.about) });
    }
  }
}

function fittedEdit(plan: Plan, back: Edited): Change | Problem {
  const item = back.on === 'item' ? itemOf(plan, back.id) : undefined;
  const holder = back.on === 'link' ? linkOf(plan, back.id) : item;
  if (back.on !== 'plan' && !holder) return problem('undo.gone', { item: ref(back.id) });
  const values: JsonObject = holder?.fields ?? plan.settings;
  const kind = kindOf(item?.kind ?? '');
  const fields: Edited['fields'] = {};
  for (const [name, { from, to }] of Object.entries(back.fields)) {
    const now = (name === 'kind' && item ? item.kind : values[name]) ?? null;
    if (same(now, from)) fields[name] = { from, to };
    else if (kind?.fields[name]?.type === 'text') {
      const merged = merge(textOf(from), textOf(to), textOf(now)).text;
      if (merged.length > limits.text) {
        return problem('undo.changed', { item: ref(back.id), field: term(`field.${name}`) }, name);
      }
      fields[name] = { from: now, to: merged === '' ? null : merged };
    } else {
      return problem('undo.changed', { item: ref(back.id), field: term(`field.${name}`) }, name);
    }
  }
  // Its fields are in today's shape by now, of the kind that the item will be.
  const kv = kindOf(textOf(fields['kind']?.to) || (item?.kind ?? ''))?.version ?? back.kv;
  return { ...back, kv, fields };
}
