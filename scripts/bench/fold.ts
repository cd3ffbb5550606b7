/** Folding a long log: what a server does when it starts, and a browser when it opens an old version. */
import type { Change } from '@throughline/model/changes/index';
import { fold } from '@throughline/model/fold';
import type { JsonObject } from '@throughline/model/json';
import { between } from '@throughline/model/order';
import { emptyPlan, itemOf, type Plan } from '@throughline/model/plan';
import type { Figure } from '../bench.ts';
import { median, ms, timed } from './lib/figures.ts';
import { added, idAt, logOf, relations } from './lib/plan.ts';

export const name = 'fold';
export const about = 'From the empty plan, median of 9 turns after 3 to warm up.';

const changes = 100_000;
const small = 10_000;

/** A plan that has been worked on: 10,000 items, linked, then edited and moved until the log is long enough. */
function* worked(): Generator<Change> {
  let made = 0;
  const items = [];
  for (const change of added(small)) {
    if (change.type === 'added' && change.item.id.startsWith('i')) items.push(change.item);
    made += 1;
    yield change;
  }
  for (const link of relations(small)) {
    made += 1;
    yield { type: 'linked', v: 1, link };
  }
  const orders = new Map(items.map(({ id, order }) => [id, order]));
  const titles = new Map<string, JsonObject>(items.map(({ id, fields }) => [id, fields]));
  for (let turn = 0; made < changes; turn++, made++) {
    const item = items[(turn * 7_919) % items.length];
    if (!item) return;
    if (turn % 10 === 9) {
      const order = orders.get(item.id) ?? item.order;
      const next = between(order, undefined);
      orders.set(item.id, next);
      const from = { parent: item.parent, order };
      yield { type: 'moved', v: 1, id: item.id, from, to: { parent: item.parent, order: next } };
    } else {
      const from = titles.get(item.id)?.['title'] ?? null;
      const to = `${idAt(turn)} said otherwise`;
      titles.set(item.id, { title: to });
      yield { type: 'edited', v: 1, kv: 1, on: 'item', id: item.id, fields: { title: { from, to } } };
    }
  }
}

function measure(log: ReturnType<typeof logOf>): number {
  let plan: Plan = emptyPlan('w');
  const times = timed(12, () => (plan = fold(emptyPlan('w'), log)));
  if (plan.version !== log.length || !itemOf(plan, idAt(1))) throw new Error('fold: the plan is not whole');
  return median(times.slice(3));
}

export function run(): Promise<Record<string, Figure>> {
  const grown = logOf([...added(changes)].slice(0, changes));
  return Promise.resolve({
    '100,000 changes of a plan of 10,000 items': ms(measure(logOf(worked())), 300),
    '100,000 additions': ms(measure(grown), 300),
  });
}
