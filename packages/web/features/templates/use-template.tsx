/** One template: its outline to read through, the start and the roles to fill, and one button that puts it into the plan. */
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Template } from '@throughline/formats/template';
import { readWhen } from '@throughline/formats/when/read';
import { readGiven } from '@throughline/model/given';
import { kindOf } from '@throughline/model/kinds/index';
import { api } from '@throughline/server/contract';
import { term } from '@throughline/words/say';
import { call } from '../../call.ts';
import { candidates, hasTrait } from '../../candidates.ts';
import { alone } from '../../lens/alone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { refusalText } from '../../parts/form.tsx';
import { KindIcon } from '../../parts/name.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { say } from '../../parts/toasts.tsx';
import { address } from '../../places.ts';
import { go } from '../../route.ts';
import { told, useSight } from '../../sight.ts';
import { reader, t, today } from '../../speech.ts';
import { ui } from '../../ui.ts';
import style from './templates.module.css';

export function UseTemplate(props: { readonly template: Template; readonly back: string }): ReactNode {
  const { template, back } = props;
  const { name, title, about, rows, roles, counts } = template;
  const sight = useSight();
  const id = useId();
  const [start, setStart] = useState('');
  const [holders, setHolders] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const read = readWhen(start, { today: today(), locale: reader.locale });
  const isDay = read.given !== undefined && readGiven(read.given)?.type === 'day';
  const day = start.trim() === '' ? today() : isDay ? read.given : undefined;
  const people = candidates(sight, '', (item) => hasTrait(item, 'human'));
  // Whoever is alone is not asked who does what: every role is theirs until somebody else comes.
  const single = alone(sight.plan) && people.some((one) => one.id === sight.me.person);

  async function apply(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (day === undefined || busy) return;
    setBusy(true);
    setRefusal('');
    const own = roles.map((role) => [role.name, sight.me.person] as const);
    const named = Object.entries(holders).flatMap(([role, typed]) => {
      const known = people.find(({ label }) => label.toLowerCase() === typed.trim().toLowerCase());
      return typed.trim() === '' ? [] : [[role, known?.id ?? typed.trim()] as const];
    });
    const input = { workspace: sight.workspace.id, template: name, start: day };
    const answer = await call(api.applyTemplate, {
      ...input,
      holders: Object.fromEntries(single ? own : named),
    });
    setBusy(false);
    if (!answer.ok) return setRefusal(refusalText(answer));
    const { wishes, directory, counts: made } = answer.value.draft;
    const outcome = sight.wish(wishes, { directory, door: 'import' });
    if (!outcome.ok) return;
    say(t('web.templates.done', { title, count: made.added }), {
      deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }],
    });
    ui.wanted.set('first-row');
    go(address(sight.workspace.id, '/plan'));
  }

  return (
    <Page
      title={title}
      text={about}
      wide
      deeds={
        <LinkButton look="quiet" icon="left" to={back}>
          {t('web.templates.all')}
        </LinkButton>
      }
    >
      <div className={style['two']}>
        <form className={style['use']} onSubmit={(event) => void apply(event)}>
          <ul className={style['counts']}>
            {Object.entries(counts).map(([kind, count]) => (
              <li key={kind}>
                <KindIcon kind={kind} />
                <span>{term(kind, reader)}</span> {count}
              </li>
            ))}
          </ul>
          <label className={style['question']}>
            <span>{t('web.templates.start')}</span>
            <input
              value={start}
              onChange={(event) => setStart(event.target.value)}
              placeholder={t('web.templates.start.today')}
              aria-describedby={`${id}-start`}
              aria-invalid={day === undefined || undefined}
              autoComplete="off"
            />
            <small id={`${id}-start`} role="status">
              {day !== undefined
                ? t('web.templates.start.read', { date: { given: day }, weeks: template.weeks })
                : told(read.remarks, sight.reader) || t('web.templates.start.day')}
            </small>
          </label>
          {single ? (
            roles.length > 0 && <p>{t('web.templates.roles.one', { count: roles.length })}</p>
          ) : (
            <details className={style['roles']}>
              <summary>{t('web.templates.roles', { count: roles.length })}</summary>
              <p>{t('web.templates.roles.text')}</p>
              {roles.map((role) => (
                <label key={role.name} className={style['question']}>
                  <span>{role.name}</span>
                  <input
                    value={holders[role.name] ?? ''}
                    onChange={({ target }) => setHolders({ ...holders, [role.name]: target.value })}
                    placeholder={t('web.templates.vacant')}
                    list={`${id}-people`}
                    autoComplete="off"
                    maxLength={200}
                  />
                  <small>{role.about}</small>
                </label>
              ))}
              <datalist id={`${id}-people`}>
                {people.map((one) => (
                  <option key={one.id} value={one.label}>
                    {one.label}
                  </option>
                ))}
              </datalist>
            </details>
          )}
          {refusal && <p role="alert">{refusal}</p>}
          <Button type="submit" look="main" disabled={day === undefined || busy || !sight.live}>
            {t('web.templates.use')}
          </Button>
          <small>{t('web.templates.use.text')}</small>
        </form>
        <Part title={t('web.templates.preview')}>
          <ol className={style['outline']}>
            {rows.map((row, at) => (
              // A template has no ids: a row is its place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} style={{ '--depth': row.depth } as React.CSSProperties} data-depth={row.depth}>
                <KindIcon kind={row.kind} />
                <span className="unseen">{term(row.kind, reader)}: </span>
                <span data-aside={kindOf(row.kind)?.traits.tree === 'aside' || undefined}>{row.title}</span>
                {!single && row.owner !== undefined && <small>{row.owner}</small>}
              </li>
            ))}
          </ol>
        </Part>
      </div>
    </Page>
  );
}
