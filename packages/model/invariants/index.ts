/** What every plan obeys, in the order in which problems are told. */
import type { Invariant } from '../invariant.ts';
import { askable } from './askable.ts';
import { holds } from './holds.ts';
import { linkEnds } from './link-ends.ts';
import { loops } from './loops.ts';
import { references } from './references.ts';
import { reviewer } from './reviewer.ts';
import { tree } from './tree.ts';

export const invariants: readonly Invariant[] = [tree, holds, references, reviewer, linkEnds, loops, askable];
