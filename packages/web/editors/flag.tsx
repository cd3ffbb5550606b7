/** Yes or no. */
import { term } from '@throughline/words/say';
import type { Editor } from '../editor.ts';
import { reader } from '../speech.ts';

export const flag: Editor = {
  Show: ({ value }) => <span>{term(value === true ? 'yes' : 'no', reader)}</span>,
  Edit: ({ value, label, save, cancel }) => (
    <input
      type="checkbox"
      aria-label={label}
      checked={value === true}
      onChange={(event) => save(event.target.checked)}
      onBlur={() => cancel()}
    />
  ),
};
