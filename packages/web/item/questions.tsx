/** Questions about an item: asked of one person or role, open until answered. */
import { useState, type FormEvent, type ReactNode } from 'react';
import { answersFor } from '@throughline/model/may';
import { textOf } from '@throughline/model/json';
import { askKinds } from '@throughline/model/asks/index';
import type { Ask } from '@throughline/model/ask';
import { askOf, asksAbout, type Item } from '@throughline/model/plan';
import { candidates, hasTrait } from '../candidates.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import style from './item.module.css';

export function QuestionLine({ ask }: { readonly ask: Ask }): ReactNode {
  const sight = useSight();
  const [answering, setAnswering] = useState(false);
  const [text, setText] = useState('');
  const name = (id: string): string => nameIn(sight.plan, sight.directory, id) ?? t('web.somebody');
  const mine = answersFor(sight.plan, sight.me.person, ask.to);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const outcome = sight.wish([{ type: 'answer', id: ask.id, answer: { text: text.trim() } }]);
    if (outcome.ok) setAnswering(false);
  }
  return (
    <li className={style['question']} data-open={ask.answer === undefined}>
      <Icon name={ask.answer ? 'check' : 'question'} />
      <div>
        <p className={style['asked']}>{textOf(ask.body['text'])}</p>
        <p className={style['quiet']}>
          {t('web.question.from-to', { from: name(ask.from), to: name(ask.to) })} ·{' '}
          {t(ask.answer ? 'web.question.answered' : 'web.question.open')}
          {ask.due && <> · {t('web.question.due', { date: { given: ask.due } })}</>}
        </p>
        {ask.answer && <p className={style['answer']}>{textOf(ask.answer['text'])}</p>}
        {!ask.answer && mine && !answering && (
          <Button onClick={() => setAnswering(true)}>{t('web.question.answer')}</Button>
        )}
        {answering && (
          <form className={style['write']} onSubmit={submit}>
            <textarea
              aria-label={t('web.question.answer')}
              rows={2}
              value={text}
              required
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by its button
              autoFocus
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" look="main" disabled={text.trim() === ''}>
              {t('web.question.send')}
            </Button>
            <Button look="quiet" onClick={() => setAnswering(false)}>
              {t('web.cancel')}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}

function NewQuestion({ item, close }: { readonly item: Item; readonly close: () => void }): ReactNode {
  const sight = useSight();
  const owner = textOf(item.fields['owner']);
  const usual = owner !== sight.me.person ? owner : '';
  const [to, setTo] = useState(usual);
  const [choosing, setChoosing] = useState(usual === '');
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const who = candidates(sight, name, (one) => hasTrait(one, 'accountable') && one.id !== sight.me.person);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const wish = { type: 'ask', id: newId(), kind: askKinds.question.name, about: item.id, to } as const;
    if (to !== '' && sight.wish([{ ...wish, body: { text: text.trim() } }]).ok) close();
  }
  return (
    <form className={style['write']} onSubmit={submit}>
      <textarea
        aria-label={t('web.question.text')}
        placeholder={t('web.question.text')}
        rows={2}
        value={text}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by its button
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      {choosing ? (
        <Suggest
          label={t('web.question.to')}
          text={name}
          onText={setName}
          focus={usual !== ''}
          placeholder={t('web.question.to')}
          suggestions={who}
          onTake={(id, by) => {
            if (id === undefined || (by === 'blur' && name === '')) return;
            setTo(id);
            setName('');
            setChoosing(false);
          }}
          onCancel={() => setChoosing(to === '')}
        />
      ) : (
        <Button look="quiet" icon="person" onClick={() => setChoosing(true)}>
          {nameIn(sight.plan, sight.directory, to)}
        </Button>
      )}
      <Button type="submit" look="main" disabled={text.trim() === '' || to === ''}>
        {t('web.question.ask')}
      </Button>
      <Button look="quiet" onClick={close}>
        {t('web.cancel')}
      </Button>
    </form>
  );
}

export function Questions({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const [asking, setAsking] = useState(false);
  const asks = asksAbout(sight.plan, item.id).flatMap((id) => askOf(sight.plan, id) ?? []);
  if (asks.length === 0 && !sight.live) return null;
  return (
    <section className={style['section']}>
      <h2>{t('web.questions')}</h2>
      <ul>
        {asks.map((ask) => (
          <QuestionLine key={ask.id} ask={ask} />
        ))}
      </ul>
      {asking ? (
        <NewQuestion item={item} close={() => setAsking(false)} />
      ) : (
        sight.live && (
          <Button look="quiet" icon="question" onClick={() => setAsking(true)}>
            {t('web.question.new')}
          </Button>
        )
      )}
    </section>
  );
}
