/** A plan and its log in memory: commands go in one after the other, as a server would take them, without a server. */
import { entriesOf, type Command } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { validate, type Verdict } from '@throughline/model/validate';
import type { Actor, Context } from '@throughline/model/wish';

export type Ledger = {
  readonly plan: Plan;
  readonly log: readonly Entry[];
  /** the rows that each command left, by its id */
  readonly rows: ReadonlyMap<Id, readonly Entry[]>;
};

export const emptyLedger = (id: Id = 'plan'): Ledger => ({ plan: emptyPlan(id), log: [], rows: new Map() });

/** A ledger whose log begins after a plan that was made some other way (a text, a snapshot). */
export const ledgerFrom = (plan: Plan): Ledger => ({ plan, log: [], rows: new Map() });

/** The first person, who may do everything. */
export const anna: Actor = { person: 'anna', role: 'owner' };

export const contextOf = (ledger: Ledger, actor: Actor = anna): Context => ({
  actor,
  past: (command) => ledger.rows.get(command),
});

/** A command with a moment that follows from its place in the log: tests have no clock. */
export const commandOf = (id: Id, wishes: readonly Wish[], by: Id = anna.person): Command => ({
  id,
  by,
  at: 1_700_000_000_000,
  door: 'http',
  wishes,
});

/** Decides a command on the ledger's plan and, when it is accepted, appends and folds it. */
export function taken(
  ledger: Ledger,
  command: Command,
  actor: Actor = anna,
): { ledger: Ledger; verdict: Verdict } {
  const verdict = validate(ledger.plan, command, contextOf(ledger, actor));
  if (!verdict.ok) return { ledger, verdict };
  const rows = entriesOf(command, verdict.facts, ledger.plan.version);
  const next: Ledger = {
    plan: fold(ledger.plan, rows),
    log: [...ledger.log, ...rows],
    rows: new Map(ledger.rows).set(command.id, rows),
  };
  return { ledger: next, verdict };
}
