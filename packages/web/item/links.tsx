/** Links of an item, both ways: what it waits for, what waits for it, and what may be said of each. */
import { useState, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import type { Json } from '@throughline/model/json';
import { linkKindOf, linkKinds, type LinkKindName } from '@throughline/model/links/index';
import { itemOf, kindAt, linkOf, linksAt, type Item, type Link } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { candidates, hasTrait } from '../candidates.ts';
import { editorOf } from '../editors/index.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Menu } from '../parts/menu.tsx';
import { Name } from '../parts/name.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { say } from '../parts/toasts.tsx';
import { itemAddress } from '../places.ts';
import { linkTo } from '../route.ts';
import { capital } from '../shell/kind-dialog.tsx';
import { useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { linkWords } from './link-words.ts';
import style from './item.module.css';

type Side = { readonly kind: LinkKindName; readonly way: 'out' | 'in' };

const sides: readonly Side[] = (Object.keys(linkKinds) as LinkKindName[]).flatMap((kind) => [
  { kind, way: 'out' },
  { kind, way: 'in' },
]);

function LinkField(props: { readonly link: Link; readonly name: string }): ReactNode {
  const { link, name } = props;
  const sight = useSight();
  // What the value was when the person began to change it.
  const [began, setBegan] = useState<{ readonly value: Json | undefined }>();
  const field = linkKindOf(link.kind)?.fields[name];
  if (!field) return null;
  const { Show, Edit } = editorOf(field);
  const value = link.fields[name];
  const label = capital(term(`field.${name}`, reader));
  if (began && Edit) {
    return (
      <span className={style['link-edit']}>
        <Edit
          field={field}
          value={value}
          sight={sight}
          short
          label={label}
          save={(wanted) => {
            const saw = { [name]: began.value ?? null };
            const same = (wanted ?? undefined) === began.value;
            const set = { [name]: wanted };
            if (!same && !sight.wish([{ type: 'edit', on: 'link', id: link.id, set, saw }]).ok) return false;
            setBegan(undefined);
            return true;
          }}
          cancel={() => setBegan(undefined)}
        />
      </span>
    );
  }
  return (
    <button
      type="button"
      className={style['link-field']}
      data-empty={value === undefined}
      disabled={!sight.live}
      onClick={() => setBegan({ value })}
    >
      {label}
      {value !== undefined && (
        <>
          : <Show field={field} value={value} sight={sight} short />
        </>
      )}
    </button>
  );
}

function LinkLine(props: { readonly link: Link; readonly other: Item }): ReactNode {
  const { link, other } = props;
  const sight = useSight();
  const fields = Object.keys(linkKindOf(link.kind)?.fields ?? {});
  function end(): void {
    const outcome = sight.wish([{ type: 'unlink', id: link.id }]);
    if (!outcome.ok) return;
    say(t('web.link.ended'), {
      deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }],
    });
  }
  return (
    <li className={style['link']}>
      <a {...linkTo(itemAddress(sight.workspace.id, other))}>
        <Name item={other} sight={sight} />
      </a>
      {sight.live && <IconButton icon="close" label={t('web.link.end')} onClick={end} />}
      <span className={style['link-fields']}>
        {fields.map((name) => (
          <LinkField key={name} link={link} name={name} />
        ))}
      </span>
    </li>
  );
}

function NewLink(props: { readonly item: Item; readonly side: Side; readonly close: () => void }): ReactNode {
  const { item, side, close } = props;
  const sight = useSight();
  const [text, setText] = useState('');
  const { ends } = linkKinds[side.kind];
  const found = candidates(sight, text, (one) => one.id !== item.id && hasTrait(one, ends));
  function take(id: Id | undefined): void {
    if (id === undefined) return close();
    const [from, to] = side.way === 'out' ? [item.id, id] : [id, item.id];
    const made = sight.wish([{ type: 'link', id: newId(), kind: side.kind, from, to, fields: {} }]);
    if (made.ok) close();
  }
  return (
    <Suggest
      label={t(linkWords[side.kind][side.way])}
      text={text}
      onText={setText}
      placeholder={t('web.link.search')}
      suggestions={found}
      onTake={(id, by) => (by === 'Tab' && text === '' ? close() : take(id))}
      onCancel={close}
    />
  );
}

export function Links({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const [adding, setAdding] = useState<Side>();
  const traits = kindAt(sight.plan, item.id)?.traits;
  const possible = sides.filter(({ kind }) => traits?.[linkKinds[kind].ends]);
  if (possible.length === 0) return null;
  const links = linksAt(sight.plan, item.id).flatMap((id) => linkOf(sight.plan, id) ?? []);
  const at = ({ kind, way }: Side): Link[] =>
    links.filter((link) => link.kind === kind && link[way === 'out' ? 'from' : 'to'] === item.id);
  const shown = possible.filter((side) => at(side).length > 0 || side === adding);
  return (
    <section className={style['section']}>
      <h2>
        {t('web.links')}
        {sight.live && (
          <Menu
            label={t('web.link.add')}
            icon="plus"
            deeds={possible.map((side) => ({
              id: `${side.kind} ${side.way}`,
              label: capital(t(linkWords[side.kind][side.way])),
              // The menu gives the focus back to its button first.
              run: () => requestAnimationFrame(() => setAdding(side)),
            }))}
          />
        )}
      </h2>
      {shown.length === 0 && <p className={style['quiet']}>{t('web.links.none')}</p>}
      {shown.map((side) => (
        <div key={`${side.kind} ${side.way}`} className={style['links']}>
          <h3>{capital(t(linkWords[side.kind][side.way]))}</h3>
          <ul>
            {at(side).map((link) => {
              const other = itemOf(sight.plan, side.way === 'out' ? link.to : link.from);
              return other && <LinkLine key={link.id} link={link} other={other} />;
            })}
          </ul>
          {side === adding && <NewLink item={item} side={side} close={() => setAdding(undefined)} />}
        </div>
      ))}
      {shown.length === 0 && sight.live && possible[0] && (
        <Button look="quiet" icon="link" onClick={() => setAdding(possible[0])}>
          {capital(t(linkWords[possible[0].kind][possible[0].way]))} …
        </Button>
      )}
    </section>
  );
}
