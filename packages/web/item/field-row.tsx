/** One field of an item: shown, or being written; what somebody else does to it meanwhile is said beside it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import { same, type Json } from '@throughline/model/json';
import type { Item } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { edited } from '../deeds.ts';
import type { Editor } from '../editor.ts';
import { editorOf } from '../editors/index.ts';
import { IconButton } from '../parts/button.tsx';
import { say } from '../parts/toasts.tsx';
import { capital } from '../shell/kind-dialog.tsx';
import { useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { Meanwhile } from './meanwhile.tsx';
import { saveBeside, useWhy, WhyLine, type Why } from './why.tsx';
import style from './fields.module.css';

/** Fields of one sentence: Enter saves them, although they may hold more. */
const sentences: ReadonlySet<string> = new Set(['done']);

export type FieldProps = {
  readonly item: Item;
  readonly name: string;
  readonly field: Field;
  readonly editing: boolean;
  /** @param typed what was given up before, to go on from */
  readonly begin: (typed?: string) => void;
  readonly end: (next?: 'on' | 'back') => void;
  readonly typed?: string | undefined;
  /** somebody else has changed it since this person last looked */
  readonly fresh: boolean;
};

export const isText = (field: Field): boolean => field.type === 'text' || field.type === 'list';

export const fieldLabel = (name: string): string => capital(term(`field.${name}`, reader));

export function FieldRow(props: FieldProps): ReactNode {
  const { item, name, field, editing, begin, fresh } = props;
  const sight = useSight();
  const whole = useRef<HTMLDivElement>(null);
  const was = useRef(editing);
  const why = useWhy();
  const { Edit } = editorOf(field);
  const label = fieldLabel(name);
  useEffect(() => {
    const closed = was.current && !editing;
    was.current = editing;
    // Written and done by key: the focus goes back to where it began. A click elsewhere has taken it already.
    if (closed && (document.activeElement === document.body || !document.activeElement)) {
      whole.current?.querySelector<HTMLElement>('[data-opens]')?.focus();
    }
  }, [editing]);
  return (
    <div
      ref={whole}
      className={isText(field) ? style['prose'] : style['field']}
      data-type={field.type}
      data-editing-field={editing || undefined}
    >
      <span className={style['label']}>
        <span aria-hidden="true">{label}</span>
        {fresh && <span className={style['fresh']} title={t('web.since.mark')} />}
        {editing && <WhyLine why={why} />}
      </span>
      {editing && Edit ? (
        <div className={style['edit']}>
          <FieldEdit {...props} Edit={Edit} label={label} why={why} />
        </div>
      ) : (
        <FieldValue
          item={item}
          name={name}
          field={field}
          label={label}
          fresh={fresh}
          begin={begin}
          fixed={!sight.live || !Edit}
        />
      )}
    </div>
  );
}

function FieldValue(props: {
  readonly item: Item;
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  readonly fresh: boolean;
  readonly fixed: boolean;
  readonly begin: () => void;
}): ReactNode {
  const { item, name, field, label, fixed, begin } = props;
  const sight = useSight();
  const { Show } = editorOf(field);
  const value = item.fields[name];
  const mark = props.fresh ? <span className="unseen">{t('web.since.mark')} </span> : null;
  if (value === undefined || !isText(field)) {
    return (
      <button
        type="button"
        data-opens
        className={style['value']}
        disabled={fixed}
        aria-label={value === undefined ? t('web.field.set', { field: label }) : undefined}
        onClick={() => begin()}
      >
        {value === undefined ? (
          <span
            className={style['none']}
            // Shown only: the button says what it sets.
            data-prompt={sentences.has(name) ? t('web.field.done.none') : '–'}
          />
        ) : (
          <>
            <span className="unseen">{label}: </span>
            {mark}
            <Show field={field} value={value} sight={sight} />
          </>
        )}
      </button>
    );
  }
  // A text holds links and check boxes, so it is no button itself: it has one, and a click between them does the same.
  const save = (text: string): void => void edited(sight, item.id, { field: name, saw: value, to: text });
  return (
    <div className={style['text']}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button beside it is its twin */}
      <div
        onClick={(event) => {
          const chosen = globalThis.getSelection()?.isCollapsed === false;
          if (!fixed && !chosen && !(event.target as HTMLElement).closest('a, input, button')) begin();
        }}
      >
        {mark}
        <Show field={field} value={value} sight={sight} save={fixed ? undefined : save} />
      </div>
      {!fixed && (
        <IconButton
          icon="edit"
          label={t('web.field.edit', { field: label })}
          data-opens
          onClick={() => begin()}
        />
      )}
    </div>
  );
}

const worth = 12; // characters given up that are worth offering back

function FieldEdit(
  props: FieldProps & {
    readonly Edit: NonNullable<Editor['Edit']>;
    readonly label: string;
    readonly why: Why;
  },
): ReactNode {
  const { item, name, field, Edit, why, begin, end } = props;
  const sight = useSight();
  const value = item.fields[name];
  // What the person began with: somebody else may change it while they write.
  const [began, setBegan] = useState(value);
  // A list is saved entry by entry, from what is shown.
  const stays = field.type === 'refs';
  const changed = !stays && !same(began ?? null, value ?? null);
  function save(wanted: Json | null, next?: 'on' | 'back'): boolean {
    const edit = { field: name, saw: stays ? value : began, to: wanted };
    if (!edited(sight, item.id, edit, { why: why.text() })) {
      // Whoever was told that it had changed, and says it again, means it.
      setBegan(value);
      return false;
    }
    why.set('');
    if (!stays || wanted === null) end(next);
    return true;
  }
  return (
    <>
      <Edit
        field={field}
        value={value}
        sight={sight}
        label={props.label}
        typed={props.typed}
        sentence={sentences.has(name)}
        save={save}
        cancel={(typed) => {
          end();
          if (typed === undefined || typed.length < worth || same(typed, began ?? '')) return;
          say(t('web.field.left', { field: props.label }), {
            deeds: [{ label: t('web.field.go-on'), run: () => begin(typed) }],
          });
        }}
      />
      {changed && (
        <Meanwhile
          item={item}
          name={name}
          field={field}
          keep={(beside) => {
            const group = beside.closest<HTMLElement>('[data-editing-field]');
            setBegan(value);
            // Once the question is gone, and what was typed no longer stands against it.
            if (group) requestAnimationFrame(() => saveBeside(group));
          }}
          take={() => end()}
        />
      )}
    </>
  );
}
