/** Role: a seat by function, filled by at most one person. It may own work, and is remarked while vacant. */
import { imported } from '../common.ts';
import { line, reference, text } from '../field.ts';
import { traits, type Kind } from '../kind.ts';

export const role: Kind = {
  name: 'role',
  traits: traits({ group: 'role', tree: 'organisation', accountable: true, involved: true }),
  fields: { title: line(), holder: reference('human'), about: text(), ...imported },
  holds: ['note'],
  top: true,
  version: 1,
  upgrades: [],
};
