/** How a step looks. */
import { whenWorked, who, type Face } from '../face.ts';

export const step: Face = {
  icon: 'step',
  tone: 'action',
  prompt: 'web.prompt.step',
  sections: [{ fields: ['status', 'done', 'why'] }, who, whenWorked],
};
