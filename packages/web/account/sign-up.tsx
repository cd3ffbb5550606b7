/** The first run: the first account, and its workspace. */
import type { ReactNode } from 'react';
import { api, type Me } from '@throughline/server/contract';
import { call } from '../call.ts';
import { errorAt, Field, Form } from '../parts/form.tsx';
import { reader, t } from '../speech.ts';
import { EmailField, NameField, NewPasswordField } from './fields.tsx';
import { Frame } from './frame.tsx';

export function SignUp(props: { readonly onEntered: (me: Me) => void }): ReactNode {
  return (
    <Frame title={t('web.account.first.title')} text={t('web.account.first.text')}>
      <Form
        submit={t('web.account.first.submit')}
        parts={['name', 'email', 'password', 'workspace']}
        send={({ name = '', email = '', password = '', workspace = '' }) =>
          call(api.signUp, {
            name,
            email,
            password,
            workspace: workspace.trim() || t('web.workspace.usual', { name }),
            ...(reader.zone ? { zone: reader.zone } : {}),
          })
        }
        done={props.onEntered}
      >
        {(answer) => (
          <>
            <NameField answer={answer} />
            <EmailField answer={answer} />
            <NewPasswordField answer={answer} />
            <Field
              name="workspace"
              label={t('web.workspace.name')}
              hint={t('web.workspace.name.hint')}
              autoComplete="organization"
              maxLength={200}
              error={errorAt(answer, 'workspace')}
            />
          </>
        )}
      </Form>
    </Frame>
  );
}
