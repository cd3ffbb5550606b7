/** The workspace: its name, who is in it and may join, and how this person likes the screen. */
import { useState, type ReactNode } from 'react';
import { settings as fields } from '@throughline/model/settings';
import type { Field } from '@throughline/model/field';
import { mayDo } from '@throughline/model/may';
import { api } from '@throughline/server/contract';
import { term } from '@throughline/words/say';
import { call } from '../../call.ts';
import { Field as FormField, Form } from '../../parts/form.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { useSignal } from '../../parts/signal.ts';
import { say } from '../../parts/toasts.tsx';
import { useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { likes } from '../../ui.ts';
import { capital } from '../../shell/kind-dialog.tsx';
import { DeleteWorkspace } from './delete-workspace.tsx';
import { Members } from './members.tsx';
import { SettingRow } from './setting-row.tsx';
import style from './settings.module.css';

const themes = ['system', 'light', 'dark'] as const;

export function Settings(): ReactNode {
  const sight = useSight();
  const theme = useSignal(likes.theme);
  const [count, setCount] = useState(0);
  const leads = mayDo(sight.me.role, 'invite') === undefined;
  const owns = mayDo(sight.me.role, 'delete-workspace') === undefined;

  return (
    <Page title={t('web.place.settings')}>
      <Members onCount={setCount} />
      <Part title={t('web.settings.workspace')}>
        {Object.entries(fields).map(([name, field]) => (
          <SettingRow
            key={name}
            name={name}
            field={field as Field}
            label={capital(term(`field.${name}`, reader))}
            fixed={!leads || !sight.live}
          />
        ))}
      </Part>
      <Part title={t('web.settings.screen')}>
        <fieldset className={style['themes']}>
          <legend>{t('web.theme')}</legend>
          {themes.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="theme"
                checked={theme === one}
                onChange={() => likes.theme.set(one)}
              />
              {t(`web.theme.${one}`)}
            </label>
          ))}
        </fieldset>
      </Part>
      <Part title={t('web.settings.password')}>
        <div className={style['form']}>
          <Form
            submit={t('web.settings.password.submit')}
            parts={['now', 'next']}
            send={({ now = '', next = '' }) => call(api.changePassword, { now, next })}
            done={() => void say(t('web.settings.password.done'))}
          >
            {() => (
              <>
                <FormField
                  name="now"
                  type="password"
                  label={t('web.settings.password.now')}
                  autoComplete="current-password"
                  required
                />
                <FormField
                  name="next"
                  type="password"
                  label={t('web.settings.password.next')}
                  hint={t('web.account.password.hint')}
                  autoComplete="new-password"
                  minLength={10}
                  required
                />
              </>
            )}
          </Form>
        </div>
      </Part>
      {owns && <DeleteWorkspace alone={count === 1} />}
    </Page>
  );
}
