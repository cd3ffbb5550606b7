/** Unit: a node of the organisation tree, at a named level. It takes part, and never owns. */
import { imported } from '../common.ts';
import { line, text } from '../field.ts';
import { traits, type Kind } from '../kind.ts';

export const unit: Kind = {
  name: 'unit',
  traits: traits({ group: 'unit', tree: 'organisation', involved: true }),
  fields: { title: line(), level: line(), about: text(), ...imported },
  holds: ['unit', 'role', 'person', 'note'],
  top: true,
  child: 'role',
  version: 1,
  upgrades: [],
};
