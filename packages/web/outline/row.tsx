/** One row of the outline: its title and cells. Drawn again only when what it shows has changed. */
import { memo, type CSSProperties, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Id } from '@throughline/model/id';
import { term } from '@throughline/words/say';
import { renamed } from '../deeds.ts';
import { faceOf } from '../faces/index.ts';
import type { Column } from '../lens/columns.ts';
import { lineOfSightText } from '../lens/derived-columns.ts';
import type { Seen } from '../lens/seen.ts';
import { Icon } from '../parts/icon.tsx';
import { linkTo } from '../route.ts';
import { itemAddress } from '../places.ts';
import { nameIn, type Sight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { ui } from '../ui.ts';
import { Cell, CellEdit, showsSame } from './cells.tsx';
import type { ItemRow } from './rows.ts';
import { TitleInput, type TitleKey } from './title-input.tsx';
import style from './outline.module.css';

export const cellId = (row: string, column: number): string => `cell-${row}-${column}`;

export type RowProps = {
  readonly row: ItemRow;
  /** place among all rows */
  readonly index: number;
  /** pixels from the first row */
  readonly top: number;
  readonly columns: readonly Column[];
  readonly sight: Sight;
  readonly seen: Seen;
  /** the column that has the cursor: 0 is the title, -1 none */
  readonly cursor: number;
  /** the column being edited, and what was typed to open it */
  readonly editing: { readonly column: number; readonly typed?: string | undefined } | undefined;
  readonly opened: boolean;
  /** somebody else has changed it since it was last looked at */
  readonly news: boolean;
  readonly selected: boolean;
  /** rows are being chosen: each shows its box */
  readonly choosing: boolean;
  /** the pointer is on it, or a finger may be: what can be done with it shows */
  readonly near: boolean;
  readonly endTitle: (row: ItemRow, text: string, by: TitleKey) => boolean;
  readonly endCell: (how: 'stay' | 'on' | 'back') => void;
};

const remarksOf = ({ item }: ItemRow): number => {
  const { remarks } = (item.fields['origin'] ?? {}) as { remarks?: unknown };
  return Array.isArray(remarks) ? remarks.length : 0;
};

function Title(props: RowProps): ReactNode {
  const { row, sight, editing } = props;
  const { item } = row;
  const name = nameIn(sight.plan, sight.directory, item.id) ?? '';
  const human = kindOf(item.kind)?.traits.human;
  const { icon, tone, prompt } = faceOf(item.kind);
  const remarks = remarksOf(row);
  const was = human ? name : textOf(item.fields['title']);
  const typed = editing?.typed;
  const handy = props.near || props.cursor >= 0;
  return (
    <>
      {(handy || props.choosing || props.selected) && (
        <span className={style['box']} data-deed="select" aria-hidden="true">
          {props.selected && <Icon name="check" size={12} />}
        </span>
      )}
      {row.children > 0 ? (
        <span
          className={style['fold']}
          data-deed="fold"
          data-open={row.open || undefined}
          aria-hidden="true"
        />
      ) : (
        <span className={style['fold']} />
      )}
      <span className={style['kind']} data-tone={tone} role="img" aria-label={term(item.kind, reader)}>
        <Icon name={icon} />
      </span>
      {editing?.column === 0 ? (
        <TitleInput
          label={t('web.title.of', { kind: term(item.kind, reader) })}
          text={typed ?? was}
          typing={typed !== undefined}
          placeholder={t(prompt)}
          was={was}
          end={(text, by, before) => {
            if (by === 'escape') return props.endTitle(row, text, by);
            return renamed(sight, item.id, text.trim(), before) && props.endTitle(row, text, by);
          }}
        />
      ) : (
        <span
          className={style['title']}
          dir="auto"
          data-blank={(!item.fields['title'] && !human) || undefined}
        >
          {name}
        </span>
      )}
      {row.flat && <span className={style['sight']}>{lineOfSightText(item, props.seen)}</span>}
      {remarks > 0 && (
        <span className={style['remarks']} title={t('web.remarks', { count: remarks })}>
          <Icon name="question" size={14} />
          <span className="unseen">{t('web.remarks', { count: remarks })}</span>
        </span>
      )}
      {props.news && !props.opened && (
        <span className={style['news']} role="img" aria-label={t('web.news')} title={t('web.news')} />
      )}
      {props.cursor >= 0 && (
        <button
          type="button"
          className={style['menu']}
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={t('web.menu.item', { name })}
          // The outline keeps the focus, and what is in hand there stays in hand, until the menu itself takes it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const items = (props.selected ? ui.control.get()?.items : undefined) ?? [item.id];
            ui.menu.set({ groups: ['outline', 'item'], items, at: { x: box.left, y: box.bottom } });
          }}
        >
          <Icon name="more" />
        </button>
      )}
      {handy && (
        <a
          className={style['open']}
          tabIndex={-1}
          aria-label={t('web.open', { name })}
          title={t('web.open', { name })}
          {...linkTo(itemAddress(sight.workspace.id, item))}
        >
          <Icon name="open" />
        </a>
      )}
    </>
  );
}

function Row(props: RowProps): ReactNode {
  const { row, columns, cursor, editing, sight, seen } = props;
  const { item } = row;
  const place = (column: number) => ({
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
      aria-rowindex={props.index + 2}
      aria-expanded={row.children > 0 ? row.open : undefined}
      aria-selected={props.selected}
      data-row={item.id}
      data-opened={props.opened || undefined}
      data-context={row.context}
      data-editing={editing ? true : undefined}
      data-depth0={(row.depth === 0 && row.children > 0) || undefined}
      data-finished={item.fields['status'] === 'finished' || undefined}
      style={{ top: props.top, '--depth': row.depth } as CSSProperties}
    >
      <div {...place(0)} className={style['title-cell']}>
        <Title {...props} />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.name}
          {...place(at + 1)}
          className={style['cell']}
          data-field={column.name}
          data-end={column.atEnd}
        >
          {editing?.column === at + 1 ? (
            <CellEdit
              item={item}
              column={column}
              sight={sight}
              seen={seen}
              typed={editing.typed}
              end={props.endCell}
            />
          ) : (
            <Cell item={item} column={column} sight={sight} seen={seen} />
          )}
        </div>
      ))}
    </div>
  );
}

const looked = ['sight', 'seen', 'row'] as const;

function sameRow(a: ItemRow, b: ItemRow): boolean {
  return (
    a === b ||
    (a.item === b.item &&
      a.depth === b.depth &&
      a.children === b.children &&
      a.open === b.open &&
      a.at === b.at &&
      a.of === b.of &&
      a.context === b.context &&
      a.flat === b.flat)
  );
}

/** A plan is another at every change: what matters to a row is what it looks up there. */
function unchanged(a: RowProps, b: RowProps): boolean {
  for (const name of Object.keys(b) as (keyof RowProps)[]) {
    if (a[name] !== b[name] && !(looked as readonly string[]).includes(name)) return false;
  }
  if (!sameRow(a.row, b.row)) return false;
  if (a.sight === b.sight && a.seen === b.seen) return true;
  const { item } = b.row;
  if (b.editing || a.sight.directory[item.id] !== b.sight.directory[item.id]) return false;
  if (b.row.flat && lineOfSightText(item, a.seen) !== lineOfSightText(item, b.seen)) return false;
  return b.columns.every((column) => showsSame(item, column, a, b));
}

export const RowView: (props: RowProps & { readonly key?: Id }) => ReactNode = memo(Row, unchanged);
