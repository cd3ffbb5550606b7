/**
 * Decide: commands that wait for one workspace, each on the plan that the one before it left. Pure, so that it can be
 * done again when the log has moved on.
 */
import { entriesOf, type Command } from '@throughline/model/command';
import type { DirectoryWrites } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import { kindAt, type Plan } from '@throughline/model/plan';
import { problem, ref, term, type Problem } from '@throughline/model/problem';
import { validate } from '@throughline/model/validate';
import type { Actor } from '@throughline/model/wish';
import type { Append } from '@throughline/store/store';

/** A command that waits: what a door sent, and who it was. */
export type Wanted = {
  readonly command: Omit<Command, 'by' | 'at'>;
  readonly actor: Actor;
  readonly directory?: DirectoryWrites | undefined;
};

export type Decided =
  | { readonly ok: true; readonly append: Append; readonly version: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Circumstances = {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly at: number;
  /** log rows of earlier commands that undo may need */
  readonly past: ReadonlyMap<Id, readonly Entry[]>;
  /** people who have an account here, and so name themselves */
  readonly named: ReadonlySet<Id>;
};

/** Decides all of them, in order. @returns a verdict for each, and the plan with all that were accepted */
export function decide(
  before: Plan,
  wanted: readonly Wanted[],
  { at, past, named }: Circumstances,
): { plan: Plan; verdicts: readonly Decided[] } {
  let plan = before;
  const made = new Map<Id, readonly Entry[]>();
  const verdicts = wanted.map(({ command, actor, directory }): Decided => {
    const context = { actor, past: (id: Id) => made.get(id) ?? past.get(id) };
    const verdict = validate(plan, command, context);
    if (!verdict.ok) return verdict;
    const problems = nameProblems(verdict.plan, actor, directory ?? {}, named);
    if (problems.length > 0) return { ok: false, problems };
    const entries = entriesOf({ ...command, by: actor.person, at }, verdict.facts, plan.version);
    plan = { ...verdict.plan, version: plan.version + entries.length };
    made.set(command.id, entries);
    return { ok: true, append: { command: command.id, entries, directory }, version: plan.version };
  });
  return { plan, verdicts };
}

/**
 * Why these names may not be written. Names are of people in the plan; a person with an account is named by
 * themselves, or by whoever runs the workspace. Forgetting somebody is for those two at any time.
 */
function nameProblems(
  plan: Plan,
  { person, role }: Actor,
  writes: DirectoryWrites,
  named: ReadonlySet<Id>,
): Problem[] {
  const runs = role === 'owner' || role === 'admin';
  const problems: Problem[] = [];
  for (const [id, entry] of Object.entries(writes)) {
    const at = `directory.${id}`;
    if (id !== person && !runs && (role === 'guest' || entry === null || named.has(id))) {
      problems.push(problem('directory.not-yours', { role: term(`role.${role}`), person: ref(id) }, at));
    } else if (entry !== null && !kindAt(plan, id)?.traits.human) {
      problems.push(problem('directory.not-a-person', { id }, at));
    }
  }
  return problems;
}
