/** Somebody else changed the field that is being written: who, to what, and which of the two shall stand. */
import type { ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import { editorOf } from '../editors/index.ts';
import { Button } from '../parts/button.tsx';
import { nameIn, useSight, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './fields.module.css';

/** Who changed a field last, as far as this page has heard. */
function changedBy(sight: Sight, id: Id, name: string): string | undefined {
  const past = [...(sight.live?.state().replica.past.values() ?? [])];
  for (const rows of past.toReversed()) {
    for (const { change, by } of rows) {
      if (change?.type !== 'edited' || change['id'] !== id) continue;
      if (Object.hasOwn(change['fields'] as object, name)) return nameIn(sight.plan, sight.directory, by);
    }
  }
  return undefined;
}

export function Meanwhile(props: {
  readonly item: Item;
  readonly name: string;
  readonly field: Field;
  /** @param beside where the button stands, from which the editor is found and saved */
  readonly keep: (beside: HTMLElement) => void;
  readonly take: () => void;
}): ReactNode {
  const { item, name, field } = props;
  const sight = useSight();
  const who = changedBy(sight, item.id, name) ?? t('web.somebody');
  const value = item.fields[name];
  const { Show } = editorOf(field);
  const merges = field.type === 'text';
  return (
    <div className={style['meanwhile']} role="status" data-with-editor>
      <p>
        {t(merges ? 'web.meanwhile.text' : value === undefined ? 'web.meanwhile.cleared' : 'web.meanwhile', {
          who,
        })}
      </p>
      {value !== undefined && (
        <p className={style['theirs']}>
          <Show field={field} value={value} sight={sight} short />
        </p>
      )}
      <span>
        {!merges && (
          <Button onClick={(event) => props.keep(event.currentTarget)}>{t('web.meanwhile.keep')}</Button>
        )}
        <Button look="quiet" onClick={props.take}>
          {t('web.meanwhile.take')}
        </Button>
      </span>
    </div>
  );
}
