/** Random stories: a founding, then commands by several people, most of them accepted. A story shrinks to a few lines. */
import * as fc from 'fast-check';
import type { Command } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import type { Entry } from '@throughline/model/entry';
import { applied } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { roles } from '@throughline/model/may';
import type { Plan } from '@throughline/model/plan';
import type { Verdict } from '@throughline/model/validate';
import { validate } from '@throughline/model/validate';
import type { Actor } from '@throughline/model/wish';
import { anna, commandOf, contextOf, emptyLedger, taken, type Ledger } from './ledger.ts';
import { picker, type Pick } from './pick.ts';
import { wishFor } from './wishes.ts';

/** The people, seats and first goal that every story begins with. */
export const founding: readonly Wish[] = [
  ...['anna', 'bob', 'cleo'].map((id) => added(id, 'person', null)),
  added('acme', 'unit', null, { title: 'Acme', level: 'organisation' }),
  added('lead', 'role', 'acme', { title: 'Docs Lead', holder: 'bob' }),
  added('seat', 'role', 'acme', { title: 'Vacant seat' }),
  added('goal', 'goal', null, { title: 'Pilot live', owner: 'anna' }),
  added('step', 'step', 'goal', { title: 'Contract', owner: 'lead', estimate: '3-8d' }),
  added('next', 'step', 'goal', { title: 'Training' }),
];

function added(id: Id, kind: string, parent: Id | null, fields: Record<string, string> = {}): Wish {
  return { type: 'add', id, kind, parent, fields };
}

/** One command of a story, with what became of it. */
export type Told = {
  readonly command: Command;
  readonly actor: Actor;
  readonly verdict: Verdict;
  readonly before: Plan;
  readonly after: Plan;
  /** the log rows that it left */
  readonly rows: readonly Entry[];
};

export type Story = { readonly told: readonly Told[]; readonly ledger: Ledger };

/** A story as lines: who wished what, and what came of it. */
export const storyText = ({ told }: Story): string =>
  told
    .map(({ command, actor, verdict }) => {
      const wishes = command.wishes.map((wish) => JSON.stringify(wish)).join(' + ');
      const came = verdict.ok
        ? verdict.facts.map(({ change }) => change.type).join(', ')
        : verdict.problems.map(({ code }) => code).join(', ');
      return `\n  ${command.id} ${actor.person} (${actor.role}): ${wishes} → ${came || 'nothing'}`;
    })
    .join('');

/** Mostly owners, so that a story gets on; others too, so that some wishes are not theirs to have. */
export function someActor(pick: Pick): Actor {
  const person = pick.one(['anna', 'bob', 'cleo']) ?? anna.person;
  const role = pick.once(3) ? (pick.one(roles) ?? 'owner') : 'owner';
  return { person, role };
}

/** A command of one to three wishes, each made for the plan that those before it leave. */
export function commandFor(ledger: Ledger, id: Id, actor: Actor, pick: Pick): Command {
  const count = pick.once(4) ? 2 + pick.number(2) : 1;
  const past = [...ledger.rows.keys()];
  const wishes: Wish[] = [];
  let { plan } = ledger;
  for (let at = 0; at < count; at++) {
    const fresh = `${id}-${at}`;
    const wish = wishFor({ plan, pick, fresh, person: actor.person, past });
    wishes.push(wish);
    const verdict = validate(plan, { wishes: [wish] }, contextOf(ledger, actor));
    if (verdict.ok)
      plan = applied(
        plan,
        verdict.facts.map(({ change }) => change),
      );
  }
  return commandOf(id, wishes, actor.person);
}

/** Tells a story from lists of numbers, one list a command. */
export function tell(numbers: readonly (readonly number[])[]): Story {
  let { ledger } = taken(emptyLedger(), commandOf('founding', founding));
  const told: Told[] = [];
  for (const [index, list] of numbers.entries()) {
    const pick = picker(list);
    const actor = someActor(pick);
    const command = commandFor(ledger, `c${index}`, actor, pick);
    const before = ledger.plan;
    const { ledger: next, verdict } = taken(ledger, command, actor);
    ledger = next;
    told.push({
      command,
      actor,
      verdict,
      before,
      after: ledger.plan,
      rows: next.rows.get(command.id) ?? [],
    });
  }
  const story: Story = { told, ledger };
  // What a failing property prints: the plans themselves would fill pages.
  return Object.assign(story, { [fc.toStringMethod]: () => storyText(story) });
}

/** The numbers of one command. */
export const numbersArbitrary = fc.array(fc.nat(10_000), { minLength: 8, maxLength: 40 });

/** Stories of up to `most` commands after the founding. */
export const storyArbitrary = (most = 60): fc.Arbitrary<Story> =>
  fc.array(numbersArbitrary, { maxLength: most, size: 'max' }).map(tell);

/** Plans as stories leave them. */
export const planArbitrary = (most = 60): fc.Arbitrary<Plan> =>
  storyArbitrary(most).map(({ ledger }) => ledger.plan);
