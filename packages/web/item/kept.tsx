/** What an item holds that its kind does not ask for, since it was of another kind: kept, seen, and gone only by choice. */
import type { ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { edited } from '../deeds.ts';
import { editorOf } from '../editors/index.ts';
import { faceOf } from '../faces/index.ts';
import { IconButton } from '../parts/button.tsx';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { fieldLabel } from './field-row.tsx';
import style from './fields.module.css';

/** What some kind calls by that name. */
function fieldNamed(name: string): Field | undefined {
  for (const kind of Object.values(kinds)) {
    if (Object.hasOwn(kind.fields, name)) return kind.fields[name];
  }
  return undefined;
}

/** Names of the fields that hold something and stand nowhere on the face of the item's kind. */
export function keptFields(item: Item): string[] {
  const shown = new Set(faceOf(item.kind).sections.flatMap(({ fields }) => fields));
  const own = kindOf(item.kind)?.fields ?? {};
  return Object.keys(item.fields).filter((name) => {
    if (name === 'title' || (shown.has(name) && own[name])) return false;
    const field = fieldNamed(name);
    return field !== undefined && field.type !== 'data';
  });
}

export function Kept({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const names = keptFields(item);
  if (names.length === 0) return null;
  return (
    <section className={style['kept']}>
      <h2>{t('web.kept')}</h2>
      <p>{t('web.kept.text')}</p>
      <dl>
        {names.map((name) => {
          const field = fieldNamed(name) as Field;
          const { Show } = editorOf(field);
          const value = item.fields[name];
          return (
            <div key={name}>
              <dt>{fieldLabel(name)}</dt>
              <dd>
                <Show field={field} value={value} sight={sight} />
              </dd>
              {sight.live && (
                <IconButton
                  icon="close"
                  label={t('web.kept.clear', { field: fieldLabel(name) })}
                  onClick={() => edited(sight, item.id, { field: name, saw: value, to: null })}
                />
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
