/** Hands-over: the owner of `from` gives something to the owner of `to`, by a date. */
import { givenDate, line } from '../field.ts';
import type { LinkKind } from '../link.ts';

export const handsOver: LinkKind = {
  name: 'hands-over',
  fields: { what: line(), by: givenDate() },
  ends: 'ownable',
  acyclic: false,
  orders: false,
};
