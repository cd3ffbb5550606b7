/** The four places, and below them what is needed now and then. */
import type { TextKey } from '@throughline/words/text';
import type { ReactNode } from 'react';
import { features } from '../features/index.ts';
import type { Feature } from '../feature.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { address } from '../places.ts';
import { linkTo } from '../route.ts';
import type { Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { featureAt } from '../view.tsx';
import style from './shell.module.css';

type Props = { readonly sight: Sight; readonly path: string };

const plainPath = (feature: Feature): string => feature.path.replace(/\/:.*$/, '');

/** The places that hold something, and the one the person is in. */
const placesOf = ({ sight, path }: Props): Feature[] => {
  const here = featureAt(path)?.feature;
  return features.filter((one) => one.place && (one === here || one.place.shown(sight)));
};

function Entry(props: {
  readonly sight: Sight;
  readonly to: string;
  readonly icon: IconName;
  readonly label: TextKey;
  readonly here: boolean;
}): ReactNode {
  return (
    <a
      {...linkTo(address(props.sight.workspace.id, props.to))}
      className={style['entry']}
      aria-current={props.here ? 'page' : undefined}
    >
      <Icon name={props.icon} />
      <span>{t(props.label)}</span>
    </a>
  );
}

const nowAndThen: readonly { to: string; icon: IconName; label: TextKey }[] = [
  { to: '/activity', icon: 'history', label: 'web.place.activity' },
  { to: '/import', icon: 'upload', label: 'web.do.import' },
  { to: '/export', icon: 'download', label: 'web.do.export' },
  { to: '/trash', icon: 'trash', label: 'web.place.trash' },
  { to: '/settings', icon: 'settings', label: 'web.place.settings' },
];

export function Places(props: Props): ReactNode {
  const here = featureAt(props.path)?.feature;
  return (
    <>
      <nav aria-label={t('web.places')} className={style['places']}>
        {placesOf(props).map((one) => (
          <Entry
            key={one.name}
            sight={props.sight}
            to={plainPath(one)}
            icon={one.place?.icon ?? 'plan'}
            label={one.title}
            here={one === here}
          />
        ))}
      </nav>
      <nav aria-label={t('web.tools')} className={style['tools']}>
        {nowAndThen.map((one) => (
          <Entry key={one.to} sight={props.sight} {...one} here={here ? plainPath(here) === one.to : false} />
        ))}
      </nav>
    </>
  );
}

/** On a phone: the places at the foot, and search. */
export function TabBar(props: Props): ReactNode {
  const here = featureAt(props.path)?.feature;
  return (
    <nav aria-label={t('web.places')} className={style['tabs']}>
      {placesOf(props).map((one) => (
        <Entry
          key={one.name}
          sight={props.sight}
          to={plainPath(one)}
          icon={one.place?.icon ?? 'plan'}
          label={one.title}
          here={one === here}
        />
      ))}
      <button type="button" className={style['entry']} onClick={() => ui.palette.set(true)}>
        <Icon name="search" />
        <span>{t('web.search')}</span>
      </button>
    </nav>
  );
}
