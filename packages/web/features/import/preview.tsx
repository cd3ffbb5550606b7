/** What was read from a file: columns, rows, everything uncertain, what is lost, and what will change. */
import { useState, type ReactNode } from 'react';
import type { Draft } from '@throughline/formats/format';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { branch } from '@throughline/model/plan';
import type { Args, Problem } from '@throughline/model/problem';
import { sentence, term } from '@throughline/words/say';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Part } from '../../parts/page.tsx';
import { Scrolls } from '../../parts/scrolls.tsx';
import { say } from '../../parts/toasts.tsx';
import { address } from '../../places.ts';
import { go } from '../../route.ts';
import { nameIn, told, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { ui } from '../../ui.ts';
import { exports, formatTitle } from '../export/exports.ts';
import type { Chosen } from './choose.tsx';
import { Conflicts } from './conflicts.tsx';
import type { Settings } from './import.tsx';
import { MappingTable } from './mapping-table.tsx';
import style from './import.module.css';

export type Read = { readonly format: string; readonly draft: Draft };

const mostPlaces = 200;
const rowKinds = Object.values(kinds).filter(({ traits }) => traits.tree === 'plan');

export function Preview(props: {
  readonly file: Chosen;
  readonly read: Read;
  readonly busy: boolean;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly onOther: () => void;
}): ReactNode {
  const { file, read, settings, onSettings } = props;
  const { draft, format } = read;
  const sight = useSight();
  const [theirs, setTheirs] = useState<ReadonlySet<number>>(new Set());
  const [why, setWhy] = useState('');
  const titles = newTitles(draft);
  const draftReader = {
    ...sight.reader,
    nameOf: (id: string) => titles.get(id) ?? sight.reader.nameOf?.(id),
  };
  const chosen = draft.conflicts.filter((_, at) => theirs.has(at)).map(({ wish }) => wish);
  const wishes = [...draft.wishes, ...chosen];
  const { counts } = draft;
  const places = [...branch(sight.plan, null)]
    .filter(({ item, depth }) => {
      const kind = kindOf(item.kind);
      return depth < 3 && kind?.traits.tree === 'plan' && kind.holds.includes('work');
    })
    .slice(0, mostPlaces);

  function bringIn(): void {
    const outcome = sight.wish(wishes, {
      door: 'import',
      directory: draft.directory,
      why: why.trim() || undefined,
    });
    if (!outcome.ok) return;
    ui.wanted.set('first-row');
    go(address(sight.workspace.id, '/plan'));
    say(t('web.import.done', { added: counts.added, changed: counts.changed, name: file.name }), {
      deeds: [{ label: t('web.import.undo'), run: () => void sight.live?.undo(outcome.command) }],
    });
  }

  return (
    <>
      <div className={style['summary']}>
        <p>
          <b>{file.name}</b> <span aria-live="polite">{t('web.import.counts', { ...counts })}</span>
        </p>
        <div className={style['choices']}>
          <label>
            {t('web.import.format')}
            <select
              value={format}
              onChange={(event) =>
                onSettings({ ...settings, mapping: undefined, format: event.target.value })
              }
            >
              {exports.map(({ name }) => (
                <option key={name} value={name}>
                  {t(formatTitle(name) ?? 'web.format.csv')}
                </option>
              ))}
            </select>
          </label>
          {places.length > 0 && (
            <label>
              {t('web.import.under')}
              <select
                value={settings.under ?? ''}
                onChange={(event) => onSettings({ ...settings, under: event.target.value || null })}
              >
                <option value="">{t('web.import.under.top')}</option>
                {places.map(({ item, depth }) => (
                  <option key={item.id} value={item.id}>
                    {'\u2003'.repeat(depth) +
                      (nameIn(sight.plan, sight.directory, item.id) ?? '').slice(0, 60)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {draft.table && (
            <label>
              {t('web.import.row-kind')}
              <select
                value={settings.rowKind ?? ''}
                onChange={(event) => onSettings({ ...settings, rowKind: event.target.value || undefined })}
              >
                <option value="">{t('web.import.row-kind.usual')}</option>
                {rowKinds.map(({ name }) => (
                  <option key={name} value={name}>
                    {term(name, reader)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Button look="quiet" onClick={props.onOther}>
            {t('web.import.other')}
          </Button>
        </div>
      </div>
      {draft.problems.length > 0 && (
        <ul role="alert" className={style['refusal']}>
          {draft.problems.map((one: Problem) => (
            <li key={`${one.code} ${one.at ?? ''}`}>{told([one], draftReader)}</li>
          ))}
        </ul>
      )}
      {draft.table && (
        <MappingTable
          table={draft.table}
          onMapping={(mapping) => onSettings({ ...settings, format, mapping })}
        />
      )}
      {draft.remarks.length > 0 && (
        <Part title={t('web.import.remarks', { count: draft.remarks.length })}>
          <p className={style['lead']}>{t('web.import.remarks.text')}</p>
          <Scrolls label={t('web.import.reason')}>
            <table className={style['remarks']}>
              <thead>
                <tr>
                  <th scope="col">{t('web.import.row')}</th>
                  <th scope="col">{t('web.import.column')}</th>
                  <th scope="col">{t('web.import.cell')}</th>
                  <th scope="col">{t('web.import.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {draft.remarks.map((one, at) => (
                  // A draft is read whole again when anything changes: a place is a name.
                  // oxlint-disable-next-line react/no-array-index-key
                  <tr key={at}>
                    <td data-number>{one.row}</td>
                    <td>{one.column}</td>
                    <td>{one.text}</td>
                    <td>{sentence({ code: one.code, args: one.args }, draftReader)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolls>
        </Part>
      )}
      {draft.conflicts.length > 0 && (
        <Conflicts conflicts={draft.conflicts} theirs={theirs} onTheirs={setTheirs} />
      )}
      {draft.missing.length > 0 && (
        <Part title={t('web.import.missing', { count: draft.missing.length })}>
          <p className={style['lead']}>{t('web.import.missing.text')}</p>
          <ul className={style['bullets']}>
            {draft.missing.map((id) => (
              <li key={id}>{nameIn(sight.plan, sight.directory, id)}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('web.import.losses')}>
        {draft.losses.length === 0 ? (
          <p className={style['lead']}>{t('web.import.lossless')}</p>
        ) : (
          <ul className={style['bullets']}>
            {draft.losses.map((loss) => (
              <li key={`${loss.code} ${JSON.stringify(loss.args)}`}>
                {sentence(
                  { code: loss.code, args: { ...loss.args, count: loss.count } as Args },
                  draftReader,
                )}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <div className={style['bar']}>
        <input
          aria-label={t('web.why')}
          placeholder={t('web.import.why')}
          value={why}
          maxLength={2000}
          onChange={(event) => setWhy(event.target.value)}
        />
        {wishes.length === 0 ? (
          <p>
            <Icon name="check" /> {t('web.import.nothing')}
          </p>
        ) : (
          <Button look="main" disabled={props.busy || draft.problems.length > 0} onClick={bringIn}>
            {t('web.import.submit', { added: counts.added, changed: counts.changed + chosen.length })}
          </Button>
        )}
      </div>
    </>
  );
}

/** Names of what the draft would add, so that sentences can speak of it. */
function newTitles({ wishes, directory }: Draft): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const wish of wishes) {
    if (wish.type === 'add' && typeof wish.fields['title'] === 'string')
      titles.set(wish.id, wish.fields['title']);
  }
  for (const [id, entry] of Object.entries(directory)) if (entry) titles.set(id, entry.name);
  return titles;
}
