/** What the server refused after it had been shown: the reason, and what was typed, to copy or to try again. Kept until then. */
import { useId, type ReactNode } from 'react';
import type { Command } from '@throughline/model/command';
import type { Refusal } from '@throughline/model/replica';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { say } from '../parts/toasts.tsx';
import { told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './sync.module.css';

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

const copy = (text: string): void => {
  void navigator.clipboard.writeText(text).then(() => say(t('web.copied')));
};

function Line({ sight, refusal }: { readonly sight: Sight; readonly refusal: Refusal }): ReactNode {
  const { command, problems } = refusal;
  const typed = typedIn(command);
  const why = useId();
  return (
    <li className={style['refusal']}>
      <Icon name="warning" />
      <p id={why}>
        {told(problems, sight.reader)}
        {typed !== '' && <q>{typed}</q>}
      </p>
      {typed !== '' && (
        <Button icon="copy" aria-describedby={why} onClick={() => copy(typed)}>
          {t('web.copy')}
        </Button>
      )}
      <Button
        aria-describedby={why}
        onClick={() => {
          const outcome = sight.live?.again(command.id);
          if (outcome && !outcome.ok) say(told(outcome.problems, sight.reader), { tone: 'bad' });
        }}
      >
        {t('web.try-again')}
      </Button>
      <Button look="quiet" aria-describedby={why} onClick={() => sight.live?.settle(command.id)}>
        {t('web.dismiss')}
      </Button>
    </li>
  );
}

export function Refusals(props: { readonly sight: Sight; readonly refusals: readonly Refusal[] }): ReactNode {
  const { sight, refusals } = props;
  if (refusals.length === 0) return null;
  const all = refusals.map(({ command }) => typedIn(command)).filter((text) => text !== '');
  return (
    <section className={style['refusals']} aria-label={t('web.refused.title')}>
      <div className={style['head']}>
        <h2 role="alert">{t('web.refused.count', { count: refusals.length })}</h2>
        {refusals.length > 1 && (
          <>
            {all.length > 0 && (
              <Button icon="copy" onClick={() => copy(all.join('\n\n'))}>
                {t('web.refused.copy-all')}
              </Button>
            )}
            <Button
              look="quiet"
              onClick={() => {
                for (const { command } of refusals) sight.live?.settle(command.id);
              }}
            >
              {t('web.refused.dismiss-all')}
            </Button>
          </>
        )}
      </div>
      <ul>
        {refusals.map((refusal) => (
          <Line key={refusal.command.id} sight={sight} refusal={refusal} />
        ))}
      </ul>
    </section>
  );
}
