/** The page of a person, a seat or a unit: who they are, what they answer for, help with and review, and what changed. */
import type { ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { LinkButton } from '../../parts/button.tsx';
import { LogLines } from '../../parts/log-lines.tsx';
import { Avatar, KindIcon } from '../../parts/name.tsx';
import { Part } from '../../parts/page.tsx';
import { address, itemAddress } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { useFeed } from '../activity/use-feed.ts';
import { Load } from './load.tsx';
import { Tree } from './tree.tsx';
import { WorkList } from './work-list.tsx';
import { holderOf, isSeat, organisation, seatsOf, unitsAround, workAt } from './work.ts';
import style from './people.module.css';

const lately = 20; // rows of the log

function Links({ items }: { readonly items: readonly Item[] }): ReactNode {
  const sight = useSight();
  return items.map((item, at) => (
    <span key={item.id}>
      {at > 0 && ' › '}
      <a className={style['link']} {...linkTo(itemAddress(sight.workspace.id, item))}>
        {nameIn(sight.plan, sight.directory, item.id)}
      </a>
    </span>
  ));
}

/** Which seats a person fills and in which units, or who fills a seat. */
function Places({ item }: { readonly item: Item }): ReactNode {
  const { plan } = useSight();
  const around = unitsAround(plan, item.id);
  const seats = kindOf(item.kind)?.traits.human ? seatsOf(plan, item.id) : [];
  const holder = isSeat(item) ? holderOf(plan, item) : undefined;
  return (
    <dl className={style['places']}>
      {around.length > 0 && (
        <div>
          <dt>{t('web.people.in')}</dt>
          <dd>
            <Links items={around} />
          </dd>
        </div>
      )}
      {seats.map((seat) => (
        <div key={seat.id}>
          <dt>{t('web.people.seat')}</dt>
          <dd>
            <Links items={[...unitsAround(plan, seat.id), seat]} />
          </dd>
        </div>
      ))}
      {isSeat(item) && (
        <div>
          <dt>{term('field.holder', reader)}</dt>
          <dd>
            {holder ? (
              <Links items={[holder]} />
            ) : (
              <span className={style['vacant']}>{t('web.people.vacant')}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

export function PersonPage({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const { plan, directory, workspace } = sight;
  const human = kindOf(item.kind)?.traits.human ?? false;
  const name = nameIn(plan, directory, item.id) ?? '';
  const seats = human ? seatsOf(plan, item.id) : [];
  const own = workAt(plan, item.id);
  const seatOf = new Map<Id, Id>();
  const through = seats.flatMap((seat) => {
    const { owns } = workAt(plan, seat.id);
    for (const one of owns) seatOf.set(one.id, seat.id);
    return owns;
  });
  const owns = [...own.owns, ...through];
  const { feed } = useFeed(human ? { by: item.id } : { under: item.id });
  const members = [...organisation(plan, item.id)].length;
  const quiet = owns.length + own.contributes.length + own.reviews.length === 0;
  const parts = [
    { title: t('web.people.owns', { count: owns.length }), items: owns },
    { title: t('web.people.contributes', { count: own.contributes.length }), items: own.contributes },
    { title: t('web.people.reviews', { count: own.reviews.length }), items: own.reviews },
  ];
  const about = textOf(item.fields['about']);
  const more = human ? `by=${item.id}` : `under=${item.id}`;
  return (
    <div className={style['page']}>
      <a className={style['back']} {...linkTo(address(workspace.id, '/people'))}>
        {t('web.people.back')}
      </a>
      <header className={style['person']}>
        {human ? (
          <span className={style['face']}>
            <Avatar id={item.id} name={name} />
          </span>
        ) : (
          <span className={style['emblem']}>
            <KindIcon kind={item.kind} />
          </span>
        )}
        <div>
          <h1>{name}</h1>
          <Places item={item} />
        </div>
        <LinkButton icon="edit" to={`${itemAddress(workspace.id, item)}?details=yes`}>
          {t('web.people.details')}
        </LinkButton>
      </header>
      {about && <p className={style['about']}>{about}</p>}
      <Load items={owns} />
      {members > 0 && (
        <Part title={t('web.people.members', { count: members })}>
          <Tree from={item.id} />
        </Part>
      )}
      {parts.map(
        ({ title, items }) =>
          items.length > 0 && (
            <Part key={title} title={title}>
              <WorkList items={items} through={({ id }) => seatOf.get(id)} />
            </Part>
          ),
      )}
      {quiet && kindOf(item.kind)?.traits.accountable && (
        <p className={style['quiet']}>{t('web.people.nothing', { name })}</p>
      )}
      {feed && feed.log.entries.length > 0 && (
        <Part
          title={t(human ? 'web.people.did' : 'web.people.happened')}
          deeds={
            <LinkButton look="quiet" to={`${address(workspace.id, '/activity')}?${more}`}>
              {t('web.home.all')}
            </LinkButton>
          }
        >
          <LogLines log={{ ...feed.log, entries: feed.log.entries.slice(0, lately) }} />
        </Part>
      )}
    </div>
  );
}
