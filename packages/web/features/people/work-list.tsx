/** Items of somebody: how they stand, when they are due, and what they are for. What is finished comes last. */
import { useState, type ReactNode } from 'react';
import { lineOfSight } from '@throughline/model/filter';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { Button } from '../../parts/button.tsx';
import { Icon, isIcon } from '../../parts/icon.tsx';
import { KindIcon } from '../../parts/name.tsx';
import { itemAddress } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import style from './people.module.css';

const few = 25;

export function WorkList(props: {
  readonly items: readonly Item[];
  /** the seat through which an item is theirs */
  readonly through?: (item: Item) => Id | undefined;
}): ReactNode {
  const sight = useSight();
  const [all, setAll] = useState(false);
  const ended = ({ fields }: Item): number => (fields['status'] === 'finished' ? 1 : 0);
  const items = props.items.toSorted((a, b) => ended(a) - ended(b));
  const name = (id: Id): string => nameIn(sight.plan, sight.directory, id) ?? '';
  return (
    <>
      <ul className={style['work']}>
        {(all ? items : items.slice(0, few)).map((item) => {
          const field = kindOf(item.kind)?.fields['status'];
          const first = field?.type === 'choice' ? (field.options[0] ?? '') : '';
          const status = textOf(item.fields['status']) || first;
          const deadline = textOf(item.fields['deadline']);
          const seat = props.through?.(item);
          const above = lineOfSight(sight.plan, item.id).map(({ id }) => name(id));
          return (
            <li key={item.id} data-finished={ended(item) === 1 || undefined}>
              <a {...linkTo(itemAddress(sight.workspace.id, item))}>
                <KindIcon kind={item.kind} />
                <span className={style['what']}>
                  <span className={style['title']}>{name(item.id)}</span>
                  {(above.length > 0 || seat) && (
                    <span className={style['sight']}>
                      {seat && <>{t('web.people.as', { role: name(seat) })} · </>}
                      {above.length > 0 && (
                        <>
                          <span className="unseen">{t('web.line-of-sight')}: </span>
                          {above.join(' › ')}
                        </>
                      )}
                    </span>
                  )}
                </span>
                {deadline && (
                  <span className={style['when']}>{givenText(deadline, sight.reader, 'short')}</span>
                )}
                {status && isIcon(status) && (
                  <span className={style['count']} data-status={status} title={term(status, reader)}>
                    <Icon name={status} size={14} />
                    <span className="unseen">{term(status, reader)}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
      {!all && items.length > few && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('web.people.all-items', { count: items.length })}
        </Button>
      )}
    </>
  );
}
