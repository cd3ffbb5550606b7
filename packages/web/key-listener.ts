/** Listens to the keys of the page for actions. */
import type { Action, Where } from './action.ts';
import { mac } from './machine.ts';
import { actionFor, isLetters, keyOf, type Before, type Pressed, type Situation } from './shortcuts.ts';
import { changedKeys, likes } from './ui.ts';

type Event = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Pick<KeyboardEvent, 'isComposing' | 'getModifierState'>;

export const pressedOf = (event: Event): Pressed => ({
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  shiftKey: event.shiftKey,
  altGraph: event.getModifierState('AltGraph'),
  composing: event.isComposing,
});

const plainInput = /^(?:button|checkbox|radio|range|color|file|submit|reset)$/;

function typingIn(target: EventTarget | null): Situation['typing'] {
  if (!(target instanceof HTMLElement)) return 'no';
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (target instanceof HTMLInputElement && plainInput.test(target.type)) return 'no';
    return target.value === '' ? 'empty' : 'text';
  }
  return target instanceof HTMLSelectElement || target.isContentEditable ? 'text' : 'no';
}

/** Menus, lists and dialogs over the screen hear every key themselves. */
const taken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** Sets actions off by their keys. @returns how to stop */
export function listenToKeys(actions: readonly Action[], where: () => Where): () => void {
  let before: Before | undefined;
  function heard(event: KeyboardEvent): void {
    if (event.defaultPrevented || taken(event.target)) return;
    const key = keyOf(pressedOf(event), mac);
    if (key === undefined) return;
    const now = where();
    const typing = typingIn(event.target);
    const found = actionFor(key, event.timeStamp, before, actions, {
      typing,
      outline: now.outline !== undefined,
      letters: likes.letters.get() === 'on',
      changed: changedKeys(),
      can: (action) => action.when(now),
    });
    const begins = !found && typing === 'no' && !event.repeat && isLetters(key);
    before = begins ? { key, at: event.timeStamp } : undefined;
    if (!found) return;
    event.preventDefault();
    void found.run(now);
  }
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}
