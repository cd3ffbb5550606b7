/** What could be said but has not been: one quiet line of buttons. */
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { t } from '../speech.ts';
import style from './fields.module.css';

export type Offer = {
  readonly name: string;
  readonly label: string;
  readonly spoken?: string;
  readonly run: () => void;
};

export function Offers({ offers }: { readonly offers: readonly Offer[] }): ReactNode {
  if (offers.length === 0) return null;
  return (
    <p className={style['offers']} role="group" aria-label={t('web.offers')}>
      {offers.map(({ name, label, spoken, run }) => (
        <button key={name} type="button" aria-label={spoken} onClick={run}>
          <Icon name="plus" size={13} />
          {label}
        </button>
      ))}
    </p>
  );
}
