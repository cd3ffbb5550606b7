/** Gives an item another kind: nothing it holds is lost. */
import { useState, type ReactNode } from 'react';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { edited } from '../deeds.ts';
import { fits } from '../candidates.ts';
import { faceOf } from '../faces/index.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { ui } from '../ui.ts';
import style from './palette.module.css';

/** The kinds that an item may become: of the same sort, so that what relies on it holds. */
export function otherKinds(kind: string): string[] {
  const own = kindOf(kind)?.traits;
  if (!own) return [];
  const traits = ['tree', 'accountable', 'involved', 'human', 'residence'] as const;
  return Object.values(kinds)
    .filter((other) => traits.every((trait) => other.traits[trait] === own[trait]))
    .map(({ name }) => name);
}

export const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

export function KindDialog({ sight, item: id }: { readonly sight: Sight; readonly item: string }): ReactNode {
  const [text, setText] = useState('');
  const item = itemOf(sight.plan, id);
  const close = (): void => ui.kinds.set(undefined);
  if (!item) return null;
  const options = otherKinds(item.kind)
    .map((name) => ({
      id: name,
      label: capital(term(name, reader)),
      icon: faceOf(name).icon,
      hint: name === item.kind ? t('web.kind.now') : undefined,
    }))
    .filter(({ label }) => fits(label, text) > 0);
  const label = t('web.kind.of', { name: nameIn(sight.plan, sight.directory, id) ?? '' });
  return (
    <Dialog title={label} open onClose={close} bare>
      <div className={style['palette']}>
        <Suggest
          label={label}
          className={style['input']}
          listClass={style['list']}
          text={text}
          onText={setText}
          placeholder={label}
          suggestions={options}
          onTake={(kind, by) => {
            if (by === 'Tab' || kind === undefined) return;
            if (!edited(sight, id, { field: 'kind', saw: item.kind, to: kind })) return;
            close();
          }}
          onCancel={close}
          onLeave="stay"
        />
      </div>
    </Dialog>
  );
}
