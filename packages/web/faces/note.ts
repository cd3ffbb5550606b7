/** How a note looks. */
import { type Face } from '../face.ts';

export const note: Face = {
  icon: 'note',
  tone: 'action',
  prompt: 'web.prompt.note',
  sections: [{ fields: ['body', 'author'] }],
};
