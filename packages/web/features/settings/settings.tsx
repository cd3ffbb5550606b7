/** The workspace: its name, who is in it and may join, how this person likes the screen, and their keys. */
import { useState, type ReactNode } from 'react';
import { settings as fields } from '@throughline/model/settings';
import type { Field } from '@throughline/model/field';
import { mayDo } from '@throughline/model/may';
import { api } from '@throughline/server/contract';
import { term } from '@throughline/words/say';
import { call } from '../../call.ts';
import { Field as FormField, Form } from '../../parts/form.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { say } from '../../parts/toasts.tsx';
import { useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { address } from '../../places.ts';
import { KeyTable } from '../../shell/key-table.tsx';
import { capital } from '../../shell/kind-dialog.tsx';
import { whereIn } from '../../shell/where.ts';
import { DeleteWorkspace } from './delete-workspace.tsx';
import { Members } from './members.tsx';
import { Screen } from './screen.tsx';
import { SettingRow } from './setting-row.tsx';
import style from './settings.module.css';

export function Settings(): ReactNode {
  const sight = useSight();
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
      <Screen />
      <Part title={t('web.settings.keys')}>
        <KeyTable where={whereIn(sight, address(sight.workspace.id, '/settings'))} />
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
