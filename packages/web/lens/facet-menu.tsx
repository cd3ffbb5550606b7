/** The menu to filter by: choices with how many each would find, several at a time. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Separator,
  SubmenuTrigger,
  type Selection,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Filter } from '@throughline/model/lens';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { reader, t } from '../speech.ts';
import { facetsOf, optionsOf, spanKey, spansFrom, type ListPart } from './facets.ts';
import type { LensHand } from './use-lens.ts';
import style from './menu.module.css';

const number = (count: number): string => new Intl.NumberFormat(reader.locale).format(count);

function Line(props: {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const { id, label, count } = props;
  return (
    <MenuItem id={id} textValue={label} className={`${menu['item']} ${style['choice']}`}>
      {({ isSelected }) => (
        <>
          <span className={style['tick']}>{isSelected && <Icon name="check" size={14} />}</span>
          {props.children}
          <span>{label}</span>
          {count !== undefined && <small>{number(count)}</small>}
        </>
      )}
    </MenuItem>
  );
}

function Choices({ hand, part }: { readonly hand: LensHand; readonly part: ListPart }): ReactNode {
  const { sight, lens, said } = hand;
  const options = lens.seen ? optionsOf(part, sight.plan, lens, lens.seen) : [];
  function choose(chosen: Selection): void {
    const ids = chosen === 'all' ? options.map(({ id }) => id) : [...chosen].map(String);
    hand.narrow({ [part]: ids.length > 0 ? ids : undefined });
  }
  return (
    <AriaMenu
      className={menu['menu'] ?? ''}
      selectionMode="multiple"
      selectedKeys={said.filter?.[part] ?? []}
      onSelectionChange={choose}
      renderEmptyState={() => <p className={style['none']}>{t('web.facet.none')}</p>}
    >
      {options.map(({ id, label, icon, count }) => (
        <Line key={id} id={id} label={label} count={count}>
          {icon && <Icon name={icon} size={15} />}
        </Line>
      ))}
    </AriaMenu>
  );
}

function Deadlines({ hand }: { readonly hand: LensHand }): ReactNode {
  const { lens, said, narrow } = hand;
  const spans = spansFrom(lens.seen?.today ?? 0);
  return (
    <AriaMenu
      className={menu['menu'] ?? ''}
      selectionMode="single"
      selectedKeys={said.filter?.deadline ? [spanKey(said.filter.deadline)] : []}
      onSelectionChange={(chosen) => {
        const key = chosen === 'all' ? undefined : [...chosen][0];
        narrow({ deadline: spans.find(({ span }) => spanKey(span) === key)?.span });
      }}
    >
      {spans.map(({ label, span }) => (
        <Line key={label} id={spanKey(span)} label={t(label)} />
      ))}
    </AriaMenu>
  );
}

/** Flags that have no place of their own beside the box. */
const flags = [
  { part: 'overdue', label: 'web.quick.overdue' },
  { part: 'unowned', label: 'web.quick.unowned' },
  { part: 'orphan', label: 'web.quick.orphan' },
  { part: 'uncertain', label: 'web.chip.uncertain' },
] as const satisfies readonly { part: keyof Filter; label: string }[];

export function FacetMenu({ hand }: { readonly hand: LensHand }): ReactNode {
  const { sight, lens, said, narrow } = hand;
  return (
    <MenuTrigger>
      <AriaButton className={style['button'] ?? ''} aria-label={t('web.lens.filter')}>
        <Icon name="filter" size={15} />
        <span>{t('web.lens.filter')}</span>
      </AriaButton>
      <Popover className={menu['popover'] ?? ''} placement="bottom end" offset={4}>
        <AriaMenu
          className={menu['menu'] ?? ''}
          aria-label={t('web.lens.filter')}
          onAction={(key) => {
            const flag = flags.find(({ part }) => part === key);
            if (flag) narrow({ [flag.part]: said.filter?.[flag.part] ? undefined : true });
            else if (key === 'clear') hand.clear();
          }}
        >
          {facetsOf(sight.plan, lens.tree).map(({ part, label, icon }) => (
            <SubmenuTrigger key={part}>
              <MenuItem id={part} textValue={t(label)} className={menu['item'] ?? ''}>
                <Icon name={icon} />
                <span>{t(label)}</span>
                <Icon name="right" size={12} />
              </MenuItem>
              <Popover className={`${menu['popover']} ${style['choices']}`}>
                <Choices hand={hand} part={part} />
              </Popover>
            </SubmenuTrigger>
          ))}
          {lens.tree === 'plan' && (
            <SubmenuTrigger>
              <MenuItem id="deadline" textValue={t('web.facet.deadline')} className={menu['item'] ?? ''}>
                <Icon name="calendar" />
                <span>{t('web.facet.deadline')}</span>
                <Icon name="right" size={12} />
              </MenuItem>
              <Popover className={`${menu['popover']} ${style['choices']}`}>
                <Deadlines hand={hand} />
              </Popover>
            </SubmenuTrigger>
          )}
          {lens.tree === 'plan' && <Separator className={menu['line'] ?? ''} />}
          {lens.tree === 'plan' &&
            flags.map(({ part, label }) => (
              <MenuItem key={part} id={part} textValue={t(label)} className={menu['item'] ?? ''}>
                <span className={style['tick']}>
                  {said.filter?.[part] === true && <Icon name="check" size={14} />}
                </span>
                <span>{t(label)}</span>
              </MenuItem>
            ))}
          {hand.narrowed && <Separator className={menu['line'] ?? ''} />}
          {hand.narrowed && (
            <MenuItem id="clear" textValue={t('web.lens.clear')} className={menu['item'] ?? ''}>
              <Icon name="close" />
              <span>{t('web.lens.clear')}</span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
