/** What a change did to each field of an item: before and after, word by word in a text. */
import type { ReactNode } from 'react';
import type { Edited } from '@throughline/model/changes/edited';
import { textOf, type Json } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { term } from '@throughline/words/say';
import { editorOf } from '../editors/index.ts';
import { named } from '../markdown/plain.ts';
import { capital } from '../shell/kind-dialog.tsx';
import { useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { fieldLabel } from './field-row.tsx';
import { readableDiff, shortened } from './word-diff.ts';
import style from './history.module.css';

/** The field of that name, of the kind that the item is now or of any that has it. */
const fieldOf = (kind: string, name: string) =>
  kindOf(kind)?.fields[name] ?? Object.values(kinds).find(({ fields }) => fields[name])?.fields[name];

function Value({
  kind,
  name,
  value,
}: {
  readonly kind: string;
  readonly name: string;
  readonly value: Json;
}): ReactNode {
  const sight = useSight();
  if (value === null) return <span className={style['none']}>{t('web.history.nothing')}</span>;
  if (name === 'kind') return capital(term(textOf(value), reader));
  const field = fieldOf(kind, name);
  if (!field) return null;
  const { Show } = editorOf(field);
  return <Show field={field} value={value} sight={sight} short />;
}

function Words(props: { readonly from: string; readonly to: string }): ReactNode {
  const sight = useSight();
  const pieces = shortened(readableDiff(named(props.from, sight), named(props.to, sight)));
  return (
    <p className={style['words']}>
      {pieces.map(({ type, text }, at) => {
        const key = `${at} ${type}`;
        // Two texts with little in common stand one below the other.
        const whole = pieces.length === 2 && at === 0 && type === 'gone';
        if (type === 'gone') return <del key={key}>{whole ? `${text}\n` : text}</del>;
        return type === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}

export function FieldChanges({
  change,
  kind,
}: {
  readonly change: Edited;
  readonly kind: string;
}): ReactNode {
  return (
    <dl className={style['fields']}>
      {Object.entries(change.fields).map(([name, { from, to }]) => {
        const field = name === 'kind' ? undefined : fieldOf(kind, name);
        if (field?.type === 'data') return null;
        return (
          <div key={name}>
            <dt>{fieldLabel(name)}</dt>
            <dd>
              {field?.type === 'text' || (field?.type === 'line' && from !== null && to !== null) ? (
                <Words from={textOf(from)} to={textOf(to)} />
              ) : (
                <span className={style['turn']}>
                  {from !== null && (
                    <>
                      <del>
                        <Value kind={kind} name={name} value={from} />
                      </del>
                      <span aria-hidden="true">→</span>
                    </>
                  )}
                  <ins>
                    <Value kind={kind} name={name} value={to} />
                  </ins>
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
