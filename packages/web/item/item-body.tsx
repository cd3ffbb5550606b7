/** An item whole: what it is for, its fields, links, questions, notes and history; in one column, or facts beside texts. */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, linksAt, asksAbout, type Item } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { renamed } from '../deeds.ts';
import { faceOf } from '../faces/index.ts';
import { PanelsBeside } from '../insight-panels.tsx';
import { Button } from '../parts/button.tsx';
import { nameIn, useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { fieldLabel } from './field-row.tsx';
import { FieldRows, useFields } from './fields.tsx';
import { History } from './history.tsx';
import { Inside, MentionedIn } from './inside.tsx';
import { Kept } from './kept.tsx';
import { LineOfSight } from './line-of-sight.tsx';
import { Links, sideLabel, sidesOf, type Side } from './links.tsx';
import { Notes, useShelf } from './notes.tsx';
import { Offers, type Offer } from './offers.tsx';
import { Origin } from './origin.tsx';
import { Questions } from './questions.tsx';
import { SinceLine, useSince } from './since.tsx';
import { TitleLine } from './title-line.tsx';
import { useHistory } from './use-history.ts';
import { wanted, type Part } from './wanted.ts';
import style from './item.module.css';

const page = 30;
const most = 500; // rows that the server gives at once

// Room for facts beside texts; the same figure stands in item.module.css.
const roomy = globalThis.matchMedia?.('(min-width: 1001px)');

function watchRoom(heard: () => void): () => void {
  roomy?.addEventListener('change', heard);
  return () => roomy?.removeEventListener('change', heard);
}

const useRoom = (): boolean => useSyncExternalStore(watchRoom, () => roomy?.matches ?? true);

/** What an action wants to see of this item. */
function partFor(id: string): Part | undefined {
  const part = wanted.get();
  return part?.item === id ? part.part : undefined;
}

export function ItemBody({ item, form }: { readonly item: Item; readonly form: 'peek' | 'page' }): ReactNode {
  const sight = useSight();
  const { plan, live } = sight;
  const { id } = item;
  const kind = kindOf(item.kind);
  const fields = useFields(sight, item);
  const [limit, setLimit] = useState(page);
  const [side, setSide] = useState<Side>();
  const [asking, setAsking] = useState(() => partFor(id) === 'question');
  const [writing, setWriting] = useState(() => partFor(id) === 'note');
  const room = useRoom();
  const log = useHistory(id, limit);
  const shelf = useShelf(id);
  const since = useSince(item, log);
  useEffect(() => {
    const take = (): void => {
      const part = partFor(id);
      if (part === undefined) return;
      wanted.set(undefined);
      if (part === 'question') setAsking(true);
      else setWriting(true);
    };
    if (partFor(id) !== undefined) wanted.set(undefined);
    return wanted.subscribe(take);
  }, [id]);

  const fresh = since?.fields ?? new Set<string>();
  const human = kind?.traits.human ?? false;
  const offer = (name: string): Offer => ({
    name,
    label: fieldLabel(name),
    spoken: t('web.field.set', { field: fieldLabel(name) }),
    run: () => fields.open(name),
  });
  const first = sidesOf(plan, id)[0];
  const more: Offer[] = live
    ? [
        ...(first && linksAt(plan, id).length === 0 && !side
          ? [{ name: 'link', label: `${sideLabel(first)} …`, run: () => setSide(first) }]
          : []),
        ...(asksAbout(plan, id).length === 0 && !asking && kind?.traits.tree !== 'aside'
          ? [{ name: 'question', label: t('web.question.new'), run: () => setAsking(true) }]
          : []),
        // Nearly always there are none: before that is known, the offer has its place.
        ...((shelf?.length ?? 0) === 0 && !writing
          ? [{ name: 'note', label: t('web.note.add'), run: () => setWriting(true) }]
          : []),
      ]
    : [];

  const top = (
    <>
      {!isLive(plan, id) && (
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
        name={human ? (nameIn(plan, sight.directory, id) ?? '') : textOf(item.fields['title'])}
        prompt={t(faceOf(item.kind).prompt)}
        label={term('field.title', reader)}
        save={(text, was) => renamed(sight, id, text, was)}
        fixed={!live}
        fresh={fresh.has('title')}
      />
      {since && <SinceLine item={item} since={since} />}
    </>
  );
  const facts = (
    <>
      <FieldRows item={item} names={fields.facts} fields={fields} fresh={fresh} />
      <Offers offers={fields.offeredFacts.map(offer)} />
    </>
  );
  const texts = (
    <>
      <FieldRows item={item} names={fields.texts} fields={fields} fresh={fresh} />
      <Offers offers={[...fields.offeredTexts.map(offer), ...more]} />
      <Kept item={item} />
    </>
  );
  const around = (
    <>
      <Links item={item} adding={side} add={setSide} />
      <Questions item={item} asking={asking} ask={setAsking} />
      <Notes item={item} notes={shelf ?? []} log={log} writing={writing} write={setWriting} />
    </>
  );
  const last = (
    <>
      <MentionedIn item={item} />
      {shelf && log && (
        <History
          item={item}
          log={log}
          more={
            log.entries.length >= limit && limit < most
              ? () => setLimit(Math.min(most, limit * 4))
              : undefined
          }
        />
      )}
    </>
  );
  if (form === 'peek' || !room) {
    return (
      <div className={style['scroll']}>
        {top}
        {facts}
        {texts}
        <Origin item={item} />
        {form === 'page' && <Inside item={item} />}
        {around}
        {/* They come a moment later: what was there before does not move for them, and the history waits. */}
        <PanelsBeside item={item} />
        {Object.keys(sight.insights).length > 0 && last}
      </div>
    );
  }
  return (
    <div className={style['scroll']}>
      <div className={style['page']}>
        <div className={style['main']}>
          {top}
          {texts}
          <Inside item={item} />
          {around}
          {last}
        </div>
        <div className={style['side']} role="complementary" aria-label={t('web.item.facts')}>
          {facts}
          <Origin item={item} />
          <PanelsBeside item={item} />
        </div>
      </div>
    </div>
  );
}
