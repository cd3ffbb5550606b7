/** What is open on the screen, and how the person likes it: nothing of this belongs to a plan. */
import type { Id } from '@throughline/model/id';
import type { Action, ActionGroup, Where } from './action.ts';
import { signal, type Signal } from './parts/signal.ts';

/** What the outline with the focus can do for an action. */
export type Control = {
  /** the row with the cursor */
  readonly item: Id | undefined;
  /** the selected rows in outline order; the row with the cursor when none is selected */
  readonly items: readonly Id[];
  readonly add: (where: 'after' | 'child') => void;
  readonly indent: () => void;
  readonly outdent: () => void;
  readonly shift: (by: 'up' | 'down') => void;
  readonly edit: (field?: string) => void;
  readonly trash: () => void;
  readonly fold: (which: 'all' | 'none') => void;
};

/** A menu of actions, opened by a right click, the menu key or a button. */
export type OpenMenu = {
  readonly groups: readonly ActionGroup[];
  readonly items: readonly Id[];
  readonly at: { readonly x: number; readonly y: number };
};

export const ui = {
  palette: signal(false),
  keys: signal(false),
  /** the sheet with places and deeds, on a phone */
  sheet: signal(false),
  kinds: signal<Id | undefined>(undefined),
  /** the menu of actions that is open, where it stands on the screen (CSS pixels), and what it is about */
  menu: signal<OpenMenu | undefined>(undefined),
  /** the action that waits for a value, and what it is about */
  asking: signal<{ readonly action: Action; readonly where: Where } | undefined>(undefined),
  control: signal<Control | undefined>(undefined),
  /** where the focus should go once it is on the screen */
  wanted: signal<'first-row' | 'new-row' | undefined>(undefined),
};

function kept<T extends string>(name: string, first: T): Signal<T> {
  const at = `throughline.${name}`;
  const read = (): string | null => {
    try {
      return localStorage.getItem(at);
    } catch {
      return null; // storage is switched off
    }
  };
  const held = signal<T>((read() as T | null) ?? first);
  held.subscribe(() => {
    try {
      localStorage.setItem(at, held.get());
    } catch {
      // Then it lasts as long as the page.
    }
  });
  return held;
}

export const likes = {
  theme: kept<'system' | 'light' | 'dark'>('theme', 'system'),
  /** shortcuts of one letter, which speech input may set off by mistake */
  letters: kept<'on' | 'off'>('letters', 'on'),
  workspace: kept<string>('workspace', ''),
};

function showTheme(): void {
  const theme = likes.theme.get();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Puts the theme on the page, now and whenever it changes. */
export function keepTheme(): void {
  showTheme();
  likes.theme.subscribe(showTheme);
}
