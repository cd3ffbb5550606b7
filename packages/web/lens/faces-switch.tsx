/** The faces of the plan side by side, each through the same lens. */
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { address } from '../places.ts';
import { linkTo } from '../route.ts';
import { term } from '@throughline/words/say';
import { reader, t } from '../speech.ts';
import { shownFaces, type FaceName } from './plan-faces.ts';
import type { LensHand } from './use-lens.ts';
import style from './bar.module.css';

export function FacesSwitch({ hand, face }: { readonly hand: LensHand; readonly face: FaceName }): ReactNode {
  const there = shownFaces();
  if (there.length < 2) return null;
  return (
    <nav className={style['faces']} aria-label={t('web.lens.faces')}>
      {there.map(({ name, path, icon }) => (
        <a
          key={name}
          {...linkTo(hand.addressOf(address(hand.sight.workspace.id, path)))}
          aria-current={name === face ? 'page' : undefined}
          title={term(name, reader)}
        >
          <Icon name={icon} size={15} />
          <span>{term(name, reader)}</span>
        </a>
      ))}
    </nav>
  );
}
