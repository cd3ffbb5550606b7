/** What a row waits for, written in its cell: found by typing and added; with nothing typed, those there are come off. */
import { useState, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { linkKinds } from '@throughline/model/links/index';
import { linkOf, linksAt, type Item } from '@throughline/model/plan';
import { candidates, hasTrait } from '../candidates.ts';
import { Suggest } from '../parts/suggest.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import style from './outline.module.css';

const waiting = Object.values(linkKinds).find(({ orders }) => orders);
const off = 'off ';

export function WaitsEdit(props: {
  readonly item: Item;
  readonly sight: Sight;
  readonly label: string;
  readonly typed: string | undefined;
  readonly end: (how: 'stay' | 'on' | 'back') => void;
}): ReactNode {
  const { item, sight, end } = props;
  const { plan, directory } = sight;
  const [text, setText] = useState(props.typed ?? '');
  if (!waiting) return null;
  const links = linksAt(plan, item.id).flatMap((id) => {
    const link = linkOf(plan, id);
    return link?.kind === waiting.name && link.from === item.id ? [link] : [];
  });
  const linked = new Set(links.map(({ to }) => to));
  const found = candidates(
    sight,
    text,
    (one) => one.id !== item.id && hasTrait(one, waiting.ends) && !linked.has(one.id),
  );
  const removals = links.map(({ id, to }) => ({
    id: `${off}${id}`,
    label: t('web.take-off', { name: nameIn(plan, directory, to) ?? '' }),
    icon: 'close' as const,
  }));

  function take(id: Id | undefined, by: string): void {
    if (id === undefined || (text === '' && by !== 'click' && !id.startsWith(off))) return end('stay');
    const made = id.startsWith(off)
      ? sight.wish([{ type: 'unlink', id: id.slice(off.length) }])
      : sight.wish([
          { type: 'link', id: newId(), kind: waiting?.name ?? '', from: item.id, to: id, fields: {} },
        ]);
    // Refused, as for a loop: what was typed stays, and the sentence says why.
    if (made.ok) end(by === 'Tab' ? 'on' : 'stay');
  }

  return (
    <Suggest
      className={style['cell-input']}
      label={props.label}
      text={text}
      placeholder={t('web.link.search')}
      onText={setText}
      suggestions={text === '' ? removals : found}
      firstMarked={text !== ''}
      onTake={take}
      onCancel={() => end('stay')}
    />
  );
}
