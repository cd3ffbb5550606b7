/** One edit on a plan of 100,000 items: validated, applied, made into a row of the log, and folded by a replica. */
import { entriesOf, type Command } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import { fold } from '@throughline/model/fold';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import type { Figure } from '../bench.ts';
import { ms, quantile } from './lib/figures.ts';
import { added, idAt, logOf, relations } from './lib/plan.ts';

export const name = 'edit';
export const about =
  'A plan of 100,000 items and 150,000 links; 2,000 commands each, another item each time, after 200 to warm up.';

const size = 100_000;
const lowest = 20_000; // a step, as are all after it
const warm = 200;
const turns = 2_000;
const actor = { person: 'p0', role: 'owner' } as const;

const wishes: Record<string, (id: string, turn: number) => Wish> = {
  'a new title': (id, turn) => ({ type: 'edit', on: 'item', id, set: { title: `Turn ${turn}` } }),
  'a new owner': (id, turn) => ({ type: 'edit', on: 'item', id, set: { owner: `p${turn % 19}` } }),
  'a move below another parent': (id, turn) => ({ type: 'move', id, parent: idAt(turn % 100) }),
  'a new link': (from, turn) => ({
    type: 'link',
    id: `n${turn}`,
    kind: 'depends-on',
    from,
    to: idAt(15_000),
    fields: {},
  }),
};

/** Milliseconds that each command took, from the wish to a replica that has it. */
function times(start: Plan, wishOf: (id: string, turn: number) => Wish): number[] {
  let plan = start;
  const taken: number[] = [];
  for (let turn = 0; turn < warm + turns; turn++) {
    const id = idAt(lowest + ((turn * 7_919) % (size - lowest)));
    const command: Command = { id: `t${turn}`, by: 'p0', at: turn, door: 'web', wishes: [wishOf(id, turn)] };
    const began = performance.now();
    const verdict = validate(plan, command, { actor });
    if (!verdict.ok) throw new Error(`edit: refused: ${JSON.stringify(verdict.problems)}`);
    plan = fold(plan, entriesOf(command, verdict.facts, plan.version));
    if (turn >= warm) taken.push(performance.now() - began);
  }
  return taken;
}

export function run(): Promise<Record<string, Figure>> {
  const start = fold(emptyPlan('w'), logOf(added(size)));
  const links = [...relations(size)].map((link) => ({ type: 'linked', v: 1, link }) as const);
  const plan = fold(start, logOf(links, start.version));
  const figures: Record<string, Figure> = {};
  for (const [what, wishOf] of Object.entries(wishes)) {
    const taken = times(plan, wishOf);
    figures[`${what}, median`] = ms(quantile(taken, 0.5), 2);
    figures[`${what}, p95`] = ms(quantile(taken, 0.95), 2);
  }
  return Promise.resolve(figures);
}
