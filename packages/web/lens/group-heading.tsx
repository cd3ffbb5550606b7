/** The heading over the rows of a group: what they share, how many they are, and a way to fold them. */
import type { ReactNode } from 'react';
import { itemOf } from '@throughline/model/plan';
import type { GroupRow, OutlineLens } from '../outline/rows.ts';
import { Icon, isIcon } from '../parts/icon.tsx';
import { Name } from '../parts/name.tsx';
import type { Sight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { columnsOf, groupLabel } from './columns.ts';
import style from './group.module.css';

export function GroupHeading(props: {
  readonly row: GroupRow;
  readonly lens: OutlineLens;
  readonly sight: Sight;
  /** its place among all rows, from 0 */
  readonly index: number;
  readonly toggle: (row: GroupRow) => void;
}): ReactNode {
  const { row, lens, sight, index, toggle } = props;
  const column = columnsOf(lens.tree).get(lens.group ?? '');
  const label = column && lens.seen ? groupLabel(column, row.key, lens.seen) : row.key;
  const item = itemOf(sight.plan, row.key);
  return (
    <div
      role="row"
      className={style['row']}
      aria-level={1}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-rowindex={index + 2}
      aria-expanded={row.open}
    >
      <div role="gridcell" aria-colindex={1} className={style['cell']}>
        <button
          type="button"
          className={style['fold']}
          data-open={row.open}
          aria-label={t(row.open ? 'web.group.fold' : 'web.group.unfold', { group: label, count: row.count })}
          onClick={() => toggle(row)}
        >
          <Icon name="right" size={12} />
          {item ? <Name item={item} sight={sight} /> : isIcon(row.key) && <Icon name={row.key} size={15} />}
          {!item && <span className={style['label']}>{label}</span>}
          <span className={style['count']}>{new Intl.NumberFormat(reader.locale).format(row.count)}</span>
        </button>
      </div>
    </div>
  );
}
