/** A row that is being written: Enter puts it into the plan and goes on below, Tab draws it in. */
import type { CSSProperties, ReactNode } from 'react';
import { term } from '@throughline/words/say';
import { faceOf } from '../faces/index.ts';
import { Icon } from '../parts/icon.tsx';
import { reader, t } from '../speech.ts';
import type { DraftRow } from './rows.ts';
import { TitleInput } from './title-input.tsx';
import type { OutlineState } from './use-outline.ts';
import style from './outline.module.css';

export function DraftView(props: {
  readonly row: DraftRow;
  readonly index: number;
  readonly top: number;
  readonly outline: OutlineState;
}): ReactNode {
  const { row, outline } = props;
  const { drafting } = outline;
  const { draft } = row;
  const kind = term(draft.kind, reader);
  const { icon, tone, prompt } = faceOf(draft.kind);
  return (
    <div
      role="row"
      className={style['row']}
      aria-level={row.depth + 1}
      aria-rowindex={props.index + 2}
      data-editing
      data-depth0={row.depth === 0 || undefined}
      style={{ top: props.top, '--depth': row.depth } as CSSProperties}
    >
      <div role="gridcell" className={style['title-cell']} data-editing>
        <span className={style['fold']} />
        <span className={style['kind']} data-tone={tone}>
          <Icon name={icon} />
        </span>
        <TitleInput
          key={drafting.turn}
          label={t('web.title.new', { kind })}
          text={drafting.text.get()}
          typing
          placeholder={t(prompt)}
          end={outline.endDraft}
          paste={outline.pasted}
          onText={drafting.text.set}
        />
      </div>
    </div>
  );
}
