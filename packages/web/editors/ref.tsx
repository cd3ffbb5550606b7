/** One person, role or item, found by typing; somebody new is made by typing a new name. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { added } from '../deeds.ts';
import type { Editing, Editor } from '../editor.ts';
import { Name } from '../parts/name.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { nameIn } from '../sight.ts';
import { t } from '../speech.ts';
import { candidates, createdKind, creations, fits, hasTrait } from '../candidates.ts';
import style from './editors.module.css';

type Ref = Extract<Field, { type: 'ref' }>;
const nobody = ' nobody';

function Find({ field, value, typed, label, sight, save, cancel }: Editing<Ref>): ReactNode {
  const [text, setText] = useState(typed ?? '');
  const now = textOf(value);
  const found = candidates(sight, text, (item) => hasTrait(item, field.to));
  const known = found.some((one) => fits(one.label, text) === 5);
  const clear = now !== '' && text === '' ? [{ id: nobody, label: t('web.clear') }] : [];
  const all = [...clear, ...found, ...(known ? [] : creations(text, field.to, sight))];
  function take(id: Id | undefined, by: string): void {
    const next = by === 'Tab' ? 'on' : undefined;
    if (id === undefined || (text === '' && by !== 'click' && id === all[0]?.id && by === 'Tab'))
      return cancel();
    if (id === nobody) return void save(null, next);
    const kind = createdKind(id);
    if (kind === undefined) return void save(id, next);
    const made = added(sight, kind, text.trim());
    if (made !== undefined) save(made, next);
  }
  return (
    <Suggest
      className={style['input']}
      label={label}
      text={text}
      placeholder={now === '' ? t('web.who.hint') : (nameIn(sight.plan, sight.directory, now) ?? '')}
      onText={setText}
      suggestions={all}
      onTake={take}
      onCancel={cancel}
    />
  );
}

export const ref: Editor<Ref> = {
  Show: ({ value, sight }) => {
    const item = itemOf(sight.plan, textOf(value));
    return item ? <Name item={item} sight={sight} /> : null;
  },
  Edit: Find,
};
