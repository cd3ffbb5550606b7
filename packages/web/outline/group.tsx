/** The heading over the rows of one group: what they share, and how many they are. */
import type { ReactNode } from 'react';
import { isGiven, givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { itemOf } from '@throughline/model/plan';
import { columnsOf } from '../lens/columns.ts';
import type { Seen } from '../lens/seen.ts';
import { Icon, isIcon } from '../parts/icon.tsx';
import { Name } from '../parts/name.tsx';
import type { Sight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { cellId } from './row.tsx';
import type { GroupRow, OutlineLens } from './rows.ts';
import style from './outline.module.css';

/** What a group is called; capital, as the heading that it is. */
export function groupName(key: string, lens: OutlineLens, called: Seen['called']): string {
  const by =
    columnsOf(lens.tree)
      .get(lens.group ?? '')
      ?.label() ?? '';
  if (key === '') return t('web.group.none', { column: by });
  const name = called(key) || (isGiven(key) ? givenText(key, reader) : term(key, reader));
  return name.charAt(0).toLocaleUpperCase(reader.locale) + name.slice(1);
}

export function GroupView(props: {
  readonly row: GroupRow;
  readonly index: number;
  readonly top: number;
  readonly columns: number;
  readonly lens: OutlineLens;
  readonly sight: Sight;
  readonly seen: Seen;
  readonly cursor: boolean;
}): ReactNode {
  const { row, sight } = props;
  const item = itemOf(sight.plan, row.key);
  const icon = isIcon(row.key) ? row.key : undefined;
  const name = groupName(row.key, props.lens, props.seen.called);
  return (
    <div
      role="row"
      className={style['group']}
      aria-level={1}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-rowindex={props.index + 2}
      aria-expanded={row.open}
      data-row={row.id}
      style={{ top: props.top }}
    >
      <div
        id={cellId(row.id, 0)}
        role="rowheader"
        aria-colindex={1}
        aria-colspan={props.columns + 1}
        tabIndex={props.cursor ? 0 : -1}
        data-item={row.id}
        data-column={0}
      >
        <span
          className={style['fold']}
          data-deed="fold"
          data-open={row.open || undefined}
          aria-hidden="true"
        />
        {item ? <Name item={item} sight={sight} /> : icon && <Icon name={icon} />}
        {!item && <span>{name}</span>}
        <span className={style['count']}>{t('web.group.count', { count: row.count })}</span>
      </div>
    </div>
  );
}
