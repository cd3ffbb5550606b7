/** Assumption: taken as true without proof. Dated, testable, and owned by whoever would find out first. */
import { dated, described, imported, owned, tracked } from '../common.ts';
import { text } from '../field.ts';
import { traits, type Kind } from '../kind.ts';

export const assumption: Kind = {
  name: 'assumption',
  traits: traits({ group: 'point', ownable: true }),
  fields: {
    ...described,
    /** the smallest experiment that would show it to be false */
    experiment: text(),
    ...owned,
    ...dated,
    ...tracked,
    ...imported,
  },
  holds: ['note'],
  top: true,
  version: 1,
  upgrades: [],
};
