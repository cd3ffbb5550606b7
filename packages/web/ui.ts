/** What is open on the screen, and how the person likes it: nothing of this belongs to a plan. */
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import type { Me } from '@throughline/server/contract';
import type { Action, ActionGroup, Where } from './action.ts';
import { signal, type Signal } from './parts/signal.ts';
import { readChanged, type Changed } from './shortcuts.ts';

/** A column that an outline shows beside the titles. */
export type ShownColumn = {
  readonly name: string;
  readonly label: () => string;
  /** what it says of an item, where that is in no field */
  readonly show?: (item: Item) => string | undefined;
};

/** What the outline with the focus can do for an action. */
export type Control = {
  /** the row with the cursor */
  readonly item: Id | undefined;
  /** the selected rows in outline order; the row with the cursor when none is selected */
  readonly items: readonly Id[];
  /** how many are selected */
  readonly selected: number;
  /** the columns that the person has chosen, also those that a narrow window has no room for */
  readonly columns: readonly ShownColumn[];
  readonly add: (where: 'after' | 'child') => void;
  readonly indent: () => void;
  readonly outdent: () => void;
  readonly shift: (by: 'up' | 'down') => void;
  readonly edit: (field?: string) => void;
  readonly trash: () => void;
  /** takes the cursor to another row */
  readonly go: (by: 'next' | 'previous') => void;
  readonly select: (how: 'toggle' | 'up' | 'down' | 'all' | 'none') => void;
  /** so that only so many levels show, or all */
  readonly fold: (level: number | 'none') => void;
  /** looks into the branch of the row, or out into the one around it */
  readonly zoom: (how: 'in' | 'out') => void;
  /** whether a branch is looked into */
  readonly zoomed: boolean;
};

/** A menu of actions, opened by a right click, the menu key or a button. */
export type OpenMenu = {
  /** what it is called; by itself it is named after its items */
  readonly label?: string;
  readonly groups: readonly ActionGroup[];
  readonly items: readonly Id[];
  readonly at: { readonly x: number; readonly y: number };
};

export type Visit = { readonly me: Me; readonly refresh: () => Promise<void> };

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
  /** whose account this is, and how to read it again after it joined or left a workspace */
  visit: signal<Visit | undefined>(undefined),
  control: signal<Control | undefined>(undefined),
  /** the item whose card, chip or line has the focus, where that is no row of an outline */
  hand: signal<Id | undefined>(undefined),
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
  density: kept<'comfortable' | 'compact'>('density', 'comfortable'),
  motion: kept<'system' | 'less'>('motion', 'system'),
  /** the language of the screens; empty for that of the browser */
  language: kept<string>('language', ''),
  /** the country whose way of writing dates and numbers is used, such as `GB`; empty for that of the browser */
  region: kept<string>('region', ''),
  /** the zone in which moments are shown, such as `Europe/Berlin`; empty for that of the browser */
  zone: kept<string>('zone', ''),
  /** the day that a week begins with, 1 is Monday; empty for that of the region */
  firstDay: kept<'' | '1' | '6' | '7'>('first-day', ''),
  /** shortcuts of one letter, which speech input may set off by mistake */
  letters: kept<'on' | 'off'>('letters', 'on'),
  /** keys that were changed, as JSON: the name of an action → its keys */
  keys: kept<string>('keys', '{}'),
  workspace: kept<string>('workspace', ''),
};

let read: { readonly text: string; readonly changed: Changed } = { text: '{}', changed: {} };

/** The keys that this person has changed. */
export function changedKeys(): Changed {
  const text = likes.keys.get();
  if (text !== read.text) read = { text, changed: readChanged(text) };
  return read.changed;
}

/** Gives an action other keys; undefined for those it came with. */
export function changeKeys(action: string, keys: readonly string[] | undefined): void {
  const { [action]: _, ...others } = changedKeys();
  likes.keys.set(JSON.stringify(keys === undefined ? others : { ...others, [action]: keys }));
}

function show(name: 'theme' | 'density' | 'motion'): void {
  const { dataset } = document.documentElement;
  const liked = likes[name].get();
  // The first of each is how the page is without saying so.
  if (liked === 'system' || liked === 'comfortable') delete dataset[name];
  else dataset[name] = liked;
}

/** Puts theme, density and motion on the page, now and whenever they change. */
export function keepLooks(): void {
  for (const name of ['theme', 'density', 'motion'] as const) {
    show(name);
    likes[name].subscribe(() => show(name));
  }
}
