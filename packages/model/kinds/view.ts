/** View: a lens that was kept, with a name, and the face it was seen on. The whole workspace has it. */
import { choice, data, line } from '../field.ts';
import { traits, type Kind } from '../kind.ts';
import { lens } from '../lens.ts';

export const view: Kind = {
  name: 'view',
  traits: traits({ group: 'view', tree: 'aside' }),
  fields: { title: line(), lens: data(lens), face: choice('outline', 'board', 'calendar') },
  holds: [],
  top: true,
  version: 1,
  upgrades: [],
};
