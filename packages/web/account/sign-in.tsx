/** Signing in. */
import type { ReactNode } from 'react';
import { api, type Me } from '@throughline/server/contract';
import { call } from '../call.ts';
import { Form } from '../parts/form.tsx';
import { t } from '../speech.ts';
import { EmailField, PasswordField } from './fields.tsx';
import { Frame } from './frame.tsx';

export function SignInForm(props: { readonly onEntered: (me: Me) => void }): ReactNode {
  return (
    <Form
      submit={t('web.account.sign-in')}
      parts={['email', 'password']}
      send={({ email = '', password = '' }) => call(api.signIn, { email, password })}
      done={props.onEntered}
    >
      {(answer) => (
        <>
          <EmailField answer={answer} focus />
          <PasswordField answer={answer} />
        </>
      )}
    </Form>
  );
}

export const SignIn = (props: { readonly onEntered: (me: Me) => void }): ReactNode => (
  <Frame title={t('web.account.sign-in.title')}>
    <SignInForm {...props} />
  </Frame>
);
