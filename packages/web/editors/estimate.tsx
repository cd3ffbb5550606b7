/** An estimate: `3d`, `3-8d`, `3-5-8d`, in hours, days or weeks; what was understood stands beside it, with its shape. */
import { useId, useState, type ReactNode } from 'react';
import { readEstimate } from '@throughline/model/estimate';
import { textOf } from '@throughline/model/json';
import { estimateText } from '@throughline/words/given';
import type { Editing, Editor } from '../editor.ts';
import { t } from '../speech.ts';
import style from './editors.module.css';
import { LineInput } from '../parts/line-input.tsx';

/** As people type it: blanks, a long dash, `days` for `d`, a comma for a point; a bare number is of days. */
export const tidyEstimate = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[–—]|to/g, '-')
    .replaceAll(',', '.')
    .replace(/(h|d|w)(?:ours?|ays?|eeks?|rs?|ks?)$/, '$1')
    .replace(/(\d)$/, '$1d');

const width = 44;
const height = 14;

/** Its shape: from nothing at the best case over the most likely to nothing at the worst, on a line that begins now. */
export function EstimateShape({ text }: { readonly text: string }): ReactNode {
  const read = readEstimate(text);
  if (!read || read.high === 0) return null;
  const x = (amount: number): number => 1 + (amount / read.high) * (width - 2);
  const [low, likely, high] = [x(read.low), x(read.likely), x(read.high)];
  const sure = read.low === read.high;
  return (
    <svg
      className={style['shape']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path className={style['shape-line']} d={`M1 ${height - 2}H${width - 1}`} />
      {sure ? (
        <path className={style['shape-sure']} d={`M${high} 2V${height - 2}`} />
      ) : (
        <path
          className={style['shape-area']}
          d={`M${low} ${height - 2}L${likely} 2L${high} ${height - 2}z`}
        />
      )}
    </svg>
  );
}

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
        {tidy !== '' && good ? (
          <>
            <EstimateShape text={tidy} />
            {estimateText(tidy, sight.reader)}
          </>
        ) : (
          t('web.estimate.hint')
        )}
      </small>
    </span>
  );
}

export const estimate: Editor = {
  Show: ({ value, sight, short }) =>
    short ? (
      <span>{textOf(value)}</span>
    ) : (
      <span className={style['range']}>
        {estimateText(textOf(value), sight.reader)}
        <EstimateShape text={textOf(value)} />
      </span>
    ),
  Edit: Range,
};
