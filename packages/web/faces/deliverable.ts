/** How a deliverable looks. */
import { whenWorked, who, type Face } from '../face.ts';

export const deliverable: Face = {
  icon: 'deliverable',
  tone: 'thing',
  prompt: 'web.prompt.deliverable',
  sections: [{ fields: ['status', 'done', 'why'] }, who, whenWorked],
};
