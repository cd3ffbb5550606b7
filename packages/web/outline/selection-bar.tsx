/** The bar at the foot of an outline while rows are selected: how many, and what can be done with all of them. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '../parts/button.tsx';
import { ActionButton, ActionMenuButton } from '../shell/action-button.tsx';
import { t } from '../speech.ts';
import type { OutlineState } from './use-outline.ts';
import style from './selection-bar.module.css';

/** By the names of the actions: what most people do with several rows; the menu beside them has the rest. */
const common = ['status', 'owner', 'deadline', 'kind', 'move-to'] as const;
const brief = ['outdent', 'indent', 'copy', 'trash'] as const;

export function SelectionBar({ outline }: { readonly outline: OutlineState }): ReactNode {
  const items = outline.inHand;
  const count = items.length;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Messages stand above it, wherever the outline ends.
    const page = document.documentElement;
    const top = bar.current?.getBoundingClientRect().top ?? innerHeight;
    page.style.setProperty('--barred', `${innerHeight - top + 8}px`);
    return () => {
      page.style.removeProperty('--barred');
    };
  });
  return (
    <div
      ref={bar}
      className={style['bar']}
      role="toolbar"
      aria-label={t('web.selection.label')}
      tabIndex={-1}
      onKeyDown={(event) => {
        // On a row, Tab draws in; here it goes on as anywhere.
        if (event.key === 'Tab') event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        outline.control.select('none');
        outline.focus(outline.cursor.row);
      }}
    >
      <strong className={style['count']}>{t('web.outline.selected', { count })}</strong>
      <span className={style['deeds']}>
        {common.map((name) => (
          <ActionButton key={name} name={name} items={items} look="quiet" />
        ))}
      </span>
      <span className={style['icons']}>
        {brief.map((name) => (
          <ActionButton key={name} name={name} items={items} bare />
        ))}
        <ActionMenuButton label={t('web.selection.more')} groups={['outline', 'item']} items={items} />
        <IconButton
          icon="close"
          label={t('web.selection.clear')}
          onClick={() => {
            outline.control.select('none');
            outline.focus(outline.cursor.row);
          }}
        />
      </span>
    </div>
  );
}
