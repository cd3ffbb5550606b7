/** The keys of this screen: everything that can be done, with its key, or a way to give it one. */
import { useMemo, useState, type ReactNode } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import type { Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { KeyTable } from './key-table.tsx';
import { whereIn } from './where.ts';

export function KeyList({ sight, path }: { readonly sight: Sight; readonly path: string }): ReactNode {
  // The dialog takes the focus: what was in hand before stays in hand.
  const [before] = useState(() => whereIn(sight, path));
  const where = useMemo(() => ({ ...before, sight }), [before, sight]);
  return (
    <Dialog title={t('web.do.keys')} open onClose={() => ui.keys.set(false)} wide full>
      <KeyTable where={where} />
    </Dialog>
  );
}
