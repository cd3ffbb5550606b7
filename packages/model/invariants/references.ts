/**
 * A field that points to an item points to one of the right sort: an owner is one person or a role, never a group. And
 * whoever can read the field can see what it points to: nothing open points into a private branch.
 */
import { pointsTo } from '../field.ts';
import { idsIn, type Invariant } from '../invariant.ts';
import { kindOf } from '../kinds/index.ts';
import { itemOf, kindAt, openTag, type Item } from '../plan.ts';
import { problem, ref, term, type Problem } from '../problem.ts';

const visible = (target: Item | undefined, from: Item): boolean =>
  target?.tag === openTag || target?.tag === from.tag;

export const references: Invariant = {
  name: 'references',
  check: (after, touched, before) => {
    const problems: Problem[] = [];
    for (const id of idsIn(after, touched, 'items')) {
      const item = itemOf(after, id);
      const kind = item && kindOf(item.kind);
      if (!kind) continue;
      const was = before && itemOf(before, id);
      for (const [name, field] of Object.entries(kind.fields)) {
        if (!('to' in field)) continue;
        const value = item.fields[name];
        if (value === undefined || (was && was.kind === item.kind && was.fields[name] === value)) continue;
        for (const target of pointsTo(field, value)) {
          const found = kindAt(after, target);
          const label = term(`field.${name}`);
          if (!found) problems.push(problem('reference.unknown', { field: label, id: target }, name));
          else if (!found.traits[field.to]) {
            const args = { field: label, target: ref(target), kind: term(found.name) };
            problems.push(problem(`reference.${field.to}`, args, name));
          } else if (!visible(itemOf(after, target), item)) {
            problems.push(problem('tag.across', { item: ref(id) }, name));
          }
        }
      }
    }
    return problems;
  },
};
