/** The first plan: what must be true, by when, who owns it, how will we know. A title is enough; its outcomes follow. */
import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Json } from '@throughline/model/json';
import { givenText } from '@throughline/words/given';
import { candidates, hasTrait } from '../../candidates.ts';
import { alone } from '../../lens/alone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { useSignal } from '../../parts/signal.ts';
import { firstKind } from '../../outline/rows.ts';
import { address } from '../../places.ts';
import { nameIn, told, useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { newId } from '../../store/browser.ts';
import { ui } from '../../ui.ts';
import { beCalm, beginning, calm, isForOne, meant, whenRead } from './first.ts';
import { FirstRows } from './first-rows.tsx';
import style from './first-plan.module.css';

/** Is this the screen on which the plan begins? */
export function useFirstPlan(empty: boolean): boolean {
  const { workspace, live } = useSight();
  const begun = useSignal(beginning);
  const rests = useSignal(calm).includes(workspace.id);
  return live !== undefined && ((empty && !rests) || begun !== undefined);
}

export function FirstPlan(): ReactNode {
  const begun = useSignal(beginning);
  return <div className={style['scroll']}>{begun ? <FirstRows {...begun} /> : <Questions />}</div>;
}

function Questions(): ReactNode {
  const sight = useSight();
  const id = useId();
  const [single, setSingle] = useState(isForOne(sight));
  const [title, setTitle] = useState('');
  const [when, setWhen] = useState('');
  const [owner, setOwner] = useState(nameIn(sight.plan, sight.directory, sight.me.person) ?? '');
  const [done, setDone] = useState('');
  const reading = whenRead(when, sight);
  const unsure = when.trim() !== '' && reading.given === undefined;
  const who = single ? meant('', sight) : meant(owner, sight);
  const ready = title.trim() !== '' && !unsure && who.remarks.length === 0;

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (!ready) return;
    const by = single ? sight.me.person : who.id;
    const fields: Record<string, Json> = {
      title: title.trim(),
      ...(reading.given === undefined ? {} : { deadline: reading.given }),
      ...(by === undefined ? {} : { owner: by }),
      ...(done.trim() === '' ? {} : { done: done.trim() }),
    };
    const goal = newId();
    const add = { type: 'add', id: goal, kind: firstKind('plan'), parent: null, fields } as const;
    const people = single ? [] : who.wishes;
    if (sight.wish([...people, add], { directory: who.directory }).ok) beginning.set({ goal, single });
  }

  /** Enter is done with the question; a new line takes Shift. */
  function entered(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }

  const hint = unsure
    ? told(reading.remarks, sight.reader)
    : reading.given === undefined
      ? t('web.when.hint')
      : t('web.when.read', { date: { given: reading.given } });

  return (
    <form className={style['first']} onSubmit={submit}>
      <h1>{t(single ? 'web.first.one.title' : 'web.first.title')}</h1>
      <p className={style['lead']}>{t(single ? 'web.first.one.text' : 'web.first.text')}</p>
      <label className={`${style['question']} ${style['big']}`}>
        <span>{t(single ? 'web.first.one.what' : 'web.first.what')}</span>
        <input
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          placeholder={t(single ? 'web.first.one.what.hint' : 'web.first.what.hint')}
          maxLength={500}
          required
          autoComplete="off"
          enterKeyHint="next"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
          autoFocus
        />
      </label>
      <div className={style['pair']}>
        <div className={style['question']}>
          <label htmlFor={`${id}-when`}>{t('web.first.when')}</label>
          <input
            id={`${id}-when`}
            value={when}
            onChange={(event) => setWhen(event.target.value)}
            aria-describedby={`${id}-read`}
            aria-invalid={unsure || undefined}
            autoComplete="off"
          />
          <small id={`${id}-read`} role="status">
            {hint}
          </small>
          {unsure && reading.candidates && (
            <span className={style['deeds']}>
              {reading.candidates.map((one) => (
                <Button key={one} onClick={() => setWhen(one)}>
                  {givenText(one, sight.reader)}
                </Button>
              ))}
            </span>
          )}
        </div>
        {!single && (
          <div className={style['question']}>
            <label htmlFor={`${id}-who`}>{t('web.first.who')}</label>
            <input
              id={`${id}-who`}
              value={owner}
              onChange={(event) => setOwner(event.target.value)}
              // Whoever types here means somebody else.
              onFocus={(event) => event.target.select()}
              aria-describedby={`${id}-whose`}
              aria-invalid={who.remarks.length > 0 || undefined}
              list={id}
              autoComplete="off"
            />
            <small id={`${id}-whose`} role="status">
              {who.remarks.length > 0 ? told(who.remarks, sight.reader) : t('web.first.who.hint')}
            </small>
            <People id={id} />
          </div>
        )}
      </div>
      <label className={style['question']}>
        <span>{t(single ? 'web.first.one.done' : 'web.first.done')}</span>
        <textarea
          value={done}
          onChange={(event) => setDone(event.target.value)}
          onKeyDown={entered}
          rows={2}
          enterKeyHint="go"
          placeholder={t(single ? 'web.first.one.done.hint' : 'web.first.done.hint')}
        />
      </label>
      <div className={style['deeds']}>
        <Button type="submit" look="main" disabled={!ready} keys="enter">
          {t('web.first.submit')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            beCalm(sight.workspace.id);
            ui.wanted.set('new-row');
          }}
        >
          {t('web.first.nothing')}
        </Button>
        <LinkButton look="quiet" icon="template" to={address(sight.workspace.id, '/templates')}>
          {t('web.first.template')}
        </LinkButton>
        <LinkButton look="quiet" icon="upload" to={address(sight.workspace.id, '/import')}>
          {t('web.first.import')}
        </LinkButton>
      </div>
      {alone(sight.plan) && (
        <fieldset className={style['for']}>
          <legend>{t('web.first.for')}</legend>
          {([false, true] as const).map((one) => (
            <label key={String(one)}>
              <input
                type="radio"
                name={`${id}-for`}
                checked={single === one}
                onChange={() => setSingle(one)}
              />
              {t(one ? 'web.first.for.me' : 'web.first.for.us')}
            </label>
          ))}
        </fieldset>
      )}
    </form>
  );
}

/** Everybody who may own, as a list that inputs offer. */
export function People({ id }: { readonly id: string }): ReactNode {
  const sight = useSight();
  return (
    <datalist id={id}>
      {candidates(sight, '', (item) => hasTrait(item, 'accountable')).map((one) => (
        <option key={one.id} value={one.label}>
          {one.label}
        </option>
      ))}
    </datalist>
  );
}
