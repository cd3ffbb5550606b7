/** The next step of a young plan, quietly: one sentence of what is unclear, and one key that opens the answer. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TextKey } from '@throughline/words/text';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { edited } from '../../deeds.ts';
import { editorOf } from '../../editors/index.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSignal } from '../../parts/signal.ts';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import type { Next } from './next.ts';
import { leaveAside, putAside, stepIn, wantedStep } from './step.ts';
import style from './first-plan.module.css';

const sentences: Record<Next['code'], TextKey> = {
  unclear: 'web.next.unclear',
  undated: 'web.next.undated',
  unowned: 'web.next.unowned',
  unestimated: 'web.next.unestimated',
  begin: 'web.next.begin',
};

export function NextStep(): ReactNode {
  const sight = useSight();
  const aside = useSignal(putAside);
  const wanted = useSignal(wantedStep);
  const seen = useRef(wanted);
  const [open, setOpen] = useState<string>();
  const next = aside.includes(sight.workspace.id) ? undefined : stepIn(sight);
  const key = next && `${next.item} ${next.field}`;

  useEffect(() => {
    if (wanted === seen.current) return;
    seen.current = wanted;
    setOpen(key);
  }, [wanted, key]);

  if (!next) return null;
  const name = nameIn(sight.plan, sight.directory, next.item) ?? '';
  const item = itemOf(sight.plan, next.item);
  const field = next.field === undefined ? undefined : kindOf(item?.kind ?? '')?.fields[next.field];
  const Edit = field && editorOf(field).Edit;
  const label = next.field === undefined ? '' : term(`field.${next.field}`, reader);
  return (
    <aside className={style['next']} aria-label={t('web.next')}>
      <Icon name="question" />
      <div>
        <p role="status">{t(sentences[next.code], { name, ...next.args })}</p>
        {open === key && field && Edit && next.field !== undefined && item && (
          <Edit
            field={field}
            value={item.fields[next.field]}
            sight={sight}
            label={t('web.field.of', { field: label, item: name })}
            save={(value) => {
              const saw = item.fields[next.field ?? ''];
              if (!edited(sight, item.id, { field: next.field ?? '', saw, to: value })) return false;
              setOpen(undefined);
              return true;
            }}
            cancel={() => setOpen(undefined)}
          />
        )}
      </div>
      {next.field !== undefined && open !== key && (
        <Button look="quiet" keys="mod+i" onClick={() => setOpen(key)}>
          {t('web.next.do', { field: label })}
        </Button>
      )}
      <IconButton icon="close" label={t('web.dismiss')} onClick={() => leaveAside(sight.workspace.id)} />
    </aside>
  );
}

/** What an outline without a row says where nothing is decided yet: that this is an answer too. */
export function CalmNote(): ReactNode {
  const { live } = useSight();
  if (!live) return null;
  return (
    <div className={style['calm']}>
      <h2>{t('web.calm.title')}</h2>
      <p>{t('web.calm.text')}</p>
    </div>
  );
}
