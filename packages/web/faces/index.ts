/** The faces of all kinds. */
import type { KindName } from '@throughline/model/kinds/index';
import type { Face } from '../face.ts';
import { assumption } from './assumption.ts';
import { deliverable } from './deliverable.ts';
import { goal } from './goal.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { outcome } from './outcome.ts';
import { person } from './person.ts';
import { role } from './role.ts';
import { step } from './step.ts';
import { unit } from './unit.ts';
import { view } from './view.ts';

const faces: Record<KindName, Face> = {
  goal,
  outcome,
  deliverable,
  step,
  milestone,
  assumption,
  unit,
  role,
  person,
  note,
  view,
};

/** The face of a kind; of one that this version does not know, the plainest. */
export const faceOf = (kind: string): Face => (Object.hasOwn(faces, kind) ? faces[kind as KindName] : step);
