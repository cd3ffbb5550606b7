/** How a person looks. */
import { type Face } from '../face.ts';

export const person: Face = {
  icon: 'person',
  tone: 'people',
  prompt: 'web.prompt.person',
  sections: [{ fields: [] }],
};
