/** Questions about an item: asked of one person or role, open until answered. */
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { answersFor } from '@throughline/model/may';
import { textOf } from '@throughline/model/json';
import { askKinds } from '@throughline/model/asks/index';
import type { Ask } from '@throughline/model/ask';
import { askOf, asksAbout, type Item } from '@throughline/model/plan';
import { candidates, hasTrait } from '../candidates.ts';
import { MarkdownArea } from '../markdown/area.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import style from './questions.module.css';

/** Ctrl+Enter sends, Escape gives up. */
const keys =
  (send: (event: KeyboardEvent) => void, close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };

export function QuestionLine({ ask }: { readonly ask: Ask }): ReactNode {
  const sight = useSight();
  const [answering, setAnswering] = useState(false);
  const [text, setText] = useState('');
  const name = (id: string): string => nameIn(sight.plan, sight.directory, id) ?? t('web.somebody');
  const mine = answersFor(sight.plan, sight.me.person, ask.to);
  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (text.trim() === '') return;
    const outcome = sight.wish([{ type: 'answer', id: ask.id, answer: { text: text.trim() } }]);
    if (outcome.ok) setAnswering(false);
  }
  return (
    <li className={style['question']} data-open={ask.answer === undefined}>
      <Icon name={ask.answer ? 'check' : 'question'} />
      <div>
        <div className={style['asked']}>
          <Markdown text={textOf(ask.body['text'])} />
        </div>
        <p className={style['about']}>
          {t('web.question.from-to', { from: name(ask.from), to: name(ask.to) })} ·{' '}
          {t(ask.answer ? 'web.question.answered' : 'web.question.open')}
          {ask.due && <> · {t('web.question.due', { date: { given: ask.due } })}</>}
        </p>
        {ask.answer && (
          <div className={style['answer']}>
            <Markdown text={textOf(ask.answer['text'])} />
          </div>
        )}
        {!ask.answer && mine && !answering && (
          <Button onClick={() => setAnswering(true)}>{t('web.question.answer')}</Button>
        )}
        {answering && (
          <form className={style['write']} onSubmit={submit}>
            <MarkdownArea
              className={style['area']}
              label={t('web.question.answer')}
              text={text}
              focus
              onText={setText}
              onKeyDown={keys(submit, () => setAnswering(false))}
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
  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (text.trim() === '') return;
    const wish = { type: 'ask', id: newId(), kind: askKinds.question.name, about: item.id, to } as const;
    if (to !== '' && sight.wish([{ ...wish, body: { text: text.trim() } }]).ok) close();
  }
  return (
    <form className={style['write']} onSubmit={submit}>
      <MarkdownArea
        className={style['area']}
        label={t('web.question.text')}
        placeholder={t('web.question.text')}
        text={text}
        focus
        onText={setText}
        onKeyDown={keys(submit, close)}
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

export function Questions(props: {
  readonly item: Item;
  readonly asking: boolean;
  readonly ask: (open: boolean) => void;
}): ReactNode {
  const { item, asking, ask } = props;
  const sight = useSight();
  const asks = asksAbout(sight.plan, item.id).flatMap((id) => askOf(sight.plan, id) ?? []);
  if (asks.length === 0 && !asking) return null;
  return (
    <section className={style['section']}>
      <h2>
        {t('web.questions')}
        {sight.live && !asking && asks.length > 0 && (
          <IconButton icon="plus" label={t('web.question.new')} onClick={() => ask(true)} />
        )}
      </h2>
      <ul className={style['questions']}>
        {asks.map((one) => (
          <QuestionLine key={one.id} ask={one} />
        ))}
      </ul>
      {asking && <NewQuestion item={item} close={() => ask(false)} />}
    </section>
  );
}
