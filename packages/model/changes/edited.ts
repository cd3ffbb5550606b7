/** Edited: fields took new values. Each field carries the value it replaced, so that clients conflict by field. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putItem, putLink, type Edit } from '../edit.ts';
import type { Field, Fields } from '../field.ts';
import { id } from '../id.ts';
import type { Json, JsonObject } from '../json.ts';
import { kindOf } from '../kinds/index.ts';
import { linkKindOf } from '../links/index.ts';
import { linkOf, itemOf, type Plan } from '../plan.ts';
import { ref, saying, term, type Arg, type Saying } from '../problem.ts';
import { settings } from '../settings.ts';
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

/** The fields of what was edited. */
function fieldsAt(plan: Plan, change: Edited): Fields {
  if (change.on === 'plan') return settings;
  const kind =
    change.on === 'item'
      ? kindOf(itemOf(plan, change.id)?.kind ?? '')
      : linkKindOf(linkOf(plan, change.id)?.kind ?? '');
  return kind?.fields ?? {};
}

/** How a value is shown; undefined is none. */
function shown(type: Field['type'] | undefined, value: Json): Arg | undefined {
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return { list: value.map((one) => (type === 'refs' ? ref(String(one)) : String(one))) };
  }
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return term(value ? 'yes' : 'no');
  if (typeof value !== 'string') return undefined;
  if (type === 'ref') return ref(value);
  if (type === 'given') return { given: value };
  return type === 'choice' ? term(value) : value;
}

function say(change: Edited, plan: Plan): Saying[] {
  const fields = fieldsAt(plan, change);
  const on = change.on === 'plan' ? '-plan' : '';
  return Object.entries(change.fields).map(([name, { from, to }]) => {
    const subject = {
      field: term(`field.${name}`),
      ...(change.on === 'plan' ? {} : { item: ref(change.id) }),
    };
    const isKind = change.on === 'item' && name === 'kind';
    const type = isKind ? 'choice' : fields[name]?.type;
    // Long text and structured facts are only said to have changed.
    if (type === 'text' || type === 'data') return saying(`said.edited-text${on}`, subject);
    const [was, is] = [shown(type, from), shown(type, to)];
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
