/** Where one is in the tree, when only a branch of it is looked into: each step up is one click. */
import type { MouseEvent, ReactNode } from 'react';
import { ancestors, itemOf } from '@throughline/model/plan';
import { Icon } from '../parts/icon.tsx';
import { KindIcon } from '../parts/name.tsx';
import { t } from '../speech.ts';
import type { LensHand } from './use-lens.ts';
import style from './bar.module.css';

export function Breadcrumb({ hand }: { readonly hand: LensHand }): ReactNode {
  const { sight, said, lens, set } = hand;
  const root = said.root === undefined ? undefined : itemOf(sight.plan, said.root);
  if (!root || !lens.seen) return null;
  const { called } = lens.seen;
  const above = [...ancestors(sight.plan, root.id)].toReversed();
  const step = (to: string | undefined) => (event: MouseEvent) => {
    event.preventDefault();
    set({ root: to });
  };
  return (
    <nav className={style['crumbs']} aria-label={t('web.lens.crumbs')}>
      <ol>
        <li>
          <a href={hand.placeOf('')} onClick={step(undefined)}>
            {t('web.lens.whole')}
          </a>
        </li>
        {above.map((item) => (
          <li key={item.id}>
            <Icon name="right" size={11} />
            <a href={hand.placeOf(`root=${item.id}`)} onClick={step(item.id)} title={called(item.id)}>
              {called(item.id)}
            </a>
          </li>
        ))}
        <li>
          <Icon name="right" size={11} />
          <span aria-current="location" title={called(root.id)}>
            <KindIcon kind={root.kind} />
            <span>{called(root.id)}</span>
          </span>
        </li>
      </ol>
    </nav>
  );
}
