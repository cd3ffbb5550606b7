/** Each kind says what it may hold, and which may stand at the top. */
import { idsIn, type Invariant } from '../invariant.ts';
import type { Kind } from '../kind.ts';
import { kindOf } from '../kinds/index.ts';
import { childrenOf, itemOf, kindAt, type Item, type Plan } from '../plan.ts';
import { problem, ref, term, type Problem } from '../problem.ts';

function misplaced(plan: Plan, item: Item, kind: Kind): Problem | undefined {
  if (item.parent === null) {
    return kind.top ? undefined : problem('holds.top', { item: ref(item.id), kind: term(kind.name) });
  }
  const parent = kindAt(plan, item.parent);
  if (!parent || parent.holds.includes(kind.traits.group)) return undefined;
  return problem('holds.not', {
    item: ref(item.id),
    kind: term(kind.name),
    parent: ref(item.parent),
    parentKind: term(parent.name),
  });
}

export const holds: Invariant = {
  name: 'holds',
  check: (after, touched, before) => {
    const problems: Problem[] = [];
    for (const id of idsIn(after, touched, 'items')) {
      const item = itemOf(after, id);
      if (!item) continue;
      const kind = kindOf(item.kind);
      if (!kind) {
        problems.push(problem('kind.unknown', { kind: item.kind }, 'kind'));
        continue;
      }
      const was = before && itemOf(before, id);
      // What lies in the trash is looked at when it comes back.
      const found = item.removed ? undefined : misplaced(after, item, kind);
      if (found) problems.push(found);
      if (was && was.kind !== item.kind) problems.push(...afterKindChange(after, was, item, kind));
    }
    return problems;
  },
};

/** What others rely on must outlive a change of kind: being a person, being able to own, where it lives. */
function afterKindChange(plan: Plan, was: Item, item: Item, kind: Kind): Problem[] {
  const old = kindOf(was.kind);
  const traits = ['tree', 'accountable', 'involved', 'human', 'residence'] as const;
  if (old && traits.some((trait) => old.traits[trait] !== kind.traits[trait])) {
    return [problem('kind.other-sort', { from: term(was.kind), to: term(item.kind) }, 'kind')];
  }
  return childrenOf(plan, item.id).flatMap((id) => {
    const child = itemOf(plan, id);
    const childKind = child && kindOf(child.kind);
    return (childKind && misplaced(plan, child, childKind)) ?? [];
  });
}
