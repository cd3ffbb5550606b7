/** Giving an action another key: press it; what has it already is named, and can give it up. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Action } from '../action.ts';
import { actions } from '../actions/index.ts';
import { pressedOf } from '../key-listener.ts';
import { mac } from '../machine.ts';
import { Button, Keys, keysText } from '../parts/button.tsx';
import { clash, holderOf, isLetters, keyOf, keysOf, patience } from '../shortcuts.ts';
import { t } from '../speech.ts';
import { changedKeys, changeKeys } from '../ui.ts';
import style from './key-table.module.css';

export function KeyCapture(props: { readonly action: Action; readonly done: () => void }): ReactNode {
  const { action, done } = props;
  const [pressed, setPressed] = useState<{ readonly keys: string; readonly at: number }>();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  const holder = pressed && holderOf(pressed.keys, actions, changedKeys(), action.name);
  const now = keysOf(action, changedKeys());

  function hear(event: KeyboardEvent): void {
    // Tab goes on and Escape goes back, as everywhere: otherwise nobody would get out of here.
    if (event.key === 'Tab') return;
    event.stopPropagation();
    event.preventDefault();
    if (event.key === 'Escape') return done();
    const keys = keyOf(pressedOf(event.nativeEvent), mac);
    if (keys === undefined) return;
    const before = pressed;
    const pair =
      before && isLetters(keys) && /^\S$/.test(before.keys) && event.timeStamp - before.at < patience;
    setPressed({ keys: pair ? `${before.keys} ${keys}` : keys, at: event.timeStamp });
  }

  function save(): void {
    if (!pressed) return;
    if (holder) {
      const left = keysOf(holder, changedKeys()).filter((one) => !clash(one, pressed.keys));
      changeKeys(holder.name, left);
    }
    changeKeys(action.name, [pressed.keys]);
    done();
  }

  return (
    <div className={style['capture']}>
      <div
        ref={field}
        role="textbox"
        tabIndex={0}
        aria-readonly="true"
        aria-label={t('web.keys.press', { action: t(action.label) })}
        className={style['field']}
        onKeyDown={hear}
      >
        {pressed ? <Keys keys={pressed.keys} always /> : t('web.keys.press-now')}
      </div>
      <p role="status" className={style['verdict']}>
        {pressed &&
          (holder
            ? t('web.keys.taken', { keys: keysText(pressed.keys), action: t(holder.label) })
            : t('web.keys.free', { keys: keysText(pressed.keys) }))}
      </p>
      <div className={style['deeds']}>
        <Button look="main" disabled={!pressed} onClick={save}>
          {t(holder ? 'web.keys.take' : 'web.keys.save')}
        </Button>
        {now.length > 0 && (
          <Button
            onClick={() => {
              changeKeys(action.name, []);
              done();
            }}
          >
            {t('web.keys.none')}
          </Button>
        )}
        {Object.hasOwn(changedKeys(), action.name) && (
          <Button
            onClick={() => {
              changeKeys(action.name, undefined);
              done();
            }}
          >
            {t('web.keys.reset')}
          </Button>
        )}
        <Button look="quiet" onClick={done}>
          {t('web.cancel')}
        </Button>
      </div>
    </div>
  );
}
