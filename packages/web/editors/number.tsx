/** A number. */
import type { Editor } from '../editor.ts';
import { LineInput } from '../parts/line-input.tsx';

export const number: Editor = {
  Show: ({ value, sight }) => (
    <span>{typeof value === 'number' ? new Intl.NumberFormat(sight.reader.locale).format(value) : ''}</span>
  ),
  Edit: ({ value, typed, label, save, cancel }) => (
    <LineInput
      label={label}
      text={typed ?? (typeof value === 'number' ? String(value) : '')}
      typing={typed !== undefined}
      save={(text, next) => {
        const entered = text.trim().replace(',', '.');
        if (entered === '') return save(null, next);
        return Number.isFinite(Number(entered)) && save(Number(entered), next);
      }}
      cancel={cancel}
    />
  ),
};
