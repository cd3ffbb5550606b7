/** The contract of `links/`: what relates two items across the tree. */
import type { Fields } from './field.ts';
import type { Trait } from './kind.ts';

export type LinkKind = {
  readonly name: string;
  readonly fields: Fields;
  /** what the items at its two ends must be */
  readonly ends: Trait;
  /** a loop of such links is refused */
  readonly acyclic: boolean;
  /** how it orders its ends in time, if it does: read by the loop check and by derive */
  readonly orders: boolean;
};
