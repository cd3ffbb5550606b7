/** Carrying a card, by keys or by the pointer: where it is held over, what is said of it, and what dropping it does. */
import { useRef, useState } from 'react';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { useDrag } from '../../parts/drag.ts';
import { nameIn, type Sight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { dropped, landing, nextPlace, reordered, type Board } from './columns.ts';

export type Carried = {
  readonly id: Id;
  readonly by: 'keys' | 'pointer';
  /** the column that it came from, and the one that it is held over */
  readonly from: string;
  readonly to: string;
  /** the place in the column at which it would stand; none where it would stay as it is */
  readonly index: number | undefined;
};

export type Carry = {
  readonly carried: Carried | undefined;
  /** for those who listen: the last thing that happened */
  readonly said: string;
  readonly pick: (id: Id) => void;
  /** to the next column, or the next place in its own */
  readonly shift: (by: 'left' | 'right' | 'up' | 'down') => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  readonly press: ReturnType<typeof useDrag>;
};

export function useCarry(
  sight: Sight,
  board: Board,
  titleOf: (key: string) => string,
  /** after a drop: where the card is now */
  onDrop: (id: Id, key: string) => void,
): Carry {
  const [carried, setCarried] = useState<Carried>();
  const [said, setSaid] = useState('');
  // The pointer moves more often than the screen is drawn.
  const held = useRef<Carried>(undefined);
  const { plan, directory } = sight;
  const nameOf = (id: Id): string => nameIn(plan, directory, id) ?? '';
  const columnOf = (key: string) => board.columns.find((column) => column.key === key);

  function hold(next: Carried | undefined): void {
    const now = held.current;
    const same =
      now &&
      next &&
      now.id === next.id &&
      now.to === next.to &&
      now.index === next.index &&
      now.by === next.by;
    held.current = next;
    if (!same) setCarried(next);
  }

  function begin(id: Id, by: Carried['by']): void {
    const column = board.columns.find(({ items }) => items.some((item) => item.id === id));
    if (!column || !sight.live) return;
    hold({ id, by, from: column.key, to: column.key, index: undefined });
    setSaid(t('web.board.picked', { name: nameOf(id), column: titleOf(column.key) }));
  }

  function over(to: string, wanted?: number): void {
    const now = held.current;
    const column = columnOf(to);
    const item = now && itemOf(plan, now.id);
    if (!now || !column || !item) return;
    if (to !== now.from) {
      if (board.sets === undefined) return;
      return hold({ ...now, to, index: board.ordered ? landing(plan, column, now.id) : undefined });
    }
    const fits = wanted !== undefined && board.ordered && reordered(column, item, wanted);
    hold({ ...now, to, index: fits ? wanted : undefined });
  }

  function cancel(): void {
    const now = held.current;
    hold(undefined);
    if (now) setSaid(t('web.board.cancelled', { name: nameOf(now.id), column: titleOf(now.from) }));
  }

  function drop(): void {
    const now = held.current;
    const item = now && itemOf(plan, now.id);
    if (!now || !item) return cancel();
    const wish = dropped(board, item, now.to, now.index);
    if (!wish) return cancel();
    hold(undefined);
    if (!sight.wish([wish]).ok) return setSaid(t('web.board.refused', { name: nameOf(now.id) }));
    setSaid(
      t(now.to === now.from ? 'web.board.reordered' : 'web.board.dropped', {
        name: nameOf(now.id),
        column: titleOf(now.to),
      }),
    );
    onDrop(now.id, now.to);
  }

  function shift(by: 'left' | 'right' | 'up' | 'down'): void {
    const now = held.current;
    const item = now && itemOf(plan, now.id);
    if (!now || !item) return;
    if (by === 'left' || by === 'right') {
      if (board.sets === undefined) return setSaid(t('web.board.fixed', { group: board.by.label() }));
      const at = board.columns.findIndex(({ key }) => key === now.to) + (by === 'right' ? 1 : -1);
      const next = board.columns[at];
      if (!next) return setSaid(t('web.board.edge'));
      over(next.key);
      const index = (held.current?.index ?? 0) + 1;
      return setSaid(t('web.board.over', { column: titleOf(next.key), index, of: next.items.length + 1 }));
    }
    const column = columnOf(now.to);
    if (!column || now.to !== now.from || !board.ordered) return setSaid(t('web.board.by-plan'));
    const own = column.items.findIndex(({ id }) => id === now.id);
    const from = now.index ?? (by === 'down' ? own + 1 : own);
    const next = nextPlace(column, item, from, by === 'down' ? 1 : -1);
    if (next === undefined) return setSaid(t('web.board.alone'));
    hold({ ...now, index: next });
    const neighbour = column.items[next];
    setSaid(
      neighbour
        ? t('web.board.before', { name: nameOf(neighbour.id) })
        : t('web.board.last', { column: titleOf(now.to) }),
    );
  }

  const press = useDrag({
    start: (id) => begin(id, 'pointer'),
    over: (element, _, y) => {
      const column = element?.closest<HTMLElement>('[data-column]');
      if (!column) return;
      const card = element?.closest<HTMLElement>('[data-place]');
      const box = card?.getBoundingClientRect();
      const place =
        card && box ? Number(card.dataset['place']) + (y > box.top + box.height / 2 ? 1 : 0) : undefined;
      over(column.dataset['column'] ?? '', place ?? columnOf(column.dataset['column'] ?? '')?.items.length);
    },
    drop,
    cancel,
  });

  return { carried, said, pick: (id) => begin(id, 'keys'), shift, drop, cancel, press };
}
