/**
 * A workspace of one: as long as there is neither a second person, nor a role, nor a unit, the screens leave out what
 * one person does not need. Pure, and remembered for each plan, so that any cell may ask.
 */
import type { Field } from '@throughline/model/field';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, itemOf, type Plan } from '@throughline/model/plan';

const known = new WeakMap<Plan, boolean>();

function found(plan: Plan): boolean {
  let people = 0;
  // Whoever is in a unit is not alone, so the top of the organisation is all there is to see.
  for (const id of childrenOf(plan, null)) {
    const traits = kindOf(itemOf(plan, id)?.kind ?? '')?.traits;
    if (traits?.tree !== 'organisation') continue;
    if (!traits.human) return false;
    people += 1;
    if (people > 1) return false;
  }
  return true;
}

/** Is there nobody but one person, and no role or unit either? */
export function alone(plan: Plan): boolean {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const now = found(plan);
  known.set(plan, now);
  return now;
}

/** Does a field say something about other people: who answers, helps, reviews, fills a seat, or at which level? */
export const isAboutOthers = (name: string, field: Field | undefined): boolean =>
  name === 'level' || field?.type === 'ref' || field?.type === 'refs';
