/** Where a quick line goes and what kind it becomes, unless it says so: beside what is there already. */
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { childrenOf, itemOf, kindAt, type Plan } from '@throughline/model/plan';
import { allKinds, carried } from '../rows.ts';

const isPlan = (kind: Kind | undefined): kind is Kind => kind?.traits.tree === 'plan';

const inPlan = (plan: Plan, parent: Id | null): Id[] =>
  childrenOf(plan, parent).filter((id) => isPlan(kindAt(plan, id)));

/** Can something else than a note stand below it? */
export const holdsItems = (plan: Plan, id: Id): boolean =>
  (kindAt(plan, id)?.holds ?? []).some((group) => group !== 'note');

/** Under the only goal that there is, else at the top. */
export function usualParent(plan: Plan): Id | null {
  const tops = inPlan(plan, null);
  const [only] = tops;
  return only !== undefined && tops.length === 1 && holdsItems(plan, only) ? only : null;
}

/** May a kind stand there? */
export function fits(plan: Plan, kind: Kind, parent: Id | null): boolean {
  if (parent === null) return kind.top;
  return kindAt(plan, parent)?.holds.includes(kind.traits.group) ?? false;
}

/**
 * The kind of a line that does not say it: as its siblings, else as its parent's children are, else the first that may
 * stand there; and one that has the fields which the line fills.
 */
export function usualKind(plan: Plan, parent: Id | null, fields: readonly string[]): Kind {
  const siblings = childrenOf(plan, parent);
  const kindOfLast = (fit: (kind: Kind) => boolean): Kind | undefined => {
    const last = siblings.findLast((id) => {
      const kind = kindAt(plan, id);
      return isPlan(kind) && fit(kind);
    });
    return last === undefined ? undefined : kindAt(plan, last);
  };
  // A point in time often stands last, and is not what comes next.
  const sibling = kindOfLast((kind) => !kind.traits.instant) ?? kindOfLast(() => true);
  const above = parent === null ? undefined : kindAt(plan, parent);
  const wanted = [sibling, kindOf(above?.child ?? ''), above];
  const possible = [...wanted.filter(isPlan), ...allKinds.filter((kind) => isPlan(kind) && carried(kind))];
  const may = possible.filter((kind) => fits(plan, kind, parent));
  const whole = may.find((kind) => fields.every((name) => Object.hasOwn(kind.fields, name)));
  const [first] = [whole, ...may, ...possible].filter((kind) => kind !== undefined);
  if (!first) throw new Error('no kind for the plan');
  return first;
}

/** Where it stands that is in hand: itself where it holds others, else what it stands under. */
export function branchOf(plan: Plan, item: Id | undefined): Id | null | undefined {
  const found = item === undefined ? undefined : itemOf(plan, item);
  return found && isPlan(kindOf(found.kind)) ? found.parent : undefined;
}
