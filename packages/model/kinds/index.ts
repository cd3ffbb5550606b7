/** The kinds of items, in the order in which people meet them. */
import type { Kind } from '../kind.ts';
import { assumption } from './assumption.ts';
import { deliverable } from './deliverable.ts';
import { goal } from './goal.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { outcome } from './outcome.ts';
import { person } from './person.ts';
import { role } from './role.ts';
import { step } from './step.ts';
import { unit } from './unit.ts';
import { view } from './view.ts';

export const kinds = {
  goal,
  outcome,
  deliverable,
  step,
  milestone,
  assumption,
  unit,
  role,
  person,
  note,
  view,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** The kind of that name; undefined for one that this version does not know. */
export const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined;
