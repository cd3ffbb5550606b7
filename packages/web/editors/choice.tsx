/** One of a few words, chosen by typing its beginning or with the arrows. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import { textOf } from '@throughline/model/json';
import { term } from '@throughline/words/say';
import type { Editing, Editor } from '../editor.ts';
import { Icon, isIcon } from '../parts/icon.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { reader, t } from '../speech.ts';
import style from './editors.module.css';

type Choice = Extract<Field, { type: 'choice' }>;

const none = ' none';
const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
const iconOf = (option: string) => (isIcon(option) ? option : undefined);

function Choose({ field, value, typed, label, save, cancel }: Editing<Choice>): ReactNode {
  const [text, setText] = useState(typed ?? '');
  const options = field.options
    .map((id) => ({ id, label: capital(term(id, reader)), icon: iconOf(id) }))
    .filter((one) => one.label.toLowerCase().includes(text.trim().toLowerCase()));
  // The present value comes first only while nothing is typed, so that Enter keeps it.
  const ordered =
    text === '' ? options.toSorted((a, b) => Number(b.id === value) - Number(a.id === value)) : options;
  const all =
    value !== undefined && text === '' ? [...ordered, { id: none, label: t('web.clear') }] : ordered;
  return (
    <Suggest
      className={style['input']}
      label={label}
      text={text}
      placeholder={value === undefined ? '' : capital(term(textOf(value), reader))}
      onText={setText}
      suggestions={all}
      onTake={(id, by) => {
        if (id === undefined) cancel();
        else save(id === none ? null : id, by === 'Tab' ? 'on' : undefined);
      }}
      onCancel={cancel}
    />
  );
}

export const choice: Editor<Choice> = {
  Show: ({ value }) => {
    const option = textOf(value);
    if (option === '') return null;
    const icon = iconOf(option);
    return (
      <span className={style['choice']} data-value={option}>
        {icon && <Icon name={icon} size={15} />}
        <span>{capital(term(option, reader))}</span>
      </span>
    );
  },
  Edit: Choose,
};
