/** A new workspace, or the demo one to look around in. */
import { useState, type ReactNode } from 'react';
import { api, type Me, type WorkspaceLine } from '@throughline/server/contract';
import { call } from '../call.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { errorAt, Field, Form, refusalText } from '../parts/form.tsx';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { reader, t } from '../speech.ts';
import { Frame } from './frame.tsx';

export function NewWorkspace(props: { readonly me: Me; readonly onMade: () => Promise<void> }): ReactNode {
  const [refusal, setRefusal] = useState('');
  async function enter({ id }: WorkspaceLine): Promise<void> {
    await props.onMade();
    go(address(id, '/plan'));
  }
  async function demo(): Promise<void> {
    const answer = await call(api.demo, {});
    if (answer.ok) await enter(answer.value);
    else setRefusal(refusalText(answer));
  }
  const back = props.me.workspaces[0];
  return (
    <Frame title={t('web.workspace.new')} text={t('web.workspace.new.text')}>
      <Form
        submit={t('web.workspace.create')}
        parts={['name']}
        send={({ name = '' }) =>
          call(api.createWorkspace, { name, ...(reader.zone ? { zone: reader.zone } : {}) })
        }
        done={enter}
      >
        {(answer) => (
          <Field
            name="name"
            label={t('web.workspace.name')}
            required
            maxLength={200}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
            autoFocus
            error={errorAt(answer, 'name')}
          />
        )}
      </Form>
      {refusal && <p role="alert">{refusal}</p>}
      <Button onClick={() => void demo()}>{t('web.demo.open')}</Button>
      {back && (
        <LinkButton look="quiet" to={address(back.id, '/plan')}>
          {t('web.back-to', { name: back.name })}
        </LinkButton>
      )}
    </Frame>
  );
}
