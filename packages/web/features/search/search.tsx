/** Search: items whose texts hold all words, narrowed by what they are and where the words stand. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isLive, itemOf } from '@throughline/model/plan';
import type { TextKey } from '@throughline/words/text';
import { alone } from '../../lens/alone.ts';
import { Blank } from '../../parts/blank.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { address } from '../../places.ts';
import { go, useAddress } from '../../route.ts';
import { nameIn, useSight, type Sight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { term } from '@throughline/words/say';
import {
  countsOf,
  facets,
  find,
  narrowed,
  places,
  withNotes,
  wordsIn,
  type Chosen,
  type Facet,
  type Found,
} from './find.ts';
import { Results } from './results.tsx';
import { useNotes } from './use-notes.ts';
import style from './search.module.css';

const patience = 250; // milliseconds after the last key, before the address says it
const shownValues = 8;

const labels: Readonly<Record<Facet, TextKey>> = {
  kind: 'web.search.facet.kind',
  owner: 'web.search.facet.owner',
  status: 'web.search.facet.status',
  in: 'web.search.facet.in',
};

function readChosen(query: URLSearchParams): Chosen {
  const of = (facet: Facet): string[] => query.getAll(facet);
  return { kind: of('kind'), owner: of('owner'), status: of('status'), in: of('in') };
}

function written(text: string, chosen: Chosen): string {
  const query = new URLSearchParams(text === '' ? [] : [['q', text]]);
  for (const facet of facets) for (const value of chosen[facet]) query.append(facet, value);
  const said = query.toString();
  return said === '' ? '' : `?${said}`;
}

/** What a value of a facet is called. */
function called(facet: Facet, value: string, sight: Sight): string {
  if (facet === 'owner') {
    return value === ''
      ? t('web.search.nobody')
      : (nameIn(sight.plan, sight.directory, value) ?? t('web.somebody'));
  }
  const place = facet === 'in' ? places.find((one) => one === value) : undefined;
  return place ? t(`web.search.in.${place}`) : term(value, reader);
}

export function Search(): ReactNode {
  const sight = useSight();
  const { plan, directory, workspace } = sight;
  const query = new URLSearchParams(useAddress().split('?')[1] ?? '');
  const said = query.get('q') ?? '';
  const chosen = readChosen(query);
  const [text, setText] = useState(said);
  // What the address says anew (Back, the palette) is taken over.
  const [heard, setHeard] = useState(said);
  if (heard !== said) {
    setHeard(said);
    if (said !== text.trim()) setText(said);
  }
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useDeferredValue(text);
  const words = useMemo(() => wordsIn(wanted), [wanted]);
  const local = useMemo(() => find(plan, wanted, (id) => directory[id]?.name), [plan, directory, wanted]);
  const { notes, asking } = useNotes(wanted);
  const all = useMemo(
    () => withNotes(local, notes, (id) => (isLive(plan, id) ? itemOf(plan, id) : undefined)),
    [local, notes, plan],
  );
  const shown = narrowed(all, chosen);
  const narrow = facets.some((facet) => chosen[facet].length > 0);
  const to = (next: string, how: Chosen): void =>
    go(`${address(workspace.id, '/search')}${written(next.trim(), how)}`, 'replace');

  useEffect(() => {
    if (text.trim() === said) return undefined;
    const timer = setTimeout(() => to(text, chosen), patience);
    return () => clearTimeout(timer);
  });

  const focusFirst = (): void => list.current?.querySelector<HTMLElement>('a')?.focus();
  return (
    <div className={style['search']}>
      <header className={style['head']}>
        <h1 className="unseen">{t('web.search.title')}</h1>
        <label className={style['field']}>
          <Icon name="search" />
          <span className="unseen">{t('web.search.label')}</span>
          <input
            ref={input}
            type="search"
            value={text}
            maxLength={200}
            placeholder={t('web.search.label')}
            autoComplete="off"
            spellCheck={false}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this field
            autoFocus={said === ''}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              if (shown.length === 0 || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (event.key === 'Enter' && words.length > 0)
                list.current?.querySelector<HTMLElement>('a')?.click();
              else focusFirst();
            }}
          />
        </label>
        <p role="status" className={style['count']}>
          {words.length > 0 && t('web.search.count', { count: shown.length })}
          {words.length > 0 && asking && <> {t('web.search.asking')}</>}
        </p>
      </header>
      {words.length === 0 ? (
        <Blank icon="search" title={t('web.search.blank')} text={t('web.search.blank.text')} />
      ) : all.length === 0 && !asking ? (
        <Blank
          icon="search"
          title={t('web.search.none', { text: wanted.trim() })}
          text={t('web.search.none.text')}
        >
          <LinkButton to={`${address(workspace.id, '/activity')}`} icon="history">
            {t('web.place.activity')}
          </LinkButton>
          <LinkButton to={address(workspace.id, '/trash')} icon="trash">
            {t('web.search.in-trash')}
          </LinkButton>
        </Blank>
      ) : (
        <div className={style['split']}>
          <Facets found={all} chosen={chosen} onChange={(next) => to(text, next)} />
          {shown.length === 0 && narrow ? (
            <Blank title={t('web.search.narrow')} text={t('web.search.narrow.text')}>
              <Button onClick={() => to(text, { kind: [], owner: [], status: [], in: [] })}>
                {t('web.search.widen')}
              </Button>
            </Blank>
          ) : (
            <Results found={shown} words={words} input={input} list={list} />
          )}
        </div>
      )}
    </div>
  );
}

function Facets(props: {
  readonly found: readonly Found[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}): ReactNode {
  const sight = useSight();
  const { found, chosen } = props;
  const [open, setOpen] = useState(false);
  const count = facets.reduce((sum, facet) => sum + chosen[facet].length, 0);
  const toggle = (facet: Facet, value: string): void => {
    const now = chosen[facet];
    const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    props.onChange({ ...chosen, [facet]: next });
  };
  return (
    <aside className={style['facets']} aria-label={t('web.search.facets')} data-open={open}>
      <span className={style['more']}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('web.search.facets-count', { count })}
        </Button>
      </span>
      {facets.map((facet) => {
        if (facet === 'owner' && chosen.owner.length === 0 && alone(sight.plan)) return null;
        const counts = countsOf(facet, found, chosen);
        if (counts.length < 2 && chosen[facet].length === 0) return null;
        return (
          <fieldset key={facet}>
            <legend>{t(labels[facet])}</legend>
            {counts.slice(0, shownValues).map(({ value, count: many }) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={chosen[facet].includes(value)}
                  onChange={() => toggle(facet, value)}
                />
                <span data-term={facet !== 'owner' || undefined}>{called(facet, value, sight)}</span>
                <small>{many}</small>
              </label>
            ))}
          </fieldset>
        );
      })}
    </aside>
  );
}
