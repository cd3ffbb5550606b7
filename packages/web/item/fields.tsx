/** The fields of an item in the order of its face: shown when they hold something, else offered quietly. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { edited } from '../deeds.ts';
import type { Editor } from '../editor.ts';
import { editorOf } from '../editors/index.ts';
import { faceOf } from '../faces/index.ts';
import { Icon } from '../parts/icon.tsx';
import { capital } from '../shell/kind-dialog.tsx';
import { useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { useWhy, WhyLine, type Why } from './why.tsx';
import style from './item.module.css';

function FieldRow(props: { readonly item: Item; readonly name: string; readonly field: Field }): ReactNode {
  const { item, name, field } = props;
  const sight = useSight();
  const [editing, setEditing] = useState(false);
  const why = useWhy();
  const { Show, Edit } = editorOf(field);
  const value = item.fields[name];
  const label = capital(term(`field.${name}`, reader));
  return (
    <div className={style['field']} data-type={field.type} data-editing-field={editing || undefined}>
      <span className={style['label']}>
        <span aria-hidden="true">{label}</span>
        {editing && <WhyLine why={why} />}
      </span>
      {editing && Edit ? (
        <div className={style['edit']}>
          <FieldEdit {...props} Edit={Edit} label={label} why={why} close={() => setEditing(false)} />
        </div>
      ) : (
        <button
          type="button"
          className={style['value']}
          disabled={!sight.live || !Edit}
          aria-label={value === undefined ? t('web.field.set', { field: label }) : undefined}
          onClick={() => setEditing(true)}
        >
          <span className="unseen">{label}: </span>
          {value === undefined ? (
            <span className={style['none']}>–</span>
          ) : (
            <Show field={field} value={value} sight={sight} />
          )}
        </button>
      )}
    </div>
  );
}

function FieldEdit(props: {
  readonly item: Item;
  readonly name: string;
  readonly field: Field;
  readonly Edit: NonNullable<Editor['Edit']>;
  readonly label: string;
  readonly why: Why;
  readonly close: () => void;
}): ReactNode {
  const { item, name, field, Edit, why, close } = props;
  const sight = useSight();
  const value = item.fields[name];
  // What the person began with: somebody else may change it while they write.
  const [began, setBegan] = useState(value);
  // A list is saved entry by entry, from what is shown.
  const stays = field.type === 'refs';
  return (
    <Edit
      field={field}
      value={value}
      sight={sight}
      label={props.label}
      save={(wanted) => {
        const edit = { field: name, saw: stays ? value : began, to: wanted };
        if (!edited(sight, item.id, edit, { why: why.text() })) {
          // Whoever was told that it had changed, and says it again, means it.
          setBegan(value);
          return false;
        }
        why.set('');
        if (!stays || wanted === null) close();
        return true;
      }}
      cancel={close}
    />
  );
}

export function FieldList({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const fields = kindOf(item.kind)?.fields ?? {};
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const { sections } = faceOf(item.kind);
  const holds = (name: string): boolean => item.fields[name] !== undefined || asked.has(name);
  return (
    <>
      {sections.map((section, at) => {
        const known = section.fields.filter((name) => fields[name]);
        // The first sections are always there; of the others only what holds something, and the rest by name.
        const quiet = at >= 3;
        const shown = known.filter((name) => !quiet || holds(name));
        const rest = known.filter((name) => !shown.includes(name));
        if (known.length === 0 || (shown.length === 0 && !sight.live)) return null;
        return (
          <section key={section.label ?? at} className={style['section']}>
            {section.label && <h2>{t(section.label)}</h2>}
            {shown.map((name) => (
              <FieldRow key={name} item={item} name={name} field={fields[name] as Field} />
            ))}
            {rest.length > 0 && sight.live && (
              <p className={style['offers']}>
                {rest.map((name) => (
                  <button key={name} type="button" onClick={() => setAsked(new Set([...asked, name]))}>
                    <Icon name="plus" size={13} />
                    {capital(term(`field.${name}`, reader))}
                  </button>
                ))}
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}
