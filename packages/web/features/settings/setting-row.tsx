/** One setting of the workspace, changed like any field. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import type { Json } from '@throughline/model/json';
import { editorOf } from '../../editors/index.ts';
import { useSight } from '../../sight.ts';
import style from './settings.module.css';

export function SettingRow(props: {
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  readonly fixed: boolean;
}): ReactNode {
  const { name, field, label } = props;
  const sight = useSight();
  // What the value was when the person began to change it.
  const [began, setBegan] = useState<{ readonly value: Json | undefined }>();
  const { Show, Edit } = editorOf(field);
  const value = sight.plan.settings[name];
  return (
    <div className={style['row']}>
      <span>{label}</span>
      {began && Edit ? (
        <Edit
          field={field}
          value={value}
          sight={sight}
          label={label}
          save={(wanted) => {
            const { id } = sight.plan;
            const saw = { [name]: began.value ?? null };
            const same = (wanted ?? undefined) === began.value;
            if (!same && !sight.wish([{ type: 'edit', on: 'plan', id, set: { [name]: wanted }, saw }]).ok) {
              return false;
            }
            setBegan(undefined);
            return true;
          }}
          cancel={() => setBegan(undefined)}
        />
      ) : (
        <button type="button" disabled={props.fixed} onClick={() => setBegan({ value })}>
          <span className="unseen">{label}: </span>
          {value === undefined ? '–' : <Show field={field} value={value} sight={sight} />}
        </button>
      )}
    </div>
  );
}
