/** Deleting the workspace: at one click while nobody else is in it, else after its name was typed. */
import { useState, type FormEvent, type ReactNode } from 'react';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { refusalText } from '../../parts/form.tsx';
import { Part } from '../../parts/page.tsx';
import { say } from '../../parts/toasts.tsx';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import style from './settings.module.css';

export function DeleteWorkspace({ alone }: { readonly alone: boolean }): ReactNode {
  const { workspace } = useSight();
  const { id, name } = workspace;
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');

  async function remove(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    const answer = await call(api.deleteWorkspace, { workspace: id });
    if (answer.ok) location.assign('/');
    else say(refusalText(answer), { tone: 'bad' });
  }

  return (
    <Part title={t('web.workspace.delete')}>
      <p className={style['lead']}>{t('web.workspace.delete.text', { name })}</p>
      <Button look="danger" icon="trash" onClick={() => (alone ? void remove() : setAsking(true))}>
        {t('web.workspace.delete')}
      </Button>
      <Dialog title={t('web.workspace.delete')} open={asking} onClose={() => setAsking(false)}>
        <form className={style['sure']} onSubmit={(event) => void remove(event)}>
          <label>
            {t('web.workspace.delete.sure', { name })}
            <input value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
          </label>
          <Button type="submit" look="danger" disabled={typed.trim() !== name}>
            {t('web.workspace.delete')}
          </Button>
        </form>
      </Dialog>
    </Part>
  );
}
