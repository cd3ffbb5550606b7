/** Person: one human being, with or without an account. Name and address are in the directory, never in the log. */
import { imported } from '../common.ts';
import { traits, type Kind } from '../kind.ts';

export const person: Kind = {
  name: 'person',
  traits: traits({
    group: 'person',
    tree: 'organisation',
    accountable: true,
    involved: true,
    human: true,
  }),
  fields: { ...imported },
  holds: ['note'],
  top: true,
  version: 1,
  upgrades: [],
};
