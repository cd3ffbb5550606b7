/** From keys pressed to actions run. */
import type { Action, Where } from './action.ts';
import { likes } from './ui.ts';

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** A pressed key as it is written in an action: `mod+shift+z`, `alt+arrowup`, `?`. */
export function keyOf(event: Pressed): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  // Shift is part of a sign such as `?`, and said only beside letters and named keys.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [
    event.ctrlKey || event.metaKey ? 'mod+' : '',
    event.altKey ? 'alt+' : '',
    shift ? 'shift+' : '',
    key,
  ].join('');
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const patience = 1200; // milliseconds between the two keys of `g p`

/** Listens to keys for actions. @returns how to stop */
export function listenToKeys(actions: readonly Action[], where: () => Where): () => void {
  let first = { key: '', at: 0 };
  function heard(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyOf(event);
    const free = !typing(event.target);
    const letters = likes.letters.get() === 'on';
    const pair = event.timeStamp - first.at < patience ? `${first.key} ${key}` : '';
    const now = where();
    const found = actions.find((action) => {
      if (action.inOutline && (!now.outline || !free)) return false;
      const wanted = (action.keys ?? []).some((one) => {
        const single = !one.startsWith('mod+') && !action.inOutline;
        if (single && (!free || (one !== '?' && (now.outline !== undefined || !letters)))) return false;
        return one === key || (pair !== '' && one === pair);
      });
      return wanted && action.when(now);
    });
    first = { key: free && /^[a-z]$/.test(key) ? key : '', at: event.timeStamp };
    if (!found) return;
    event.preventDefault();
    void found.run(now);
  }
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}
