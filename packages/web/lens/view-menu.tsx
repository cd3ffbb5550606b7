/** How the tree is shown: its columns, its order, its groups, how far it is unfolded. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { reader, t } from '../speech.ts';
import { shiftedColumn } from './column-head.tsx';
import { choosable, type Column } from './columns.ts';
import { foldToLevel, levelsOf } from './levels.ts';
import type { LensHand } from './use-lens.ts';
import style from './menu.module.css';

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase(reader.locale) + word.slice(1);

function Columns({ hand, all }: { readonly hand: LensHand; readonly all: readonly Column[] }): ReactNode {
  const { lens, set } = hand;
  const shown = lens.columns.flatMap((name) => all.find((one) => one.name === name) ?? []);
  const rest = all.filter(({ name }) => !lens.columns.includes(name));
  const label = (one: Column): string => capital(one.label());
  return (
    <fieldset className={style['part']}>
      <legend>{t('web.view.columns')}</legend>
      <ul className={style['columns']}>
        {[...shown, ...rest].map((one) => {
          const at = lens.columns.indexOf(one.name);
          return (
            <li key={one.name}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={() =>
                    set({
                      columns:
                        at >= 0
                          ? lens.columns.filter((name) => name !== one.name)
                          : [...lens.columns, one.name],
                    })
                  }
                />
                <span>{label(one)}</span>
              </label>
              {at >= 0 && (
                <>
                  <IconButton
                    icon="up"
                    label={t('web.view.column-up', { column: label(one) })}
                    disabled={at === 0}
                    onClick={() => set({ columns: shiftedColumn(lens.columns, one.name, -1) })}
                  />
                  <IconButton
                    icon="down"
                    label={t('web.view.column-down', { column: label(one) })}
                    disabled={at === lens.columns.length - 1}
                    onClick={() => set({ columns: shiftedColumn(lens.columns, one.name, 1) })}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Order({ hand, all }: { readonly hand: LensHand; readonly all: readonly Column[] }): ReactNode {
  const { said, set } = hand;
  const groups = all.filter(({ group }) => group);
  return (
    <div className={style['part']}>
      <label className={style['pick']}>
        <span>{t('web.view.sort')}</span>
        <select
          value={said.sort?.by ?? ''}
          onChange={({ target: { value } }) => set({ sort: value === '' ? undefined : { by: value } })}
        >
          <option value="">{t('web.view.sort.own')}</option>
          <option value="title">{t('web.view.sort.title')}</option>
          {all.map((one) => (
            <option key={one.name} value={one.name}>
              {capital(one.label())}
            </option>
          ))}
        </select>
        {said.sort && (
          <IconButton
            icon={said.sort.down ? 'down' : 'up'}
            label={t(said.sort.down ? 'web.view.sort.is-down' : 'web.view.sort.is-up')}
            onClick={() =>
              said.sort && set({ sort: { by: said.sort.by, ...(said.sort.down ? {} : { down: true }) } })
            }
          />
        )}
      </label>
      <label className={style['pick']}>
        <span>{t('web.view.group')}</span>
        <select
          value={said.group ?? ''}
          onChange={({ target: { value } }) => set({ group: value === '' ? undefined : value })}
        >
          <option value="">{t('web.view.group.none')}</option>
          {groups.map((one) => (
            <option key={one.name} value={one.name}>
              {capital(one.label())}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Levels({ hand }: { readonly hand: LensHand }): ReactNode {
  const { sight, lens } = hand;
  const levels = levelsOf(sight.plan, lens);
  if (lens.group !== undefined || levels < 2) return null;
  return (
    <div className={style['part']} role="group" aria-label={t('web.view.levels')}>
      <span className={style['heading']}>{t('web.view.levels')}</span>
      <span className={style['levels']}>
        {Array.from({ length: Math.min(levels, 5) }, (_, at) => (
          <Button
            key={at}
            aria-label={t('web.view.level', { level: at + 1 })}
            onClick={() => foldToLevel(sight, lens, at + 1)}
          >
            {new Intl.NumberFormat(reader.locale).format(at + 1)}
          </Button>
        ))}
        <Button onClick={() => foldToLevel(sight, lens, Infinity)}>{t('web.view.levels.all')}</Button>
      </span>
    </div>
  );
}

export function ViewMenu({ hand }: { readonly hand: LensHand }): ReactNode {
  const { lens } = hand;
  const all = lens.seen ? choosable(lens.tree, lens.seen) : [];
  return (
    <DialogTrigger>
      <AriaButton className={style['button'] ?? ''} aria-label={t('web.view')}>
        <Icon name="columns" size={15} />
        <span>{t('web.view')}</span>
      </AriaButton>
      <Popover className={style['sheet'] ?? ''} aria-label={t('web.view')} placement="bottom end" offset={4}>
        {/* The popover is the dialog: one inside of it would leave its way out to no landmark. */}
        <div className={style['dialog']}>
          <Order hand={hand} all={all} />
          <Levels hand={hand} />
          <Columns hand={hand} all={all} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
