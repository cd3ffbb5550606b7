/** The first run: the first account, and its workspace; or a look around in a demo first. */
import { useRef, type ReactNode } from 'react';
import { api, type Me } from '@throughline/server/contract';
import { call } from '../call.ts';
import { Button } from '../parts/button.tsx';
import { errorAt, Field, Form } from '../parts/form.tsx';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { reader, t } from '../speech.ts';
import { EmailField, NameField, NewPasswordField } from './fields.tsx';
import { Frame } from './frame.tsx';

export function SignUp(props: { readonly onEntered: (me: Me) => void }): ReactNode {
  const wantsDemo = useRef(false);

  /** In: to the workspace of their own, or first to a demo beside it. */
  async function entered(me: Me): Promise<void> {
    const demo = wantsDemo.current ? await call(api.demo, {}) : undefined;
    if (!demo?.ok) return props.onEntered(me);
    go(address(demo.value.id, '/plan'), 'replace');
    const now = await call(api.me, {});
    props.onEntered(now.ok ? now.value : me);
  }

  return (
    <Frame title={t('web.account.first.title')} text={t('web.account.first.text')}>
      <Form
        submit={t('web.account.first.submit')}
        parts={['name', 'email', 'password', 'workspace']}
        id="first-account"
        send={({ name = '', email = '', password = '', workspace = '', demo = '' }) => {
          wantsDemo.current = demo !== '';
          return call(api.signUp, {
            name,
            email,
            password,
            workspace: workspace.trim() || t('web.workspace.usual', { name }),
            ...(reader.zone ? { zone: reader.zone } : {}),
          });
        }}
        done={entered}
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
      <Button type="submit" form="first-account" name="demo" value="yes" look="quiet" icon="open">
        {t('web.demo.first')}
      </Button>
    </Frame>
  );
}
