/** What the feed is narrowed by: who, what, where in the plan, through what door, and when. */
import { useState, type ReactNode } from 'react';
import { doors } from '@throughline/model/entry';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import type { TextKey } from '@throughline/words/text';
import { candidates, hasTrait } from '../../candidates.ts';
import { Button } from '../../parts/button.tsx';
import { Suggest } from '../../parts/suggest.tsx';
import { nameIn, useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { Chosen } from './chosen.tsx';
import { DayFilter } from './day-filter.tsx';
import { verbGroups, type FeedFilter } from './narrow.ts';
import style from './activity.module.css';

const doorNames: Record<(typeof doors)[number], TextKey> = {
  web: 'web.activity.door.web',
  cli: 'web.door.cli',
  http: 'web.door.http',
  mcp: 'web.door.mcp',
  import: 'web.door.import',
  job: 'web.door.job',
  file: 'web.door.file',
};

function Choice(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}): ReactNode {
  return (
    <select
      className={style['choice']}
      aria-label={props.label}
      data-set={props.value !== undefined || undefined}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    >
      <option value="">{props.any}</option>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Branch(props: { readonly value: string | undefined; readonly onChange: (id?: string) => void }) {
  const sight = useSight();
  const [text, setText] = useState('');
  const [here, setHere] = useState(false);
  const { value } = props;
  const change = (id?: string): void => {
    setHere(true);
    setText('');
    props.onChange(id);
  };
  if (value !== undefined) {
    const name = nameIn(sight.plan, sight.directory, value) ?? t('web.untitled');
    return (
      <Chosen
        name={name}
        clear={t('web.activity.clear-one', { name })}
        focus={here}
        onClear={() => change()}
      />
    );
  }
  return (
    <span className={style['branch']}>
      <Suggest
        standing
        label={t('web.activity.branch')}
        placeholder={t('web.activity.branch')}
        text={text}
        onText={setText}
        focus={here}
        firstMarked
        suggestions={
          text.trim() === ''
            ? []
            : candidates(sight, text, ({ kind }) => kindOf(kind)?.traits.tree !== 'aside').slice(0, 12)
        }
        onTake={(id) => id !== undefined && change(id)}
        onCancel={() => setText('')}
      />
    </span>
  );
}

export function Filters(props: {
  readonly filter: FeedFilter;
  readonly onChange: (filter: FeedFilter) => void;
}): ReactNode {
  const sight = useSight();
  const { filter } = props;
  const change = (part: { [N in keyof FeedFilter]?: FeedFilter[N] | undefined }): void => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    props.onChange(Object.fromEntries(next));
  };
  const people = [...values(sight.plan.items)]
    .filter((item) => hasTrait(item, 'human') && (isLive(sight.plan, item.id) || item.id === filter.by))
    .map(({ id }) => ({ value: id, label: nameIn(sight.plan, sight.directory, id) ?? '' }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={style['filters']} role="group" aria-label={t('web.activity.filters')}>
      <Choice
        label={t('web.activity.by')}
        any={t('web.activity.all-people')}
        value={filter.by}
        options={people}
        onChange={(by) => change({ by })}
      />
      <Choice
        label={t('web.activity.what')}
        any={t('web.activity.all-verbs')}
        value={filter.what}
        options={Object.entries(verbGroups).map(([value, { label }]) => ({ value, label: t(label) }))}
        onChange={(what) => change({ what })}
      />
      <Branch value={filter.under} onChange={(under) => change({ under })} />
      <Choice
        label={t('web.activity.door')}
        any={t('web.activity.all-doors')}
        value={filter.door}
        options={doors.map((value) => ({ value, label: t(doorNames[value]) }))}
        onChange={(door) => change({ door: doors.find((one) => one === door) })}
      />
      <DayFilter end="from" value={filter.from} onChange={(from) => change({ from })} />
      <DayFilter end="to" value={filter.to} onChange={(to) => change({ to })} />
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" icon="close" onClick={() => props.onChange({})}>
          {t('web.activity.clear')}
        </Button>
      )}
    </div>
  );
}
