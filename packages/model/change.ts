/** The contract of `changes/`: the facts that the log holds. Few verbs, generic over kinds. */
import type * as z from 'zod';
import type { Change } from './changes/index.ts';
import type { Edit } from './edit.ts';
import type { Id } from './id.ts';
import type { JsonObject } from './json.ts';
import type { Plan } from './plan.ts';
import type { Saying } from './problem.ts';

/** What a change touches: the index by which the log is read, and what invariants look at. */
export type Touched = {
  readonly items: readonly Id[];
  readonly links?: readonly Id[];
  readonly asks?: readonly Id[];
};

export type ChangeVerb<C extends { readonly type: string; readonly v: number }> = {
  readonly type: C['type'];
  /** the shape it has now; every logged change carries the one it was written in */
  readonly version: number;
  readonly schema: z.ZodType<C>;
  /** Brings the fact into the plan. What it speaks of may be hidden from this replica: then it does nothing. */
  readonly apply: (edit: Edit, change: C) => void;
  /** The change that takes it back, exactly. */
  readonly invert: (change: C) => Change;
  /** The lines that tell it in the history. */
  readonly say: (change: C, plan: Plan) => readonly Saying[];
  readonly touches: (change: C) => Touched;
  /** `upgrades[n]` brings the shape n+1 to n+2 */
  readonly upgrades: readonly ((old: JsonObject) => JsonObject)[];
};
