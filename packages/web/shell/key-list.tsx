/** The keys of this screen. */
import type { TextKey } from '@throughline/words/text';
import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { actions } from '../actions/index.ts';
import { Keys } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useSignal } from '../parts/signal.ts';
import { t } from '../speech.ts';
import { likes, ui } from '../ui.ts';
import { featureAt } from '../view.tsx';
import style from './key-list.module.css';

const groups: Record<Action['group'], TextKey> = {
  outline: 'web.keys.outline',
  item: 'web.keys.item',
  view: 'web.keys.view',
  do: 'web.keys.do',
  go: 'web.keys.go',
};

/** Keys that are no actions: moving about in an outline. */
const about: readonly (readonly [string, TextKey])[] = [
  ['arrowup arrowdown', 'web.keys.rows'],
  ['arrowleft arrowright', 'web.keys.fold'],
  ['A', 'web.keys.type'],
  ['escape', 'web.keys.escape'],
];

export function KeyList(): ReactNode {
  const letters = useSignal(likes.letters);
  const withOutline = ['plan', 'people'].includes(featureAt(location.pathname)?.feature.name ?? '');
  const shown = Object.entries(groups)
    .map(([group, label]) => ({
      group,
      label,
      lines: actions.filter((one) => one.group === group && one.keys && (!one.inOutline || withOutline)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Dialog title={t('web.do.keys')} open onClose={() => ui.keys.set(false)} wide>
      <div className={style['groups']}>
        {shown.map(({ group, label, lines }) => (
          <section key={group}>
            <h3>{t(label)}</h3>
            <dl>
              {lines.map((one) => (
                <div key={one.name}>
                  <dt>{t(one.label)}</dt>
                  <dd>
                    <Keys keys={one.keys?.[0] ?? ''} />
                  </dd>
                </div>
              ))}
              {group === 'outline' &&
                about.map(([keys, text]) => (
                  <div key={text}>
                    <dt>{t(text)}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={style['switch']}>
        <input
          type="checkbox"
          checked={letters === 'on'}
          onChange={(event) => likes.letters.set(event.target.checked ? 'on' : 'off')}
        />
        {t('web.keys.letters')}
      </label>
    </Dialog>
  );
}
