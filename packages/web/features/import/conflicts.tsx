/** Fields that the file and somebody here have both changed: a person decides each. */
import type { ReactNode } from 'react';
import type { Conflict } from '@throughline/formats/format';
import { term, valueText } from '@throughline/words/say';
import { Button } from '../../parts/button.tsx';
import { Part } from '../../parts/page.tsx';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import style from './import.module.css';

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

export function Conflicts(props: {
  readonly conflicts: readonly Conflict[];
  readonly theirs: ReadonlySet<number>;
  readonly onTheirs: (theirs: ReadonlySet<number>) => void;
}): ReactNode {
  const { conflicts, theirs, onTheirs } = props;
  const sight = useSight();
  const choose = (at: number, file: boolean): void => {
    const next = new Set(theirs);
    if (file) next.add(at);
    else next.delete(at);
    onTheirs(next);
  };
  return (
    <Part
      title={t('web.import.conflicts', { count: conflicts.length })}
      deeds={
        <Button look="quiet" onClick={() => onTheirs(new Set(conflicts.keys()))}>
          {t('web.import.all-theirs')}
        </Button>
      }
    >
      <p className={style['lead']}>{t('web.import.conflicts.text')}</p>
      <ul>
        {conflicts.map((one, at) => {
          const name = nameIn(sight.plan, sight.directory, one.item) ?? '';
          const field = term(`field.${one.field}`, reader);
          const group = `conflict-${one.item}-${one.field}`;
          return (
            <li key={group} className={style['conflict']}>
              <fieldset>
                <legend>{t('web.field.of', { field, item: name })}</legend>
                {([false, true] as const).map((file) => (
                  <label key={String(file)}>
                    <input
                      type="radio"
                      name={group}
                      checked={theirs.has(at) === file}
                      onChange={() => choose(at, file)}
                    />
                    <span>{t(file ? 'web.import.theirs' : 'web.import.ours')}</span>
                    <b>{valueText(shown(file ? one.theirs : one.ours), sight.reader)}</b>
                  </label>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
