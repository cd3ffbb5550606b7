/** How this person likes the screen: kept in this browser, for all its workspaces. */
import type { TextKey } from '@throughline/words/text';
import { useId, type ReactNode } from 'react';
import { languages } from '@throughline/words/languages';
import { givenText } from '@throughline/words/given';
import { Part } from '../../parts/page.tsx';
import { useSignal, type Signal } from '../../parts/signal.ts';
import { firstDay, reader, t } from '../../speech.ts';
import { likes } from '../../ui.ts';
import style from './settings.module.css';

type Option = { readonly value: string; readonly label: string };

/** Countries whose ways of writing dates and numbers differ, by language. */
const regions: Readonly<Record<string, readonly string[]>> = {
  en: ['GB', 'US', 'AU', 'CA', 'IE', 'IN', 'NZ', 'ZA'],
  de: ['DE', 'AT', 'CH'],
};

const language = reader.locale.split('-')[0] ?? 'en';
const example = '2027-06-30';

function regionOptions(): Option[] {
  const names = new Intl.DisplayNames(reader.locale, { type: 'region' });
  return (regions[language] ?? []).map((region) => {
    const locale = `${language}-${region}`;
    const date = givenText(example, { ...reader, locale });
    const number = new Intl.NumberFormat(locale).format(1234.5);
    return {
      value: region,
      label: t('web.settings.region.example', { region: names.of(region) ?? region, date, number }),
    };
  });
}

function zoneOptions(): Option[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' ').replaceAll('/', ' / '),
  }));
}

const days = ['1', '6', '7'] as const;
// A Monday, a Saturday and a Sunday of January 2024, which began on a Monday.
const dayName = (day: string): string =>
  new Intl.DateTimeFormat(reader.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, Number(day)),
  );

function Select(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly set: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={style['row']}>
      <label htmlFor={id}>{props.label}</label>
      <div className={style['choice']}>
        <select
          id={id}
          value={props.value}
          aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => props.set(event.target.value)}
        >
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {props.hint !== undefined && <small id={`${id}-hint`}>{props.hint}</small>}
      </div>
    </div>
  );
}

/** A choice that is seen at once. */
function Now<T extends string>(props: {
  readonly label: TextKey;
  readonly like: Signal<T>;
  readonly options: readonly { readonly value: T; readonly label: TextKey }[];
}): ReactNode {
  const value = useSignal(props.like);
  const name = useId();
  return (
    <fieldset className={style['row']}>
      <legend>{t(props.label)}</legend>
      <div className={style['radios']}>
        {props.options.map((one) => (
          <label key={one.value}>
            <input
              type="radio"
              name={name}
              checked={value === one.value}
              onChange={() => props.like.set(one.value)}
            />
            {t(one.label)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Sets what every text on the screen depends on: the page opens again in it, and nothing that was saved is lost. */
const afresh =
  <T extends string>(like: Signal<T>) =>
  (value: string): void => {
    like.set(value as T);
    location.reload();
  };

export function Screen(): ReactNode {
  const system = { value: '', label: t('web.settings.as-browser') };
  const known = regionOptions();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Part title={t('web.settings.screen')}>
      <Now
        label="web.theme"
        like={likes.theme}
        options={[
          { value: 'system', label: 'web.theme.system' },
          { value: 'light', label: 'web.theme.light' },
          { value: 'dark', label: 'web.theme.dark' },
        ]}
      />
      <Now
        label="web.density"
        like={likes.density}
        options={[
          { value: 'comfortable', label: 'web.density.comfortable' },
          { value: 'compact', label: 'web.density.compact' },
        ]}
      />
      <Now
        label="web.motion"
        like={likes.motion}
        options={[
          { value: 'system', label: 'web.motion.system' },
          { value: 'less', label: 'web.motion.less' },
        ]}
      />
      <Select
        label={t('web.settings.language')}
        value={likes.language.get()}
        set={(value) => {
          likes.region.set('');
          afresh(likes.language)(value);
        }}
        options={[system, ...languages.map(({ tag, name }) => ({ value: tag, label: name }))]}
      />
      {known.length > 0 && (
        <Select
          label={t('web.settings.region')}
          hint={t('web.settings.region.now', {
            date: { given: example },
            number: 1234.5,
          })}
          value={known.some(({ value }) => value === likes.region.get()) ? likes.region.get() : ''}
          set={afresh(likes.region)}
          options={[system, ...known]}
        />
      )}
      <Select
        label={t('web.settings.first-day')}
        value={likes.firstDay.get()}
        set={afresh(likes.firstDay)}
        options={[
          {
            value: '',
            label: t('web.settings.first-day.region', { day: dayName(String(firstDay(''))) }),
          },
          ...days.map((day) => ({ value: day, label: dayName(day) })),
        ]}
      />
      <Select
        label={t('web.settings.zone')}
        hint={t('web.settings.zone.hint')}
        value={likes.zone.get()}
        set={afresh(likes.zone)}
        options={[
          { value: '', label: t('web.settings.zone.browser', { zone: zone.replaceAll('_', ' ') }) },
          ...zoneOptions(),
        ]}
      />
    </Part>
  );
}
