/** Contributes-to: `from` helps to bring about `to`, beside the tree. It never rolls anything up. */
import { text } from '../field.ts';
import type { LinkKind } from '../link.ts';

export const contributesTo: LinkKind = {
  name: 'contributes-to',
  fields: { how: text() },
  ends: 'ownable',
  acyclic: true,
  orders: false,
};
