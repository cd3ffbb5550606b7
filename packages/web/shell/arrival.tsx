/** Says where the person has come to: the title of the page, and the same for those who do not see the screen change. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { featureAt } from '../view.tsx';

/** What the screen shows: the open item by its name, else the screen by its own. */
function shownAt(sight: Sight, path: string): string {
  const found = featureAt(path);
  const item = found?.parts['item'];
  const name = item === undefined ? undefined : nameIn(sight.plan, sight.directory, item);
  return name ?? (found ? t(found.feature.title) : '');
}

export function Arrival({ sight, path }: { readonly sight: Sight; readonly path: string }): ReactNode {
  const workspace = sight.workspace.name;
  const screen = shownAt(sight, path);
  const [before, setBefore] = useState(path);
  const [said, setSaid] = useState('');
  // The page that opens is read out anyway; a change of screen within it is not.
  if (before !== path) {
    setBefore(path);
    setSaid(screen);
  }
  useEffect(() => {
    document.title = screen === '' ? workspace : t('web.page.title', { screen, workspace });
  }, [screen, workspace]);
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = '';
    // Whoever had the focus on what is gone now begins at the new screen; who has it elsewhere keeps it.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [path]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
