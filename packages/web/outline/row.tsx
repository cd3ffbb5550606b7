/** One row of the outline: its cells, at rest or being edited. */
import { memo, useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Id } from '@throughline/model/id';
import { term } from '@throughline/words/say';
import { edited, renamed } from '../deeds.ts';
import type { Editor } from '../editor.ts';
import { editorOf } from '../editors/index.ts';
import { faceOf } from '../faces/index.ts';
import { Icon } from '../parts/icon.tsx';
import { KindIcon } from '../parts/name.tsx';
import { linkTo } from '../route.ts';
import { itemAddress } from '../places.ts';
import { nameIn, type Sight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import type { ItemRow } from './rows.ts';
import { TitleInput, type TitleKey } from './title-input.tsx';
import style from './outline.module.css';

export const cellId = (item: Id, column: number): string => `cell-${item}-${column}`;

export type RowProps = {
  readonly row: ItemRow;
  readonly index: number;
  readonly columns: readonly string[];
  readonly sight: Sight;
  /** the column that has the cursor: 0 is the title, -1 none */
  readonly cursor: number;
  /** the column being edited, and what was typed to open it */
  readonly editing: { readonly column: number; readonly typed?: string | undefined } | undefined;
  readonly opened: boolean;
  readonly endTitle: (row: ItemRow, text: string, by: TitleKey) => boolean;
  readonly endCell: (how: 'stay' | 'on' | 'back') => void;
  readonly toggle: (row: ItemRow) => void;
};

function Title(props: RowProps): ReactNode {
  const { row, sight, editing } = props;
  const { item } = row;
  const name = nameIn(sight.plan, sight.directory, item.id) ?? '';
  const human = kindOf(item.kind)?.traits.human;
  const typed = editing?.typed;
  const remarks = Array.isArray((item.fields['origin'] as { remarks?: unknown[] } | undefined)?.remarks)
    ? (item.fields['origin'] as { remarks: unknown[] }).remarks.length
    : 0;
  return (
    <>
      <button
        type="button"
        className={style['fold']}
        tabIndex={-1}
        hidden={row.children === 0}
        aria-hidden="true"
        data-open={row.open}
        onClick={() => props.toggle(row)}
      >
        <Icon name="right" size={12} />
      </button>
      <KindIcon kind={item.kind} />
      <span className="unseen">{term(item.kind, reader)} </span>
      {editing?.column === 0 ? (
        <TitleInput
          label={t('web.title.of', { kind: term(item.kind, reader) })}
          text={typed ?? (human ? name : textOf(item.fields['title']))}
          typing={typed !== undefined}
          placeholder={t(faceOf(item.kind).prompt)}
          was={human ? name : textOf(item.fields['title'])}
          end={(text, by, was) => {
            if (by === 'escape') return props.endTitle(row, text, by);
            return renamed(sight, item.id, text.trim(), was) && props.endTitle(row, text, by);
          }}
        />
      ) : (
        <span className={style['title']} data-blank={!item.fields['title'] && !human}>
          {name}
        </span>
      )}
      {remarks > 0 && (
        <span className={style['remarks']} title={t('web.remarks', { count: remarks })}>
          <Icon name="question" size={14} />
          <span className="unseen">{t('web.remarks', { count: remarks })}</span>
        </span>
      )}
      <a
        className={style['open']}
        tabIndex={-1}
        aria-label={t('web.open', { name })}
        title={t('web.open', { name })}
        {...linkTo(itemAddress(sight.workspace.id, item))}
      >
        <Icon name="open" />
      </a>
    </>
  );
}

function Cell({ column, field: name, ...props }: RowProps & { column: number; field: string }): ReactNode {
  const { row, sight, editing } = props;
  const field = kindOf(row.item.kind)?.fields[name];
  if (!field) return null;
  const { Show, Edit } = editorOf(field);
  const value = row.item.fields[name];
  if (editing?.column === column && Edit)
    return <CellEdit {...props} field={field} name={name} Edit={Edit} />;
  return value === undefined ? null : <Show field={field} value={value} sight={sight} short />;
}

function CellEdit(
  props: RowProps & { field: Field; name: string; Edit: NonNullable<Editor['Edit']> },
): ReactNode {
  const { row, sight, editing, field, name, Edit } = props;
  const value = row.item.fields[name];
  // What the person began with: somebody else may change it while they write.
  const [saw, setSaw] = useState(value);
  return (
    <Edit
      field={field}
      value={value}
      sight={sight}
      short
      label={t('web.field.of', {
        field: term(`field.${name}`, reader),
        item: nameIn(sight.plan, sight.directory, row.item.id) ?? '',
      })}
      typed={editing?.typed}
      save={(wanted, next) => {
        if (!edited(sight, row.item.id, { field: name, saw, to: wanted })) {
          // Whoever was told that it had changed, and says it again, means it.
          setSaw(value);
          return false;
        }
        props.endCell(next ?? 'stay');
        return true;
      }}
      cancel={() => props.endCell('stay')}
    />
  );
}

export const RowView = memo(function RowView(props: RowProps): ReactNode {
  const { row, index, columns, cursor, editing } = props;
  const { item } = row;
  const cell = (column: number) => ({
    id: cellId(item.id, column),
    role: 'gridcell',
    'aria-colindex': column + 1,
    tabIndex: cursor === column ? 0 : -1,
    'data-item': item.id,
    'data-column': column,
    'data-cursor': cursor === column || undefined,
    'data-editing': editing?.column === column || undefined,
  });
  return (
    <div
      role="row"
      className={style['row']}
      aria-level={row.depth + 1}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-rowindex={index + 2}
      aria-expanded={row.children > 0 ? row.open : undefined}
      aria-selected={cursor >= 0}
      data-opened={props.opened || undefined}
      data-depth0={(row.depth === 0 && row.children > 0) || undefined}
      data-finished={item.fields['status'] === 'finished' || undefined}
      style={{ '--depth': row.depth } as React.CSSProperties}
    >
      <div {...cell(0)} className={style['title-cell']}>
        <Title {...props} />
      </div>
      {columns.map((field, at) => (
        <div key={field} {...cell(at + 1)} className={style['cell']} data-field={field}>
          <Cell {...props} column={at + 1} field={field} />
        </div>
      ))}
    </div>
  );
});
