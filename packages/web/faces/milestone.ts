/** How a milestone looks. */
import { whenDated, who, type Face } from '../face.ts';

export const milestone: Face = {
  icon: 'milestone',
  tone: 'point',
  prompt: 'web.prompt.milestone',
  sections: [{ fields: ['status', 'done', 'why'] }, who, whenDated],
};
