/** The first plan: what must be true, by when, who owns it, how will we know. A title is enough. */
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Json } from '@throughline/model/json';
import type { Wish } from '@throughline/model/commands/index';
import { kindOf } from '@throughline/model/kinds/index';
import { readWhen } from '@throughline/formats/when/read';
import { givenText } from '@throughline/words/given';
import { candidates, creations, createdKind, hasTrait } from '../../candidates.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { added } from '../../deeds.ts';
import { firstKind } from '../../outline/rows.ts';
import { address } from '../../places.ts';
import { nameIn, told, useSight } from '../../sight.ts';
import { reader, t, today } from '../../speech.ts';
import { newId } from '../../store/browser.ts';
import { ui } from '../../ui.ts';
import style from './plan.module.css';

export function FirstPlan(): ReactNode {
  const sight = useSight();
  const listId = useId();
  const [title, setTitle] = useState('');
  const [when, setWhen] = useState('');
  const [owner, setOwner] = useState(nameIn(sight.plan, sight.directory, sight.me.person) ?? '');
  const [done, setDone] = useState('');
  const reading = readWhen(when, { today: today(), locale: reader.locale });
  const unsure = when.trim() !== '' && reading.given === undefined;

  /** The one whose name was typed; somebody new becomes a role or a person, as the name reads. */
  function ownerId(): string | undefined {
    const name = owner.trim();
    if (name === '') return undefined;
    const known = candidates(sight, name, (item) => hasTrait(item, 'accountable'));
    const same = known.find(({ label }) => label.toLowerCase() === name.toLowerCase());
    if (same) return same.id;
    const people = creations(name, 'accountable', sight).map(({ id }) => createdKind(id) ?? '');
    const human = people.find((kind) => kindOf(kind)?.traits.human);
    return human === undefined ? undefined : added(sight, human, name);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (title.trim() === '' || unsure) return;
    const by = ownerId();
    const fields: Record<string, Json> = {
      title: title.trim(),
      ...(reading.given === undefined ? {} : { deadline: reading.given }),
      ...(by === undefined ? {} : { owner: by }),
      ...(done.trim() === '' ? {} : { done: done.trim() }),
    };
    const wish: Wish = { type: 'add', id: newId(), kind: firstKind('plan'), parent: null, fields };
    if (sight.wish([wish]).ok) ui.wanted.set('new-row');
  }

  const hint = unsure
    ? told(reading.remarks, sight.reader)
    : reading.given === undefined
      ? t('web.when.hint')
      : t('web.when.read', { date: { given: reading.given } });

  return (
    <div className={style['scroll']}>
      <form className={style['first']} onSubmit={submit}>
        <h1>{t('web.first.title')}</h1>
        <p className={style['lead']}>{t('web.first.text')}</p>
        <label className={`${style['question']} ${style['big']}`}>
          <span>{t('web.first.what')}</span>
          <input
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            placeholder={t('web.first.what.hint')}
            maxLength={500}
            required
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
            autoFocus
          />
        </label>
        <div className={style['pair']}>
          <div className={style['question']}>
            <label htmlFor={`${listId}-when`}>{t('web.first.when')}</label>
            <input
              id={`${listId}-when`}
              value={when}
              onChange={(event) => setWhen(event.target.value)}
              aria-describedby={`${listId}-read`}
              aria-invalid={unsure || undefined}
              autoComplete="off"
            />
            <small id={`${listId}-read`} role="status">
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
          <label className={style['question']}>
            <span>{t('web.first.who')}</span>
            <input
              value={owner}
              onChange={(event) => setOwner(event.target.value)}
              list={listId}
              autoComplete="off"
            />
            <datalist id={listId}>
              {candidates(sight, '', (item) => hasTrait(item, 'accountable')).map(({ id, label }) => (
                <option key={id} value={label}>
                  {label}
                </option>
              ))}
            </datalist>
          </label>
        </div>
        <label className={style['question']}>
          <span>{t('web.first.done')}</span>
          <textarea
            value={done}
            onChange={(event) => setDone(event.target.value)}
            rows={2}
            placeholder={t('web.first.done.hint')}
          />
        </label>
        <div className={style['deeds']}>
          <Button type="submit" look="main" disabled={title.trim() === '' || unsure}>
            {t('web.first.submit')}
          </Button>
          <LinkButton look="quiet" icon="upload" to={address(sight.workspace.id, '/import')}>
            {t('web.first.import')}
          </LinkButton>
        </div>
      </form>
    </div>
  );
}
