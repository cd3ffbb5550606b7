/** How an outcome looks. */
import { whenWorked, who, type Face } from '../face.ts';

export const outcome: Face = {
  icon: 'outcome',
  tone: 'effect',
  prompt: 'web.prompt.outcome',
  sections: [
    { fields: ['status', 'done', 'why'] },
    who,
    whenWorked,
    { label: 'web.section.measure', fields: ['indicators'] },
  ],
};
