/** All actions with their keys, to search in and to change: the list of keys, and a part of the settings. */
import { useMemo, useState, type ReactNode } from 'react';
import type { TextKey } from '@throughline/words/text';
import type { Where } from '../action.ts';
import { actions } from '../actions/index.ts';
import { keyListActions, type KeyLine } from '../menus.ts';
import { Button, Keys } from '../parts/button.tsx';
import { useSignal } from '../parts/signal.ts';
import { isLetters, keysOf } from '../shortcuts.ts';
import { t } from '../speech.ts';
import { changedKeys, likes } from '../ui.ts';
import { headingOf } from './action-menu.tsx';
import { fitOf, folded } from './find-items.ts';
import { KeyCapture } from './key-capture.tsx';
import { labelOf } from './where.ts';
import style from './key-table.module.css';

/** Keys that are no actions: moving about in an outline. */
const about: readonly (readonly [string, TextKey])[] = [
  ['arrowup arrowdown', 'web.keys.rows'],
  ['arrowleft arrowright', 'web.keys.fold'],
  ['A', 'web.keys.type'],
  ['escape', 'web.keys.escape'],
];

function Line(props: {
  readonly line: KeyLine;
  readonly where: Where;
  readonly changing: boolean;
  readonly change: (action: string | undefined) => void;
}): ReactNode {
  const { line, where, changing, change } = props;
  const { action, now } = line;
  const changed = changedKeys();
  const letters = useSignal(likes.letters) === 'on';
  const keys = keysOf(action, changed);
  const label = t(action.label);
  return (
    <li data-action={action.name} data-now={now}>
      <div className={style['line']}>
        <span className={style['name']}>{now ? labelOf(action, where) : label}</span>
        <button
          type="button"
          className={style['keys']}
          aria-expanded={changing}
          title={t('web.keys.change', { action: label })}
          onClick={() => change(changing ? undefined : action.name)}
        >
          <span className="unseen">{t('web.keys.change', { action: label })}: </span>
          {keys.length === 0 ? (
            <span className={style['none']}>{t('web.keys.set')}</span>
          ) : (
            keys.map((one) => (
              <span key={one} data-off={(isLetters(one) && !letters) || undefined}>
                <Keys keys={one} always />
              </span>
            ))
          )}
        </button>
      </div>
      {changing && <KeyCapture action={action} done={() => change(undefined)} />}
    </li>
  );
}

export function KeyTable({ where }: { readonly where: Where }): ReactNode {
  const letters = useSignal(likes.letters);
  useSignal(likes.keys);
  const [text, setText] = useState('');
  const [changing, setChanging] = useState<string>();
  const groups = useMemo(() => keyListActions(actions, where), [where]);
  const wanted = folded(text.trim());
  const fits = (label: string): boolean =>
    wanted === '' || fitOf(folded(label), wanted, wanted.split(' ')) > 0;
  const shown = groups
    .map((group) => ({ ...group, lines: group.lines.filter(({ action }) => fits(t(action.label))) }))
    .filter(({ lines }) => lines.length > 0);
  const moving = about.filter(([, label]) => fits(t(label)));
  const isChanged = Object.keys(changedKeys()).length > 0;
  const part = (only: (line: KeyLine) => boolean): ReactNode =>
    shown
      .map(({ group, lines }) => ({ group, lines: lines.filter(only) }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ group, lines }) => (
        <section key={group}>
          <h3>{t(headingOf[group])}</h3>
          <ul>
            {lines.map((line) => (
              <Line
                key={line.action.name}
                line={line}
                where={where}
                changing={changing === line.action.name}
                change={setChanging}
              />
            ))}
          </ul>
        </section>
      ));
  const later = shown.some(({ lines }) => lines.some(({ now }) => !now));
  return (
    <div className={style['table']}>
      <div className={style['head']}>
        <input
          type="search"
          value={text}
          aria-label={t('web.keys.search')}
          placeholder={t('web.keys.search')}
          onChange={(event) => setText(event.target.value)}
        />
        <label className={style['switch']}>
          <input
            type="checkbox"
            checked={letters === 'on'}
            onChange={(event) => likes.letters.set(event.target.checked ? 'on' : 'off')}
          />
          {t('web.keys.letters')}
        </label>
        {isChanged && (
          <Button look="quiet" icon="undo" onClick={() => likes.keys.set('{}')}>
            {t('web.keys.reset-all')}
          </Button>
        )}
      </div>
      <div className={style['groups']}>{part(({ now }) => now)}</div>
      {(later || moving.length > 0) && (
        <div className={style['later']}>
          {later && <h2>{t('web.keys.later')}</h2>}
          <div className={style['groups']}>
            {part(({ now }) => !now)}
            {moving.length > 0 && (
              <section>
                <h3>{t('web.keys.about')}</h3>
                <ul>
                  {moving.map(([keys, label]) => (
                    <li key={label}>
                      <div className={style['line']}>
                        <span className={style['name']}>{t(label)}</span>
                        <span className={style['fixed']}>
                          <Keys keys={keys} always />
                        </span>
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      )}
      {shown.length === 0 && moving.length === 0 && (
        <p className={style['nothing']} role="status">
          {t('web.search.none', { text })}
        </p>
      )}
    </div>
  );
}
