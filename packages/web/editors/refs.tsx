/** Several people, roles or units: each can be taken off, and more are found by typing. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { added } from '../deeds.ts';
import type { Editing, Editor } from '../editor.ts';
import { IconButton } from '../parts/button.tsx';
import { Name } from '../parts/name.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { candidates, createdKind, creations, fits, hasTrait } from '../candidates.ts';
import style from './editors.module.css';

type Refs = Extract<Field, { type: 'refs' }>;

const idsOf = (value: unknown): Id[] => (Array.isArray(value) ? value.map(String) : []);

function Names({ ids, sight, remove }: { ids: Id[]; sight: Sight; remove?: (id: Id) => void }): ReactNode {
  return (
    <ul className={style['names']}>
      {ids.map((id) => {
        const item = itemOf(sight.plan, id);
        if (!item) return null;
        const name = nameIn(sight.plan, sight.directory, id) ?? '';
        return (
          <li key={id}>
            <Name item={item} sight={sight} />
            {remove && (
              <IconButton icon="close" label={t('web.take-off', { name })} onClick={() => remove(id)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Gather({ field, value, label, sight, save, cancel }: Editing<Refs>): ReactNode {
  const [text, setText] = useState('');
  const ids = idsOf(value);
  const found = candidates(sight, text, (item) => hasTrait(item, field.to) && !ids.includes(item.id));
  const known = found.some((one) => fits(one.label, text) === 5);
  const all = [...found, ...(known ? [] : creations(text, field.to, sight))];
  function take(id: Id | undefined, by: string): void {
    if (id === undefined || (text === '' && by === 'Tab')) return cancel();
    const kind = createdKind(id);
    const one = kind === undefined ? id : added(sight, kind, text.trim());
    if (one !== undefined && save([...ids, one])) setText('');
  }
  return (
    <span className={style['gather']}>
      <Suggest
        className={style['input']}
        label={label}
        text={text}
        placeholder={t('web.who.hint')}
        onText={setText}
        suggestions={all}
        onTake={take}
        onCancel={cancel}
      />
    </span>
  );
}

export const refs: Editor<Refs> = {
  Show: ({ value, sight }) => <Names ids={idsOf(value)} sight={sight} />,
  Edit: (props) => (
    <>
      <Names
        ids={idsOf(props.value)}
        sight={props.sight}
        remove={(id) => {
          const left = idsOf(props.value).filter((one) => one !== id);
          props.save(left.length > 0 ? left : null);
        }}
      />
      <Gather {...props} />
    </>
  ),
};
