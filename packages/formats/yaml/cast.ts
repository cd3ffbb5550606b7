/** Who takes part, as people write it by hand: `people`, `units` and `roles`, each a record by a key of their own. */
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { kindOfSort, type Sort } from '../rows.ts';
import { cellText, isNode, own, sections, type Node } from './node.ts';

export type Cast = {
  /** by which the file speaks of them */
  readonly key: string;
  readonly kind: Kind;
  readonly node: Node;
  readonly parent?: string;
};

const sorts: Readonly<Record<(typeof sections)[number], Sort>> = {
  people: 'person',
  units: 'unit',
  roles: 'role',
};

/** `ines: Inês Falcão` and `ines: { name: Inês Falcão, parent: larkspur }` as the nodes that items are. */
function asNode(key: string, value: unknown, kind: Kind): { node: Node; parent?: string } {
  const said: Node = isNode(value) ? value : { name: value ?? key };
  const { name, title, parent, ...rest } = said;
  const node = { ...rest, [kind.name]: cellText(name ?? title ?? key) };
  return { node, ...(parent === undefined || parent === null ? {} : { parent: cellText(parent) }) };
}

export function castIn(root: Node): Cast[] {
  return sections.flatMap((section) => {
    const members = own(root, section);
    const kind = kindOf(kindOfSort(sorts[section]));
    if (!isNode(members) || !kind) return [];
    return Object.entries(members).map(([key, value]) => ({ key, kind, ...asNode(key, value, kind) }));
  });
}
