/** One setting of the workspace, changed like any field. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
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
  const [editing, setEditing] = useState(false);
  const { Show, Edit } = editorOf(field);
  const value = sight.plan.settings[name];
  return (
    <div className={style['row']}>
      <span>{label}</span>
      {editing && Edit ? (
        <Edit
          field={field}
          value={value}
          sight={sight}
          label={label}
          save={(wanted) => {
            const { id } = sight.plan;
            const saw = { [name]: value ?? null };
            const same = (wanted ?? undefined) === value;
            if (!same && !sight.wish([{ type: 'edit', on: 'plan', id, set: { [name]: wanted }, saw }]).ok) {
              return false;
            }
            setEditing(false);
            return true;
          }}
          cancel={() => setEditing(false)}
        />
      ) : (
        <button type="button" disabled={props.fixed} onClick={() => setEditing(true)}>
          <span className="unseen">{label}: </span>
          {value === undefined ? '–' : <Show field={field} value={value} sight={sight} />}
        </button>
      )}
    </div>
  );
}
