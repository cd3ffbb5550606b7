/** An estimate: `3d`, `3-8d`, `3-5-8d`, in hours, days or weeks; what was understood stands beside it. */
import { useId, useState, type ReactNode } from 'react';
import { readEstimate } from '@throughline/model/estimate';
import { textOf } from '@throughline/model/json';
import { estimateText } from '@throughline/words/given';
import type { Editing, Editor } from '../editor.ts';
import { t } from '../speech.ts';
import style from './editors.module.css';
import { LineInput } from '../parts/line-input.tsx';

/** As people type it: blanks, a long dash, `days` for `d`. */
export const tidyEstimate = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[–—]|to/g, '-')
    .replaceAll(',', '.')
    .replace(/(h|d|w)(?:ours?|ays?|eeks?)$/, '$1');

function Range({ value, typed, label, sight, save, cancel }: Editing): ReactNode {
  const [text, setText] = useState(typed ?? textOf(value));
  const hintId = useId();
  const tidy = tidyEstimate(text);
  const good = tidy === '' || readEstimate(tidy) !== undefined;
  return (
    <span className={style['hinted']}>
      <LineInput
        label={label}
        text={text}
        typing={typed !== undefined}
        describedBy={hintId}
        invalid={!good}
        onText={setText}
        save={(_, next) => save(tidy === '' ? null : tidy, next)}
        cancel={cancel}
      />
      <small id={hintId} role="status">
        {tidy !== '' && good ? estimateText(tidy, sight.reader) : t('web.estimate.hint')}
      </small>
    </span>
  );
}

export const estimate: Editor = {
  Show: ({ value, sight, short }) => (
    <span>{short ? textOf(value) : estimateText(textOf(value), sight.reader)}</span>
  ),
  Edit: Range,
};
