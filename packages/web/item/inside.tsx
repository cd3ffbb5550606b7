/** What is in an item, and where else it is spoken of. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { mentionedBy } from '@throughline/model/mention';
import { childrenOf, isLive, itemOf, kindAt, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { OtherItem } from './link-line.tsx';
import style from './links.module.css';

function Items(props: { readonly title: string; readonly ids: readonly Id[]; readonly from: Id }): ReactNode {
  const { plan } = useSight();
  const { ids, from } = props;
  return (
    <section className={style['section']}>
      <h2>{props.title}</h2>
      <ul>
        {ids.slice(0, most).map((id) => {
          const item = itemOf(plan, id);
          return (
            item && (
              <li key={id}>
                <OtherItem of={item} from={from} />
              </li>
            )
          );
        })}
      </ul>
      {ids.length > most && <p className={style['rest']}>{t('web.rest', { count: ids.length - most })}</p>}
    </section>
  );
}

const most = 60;

/** Its children, for the page, where no outline stands beside. */
export function Inside({ item }: { readonly item: Item }): ReactNode {
  const { plan } = useSight();
  const ids = childrenOf(plan, item.id).filter((id) => kindAt(plan, id)?.traits.residence === 'plan');
  if (ids.length === 0) return null;
  return <Items title={t('web.inside', { count: ids.length })} ids={ids} from={item.id} />;
}

function mentioning(plan: Plan, id: Id): Id[] {
  const found: Id[] = [];
  for (const item of values(plan.items)) {
    if (item.id !== id && mentionedBy(item).includes(id) && isLive(plan, item.id)) found.push(item.id);
  }
  return found;
}

export function MentionedIn({ item }: { readonly item: Item }): ReactNode {
  const { plan } = useSight();
  // Looked for a moment later: it walks the whole plan.
  const later = useDeferredValue(plan);
  const ids = useMemo(() => mentioning(later, item.id), [later, item.id]);
  return ids.length > 0 && <Items title={t('web.mentioned')} ids={ids} from={item.id} />;
}
