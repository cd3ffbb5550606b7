/** The contract of `invariants/`: what every plan obeys. An invariant refuses; a lint only remarks. */
import type { Id } from './id.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { values } from './table.ts';

export type TouchedIds = {
  readonly items: ReadonlySet<Id>;
  readonly links: ReadonlySet<Id>;
  readonly asks: ReadonlySet<Id>;
};

export type Invariant = {
  readonly name: string;
  /**
   * Problems in what was touched, given the plan before (in which the invariant held); or, with both left out,
   * in the whole plan.
   */
  readonly check: (
    after: Plan,
    touched: TouchedIds | undefined,
    before: Plan | undefined,
  ) => readonly Problem[];
};

/** The ids to look at: those touched, or all. */
export function* idsIn(
  after: Plan,
  touched: TouchedIds | undefined,
  what: 'items' | 'links' | 'asks',
): Generator<Id> {
  if (touched) yield* touched[what];
  else for (const one of values<{ id: Id }>(after[what])) yield one.id;
}
