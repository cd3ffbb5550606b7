/** How a saved view looks. */
import type { Face } from '../face.ts';

export const view: Face = {
  icon: 'filter',
  tone: 'action',
  prompt: 'web.prompt.view',
  sections: [{ fields: ['face'] }],
};
