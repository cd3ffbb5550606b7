/** A card: what it is, what it is for, when it is due, who owns it, and whether a question is open. */
import { memo, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { isOverdue } from '@throughline/model/filter';
import { textOf } from '@throughline/model/json';
import { askOf, asksAbout, itemOf, type Item } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { alone } from '../../lens/alone.ts';
import { Icon, isIcon } from '../../parts/icon.tsx';
import { Avatar, KindIcon } from '../../parts/name.tsx';
import { address } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { nameIn, type Sight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { ui } from '../../ui.ts';
import style from './board.module.css';

export const cardId = (id: string): string => `card-${id}`;

export type CardProps = {
  readonly item: Item;
  readonly sight: Sight;
  /** what the columns say already */
  readonly by: string;
  /** today, as a day number */
  readonly today: number;
  readonly current: boolean;
  readonly opened: boolean;
  /** somebody else has changed it since it was last looked at */
  readonly news: boolean;
  readonly carried: boolean;
  readonly onPress: (event: PointerEvent<HTMLElement>, id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
  readonly onMenu: (event: MouseEvent, id: string) => void;
  readonly onFocus: (id: string) => void;
};

function Owner({ id, sight }: { readonly id: string; readonly sight: Sight }): ReactNode {
  const owner = itemOf(sight.plan, id);
  if (!owner) return null;
  const name = nameIn(sight.plan, sight.directory, id) ?? '';
  const person = sight.directory[id] !== undefined;
  return (
    <span className={style['owner']} title={name}>
      {person ? <Avatar id={id} name={name} /> : <KindIcon kind={owner.kind} />}
      <span className="unseen">{t('web.board.owned', { name })}</span>
    </span>
  );
}

export const Card = memo(function Card(props: CardProps): ReactNode {
  const { item, sight, by } = props;
  const { plan, directory, workspace } = sight;
  const name = nameIn(plan, directory, item.id) ?? '';
  const parent = item.parent === null ? undefined : nameIn(plan, directory, item.parent);
  const status = textOf(item.fields['status']);
  const deadline = textOf(item.fields['deadline']);
  const owner = alone(plan) ? '' : textOf(item.fields['owner']);
  const open = asksAbout(plan, item.id).filter((id) => askOf(plan, id)?.answer === undefined).length;
  const late = isOverdue(item, props.today);
  const link = linkTo(address(workspace.id, `/board/${item.id}`));
  return (
    <a
      id={cardId(item.id)}
      className={style['card']}
      href={link.href}
      onClick={link.onClick}
      draggable={false}
      tabIndex={props.current ? 0 : -1}
      aria-describedby="board-keys"
      data-opened={props.opened || undefined}
      data-carried={props.carried || undefined}
      onPointerDown={(event) => sight.live && props.onPress(event, item.id)}
      onKeyDown={(event) => props.onKey(event, item.id)}
      onContextMenu={(event) => props.onMenu(event, item.id)}
      onFocus={() => {
        ui.hand.set(item.id);
        props.onFocus(item.id);
      }}
      onBlur={() => ui.hand.set(undefined)}
    >
      {parent !== undefined && <span className={style['for']}>{parent}</span>}
      <span className={style['title']}>
        <KindIcon kind={item.kind} />
        <span className="unseen">{term(item.kind, reader)} </span>
        <span className={style['name']}>{name}</span>
        {props.news && !props.opened && (
          <span className={style['news']} role="img" aria-label={t('web.news')} title={t('web.news')} />
        )}
      </span>
      <span className={style['facts']}>
        {by !== 'status' && isIcon(status) && (
          <span data-status={status} title={term(status, reader)}>
            <Icon name={status} size={14} />
            <span className="unseen">{term(status, reader)}</span>
          </span>
        )}
        {deadline !== '' && (
          <span data-late={late || undefined}>
            <Icon name="calendar" size={13} />
            {givenText(deadline, sight.reader, 'short')}
            {late && <span className="unseen"> {t('web.board.late')}</span>}
          </span>
        )}
        {open > 0 && (
          <span title={t('web.board.questions', { count: open })}>
            <Icon name="question" size={13} />
            <span aria-hidden="true">{open}</span>
            <span className="unseen">{t('web.board.questions', { count: open })}</span>
          </span>
        )}
        {by !== 'owner' && <Owner id={owner} sight={sight} />}
      </span>
    </a>
  );
});
