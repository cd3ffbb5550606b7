/** What was understood of the line, as chips: each can be taken back to plain words; what is unclear asks. */
import type { ReactNode } from 'react';
import type { Choice, Part, QuickReading } from '@throughline/formats/quick/types';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { sentence, term } from '@throughline/words/say';
import { Icon } from '../parts/icon.tsx';
import { Avatar, KindIcon } from '../parts/name.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { iconOf, itemIn, partText } from './say-part.ts';
import style from './quick.module.css';

/** The text with one of its spans written otherwise. */
export type Rewrite = (from: number, to: number, text: string) => void;

function ChipSign({ part, sight }: { readonly part: Part; readonly sight: Sight }): ReactNode {
  const item = itemIn(part, sight);
  if (part.problem) return <Icon name="question" size={14} />;
  if (part.type === 'kind' && part.value !== undefined) return <KindIcon kind={part.value} />;
  if (part.makes) return <KindIcon kind={part.makes.kind} />;
  if (item && kindOf(item.kind)?.traits.involved) {
    return (
      <span className={style['face']} aria-hidden="true">
        {kindOf(item.kind)?.traits.human ? (
          <Avatar id={item.id} name={nameIn(sight.plan, sight.directory, item.id) ?? ''} />
        ) : (
          <KindIcon kind={item.kind} />
        )}
      </span>
    );
  }
  return <Icon name={iconOf(part)} size={14} />;
}

export function Chips(props: {
  readonly reading: QuickReading;
  readonly sight: Sight;
  readonly rewrite: Rewrite;
}): ReactNode {
  const { reading, sight, rewrite } = props;
  const { parts, offers } = reading;
  if (parts.length + offers.length === 0) return null;
  return (
    <ul className={style['chips']} aria-label={t('web.quick.understood')}>
      {parts.map((part) => {
        const said = partText(part, sight);
        const remarks = part.remarks.map((one) => sentence(one, sight.reader)).join(' ');
        return (
          <li
            key={`${part.type} ${part.from}`}
            className={style['chip']}
            data-unclear={part.problem ? true : undefined}
            title={remarks || undefined}
          >
            <ChipSign part={part} sight={sight} />
            <span className={style['said']}>{said}</span>
            <button
              type="button"
              className={style['back']}
              aria-label={t('web.quick.as-words', { text: part.text })}
              title={t('web.quick.as-words', { text: part.text })}
              onClick={() => rewrite(part.from, part.to, `\\${part.text}`)}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        );
      })}
      {offers.map((offer) => (
        <li key={`offer ${offer.from}`}>
          <button
            type="button"
            className={style['offer']}
            onClick={() => rewrite(offer.from, offer.to, offer.write)}
          >
            <Icon name="calendar" size={14} />
            {t('web.quick.offer-date', { date: givenText(offer.given, sight.reader) })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function choiceText(choice: Choice, part: Part, sight: Sight): string {
  const { reader, plan, directory } = sight;
  if ('item' in choice) {
    const item = itemOf(plan, choice.item);
    const above = item?.parent ? nameIn(plan, directory, item.parent) : undefined;
    const name = nameIn(plan, directory, choice.item) ?? '';
    return above === undefined ? name : t('web.quick.choice.in', { name, parent: above });
  }
  if ('given' in choice) return givenText(choice.given, reader);
  if ('kind' in choice) return term(choice.kind, reader);
  if ('makes' in choice) {
    return t('web.quick.choice.new', { kind: term(choice.makes.kind, reader), name: choice.makes.name });
  }
  return t('web.quick.choice.words', { text: part.text });
}

/** What is asked of the first unclear part, with what it may be. */
export function Question(props: {
  readonly part: Part;
  readonly sight: Sight;
  readonly rewrite: Rewrite;
}): ReactNode {
  const { part, sight, rewrite } = props;
  if (!part.problem) return null;
  return (
    <div className={style['question']} role="group" aria-label={t('web.quick.question', { text: part.text })}>
      <p role="status">{sentence(part.problem, sight.reader)}</p>
      <div className={style['choices']}>
        {(part.choices ?? []).map((choice) => (
          <button
            key={choice.text}
            type="button"
            className={style['choice']}
            data-words={'words' in choice || undefined}
            onClick={() => rewrite(part.from, part.to, choice.text)}
          >
            {choiceText(choice, part, sight)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Where it goes and as what, in words, before it is added. */
export function Home({
  reading,
  sight,
}: {
  readonly reading: QuickReading;
  readonly sight: Sight;
}): ReactNode {
  const { kind, parent } = reading;
  const item = parent === null ? undefined : itemOf(sight.plan, parent);
  const above = item && (nameIn(sight.plan, sight.directory, item.id) ?? textOf(item.fields['title']));
  const args = { kind: term(kind, sight.reader) };
  const people = kindOf(kind)?.traits.tree === 'organisation';
  return (
    <p className={style['home']}>
      <KindIcon kind={kind} />
      {above !== undefined
        ? t('web.quick.goes-under', { ...args, parent: above })
        : people
          ? t('web.quick.goes-people', args)
          : t('web.quick.goes-top', args)}
    </p>
  );
}
