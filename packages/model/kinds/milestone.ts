/** Milestone: a significant point in time, a checkpoint; it takes no time itself. */
import { dated, described, imported, owned, tracked } from '../common.ts';
import { traits, type Kind } from '../kind.ts';

export const milestone: Kind = {
  name: 'milestone',
  traits: traits({ group: 'point', schedulable: true, instant: true, ownable: true }),
  fields: { ...described, ...owned, ...dated, ...tracked, ...imported },
  holds: ['note'],
  top: true,
  version: 1,
  upgrades: [],
};
