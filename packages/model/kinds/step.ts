/** Step: one distinct action. */
import { dated, described, estimated, imported, owned, tracked } from '../common.ts';
import { traits, type Kind } from '../kind.ts';

export const step: Kind = {
  name: 'step',
  traits: traits({ group: 'work', schedulable: true, ownable: true }),
  fields: { ...described, ...owned, ...dated, ...tracked, ...estimated, ...imported },
  holds: ['work', 'point', 'note'],
  top: true,
  child: 'step',
  version: 1,
  upgrades: [],
};
