/** The faces of the plan side by side, each through the same lens. */
import type { ReactNode } from 'react';
import { features } from '../features/index.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { address } from '../places.ts';
import { linkTo } from '../route.ts';
import { term } from '@throughline/words/say';
import { reader, t } from '../speech.ts';
import type { LensHand } from './use-lens.ts';
import style from './bar.module.css';

/** How a plan can be shown: the values of a view's field `face`, and where each is. */
export const planFaces = [
  { name: 'outline', path: '/plan', icon: 'plan' },
  { name: 'board', path: '/board', icon: 'board' },
  { name: 'calendar', path: '/calendar', icon: 'calendar' },
] as const satisfies readonly { name: string; path: string; icon: IconName }[];

export type FaceName = (typeof planFaces)[number]['name'];

const isThere = (path: string): boolean =>
  features.some((one) => one.path === path || one.path.startsWith(`${path}/`));

export const facePath = (face: string): string =>
  planFaces.find(({ name, path }) => name === face && isThere(path))?.path ?? '/plan';

export function FacesSwitch({ hand, face }: { readonly hand: LensHand; readonly face: FaceName }): ReactNode {
  const there = planFaces.filter(({ path }) => isThere(path));
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
