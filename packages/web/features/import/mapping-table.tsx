/** The first rows of a table, with what each column is taken for above it. */
import type { TextKey } from '@throughline/words/text';
import type { ReactNode } from 'react';
import { structure } from '@throughline/formats/columns';
import type { Draft } from '@throughline/formats/format';
import { kinds } from '@throughline/model/kinds/index';
import { term } from '@throughline/words/say';
import { Scrolls } from '../../parts/scrolls.tsx';
import { capital } from '../../shell/kind-dialog.tsx';
import { reader, t } from '../../speech.ts';
import style from './import.module.css';

type Table = NonNullable<Draft['table']>;

const structureWords: Readonly<Record<string, TextKey>> = {
  id: 'web.column.id',
  kind: 'web.column.kind',
  parent: 'web.column.parent',
  outline: 'web.column.outline',
  after: 'web.column.after',
  'contributes-to': 'web.column.contributes-to',
  'hands-over': 'web.column.hands-over',
};

const fields = [
  ...new Set(
    Object.values(kinds)
      .filter(({ traits }) => traits.tree === 'plan')
      .flatMap((kind) => Object.entries(kind.fields))
      .filter(([, field]) => field.type !== 'data')
      .map(([name]) => name),
  ),
];

const shown = 6;

export function MappingTable(props: {
  readonly table: Table;
  readonly onMapping: (mapping: Readonly<Record<string, string | null>>) => void;
}): ReactNode {
  const { table } = props;
  return (
    <Scrolls label={t('web.import.mapping')}>
      <table className={style['table']}>
        <caption className="unseen">{t('web.import.mapping')}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                <span>{column}</span>
                <select
                  aria-label={t('web.import.taken-for', { column })}
                  data-beside={table.mapping[column] === null || undefined}
                  value={table.mapping[column] ?? ''}
                  onChange={(event) =>
                    props.onMapping({ ...table.mapping, [column]: event.target.value || null })
                  }
                >
                  <option value="">{t('web.import.beside')}</option>
                  <optgroup label={t('web.import.fields')}>
                    {fields.map((name) => (
                      <option key={name} value={name}>
                        {capital(term(`field.${name}`, reader))}
                      </option>
                    ))}
                  </optgroup>
                  <optgroup label={t('web.import.structure')}>
                    {structure.map((name) => (
                      <option key={name} value={name}>
                        {structureWords[name] ? t(structureWords[name]) : name}
                      </option>
                    ))}
                  </optgroup>
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, shown).map((row, at) => (
            // Rows of a file have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {table.columns.map((column, index) => (
                <td key={column}>{row[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
