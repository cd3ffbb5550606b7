/** Links of an item, both ways: what it waits for, what waits for it, and the other kinds; found by typing. */
import { useState, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { linkKinds, type LinkKindName } from '@throughline/model/links/index';
import { kindAt, linkOf, linksAt, type Item, type Link, type Plan } from '@throughline/model/plan';
import { candidates, hasTrait } from '../candidates.ts';
import { Menu } from '../parts/menu.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { capital } from '../shell/kind-dialog.tsx';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { LinkLine } from './link-line.tsx';
import { linkWords } from './link-words.ts';
import style from './links.module.css';

export type Side = { readonly kind: LinkKindName; readonly way: 'out' | 'in' };

const sides: readonly Side[] = (Object.keys(linkKinds) as LinkKindName[]).flatMap((kind) => [
  { kind, way: 'out' },
  { kind, way: 'in' },
]);

/** The ways in which an item can be linked at all. */
export function sidesOf(plan: Plan, id: Id): readonly Side[] {
  const traits = kindAt(plan, id)?.traits;
  return sides.filter(({ kind }) => traits?.[linkKinds[kind].ends]);
}

export const sideLabel = ({ kind, way }: Side): string => capital(t(linkWords[kind][way]));

function NewLink(props: { readonly item: Item; readonly side: Side; readonly close: () => void }): ReactNode {
  const { item, side, close } = props;
  const sight = useSight();
  const [text, setText] = useState('');
  const { ends } = linkKinds[side.kind];
  // Those linked the same way already; the other way is refused with the loop that it would close.
  const linked = new Set(
    linksAt(sight.plan, item.id).flatMap((id) => {
      const link = linkOf(sight.plan, id);
      if (link?.kind !== side.kind) return [];
      return side.way === 'out' ? [link.to] : [link.from];
    }),
  );
  const found = candidates(
    sight,
    text,
    (one) => one.id !== item.id && hasTrait(one, ends) && !linked.has(one.id),
  );
  function take(id: Id | undefined): void {
    if (id === undefined) return close();
    const [from, to] = side.way === 'out' ? [item.id, id] : [id, item.id];
    const made = sight.wish([{ type: 'link', id: newId(), kind: side.kind, from, to, fields: {} }]);
    // Refused, as for a loop: what was typed stays, and the sentence says why.
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

export function Links(props: {
  readonly item: Item;
  readonly adding: Side | undefined;
  readonly add: (side: Side | undefined) => void;
}): ReactNode {
  const { item, adding, add } = props;
  const sight = useSight();
  const possible = sidesOf(sight.plan, item.id);
  const links = linksAt(sight.plan, item.id).flatMap((id) => linkOf(sight.plan, id) ?? []);
  const at = ({ kind, way }: Side): Link[] =>
    links.filter((link) => link.kind === kind && link[way === 'out' ? 'from' : 'to'] === item.id);
  const shown = possible.filter((side) => at(side).length > 0 || same(side, adding));
  if (shown.length === 0) return null;
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
              label: sideLabel(side),
              // The menu gives the focus back to its button first.
              run: () => requestAnimationFrame(() => add(side)),
            }))}
          />
        )}
      </h2>
      {shown.map((side) => (
        <div key={`${side.kind} ${side.way}`} className={style['links']}>
          <h3>{sideLabel(side)}</h3>
          <ul>
            {at(side).map((link) => (
              <LinkLine key={link.id} link={link} item={item} />
            ))}
          </ul>
          {same(side, adding) && <NewLink item={item} side={side} close={() => add(undefined)} />}
        </div>
      ))}
    </section>
  );
}

const same = (a: Side, b: Side | undefined): boolean => a.kind === b?.kind && a.way === b.way;
