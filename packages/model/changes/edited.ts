/** Edited: fields took new values. Each field carries the value it replaced, so that clients conflict by field. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putItem, putLink, type Edit } from '../edit.ts';
import { id } from '../id.ts';
import type { Json, JsonObject } from '../json.ts';
import { kindOf } from '../kinds/index.ts';
import { linkKindOf } from '../links/index.ts';
import { linkOf, itemOf, type Plan } from '../plan.ts';
import { ref, saying, term, type Arg, type Saying } from '../problem.ts';
import { replaced, target } from '../shapes.ts';
import { get } from '../table.ts';

const schema = z.strictObject({
  type: z.literal('edited'),
  v: z.literal(1),
  kv: z.number().int().min(1),
  on: target,
  id,
  /** the special field `kind` changes an item's kind */
  fields: replaced,
});
export type Edited = z.infer<typeof schema>;

type Replaced = Edited['fields'];

function withValues(fields: JsonObject, edits: Replaced): JsonObject {
  const next: Record<string, Json> = { ...fields };
  for (const [name, { to }] of Object.entries(edits)) {
    if (to === null) delete next[name];
    else next[name] = to;
  }
  return next;
}

function apply(edit: Edit, change: Edited): void {
  if (change.on === 'plan') {
    edit.settings = withValues(edit.settings, change.fields);
    return;
  }
  if (change.on === 'link') {
    const link = get(edit.links, change.id);
    if (link) putLink(edit, { ...link, fields: withValues(link.fields, change.fields) });
    return;
  }
  const item = get(edit.items, change.id);
  if (!item) return;
  const { kind, ...edits } = change.fields;
  putItem(edit, {
    ...item,
    kind: typeof kind?.to === 'string' ? kind.to : item.kind,
    fields: withValues(item.fields, edits),
  });
}

const invert = (change: Edited): Edited => ({
  ...change,
  fields: Object.fromEntries(
    Object.entries(change.fields).map(([name, { from, to }]) => [name, { from: to, to: from }]),
  ),
});

/** How a value is shown: long text and structured facts are only said to have changed. */
function shown(plan: Plan, change: Edited, name: string, value: Json): Arg | undefined {
  if (name === 'kind' && typeof value === 'string') return term(value);
  const kind =
    change.on === 'item'
      ? kindOf(itemOf(plan, change.id)?.kind ?? '')
      : linkKindOf(linkOf(plan, change.id)?.kind ?? '');
  const type = kind?.fields[name]?.type;
  if (type === 'refs' && Array.isArray(value)) {
    return value.length > 0 ? { list: value.map((one) => ref(String(one))) } : undefined;
  }
  if (type === 'list' && Array.isArray(value)) return { list: value.map(String) };
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return term(value ? 'yes' : 'no');
  if (typeof value !== 'string') return undefined;
  if (type === 'ref') return ref(value);
  if (type === 'given') return { given: value };
  if (type === 'choice') return term(value);
  return value;
}

function say(change: Edited, plan: Plan): Saying[] {
  return Object.entries(change.fields).map(([name, { from, to }]) => {
    const subject = {
      field: term(`field.${name}`),
      ...(change.on === 'plan' ? {} : { item: ref(change.id) }),
    };
    const kind = kindOf(itemOf(plan, change.id)?.kind ?? '');
    const type = change.on === 'item' ? kind?.fields[name]?.type : undefined;
    const on = change.on === 'plan' ? '-plan' : '';
    if (type === 'text' || type === 'data') return saying(`said.edited-text${on}`, subject);
    const [was, is] = [shown(plan, change, name, from), shown(plan, change, name, to)];
    if (is === undefined) return saying(`said.cleared${on}`, { ...subject, from: was ?? '' });
    if (was === undefined) return saying(`said.set${on}`, { ...subject, to: is });
    return saying(`said.edited${on}`, { ...subject, from: was, to: is });
  });
}

export const edited: ChangeVerb<Edited> = {
  type: 'edited',
  version: 1,
  schema,
  apply,
  invert,
  say,
  touches: ({ on, id: touched }) => ({
    items: on === 'item' ? [touched] : [],
    links: on === 'link' ? [touched] : [],
  }),
  upgrades: [],
};
