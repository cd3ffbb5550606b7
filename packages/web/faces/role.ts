/** How a role looks. */
import { type Face } from '../face.ts';

export const role: Face = {
  icon: 'role',
  tone: 'people',
  prompt: 'web.prompt.role',
  sections: [{ fields: ['holder', 'about'] }],
};
