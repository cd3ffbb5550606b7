/** Where an import found an item: the cells as people wrote them, and what could not be read for certain. */
import { useState, type ReactNode } from 'react';
import { origin as originSchema, type Origin as Where } from '@throughline/model/common';
import type { Args } from '@throughline/model/problem';
import type { Item } from '@throughline/model/plan';
import { sentence } from '@throughline/words/say';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { edited } from '../deeds.ts';
import style from './item.module.css';

export const originOf = (item: Item): Where | undefined => {
  const read = originSchema.safeParse(item.fields['origin']);
  return read.success ? read.data : undefined;
};

export function Origin({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const [open, setOpen] = useState(false);
  const origin = originOf(item);
  if (!origin) return null;
  const remarks = origin.remarks ?? [];
  // A plan that came whole says nothing about its items that they do not say themselves.
  if (origin.row === undefined && !origin.cells && remarks.length === 0) return null;
  const settle = (at: number): void => {
    const left = remarks.filter((_, index) => index !== at);
    const { remarks: _, ...rest } = origin;
    const to = left.length > 0 ? { ...rest, remarks: left as never } : rest;
    edited(sight, item.id, { field: 'origin', saw: item.fields['origin'], to });
  };
  return (
    <section className={style['origin']} data-unsure={remarks.length > 0}>
      {remarks.map((remark, at) => (
        <p key={`${remark.code} ${remark.column ?? ''}`} className={style['remark']}>
          <Icon name="question" />
          <span>
            {remark.column && <b>{remark.column}: </b>}
            {sentence({ code: remark.code, args: remark.args as Args }, sight.reader)}
          </span>
          {sight.live && (
            <Button look="quiet" onClick={() => settle(at)}>
              {t('web.remark.settle')}
            </Button>
          )}
        </p>
      ))}
      <button
        type="button"
        className={style['origin-open']}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'right'} size={13} />
        {origin.row === undefined
          ? t('web.origin', { source: origin.source })
          : t('web.origin.row', { source: origin.source, row: origin.row })}
      </button>
      {open && origin.cells && (
        <dl className={style['cells']}>
          {Object.entries(origin.cells).map(([column, text]) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
