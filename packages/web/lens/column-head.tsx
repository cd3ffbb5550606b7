/** The head of a column: a click orders by it, and its menu has what else can be done with it. */
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuDeed } from '../parts/menu.tsx';
import { useSignal } from '../parts/signal.ts';
import { t } from '../speech.ts';
import type { OutlineLens } from '../outline/rows.ts';
import { columnsOf } from './columns.ts';
import { lensInHand, type LensHand } from './use-lens.ts';
import style from './head.module.css';

/** Ordered by a column, the other way round, and as people ordered it. */
function nextSort({ said }: LensHand, name: string): LensHand['said']['sort'] {
  if (said.sort?.by !== name) return { by: name };
  return said.sort.down ? undefined : { by: name, down: true };
}

/** Another place for a column among those that are shown. */
export function shiftedColumn(columns: readonly string[], name: string, by: 1 | -1): string[] {
  const at = columns.indexOf(name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return [...columns];
  const next = columns.filter((one) => one !== name);
  next.splice(to, 0, name);
  return next;
}

function deedsFor(hand: LensHand, name: string): MenuDeed[] {
  const { said, lens, set } = hand;
  const column = columnsOf(lens.tree).get(name);
  const shown = lens.columns;
  const at = shown.indexOf(name);
  const grouped = said.group === name;
  return [
    { id: 'up', label: t('web.head.sort-up'), icon: 'up', run: () => set({ sort: { by: name } }) },
    {
      id: 'down',
      label: t('web.head.sort-down'),
      icon: 'down',
      run: () => set({ sort: { by: name, down: true } }),
    },
    ...(said.sort
      ? [{ id: 'unsort', label: t('web.head.unsort'), run: () => set({ sort: undefined }) }]
      : []),
    ...(column?.group
      ? [
          { id: 'line-group', line: true as const },
          {
            id: 'group',
            label: t(grouped ? 'web.head.ungroup' : 'web.head.group'),
            icon: 'board' as const,
            run: () => set({ group: grouped ? undefined : name }),
          },
        ]
      : []),
    ...(at < 0
      ? []
      : [
          { id: 'line-place', line: true as const },
          {
            id: 'before',
            label: t('web.head.before'),
            off: at === 0,
            run: () => set({ columns: shiftedColumn(shown, name, -1) }),
          },
          {
            id: 'after',
            label: t('web.head.after'),
            off: at === shown.length - 1,
            run: () => set({ columns: shiftedColumn(shown, name, 1) }),
          },
          {
            id: 'hide',
            label: t('web.head.hide'),
            run: () => set({ columns: shown.filter((one) => one !== name) }),
          },
        ]),
  ];
}

/** @param name the column; `title` for the first */
export function ColumnHead(props: {
  readonly lens: OutlineLens;
  readonly name: string;
  readonly label: string;
}): ReactNode {
  const { lens, name, label } = props;
  const hand = useSignal(lensInHand);
  // A tree that nobody looks at through an address has nothing to change.
  if (!hand || hand.lens.tree !== lens.tree) return label;
  const { sort } = hand.said;
  return (
    // What is pressed in its menu is not meant for the rows below it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- nothing is done here
    <span className={style['head']} onKeyDown={(event) => event.stopPropagation()}>
      <button
        type="button"
        // Its keyboard twin is the menu of the view: the way into the rows stays short.
        tabIndex={-1}
        className={style['label']}
        title={t('web.head.sort', { column: label })}
        onClick={() => hand.set({ sort: nextSort(hand, name) })}
      >
        <span>{label}</span>
        {sort?.by === name && <Icon name={sort.down ? 'down' : 'up'} size={12} />}
      </button>
      <span className={style['more']}>
        <Menu label={t('web.head.menu', { column: label })} deeds={deedsFor(hand, name)} untabbed>
          <Icon name="down" size={12} />
        </Menu>
      </span>
    </span>
  );
}
