/** Who has an account here, in which role; inviting others by a link that is shown once. */
import { useEffect, useState, type ReactNode } from 'react';
import { mayDo, roles, type Role } from '@throughline/model/may';
import { api, type MemberLine } from '@throughline/server/contract';
import { term } from '@throughline/words/say';
import { momentText } from '@throughline/words/given';
import { call, type Answer } from '../../call.ts';
import { Button } from '../../parts/button.tsx';
import { Field, Form, refusalText } from '../../parts/form.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Part } from '../../parts/page.tsx';
import { say } from '../../parts/toasts.tsx';
import { capital } from '../../shell/kind-dialog.tsx';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import style from './settings.module.css';

const offered: readonly Role[] = roles.filter((role) => role !== 'owner');

export function Members(props: { readonly onCount: (count: number) => void }): ReactNode {
  const { onCount } = props;
  const sight = useSight();
  const workspace = sight.workspace.id;
  const [members, setMembers] = useState<readonly MemberLine[]>([]);
  const [link, setLink] = useState<{ readonly url: string; readonly expiresAt: number }>();
  const [role, setRole] = useState<Role>('member');
  const leads = mayDo(sight.me.role, 'invite') === undefined;

  const [changes, setChanges] = useState(0);
  const people = Object.keys(sight.directory).length;
  // Whoever joins comes into the directory.
  useEffect(() => {
    let left = false;
    void call(api.members, { workspace }).then((answer) => {
      if (left || !answer.ok) return;
      setMembers(answer.value.members);
      onCount(answer.value.members.length);
    });
    return () => {
      left = true;
    };
  }, [workspace, people, changes, onCount]);

  async function change(work: Promise<Answer<unknown>>): Promise<void> {
    const answer = await work;
    if (!answer.ok) say(refusalText(answer), { tone: 'bad' });
    setChanges((count) => count + 1);
  }

  return (
    <Part title={t('web.members', { count: members.length })}>
      <ul className={style['members']}>
        {members.map((one) => (
          <li key={one.account}>
            <div>
              <b>{nameIn(sight.plan, sight.directory, one.person) ?? one.email}</b>
              <small>{one.email}</small>
            </div>
            <span>{capital(term(`role.${one.role}`, reader))}</span>
            {leads && (
              <Menu
                label={t('web.member.change', { name: one.email })}
                icon="more"
                deeds={[
                  ...roles.map((next) => ({
                    id: next,
                    label: capital(term(`role.${next}`, reader)),
                    off: next === one.role,
                    run: () =>
                      void change(call(api.setRole, { workspace, account: one.account, role: next })),
                  })),
                  { id: 'line', line: true as const },
                  {
                    id: 'remove',
                    label: t('web.member.remove'),
                    icon: 'close' as const,
                    danger: true,
                    run: () => void change(call(api.removeMember, { workspace, account: one.account })),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {leads && (
        <div className={style['invite']}>
          <Form
            submit={t('web.invite.submit')}
            parts={['name']}
            send={({ name = '' }) =>
              call(api.invite, { workspace, role, ...(name.trim() ? { name: name.trim() } : {}) })
            }
            done={setLink}
          >
            {() => (
              <div className={style['invite-row']}>
                <Field name="name" label={t('web.invite.name')} autoComplete="off" maxLength={200} />
                <label className={style['role']}>
                  {t('web.invite.role')}
                  <select value={role} onChange={(event) => setRole(event.target.value as Role)}>
                    {offered.map((one) => (
                      <option key={one} value={one}>
                        {capital(term(`role.${one}`, reader))}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            )}
          </Form>
          {link && (
            <div className={style['link']} role="status">
              <p>{t('web.invite.made', { until: momentText(link.expiresAt, reader) })}</p>
              <div>
                <input
                  readOnly
                  aria-label={t('web.invite.link')}
                  value={link.url}
                  onFocus={(event) => event.target.select()}
                />
                <Button
                  icon="copy"
                  onClick={() =>
                    void navigator.clipboard.writeText(link.url).then(() => say(t('web.copied')))
                  }
                >
                  {t('web.copy')}
                </Button>
              </div>
            </div>
          )}
        </div>
      )}
    </Part>
  );
}
