/** Small plans full of dates, estimates and links, for what is derived from them. */
import * as fc from 'fast-check';
import type { Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { dayOf, dayText } from '@throughline/model/given';
import type { Item, Link, Plan } from '@throughline/model/plan';
import { fromJson, schemaLevel } from '@throughline/model/serial';
import { examine } from '@throughline/model/validate';
import { writePlanText } from './plan-text.ts';

const monday = dayOf(2025, 1, 13);
const day = fc.integer({ min: 0, max: 20 }).map((at) => dayText(monday + at));
const perhaps = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined, freq: 2 });

const item = fc.record({
  parent: fc.nat(3),
  kind: fc.constantFrom('step', 'step', 'step', 'milestone', 'outcome'),
  start: perhaps(day),
  deadline: perhaps(day),
  estimate: perhaps(fc.constantFrom('0d', '1d', '3d', '2-5d', '4h', '1w')),
});

const link = fc.record({
  from: fc.nat(20),
  to: fc.nat(20),
  type: fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'),
  lag: perhaps(fc.constantFrom('1d', '-1d', '2d', '1ed', '-2ed', '4h')),
  policy: fc.constantFrom('push', 'keep-gap', 'warn'),
});

const said = (values: Record<string, string | undefined>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).filter((one): one is [string, string] => one[1] !== undefined));

/** Plans of up to ten items and ten links that keep every invariant. */
export const smallNetworkArbitrary: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 10, size: 'max' }),
    fc.array(link, { maxLength: 10, size: 'max' }),
  )
  .map(([shapes, ties]) => {
    const items: Item[] = shapes.map(({ parent, kind, start, deadline, estimate }, at) => {
      const above = kindOf(shapes[at - 1 - parent]?.kind ?? '');
      const own = kindOf(kind);
      const held = own !== undefined && above?.holds.includes(own.traits.group) === true;
      const fields = said(own?.fields['estimate'] ? { start, deadline, estimate } : { start, deadline });
      const place = { parent: held ? `i${at - 1 - parent}` : null, order: `a${at}` };
      return { id: `i${at}`, kind, ...place, tag: 'open', fields };
    });
    const json = { level: schemaLevel, id: 'plan', version: 0, unknown: 0, settings: {}, items, asks: [] };
    // Each link only if the plan stays in order with it.
    let links: Link[] = [];
    for (const [at, { from, to, ...rest }] of ties.entries()) {
      const ends = { from: `i${from % items.length}`, to: `i${to % items.length}` };
      const more = [...links, { id: `l${at}`, kind: 'depends-on', ...ends, tag: 'open', fields: said(rest) }];
      if (examine(fromJson({ ...json, links: more })).length === 0) links = more;
    }
    const plan = fromJson({ ...json, links });
    return Object.assign(plan, { [fc.toStringMethod]: () => `\n${writePlanText(plan)}` });
  });
