/** The four places, and below them what is needed now and then. */
import type { TextKey } from '@throughline/words/text';
import { Fragment, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { features } from '../features/index.ts';
import type { Feature } from '../feature.ts';
import { facePath, planFaces } from '../lens/plan-faces.ts';
import { viewAddress, viewsOf } from '../lens/views.ts';
import { menus } from '../menus.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { address, placeAddress } from '../places.ts';
import { linkTo, useAddress } from '../route.ts';
import type { Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { featureAt } from '../view.tsx';
import { ActionMenuButton } from './action-button.tsx';
import style from './shell.module.css';

type Props = { readonly sight: Sight; readonly path: string };

type Entry = {
  readonly to: string;
  readonly icon: IconName;
  readonly label: TextKey;
};

const plainPath = (feature: Feature): string => feature.path.replace(/\/:.*$/, '');

/** The place that an address belongs to: board and calendar are faces of the plan; a page of an item is where the item is. */
function placeAt({ sight, path }: Props): string | undefined {
  const here = featureAt(path);
  if (!here) return undefined;
  const { feature, parts } = here;
  const of = (to: string): string => address(sight.workspace.id, to);
  const to = plainPath(feature);
  if (planFaces.some((one) => one.path === to)) return of(facePath('outline'));
  const item = parts['item'];
  return feature.place || item === undefined
    ? of(to)
    : placeAddress(sight.workspace.id, itemOf(sight.plan, item));
}

const nowAndThen: readonly Entry[] = [
  { to: '/activity', icon: 'history', label: 'web.place.activity' },
  { to: '/import', icon: 'upload', label: 'web.do.import' },
  { to: '/export', icon: 'download', label: 'web.do.export' },
  { to: '/trash', icon: 'trash', label: 'web.place.trash' },
  { to: '/settings', icon: 'settings', label: 'web.place.settings' },
];

/** Links to screens; the one the person is in is said. */
function Entries(props: Props & { readonly entries: readonly Entry[] }): ReactNode {
  const here = placeAt(props);
  return props.entries.map(({ to, icon, label }) => {
    const link = linkTo(address(props.sight.workspace.id, to));
    return (
      <a key={to} {...link} className={style['entry']} aria-current={link.href === here ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{t(label)}</span>
      </a>
    );
  });
}

/** The places that hold something, and the one the person is in. */
function PlaceEntries(props: Props & { readonly views?: boolean }): ReactNode {
  const here = featureAt(props.path)?.feature;
  return features.map((feature) => {
    const { name, place, title } = feature;
    if (!place || (feature !== here && !place.shown(props.sight))) return null;
    const entry = { to: plainPath(feature), icon: place.icon, label: title };
    return (
      <Fragment key={name}>
        <Entries {...props} entries={[entry]} />
        {props.views && entry.to === facePath('outline') && <SavedViews sight={props.sight} />}
      </Fragment>
    );
  });
}

const mostViews = 12; // the menu of the plan has all of them

/** The saved views, under the plan that they show. */
function SavedViews({ sight }: { readonly sight: Sight }): ReactNode {
  const query = useAddress().split('?')[1] ?? '';
  const views = viewsOf(sight.plan).slice(0, mostViews);
  if (views.length === 0) return null;
  return (
    <ul className={style['views']} aria-label={t('web.views')}>
      {views.map((one) => (
        <li key={one.id}>
          <a
            {...linkTo(viewAddress(sight.workspace.id, one))}
            className={style['entry']}
            aria-current={query.split('&').includes(`view=${one.id}`) ? 'true' : undefined}
          >
            <span>{textOf(one.fields['title']) || t('web.untitled')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Places(props: Props): ReactNode {
  return (
    <>
      <nav aria-label={t('web.places')} className={style['places']}>
        <PlaceEntries {...props} views />
      </nav>
      <nav aria-label={t('web.tools')} className={style['tools']}>
        <Entries {...props} entries={nowAndThen} />
      </nav>
    </>
  );
}

/** On a phone: the places at the foot, search, and all the rest. */
export function TabBar(props: Props): ReactNode {
  return (
    <nav aria-label={t('web.places')} className={style['tabs']}>
      <PlaceEntries {...props} />
      <button type="button" className={style['entry']} onClick={() => ui.palette.set(true)}>
        <Icon name="search" />
        <span>{t('web.search')}</span>
      </button>
      <ActionMenuButton label={t('web.more')} groups={menus.main} className={style['entry']}>
        <Icon name="more" />
        <span>{t('web.more')}</span>
      </ActionMenuButton>
    </nav>
  );
}
