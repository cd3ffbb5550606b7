/** Where the person is, for actions: what has the focus, and what is in hand. */
import type { Action, Where } from '../action.ts';
import { useSignal } from '../parts/signal.ts';
import { keysOf, isLetters } from '../shortcuts.ts';
import type { Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { changedKeys, likes, ui } from '../ui.ts';
import { featureAt } from '../view.tsx';

export function whereIn(sight: Sight, path: string): Where {
  const outline = ui.control.get();
  const item = outline?.item ?? ui.hand.get() ?? featureAt(path)?.parts['item'];
  return { sight, outline, item, items: outline?.items ?? (item === undefined ? [] : [item]) };
}

/** What an action is called just now. */
export const labelOf = (action: Action, where: Where): string => action.says?.(where) ?? t(action.label);

/** The key that is shown beside an action: its first that can be heard. */
export function shownKey(action: Pick<Action, 'name' | 'keys'>): string | undefined {
  const letters = likes.letters.get() === 'on';
  return keysOf(action, changedKeys()).find((keys) => letters || !isLetters(keys));
}

/** The same, again when keys are changed or switched off. */
export function useShownKey(): typeof shownKey {
  useSignal(likes.keys);
  useSignal(likes.letters);
  return shownKey;
}
