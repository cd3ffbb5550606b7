/** Validate (verb 2): a wish and a plan → changes, or problems. Pure: the same on the server and in the browser. */
import { verbOf, type Change } from './changes/index.ts';
import type { Command } from './command.ts';
import { wishVerbOf } from './commands/index.ts';
import { applied } from './fold.ts';
import type { Id } from './id.ts';
import { invariants } from './invariants/index.ts';
import type { TouchedIds } from './invariant.ts';
import { may, mayChange } from './may.ts';
import { askOf, itemOf, linkOf, openTag, type Plan } from './plan.ts';
import { problem, type Problem } from './problem.ts';
import { narrower } from './tag.ts';
import type { Context } from './wish.ts';

/** A change that was accepted, before it has a number. */
export type Fact = { readonly change: Change; readonly tag: string; readonly undoes?: Id };

export type Verdict =
  | { readonly ok: true; readonly facts: readonly Fact[]; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const no = (...problems: readonly Problem[]): Verdict => ({ ok: false, problems });

/** Decides a whole command: all its wishes, one after the other, or none. */
export function validate(plan: Plan, command: Pick<Command, 'wishes'>, context: Context): Verdict {
  if (plan.unknown > 0) return no(problem('plan.newer', { count: plan.unknown }));
  const facts: Fact[] = [];
  let now = plan;
  for (const [index, wish] of command.wishes.entries()) {
    const at = (found: Problem): Problem =>
      command.wishes.length === 1
        ? found
        : { ...found, at: `wishes.${index}${found.at === undefined ? '' : `.${found.at}`}` };
    const forbidden = may(context.actor, now, wish);
    if (forbidden) return no(at(forbidden));
    const decision = wishVerbOf(wish).decide(now, wish, context);
    if ('problems' in decision) return no(...decision.problems.map(at));
    for (const change of decision.changes) {
      const denied = mayChange(context.actor, now, change);
      if (denied) return no(at(denied));
    }
    const next = applied(now, decision.changes);
    const undoes = wish.type === 'undo' ? { undoes: wish.of } : {};
    for (const change of decision.changes) {
      const tag = tagOf(now, next, change);
      if (tag === undefined) return no(at(problem('tag.across', {})));
      facts.push({ change, tag, ...undoes });
    }
    now = next;
  }
  const touched = touchedBy(facts);
  for (const invariant of invariants) {
    // The first that is broken says enough: a branch under itself would also be told as a loop of links.
    const broken = invariant.check(now, touched, plan);
    if (broken.length > 0) return no(...broken);
  }
  return { ok: true, facts, plan: now };
}

function touchedBy(facts: readonly Fact[]): TouchedIds {
  const touched = { items: new Set<Id>(), links: new Set<Id>(), asks: new Set<Id>() };
  for (const { change } of facts) {
    const { items, links, asks } = verbOf(change).touches(change);
    for (const id of items) touched.items.add(id);
    for (const id of links ?? []) touched.links.add(id);
    for (const id of asks ?? []) touched.asks.add(id);
  }
  return touched;
}

/** A change that touches several branches takes the narrowest tag; undefined when two private ones meet. */
function tagOf(before: Plan, after: Plan, change: Change): string | undefined {
  const { items, links, asks } = verbOf(change).touches(change);
  const tag = (found: { tag: string } | undefined): string => found?.tag ?? openTag;
  return narrower([
    ...items.map((id) => tag(itemOf(after, id) ?? itemOf(before, id))),
    ...(links ?? []).map((id) => tag(linkOf(after, id) ?? linkOf(before, id))),
    ...(asks ?? []).map((id) => tag(askOf(after, id) ?? askOf(before, id))),
  ]);
}

/** Every invariant over the whole plan: what `doctor` asks, and the slow twin of what `validate` looks at. */
export function examine(plan: Plan): Problem[] {
  return invariants.flatMap((invariant) => invariant.check(plan, undefined, undefined));
}
