/** The contract of `commands/`: one thing that a person can wish for, and how it becomes facts. */
import type * as z from 'zod';
import type { Change } from './changes/index.ts';
import type { Entry } from './entry.ts';
import type { Id } from './id.ts';
import type { Role } from './may.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Who wishes: a person of the workspace, in a role. */
export type Actor = { readonly person: Id; readonly role: Role };

export type Context = {
  readonly actor: Actor;
  /** the log rows of an earlier command, oldest first; undefined when the door has not fetched them */
  readonly past?: (command: Id) => readonly Entry[] | undefined;
};

export type Decision = { readonly changes: readonly Change[] } | { readonly problems: readonly Problem[] };

export type WishVerb<W extends { readonly type: string }> = {
  readonly type: W['type'];
  readonly schema: z.ZodType<W>;
  readonly decide: (plan: Plan, wish: W, context: Context) => Decision;
  /** the earlier command whose log rows it must see */
  readonly past?: (wish: W) => Id;
};

export const refused = (...problems: readonly Problem[]): Decision => ({ problems });
export const accepted = (...changes: readonly Change[]): Decision => ({ changes });
