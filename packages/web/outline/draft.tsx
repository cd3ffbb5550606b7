/** A row that is being written: Enter puts it into the plan and goes on below, Tab draws it in. */
import type { ReactNode } from 'react';
import { term } from '@throughline/words/say';
import { faceOf } from '../faces/index.ts';
import { KindIcon } from '../parts/name.tsx';
import { reader, t } from '../speech.ts';
import type { DraftRow } from './rows.ts';
import { TitleInput } from './title-input.tsx';
import type { OutlineState } from './use-outline.ts';
import style from './outline.module.css';

export function DraftView(props: {
  readonly row: DraftRow;
  readonly index: number;
  readonly outline: OutlineState;
}): ReactNode {
  const { row, outline } = props;
  const { draft } = row;
  const kind = term(draft.kind, reader);
  return (
    <div
      role="row"
      className={style['row']}
      aria-level={row.depth + 1}
      aria-rowindex={props.index + 2}
      data-depth0={row.depth === 0 || undefined}
      style={{ '--depth': row.depth } as React.CSSProperties}
    >
      <div role="gridcell" className={style['title-cell']} data-editing>
        <span className={style['fold']} />
        <KindIcon kind={draft.kind} />
        <TitleInput
          key={outline.drafts}
          label={t('web.title.new', { kind })}
          text={outline.draftText}
          typing
          placeholder={t(faceOf(draft.kind).prompt)}
          end={outline.endDraft}
          paste={outline.pasted}
          onText={outline.keepDraft}
        />
      </div>
    </div>
  );
}
