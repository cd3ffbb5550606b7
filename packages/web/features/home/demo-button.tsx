/** A look around in a made-up plan, in a workspace of its own. */
import { useState, type ReactNode } from 'react';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import { Button } from '../../parts/button.tsx';
import { refusalText } from '../../parts/form.tsx';
import { say } from '../../parts/toasts.tsx';
import { address } from '../../places.ts';
import { go } from '../../route.ts';
import { t } from '../../speech.ts';
import { ui } from '../../ui.ts';

export function DemoButton(): ReactNode {
  const [busy, setBusy] = useState(false);
  async function open(): Promise<void> {
    setBusy(true);
    const answer = await call(api.demo, {});
    setBusy(false);
    if (!answer.ok) return void say(refusalText(answer), { tone: 'bad' });
    await ui.visit.get()?.refresh();
    go(address(answer.value.id, '/plan'));
  }
  return (
    <Button look="quiet" icon="open" disabled={busy} onClick={() => void open()}>
      {t('web.demo.open')}
    </Button>
  );
}
