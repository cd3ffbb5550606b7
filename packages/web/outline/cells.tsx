/** What stands in a cell of the outline, at rest and while it is written. */
import { useState, type ReactNode } from 'react';
import { choice, pointsTo, type Field } from '@throughline/model/field';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { itemOf, type Item } from '@throughline/model/plan';
import { edited } from '../deeds.ts';
import type { Editor } from '../editor.ts';
import { editorOf } from '../editors/index.ts';
import type { Column } from '../lens/columns.ts';
import type { Seen } from '../lens/seen.ts';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { WaitsEdit } from './waits-edit.tsx';
import style from './outline.module.css';

type CellProps = {
  readonly item: Item;
  readonly column: Column;
  readonly sight: Sight;
  readonly seen: Seen;
};

/** An item's kind is no field of it, and is chosen like one: any of its tree, for changing it loses nothing. */
function kindField(item: Item): Field {
  const tree = kindOf(item.kind)?.traits.tree;
  const names = Object.values(kinds).flatMap((kind) => (kind.traits.tree === tree ? [kind.name] : []));
  return choice(...names);
}

/** What the cell edits; none where nobody writes. */
export const fieldOf = (item: Item, { name }: Column): Field | undefined =>
  name === 'kind' ? kindField(item) : kindOf(item.kind)?.fields[name];

/** Whether the cell can be written in. */
export const writable = (item: Item, column: Column): boolean => {
  if (column.name === 'waits') return kindOf(item.kind)?.traits.schedulable ?? false;
  const field = fieldOf(item, column);
  return field !== undefined && editorOf(field).Edit !== undefined;
};

export function Cell({ item, column, sight, seen }: CellProps): ReactNode {
  if (column.show) {
    const text = column.show(item, seen);
    return text === undefined ? null : (
      <span className={style['text']} title={text}>
        {text}
      </span>
    );
  }
  const field = kindOf(item.kind)?.fields[column.name];
  const value = item.fields[column.name];
  if (!field || value === undefined) return null;
  const { Show } = editorOf(field);
  return <Show field={field} value={value} sight={sight} short />;
}

/** Whether a cell would show the same with another sight: what it looks up beside the item itself. */
export function showsSame(
  item: Item,
  column: Column,
  a: Pick<CellProps, 'sight' | 'seen'>,
  b: Pick<CellProps, 'sight' | 'seen'>,
): boolean {
  if (column.show) return column.show(item, a.seen) === column.show(item, b.seen);
  const field = kindOf(item.kind)?.fields[column.name];
  if (!field) return true;
  return pointsTo(field, item.fields[column.name]).every(
    (id) =>
      itemOf(a.sight.plan, id) === itemOf(b.sight.plan, id) &&
      a.sight.directory[id] === b.sight.directory[id],
  );
}

export function CellEdit(
  props: CellProps & {
    readonly typed: string | undefined;
    readonly end: (how: 'stay' | 'on' | 'back') => void;
  },
): ReactNode {
  const { item, column, sight, end } = props;
  const label = t('web.field.of', {
    field: column.label(),
    item: nameIn(sight.plan, sight.directory, item.id) ?? '',
  });
  if (column.name === 'waits') {
    return <WaitsEdit item={item} sight={sight} label={label} typed={props.typed} end={end} />;
  }
  const field = fieldOf(item, column);
  const Edit = field && editorOf(field).Edit;
  return Edit ? <FieldEdit {...props} label={label} field={field} Edit={Edit} /> : null;
}

function FieldEdit(
  props: Parameters<typeof CellEdit>[0] & {
    readonly label: string;
    readonly field: Field;
    readonly Edit: NonNullable<Editor['Edit']>;
  },
): ReactNode {
  const { item, sight, field, Edit, end } = props;
  const { name } = props.column;
  const value = name === 'kind' ? item.kind : item.fields[name];
  // What the person began with: somebody else may change it while they write.
  const [saw, setSaw] = useState(value);
  return (
    <Edit
      field={field}
      value={value}
      sight={sight}
      short
      label={props.label}
      typed={props.typed}
      save={(wanted, next) => {
        if (!edited(sight, item.id, { field: name, saw, to: wanted })) {
          // Whoever was told that it had changed, and says it again, means it.
          setSaw(value);
          return false;
        }
        end(next ?? 'stay');
        return true;
      }}
      cancel={() => end('stay')}
    />
  );
}
