/** How a goal looks. */
import { whenDated, who, type Face } from '../face.ts';

export const goal: Face = {
  icon: 'goal',
  tone: 'direction',
  prompt: 'web.prompt.goal',
  sections: [
    { fields: ['status', 'done'] },
    who,
    whenDated,
    { label: 'web.section.direction', fields: ['why', 'problem', 'benefits', 'endState', 'indicators'] },
    { label: 'web.section.bounds', fields: ['scopeIn', 'scopeOut', 'fixed', 'ownerDecides'] },
  ],
};
