/** The verbs of the log. */
import type { ChangeVerb } from '../change.ts';
import { added, type Added } from './added.ts';
import { answered, type Answered } from './answered.ts';
import { asked, type Asked } from './asked.ts';
import { edited, type Edited } from './edited.ts';
import { linked, type Linked } from './linked.ts';
import { moved, type Moved } from './moved.ts';
import { removed, type Removed } from './removed.ts';
import { reopened, type Reopened } from './reopened.ts';
import { restored, type Restored } from './restored.ts';
import { retracted, type Retracted } from './retracted.ts';
import { unlinked, type Unlinked } from './unlinked.ts';
import { withdrawn, type Withdrawn } from './withdrawn.ts';

export const changes = {
  added,
  withdrawn,
  edited,
  moved,
  removed,
  restored,
  linked,
  unlinked,
  asked,
  retracted,
  answered,
  reopened,
} as const;

export type Change =
  | Added
  | Withdrawn
  | Edited
  | Moved
  | Removed
  | Restored
  | Linked
  | Unlinked
  | Asked
  | Retracted
  | Answered
  | Reopened;

/** The verb of a change. The cast is sound: the table is keyed by the type that each verb declares. */
export const verbOf = (change: Change): ChangeVerb<Change> =>
  changes[change.type] as unknown as ChangeVerb<Change>;
