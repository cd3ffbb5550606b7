/** Depends-on: `from` waits for `to`. The type says which ends are tied, the policy what derive does about given dates. */
import * as z from 'zod';
import { choice, type Field } from '../field.ts';
import type { LinkKind } from '../link.ts';

/** Signed delay in working (`2d`) or elapsed (`2ed`) hours, days or weeks; negative is a lead. */
const lag: Field = { type: 'line', schema: z.string().regex(/^-?\d{1,5}(\.\d{1,2})?e?[hdw]$/) };

export const dependsOn: LinkKind = {
  name: 'depends-on',
  fields: {
    type: choice('FS', 'SS', 'FF', 'SF'),
    lag,
    policy: choice('push', 'keep-gap', 'warn'),
  },
  ends: 'schedulable',
  acyclic: true,
  orders: true,
};
