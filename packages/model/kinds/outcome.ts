/** Outcome: the change for someone that the work is meant to cause. */
import { below, dated, described, estimated, imported, owned, tracked } from '../common.ts';
import { lines } from '../field.ts';
import { traits, type Kind } from '../kind.ts';

export const outcome: Kind = {
  name: 'outcome',
  traits: traits({ group: 'intent', schedulable: true, ownable: true, intent: true }),
  fields: {
    ...described,
    indicators: lines(),
    ...owned,
    ...dated,
    ...tracked,
    ...estimated,
    ...imported,
  },
  holds: below,
  top: true,
  child: 'deliverable',
  version: 1,
  upgrades: [],
};
