/** An invitation link: what it is for, and joining with a new account or the one there is. */
import { useEffect, useState, type ReactNode } from 'react';
import { api, type Answered, type Me } from '@throughline/server/contract';
import { term } from '@throughline/words/say';
import { call, type Answer } from '../call.ts';
import { Button } from '../parts/button.tsx';
import { Form, refusalText } from '../parts/form.tsx';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { reader, t } from '../speech.ts';
import { EmailField, NameField, NewPasswordField } from './fields.tsx';
import { Frame } from './frame.tsx';
import { SignInForm } from './sign-in.tsx';

type Invitation = Answered<typeof api.invitation>;

export function Join(props: {
  readonly secret: string;
  readonly me: Me;
  readonly onEntered: (me: Me) => void;
  readonly onJoined: () => Promise<void>;
}): ReactNode {
  const { secret, me } = props;
  const [invitation, setInvitation] = useState<Answer<Invitation>>();
  const [known, setKnown] = useState(false);
  const [refusal, setRefusal] = useState('');

  useEffect(() => {
    void call(api.invitation, { secret }).then(setInvitation);
  }, [secret]);

  async function accept(): Promise<void> {
    const answer = await call(api.accept, { secret });
    if (!answer.ok) return setRefusal(refusalText(answer));
    await props.onJoined();
    go(address(answer.value.id, '/plan'), 'replace');
  }

  if (!invitation) return null;
  if (!invitation.ok) {
    return (
      <Frame title={t('web.join.gone')} text={refusalText(invitation)}>
        <Button onClick={() => go('/', 'replace')}>{t('web.join.elsewhere')}</Button>
      </Frame>
    );
  }
  const { workspace, role } = invitation.value;
  const title = t('web.join.title', { workspace });
  const text = t('web.join.text', { role: term(`role.${role}`, reader) });
  if (me.account) {
    return (
      <Frame title={title} text={t('web.join.as', { name: me.account.name, email: me.account.email })}>
        {refusal && <p role="alert">{refusal}</p>}
        <Button look="main" onClick={() => void accept()}>
          {t('web.join.submit')}
        </Button>
      </Frame>
    );
  }
  if (known) {
    return (
      <Frame
        title={title}
        text={t('web.join.known.text')}
        foot={
          <Button look="quiet" onClick={() => setKnown(false)}>
            {t('web.join.new')}
          </Button>
        }
      >
        <SignInForm onEntered={() => void accept()} />
        {refusal && <p role="alert">{refusal}</p>}
      </Frame>
    );
  }
  return (
    <Frame
      title={title}
      text={text}
      foot={
        <Button look="quiet" onClick={() => setKnown(true)}>
          {t('web.join.known')}
        </Button>
      }
    >
      <Form
        submit={t('web.join.submit')}
        parts={['name', 'email', 'password']}
        send={({ name = '', email = '', password = '' }) =>
          call(api.signUp, { name, email, password, invitation: secret })
        }
        done={(next) => {
          const first = next.workspaces[0];
          go(first ? address(first.id, '/plan') : '/', 'replace');
          props.onEntered(next);
        }}
      >
        {(answer) => (
          <>
            <NameField answer={answer} />
            <EmailField answer={answer} />
            <NewPasswordField answer={answer} />
          </>
        )}
      </Form>
    </Frame>
  );
}
