/** Given a plan, when somebody wishes something, then these changes follow, or these problems. */
import assert from 'node:assert/strict';
import type { Wish } from '@throughline/model/commands/index';
import type { Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Verdict } from '@throughline/model/validate';
import type { Actor } from '@throughline/model/wish';
import { anna, commandOf, emptyLedger, ledgerFrom, taken, type Ledger } from './ledger.ts';
import { readPlanText } from './plan-text.ts';

/** What is expected of a change or a problem: the parts that matter. */
export type Part = { readonly [key: string]: unknown };

export type Outcome = {
  readonly verdict: Verdict;
  readonly ledger: Ledger;
  /** the wish is accepted, and these are its changes, one for one */
  readonly thenChanges: (...parts: readonly Part[]) => Outcome;
  /** the wish is refused, with these problems, named by code or described */
  readonly thenProblems: (...parts: readonly (string | Part)[]) => Outcome;
  /** the plan as it is now */
  readonly plan: Plan;
  readonly when: (...wishes: readonly Wish[]) => Outcome;
  readonly by: (actor: Actor) => { readonly when: (...wishes: readonly Wish[]) => Outcome };
};

export type Given = Pick<Outcome, 'when' | 'by' | 'plan'>;

/**
 * Starts from a plan text, or from commands (each a list of wishes), which must be accepted.
 * Commands are named `c1`, `c2` … in order, so that a later wish can undo them.
 */
export function given(...past: readonly (string | readonly Wish[])[]): Given {
  let ledger = emptyLedger();
  for (const one of past) {
    if (typeof one === 'string') ledger = ledgerFrom(readPlanText(one));
    else {
      const { ledger: next, verdict } = taken(ledger, commandOf(nextName(ledger), one));
      assert(verdict.ok, `given: ${JSON.stringify(one)} is refused: ${said(verdict)}`);
      ledger = next;
    }
  }
  return at(ledger);
}

const nextName = (ledger: Ledger): string => `c${ledger.rows.size + 1}`;
const said = (verdict: Verdict): string => JSON.stringify(verdict.ok ? verdict.facts : verdict.problems);

const at = (ledger: Ledger): Given => {
  const when =
    (actor: Actor) =>
    (...wishes: readonly Wish[]): Outcome => {
      const command = commandOf(nextName(ledger), wishes, actor.person);
      const { ledger: next, verdict } = taken(ledger, command, actor);
      return outcome(next, verdict);
    };
  return { plan: ledger.plan, when: when(anna), by: (actor) => ({ when: when(actor) }) };
};

function outcome(ledger: Ledger, verdict: Verdict): Outcome {
  const self: Outcome = {
    ...at(ledger),
    verdict,
    ledger,
    thenChanges: (...parts) => {
      assert(verdict.ok, `refused: ${said(verdict)}`);
      const changes = verdict.facts.map(({ change }) => change as Part);
      matches(changes, parts);
      return self;
    },
    thenProblems: (...parts) => {
      assert(!verdict.ok, `accepted: ${said(verdict)}`);
      const codes = parts.map((part) => (typeof part === 'string' ? { code: part } : part));
      matches(
        verdict.problems.map((one: Problem) => ({ ...one }) as Part),
        codes,
      );
      return self;
    },
  };
  return self;
}

function matches(found: readonly Part[], expected: readonly Part[]): void {
  assert.deepEqual(
    found.map((one, index) => picked(one, expected[index] ?? one)),
    expected,
  );
}

/** Of what was found, the parts that were asked about, however deep. */
function picked(found: unknown, wanted: unknown): unknown {
  if (!isRecord(found) || !isRecord(wanted)) return found;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, picked(found[key], wanted[key])]));
}

const isRecord = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
