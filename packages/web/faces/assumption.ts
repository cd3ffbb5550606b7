/** How an assumption looks. */
import { whenDated, who, type Face } from '../face.ts';

export const assumption: Face = {
  icon: 'question',
  tone: 'point',
  prompt: 'web.prompt.assumption',
  sections: [{ fields: ['status', 'done', 'why', 'experiment'] }, who, whenDated],
};
