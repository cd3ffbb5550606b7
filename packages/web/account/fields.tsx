/** The fields that several of these forms share. */
import type { ReactNode } from 'react';
import type { Answer } from '../call.ts';
import { errorAt, Field } from '../parts/form.tsx';
import { t } from '../speech.ts';

type Props = { readonly answer: Answer<unknown> | undefined; readonly focus?: boolean };

export const NameField = ({ answer }: Props): ReactNode => (
  <Field
    name="name"
    label={t('web.account.name')}
    autoComplete="name"
    required
    maxLength={200}
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
    autoFocus
    error={errorAt(answer, 'name')}
  />
);

export const EmailField = ({ answer, focus = false }: Props): ReactNode => (
  <Field
    name="email"
    type="email"
    label={t('web.account.email')}
    autoComplete="username"
    required
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
    autoFocus={focus}
    error={errorAt(answer, 'email')}
  />
);

export const NewPasswordField = ({ answer }: Props): ReactNode => (
  <Field
    name="password"
    type="password"
    label={t('web.account.password')}
    hint={t('web.account.password.hint')}
    autoComplete="new-password"
    required
    minLength={10}
    maxLength={128}
    error={errorAt(answer, 'password')}
  />
);

export const PasswordField = ({ answer }: Props): ReactNode => (
  <Field
    name="password"
    type="password"
    label={t('web.account.password')}
    autoComplete="current-password"
    required
    error={errorAt(answer, 'password')}
  />
);
