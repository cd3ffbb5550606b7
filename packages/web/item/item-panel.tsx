/** An item whole: what it is for, its fields, links, questions, notes and history. */
import type { ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, itemOf } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { renamed } from '../deeds.ts';
import { faceOf } from '../faces/index.ts';
import { otherKinds, capital } from '../shell/kind-dialog.tsx';
import { PanelsBeside } from '../insight-panels.tsx';
import { Blank } from '../parts/blank.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { KindIcon } from '../parts/name.tsx';
import { say } from '../parts/toasts.tsx';
import { placeAddress } from '../places.ts';
import { go } from '../route.ts';
import { nameIn, useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { edited } from '../deeds.ts';
import { FieldList } from './fields.tsx';
import { History } from './history.tsx';
import { LineOfSight } from './line-of-sight.tsx';
import { Links } from './links.tsx';
import { Notes } from './notes.tsx';
import { Origin } from './origin.tsx';
import { Questions } from './questions.tsx';
import { TitleLine } from './title-line.tsx';
import style from './item.module.css';

export function ItemPanel({ id, known }: { readonly id: string; readonly known: boolean }): ReactNode {
  const sight = useSight();
  const { plan, directory, live } = sight;
  const item = itemOf(plan, id);
  const close = (): void => go(placeAddress(sight.workspace.id, item));
  if (!item || !known) {
    return (
      <aside className={style['panel']}>
        <Blank title={t('web.item.gone')} text={t('web.item.gone.text')}>
          <Button onClick={close}>{t('web.close')}</Button>
        </Blank>
      </aside>
    );
  }
  const kind = kindOf(item.kind);
  const name = nameIn(plan, directory, id) ?? '';
  const trashed = !isLive(plan, id);

  function trash(): void {
    const outcome = sight.wish([{ type: 'remove', id }]);
    if (!outcome.ok) return;
    close();
    const text = t('web.trashed', { name, count: 0 });
    say(text, { deeds: [{ label: t('web.undo'), run: () => void live?.undo(outcome.command) }] });
  }

  return (
    <aside className={style['panel']} aria-label={name}>
      <header className={style['bar']}>
        <Menu
          label={t('web.kind.change', { kind: capital(term(item.kind, reader)) })}
          side="bottom start"
          buttonClass={style['kind']}
          deeds={otherKinds(item.kind).map((other) => ({
            id: other,
            label: capital(term(other, reader)),
            icon: faceOf(other).icon,
            hint: other === item.kind ? t('web.kind.now') : undefined,
            off: other === item.kind || !live,
            run: () => void edited(sight, id, { field: 'kind', saw: item.kind, to: other }),
          }))}
        >
          <KindIcon kind={item.kind} />
          <span>{capital(term(item.kind, reader))}</span>
          <Icon name="down" size={13} />
        </Menu>
        <span className={style['bar-deeds']}>
          <Menu
            label={t('web.more')}
            icon="more"
            deeds={[
              {
                id: 'copy',
                label: t('web.copy-link'),
                icon: 'link',
                run: () => void navigator.clipboard.writeText(location.href).then(() => say(t('web.copied'))),
              },
              { id: 'line', line: true },
              {
                id: 'trash',
                label: t('web.do.trash'),
                icon: 'trash',
                danger: true,
                off: !live || trashed,
                run: trash,
              },
            ]}
          />
          <IconButton icon="close" label={t('web.close')} onClick={close} />
        </span>
      </header>
      <div className={style['scroll']}>
        {trashed && (
          <p className={style['notice']} role="status">
            {t('web.item.trashed')}
            {item.removed && live && (
              <Button icon="undo" onClick={() => sight.wish([{ type: 'restore', id }])}>
                {t('web.restore')}
              </Button>
            )}
          </p>
        )}
        <LineOfSight id={id} />
        <TitleLine
          name={kind?.traits.human ? name : textOf(item.fields['title'])}
          prompt={t(faceOf(item.kind).prompt)}
          label={term('field.title', reader)}
          save={(text, was) => renamed(sight, id, text, was)}
          fixed={!live}
        />
        <Origin item={item} />
        <FieldList item={item} />
        <PanelsBeside item={item} />
        <Links item={item} />
        <Questions item={item} />
        <Notes item={item} />
        <History item={item} />
      </div>
    </aside>
  );
}
