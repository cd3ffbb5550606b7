/** What the server refused after it had been shown: the reason, and what was typed, to copy or to try again. */
import type { ReactNode } from 'react';
import type { Command } from '@throughline/model/command';
import type { Refusal } from '@throughline/model/replica';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { say } from '../parts/toasts.tsx';
import { told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './shell.module.css';

/** Everything a person typed in a command, a line each. */
export function typedIn(command: Command): string {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const wish of command.wishes) {
    if (wish.type === 'edit') gather(wish.set);
    else if (wish.type === 'add' || wish.type === 'link') gather(wish.fields);
    else if (wish.type === 'ask') gather(wish.body);
    else if (wish.type === 'answer') gather(wish.answer);
  }
  return texts.join('\n');
}

export function Refusals(props: { readonly sight: Sight; readonly refusals: readonly Refusal[] }): ReactNode {
  const { sight, refusals } = props;
  if (refusals.length === 0) return null;
  return (
    <section className={style['refusals']} role="alert" aria-label={t('web.refused.title')}>
      {refusals.map(({ command, problems }) => {
        const typed = typedIn(command);
        return (
          <div key={command.id} className={style['refusal']}>
            <Icon name="warning" />
            <p>
              {told(problems, sight.reader)}
              {typed !== '' && <q>{typed}</q>}
            </p>
            {typed !== '' && (
              <Button
                icon="copy"
                onClick={() => void navigator.clipboard.writeText(typed).then(() => say(t('web.copied')))}
              >
                {t('web.copy')}
              </Button>
            )}
            <Button
              onClick={() => {
                if (sight.wish(command.wishes, { why: command.why }).ok) sight.live?.settle(command.id);
              }}
            >
              {t('web.try-again')}
            </Button>
            <Button look="quiet" onClick={() => sight.live?.settle(command.id)}>
              {t('web.dismiss')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
