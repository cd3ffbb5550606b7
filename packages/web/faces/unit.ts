/** How a unit looks. */
import { type Face } from '../face.ts';

export const unit: Face = {
  icon: 'unit',
  tone: 'people',
  prompt: 'web.prompt.unit',
  sections: [{ fields: ['level', 'about'] }],
};
