/** The peek: an item beside the view it was opened from. Escape closes it, and the row has the focus again. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { itemOf } from '@throughline/model/plan';
import { Blank } from '../parts/blank.tsx';
import { Button } from '../parts/button.tsx';
import { go } from '../route.ts';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { Bar } from './bar.tsx';
import { ItemBody } from './item-body.tsx';
import { Resize } from './resize.tsx';
import { ui } from '../ui.ts';
import { addressLike, closedAddress } from './steps.ts';
import style from './item.module.css';

/** The row that shows the item, wherever it is. */
const rowOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);

const rest = 60; // milliseconds without another step

// The panel of the next item is another one: whether the keys were with this one is remembered between them.
let followed = false;

export function ItemPanel({ id, known }: { readonly id: string; readonly known: boolean }): ReactNode {
  const sight = useSight();
  const panel = useRef<HTMLElement>(null);
  const item = itemOf(sight.plan, id);
  // Gone to another item by a key of the peek: the keys stay with it.
  useEffect(() => {
    if (document.activeElement === document.body && followed) panel.current?.focus();
    followed = false;
  }, [id]);
  // The cursor of the view beside it leads: the peek shows the row that has come to rest.
  const steady = useRef(sight);
  useEffect(() => {
    steady.current = sight;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = ui.control.subscribe(() => {
      clearTimeout(timer);
      const row = ui.control.get()?.item;
      if (row === undefined || row === id || !itemOf(steady.current.plan, row)) return;
      timer = setTimeout(() => go(addressLike(steady.current, id, row), 'replace'), rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [id]);
  const close = (): void => {
    go(closedAddress(sight, id));
    requestAnimationFrame(() => {
      const row = rowOf(id);
      // An outline keeps the focus where its cursor is: it comes along as by a click.
      if (row?.getAttribute('role') === 'gridcell') row.click();
      (row?.matches('[tabindex], a')
        ? row
        : row?.querySelector<HTMLElement>('[tabindex], a, button')
      )?.focus();
    });
  };
  function pressed(event: KeyboardEvent): void {
    followed = true;
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }
  if (!item || !known) {
    return (
      <aside className={style['panel']}>
        <Blank title={t('web.item.gone')} text={t('web.item.gone.text')}>
          <Button onClick={close}>{t('web.close')}</Button>
        </Blank>
      </aside>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, for whatever in it has the focus
    <aside
      ref={panel}
      className={style['panel']}
      aria-label={nameIn(sight.plan, sight.directory, id) ?? ''}
      tabIndex={-1}
      onKeyDown={pressed}
    >
      <Resize />
      <Bar item={item} close={close} />
      <ItemBody key={id} item={item} form="peek" />
    </aside>
  );
}
