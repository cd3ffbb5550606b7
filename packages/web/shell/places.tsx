/** The four places, and below them what is needed now and then. */
import type { TextKey } from '@throughline/words/text';
import type { ReactNode } from 'react';
import { features } from '../features/index.ts';
import type { Feature } from '../feature.ts';
import { menus } from '../menus.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { address } from '../places.ts';
import { linkTo } from '../route.ts';
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

const nowAndThen: readonly Entry[] = [
  { to: '/activity', icon: 'history', label: 'web.place.activity' },
  { to: '/import', icon: 'upload', label: 'web.do.import' },
  { to: '/export', icon: 'download', label: 'web.do.export' },
  { to: '/trash', icon: 'trash', label: 'web.place.trash' },
  { to: '/settings', icon: 'settings', label: 'web.place.settings' },
];

/** Links to screens; the one the person is in is said. */
function Entries(props: Props & { readonly entries: readonly Entry[] }): ReactNode {
  const here = featureAt(props.path)?.feature;
  return props.entries.map(({ to, icon, label }) => (
    <a
      key={to}
      {...linkTo(address(props.sight.workspace.id, to))}
      className={style['entry']}
      aria-current={here && plainPath(here) === to ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span>{t(label)}</span>
    </a>
  ));
}

/** The places that hold something, and the one the person is in. */
function PlaceEntries(props: Props): ReactNode {
  const here = featureAt(props.path)?.feature;
  const entries = features.flatMap((feature): Entry[] => {
    const { place, title } = feature;
    if (!place || (feature !== here && !place.shown(props.sight))) return [];
    return [{ to: plainPath(feature), icon: place.icon, label: title }];
  });
  return <Entries {...props} entries={entries} />;
}

export function Places(props: Props): ReactNode {
  return (
    <>
      <nav aria-label={t('web.places')} className={style['places']}>
        <PlaceEntries {...props} />
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
