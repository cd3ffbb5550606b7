/** The fields of an item in the order of its face: facts, and texts. What holds nothing is offered quietly. */
import { useState, type ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { faceOf } from '../faces/index.ts';
import { alone, isAboutOthers } from '../lens/alone.ts';
import type { Sight } from '../sight.ts';
import { FieldRow, isText } from './field-row.tsx';
import style from './fields.module.css';

/** Fields that are there although they hold nothing: what nearly every item comes to have. */
const usual: ReadonlySet<string> = new Set(['status', 'owner', 'deadline', 'estimate', 'done', 'holder']);

export type Opened = { readonly name: string; readonly typed?: string | undefined };

export type Fields = {
  /** names on the screen, and those that are only offered, each of facts and of texts */
  readonly facts: readonly string[];
  readonly texts: readonly string[];
  readonly offeredFacts: readonly string[];
  readonly offeredTexts: readonly string[];
  readonly fieldOf: (name: string) => Field;
  readonly opened: Opened | undefined;
  readonly open: (name: string, typed?: string) => void;
  readonly close: (name: string, next?: 'on' | 'back') => void;
};

const none: Readonly<Record<string, Field>> = {};

/** What of an item's fields is shown, and which of them is being written. */
export function useFields(sight: Sight, item: Item): Fields {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<Opened>();
  const fields = kindOf(item.kind)?.fields ?? none;
  const single = alone(sight.plan);
  const names = faceOf(item.kind)
    .sections.flatMap((section) => section.fields)
    .filter((name) => fields[name] !== undefined);
  const holds = (name: string): boolean =>
    item.fields[name] !== undefined || asked.has(name) || opened?.name === name;
  const wanted = (name: string): boolean => usual.has(name) && !(single && isAboutOthers(name, fields[name]));
  const shown = names.filter((name) => holds(name) || wanted(name));
  const text = (name: string): boolean => isText(fields[name] as Field);
  // Somebody alone is offered an owner, since asking for one is how a second person comes in; the rest can wait.
  const offered = names.filter(
    (name) => !shown.includes(name) && (!single || !isAboutOthers(name, fields[name]) || usual.has(name)),
  );
  const facts = shown.filter((name) => !text(name));
  const texts = shown.filter(text);
  const order = [...facts, ...texts];
  return {
    facts,
    texts,
    offeredFacts: sight.live ? offered.filter((name) => !text(name)) : [],
    offeredTexts: sight.live ? offered.filter(text) : [],
    fieldOf: (name) => fields[name] as Field,
    opened,
    open: (name, typed) => {
      setAsked((before) => new Set([...before, name]));
      setOpened({ name, typed });
    },
    close: (name, next) => {
      const step = { on: 1, back: -1, none: 0 }[next ?? 'none'];
      const to = step === 0 ? undefined : order[order.indexOf(name) + step];
      setOpened((now) => (now?.name === name || now === undefined ? (to ? { name: to } : undefined) : now));
    },
  };
}

export function FieldRows(props: {
  readonly item: Item;
  readonly names: readonly string[];
  readonly fields: Fields;
  readonly fresh: ReadonlySet<string>;
}): ReactNode {
  const { item, names, fields, fresh } = props;
  if (names.length === 0) return null;
  return (
    <div className={style['rows']}>
      {names.map((name) => (
        <FieldRow
          key={name}
          item={item}
          name={name}
          field={fields.fieldOf(name)}
          editing={fields.opened?.name === name}
          typed={fields.opened?.name === name ? fields.opened.typed : undefined}
          begin={(typed) => fields.open(name, typed)}
          end={(next) => fields.close(name, next)}
          fresh={fresh.has(name)}
        />
      ))}
    </div>
  );
}
