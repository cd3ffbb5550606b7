/** One thing on a day, in a period or in the tray: a link to its item that can be picked up. */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { dayText } from '@throughline/model/given';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { Icon } from '../../parts/icon.tsx';
import { KindIcon } from '../../parts/name.tsx';
import { address } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { ui } from '../../ui.ts';
import type { Dated } from './days.ts';
import style from './calendar.module.css';

export const keyOf = ({ item, field }: Dated): string => `${field ?? 'plan'} ${item.id}`;

export type ChipProps = {
  readonly one: Dated;
  readonly today: number;
  readonly opened: boolean;
  readonly moving: boolean;
  /** says when, too: where it does not stand on its day */
  readonly when?: boolean;
  /** reached from its day by Enter, not by Tab */
  readonly inGrid?: boolean;
  readonly onPress: (event: PointerEvent<HTMLElement>, key: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, one: Dated) => void;
};

export function Chip({ one, today, opened, moving, when, inGrid, onPress, onKey }: ChipProps): ReactNode {
  const sight = useSight();
  const { item, field, given, type } = one;
  const name = nameIn(sight.plan, sight.directory, item.id) ?? '';
  const ended = item.fields['status'] === 'finished';
  const late = !ended && field === 'deadline' && one.to < today;
  const link = linkTo(address(sight.workspace.id, `/calendar/${item.id}`));
  const period = given === undefined ? '' : givenText(given, sight.reader, 'short');
  const clock = type === 'moment' ? given?.slice(11, 16) : undefined;
  const fixed = field === undefined && given === undefined && one.type === 'day' && one.from !== undefined;
  return (
    <a
      className={style['chip']}
      href={link.href}
      onClick={link.onClick}
      draggable={false}
      tabIndex={inGrid ? -1 : 0}
      title={fixed && !when ? t('web.calendar.derived', { name, day: { given: dayText(one.from) } }) : name}
      data-chip={keyOf(one)}
      data-field={field ?? 'plan'}
      data-ended={ended || undefined}
      data-late={late || undefined}
      data-opened={opened || undefined}
      data-moving={moving || undefined}
      onPointerDown={(event) => onPress(event, keyOf(one))}
      onKeyDown={(event) => onKey(event, one)}
      onFocus={() => ui.hand.set(item.id)}
      onBlur={() => ui.hand.set(undefined)}
    >
      {field === 'start' ? <Icon name="arrow" size={13} /> : <KindIcon kind={item.kind} />}
      <span className="unseen">
        {term(item.kind, reader)} {field === 'start' && t('web.calendar.start')}
      </span>
      {clock && <b>{clock}</b>}
      {when && <b>{period}</b>}
      <span className={style['name']}>{name}</span>
      {late && <span className="unseen">{t('web.board.late')}</span>}
      {field === undefined && !when && <span className="unseen">{t('web.calendar.planned')}</span>}
    </a>
  );
}
