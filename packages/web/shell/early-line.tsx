/** Hears what is typed while the palette is still on its way, so that it opens with it and nothing else takes it. */
import { useLayoutEffect } from 'react';

let typed = '';

/** What was typed before the palette was there. */
export const typedEarly = (): string => typed;

/** It has been taken over. */
export function forgetEarly(): void {
  typed = '';
}

/** Draws nothing and takes no focus: the palette gives that back to where it was. */
export function EarlyLine({ close }: { readonly close: () => void }): null {
  useLayoutEffect(() => {
    typed = '';
    function heard(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'Backspace') typed = typed.slice(0, -1);
      else if ([...event.key].length === 1) typed += event.key;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    document.addEventListener('keydown', heard, { capture: true });
    return () => document.removeEventListener('keydown', heard, { capture: true });
  }, [close]);
  return null;
}
