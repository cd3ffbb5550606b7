/** A plan as YAML that people can go on writing: a tree of kinds and titles, names instead of ids. */
import type { Directory } from '@throughline/model/directory';
import { textOf, type Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { childrenOf, itemOf, openTag, type Item, type Plan } from '@throughline/model/plan';
import { stringify } from 'yaml';
import { handlesOf, nameOf, type Handles } from '../handles.ts';
import { isEmptyValue, linksFrom, writtenFields } from '../losses.ts';
import { fieldOf, headField } from '../rows.ts';
import { called, settingKeys } from './node.ts';

type Writable = Record<string, unknown>;
type Writing = { readonly plan: Plan; readonly directory: Directory; readonly handles: Handles };

const byOrderOfKind = (kind: Kind, item: Item): [string, Json][] => {
  const names = Object.keys(kind.fields);
  return writtenFields(item).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b));
};

function head(item: Item, kind: Kind, { directory }: Writing): string | null {
  if (kind.traits.human) return nameOf(item, directory) || null;
  const value = item.fields[headField(kind) ?? ''];
  return typeof value === 'string' ? value : null;
}

function nodeOf(item: Item, kind: Kind, writing: Writing): Writable {
  const { plan, directory, handles } = writing;
  const node: Writable = { [kind.name]: head(item, kind, writing), id: item.id };
  if (item.tag !== openTag) node['branch'] = item.tag;
  const email = kind.traits.human ? directory[item.id]?.email : undefined;
  if (email !== undefined) node['email'] = email;
  for (const [name, value] of byOrderOfKind(kind, item)) {
    if (name === headField(kind)) continue;
    const field = fieldOf(kind, name);
    const said =
      field?.type === 'ref'
        ? handles(textOf(value))
        : field?.type === 'refs'
          ? (value as string[]).flatMap((id) => handles(id) ?? [])
          : value;
    const nobody = field?.type === 'refs' && isEmptyValue(said as Json);
    if (said !== undefined && !nobody) node[called(name)] = said;
  }
  for (const link of linksFrom(plan, item.id)) {
    const key = called(link.kind);
    const said = Object.keys(link.fields).length === 0 ? link.to : { to: link.to, ...link.fields };
    node[key] = [...((node[key] as unknown[] | undefined) ?? []), said];
  }
  return node;
}

/** The items of one tree below a parent, each with its own; notes stand beside what they are about. */
function nodesUnder(parent: string | null, tree: string, writing: Writing): Writable[] {
  return childrenOf(writing.plan, parent).flatMap((id) => {
    const item = itemOf(writing.plan, id);
    const kind = item && kindOf(item.kind);
    if (!item || !kind || (parent === null && kind.traits.tree !== tree)) return [];
    const below = nodesUnder(id, tree, writing);
    const node = nodeOf(item, kind, writing);
    return [below.length > 0 ? { ...node, items: below } : node];
  });
}

export function writeYaml(plan: Plan, directory: Directory): string {
  const writing: Writing = { plan, directory, handles: handlesOf(plan, directory) };
  const root: Writable = { throughline: 1, workspace: plan.id };
  for (const name of settingKeys) {
    if (plan.settings[name] !== undefined) root[name] = plan.settings[name];
  }
  const organisation = nodesUnder(null, 'organisation', writing);
  if (organisation.length > 0) root['organisation'] = organisation;
  root['plan'] = nodesUnder(null, 'plan', writing);
  return stringify(root, { lineWidth: 110 });
}
