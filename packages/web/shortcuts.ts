/** From keys pressed to actions run: what was pressed is read, and the action found, without touching the page. */
import type { Action } from './action.ts';

/** What of a keyboard event matters. */
export type Pressed = {
  readonly key: string;
  /** where on the keyboard, such as `KeyZ` */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr is down: the key types a sign of a third level */
  readonly altGraph?: boolean;
  /** the key belongs to an input method that composes a character */
  readonly composing?: boolean;
};

const silent = /^(?:control|meta|alt|shift|altgraph|capslock|fn|dead|process|unidentified)$/;

/**
 * A pressed key as it is written in an action: `mod+shift+z`, `alt+arrowup`, `?`; none for a key that says nothing
 * alone. `mod` is Command on a Mac and Control elsewhere.
 */
export function keyOf(pressed: Pressed, mac: boolean): string | undefined {
  if (pressed.composing) return undefined;
  let key = pressed.key === ' ' ? 'space' : pressed.key.toLowerCase();
  if (silent.test(key)) return undefined;
  const letter = /^Key([A-Z])$/.exec(pressed.code ?? '')?.[1]?.toLowerCase();
  const digit = /^Digit(\d)$/.exec(pressed.code ?? '')?.[1];
  // AltGr types: what it types is the key, and the Control and Alt that some systems report with it are not held.
  const held = pressed.altGraph && key.length === 1 ? { ...pressed, ctrlKey: false, altKey: false } : pressed;
  // On a keyboard of other letters, and where Alt turns a letter into another sign, the place of the key counts.
  if (key.length === 1 && letter && !/^[ -~]$/.test(key)) key = letter;
  if (key.length === 1 && held.altKey) key = letter ?? digit ?? key;
  // Shift is part of a sign such as `?`, and said only beside letters, named keys and, with Alt, digits.
  const shift = held.shiftKey && (key.length > 1 || /[a-z]/.test(key) || (held.altKey && /\d/.test(key)));
  const [mod, other] = mac ? [held.metaKey, held.ctrlKey] : [held.ctrlKey, held.metaKey];
  return [
    mod ? 'mod+' : '',
    other ? (mac ? 'ctrl+' : 'meta+') : '',
    held.altKey ? 'alt+' : '',
    shift ? 'shift+' : '',
    key,
  ].join('');
}

/** Whether a shortcut is only signs that typing and speech input make, such as `c`, `?` or `g p` (WCAG 2.1.4). */
export const isLetters = (keys: string): boolean =>
  keys.split(' ').every((key) => [...key.replace(/^shift\+/, '')].length === 1);

/** Keys that people have changed: the name of an action → its keys, none for one without. */
export type Changed = Readonly<Record<string, readonly string[]>>;

/** What was kept of changed keys; what is no such thing is passed over. */
export function readChanged(text: string): Changed {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).flatMap(([name, keys]) =>
        Array.isArray(keys) ? [[name, keys.filter((key) => typeof key === 'string' && key !== '')]] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** The keys of an action, as this person has them. */
export const keysOf = (action: Pick<Action, 'name' | 'keys'>, changed: Changed): readonly string[] =>
  Object.hasOwn(changed, action.name) ? (changed[action.name] ?? []) : (action.keys ?? []);

/** Whether two shortcuts cannot be told apart: the same, or one begins with the other. */
export const clash = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

/** The action that has a key already, or one that begins with it or that it begins with. */
export const holderOf = (
  keys: string,
  actions: readonly Action[],
  changed: Changed,
  except: string,
): Action | undefined =>
  actions.find((action) => action.name !== except && keysOf(action, changed).some((one) => clash(one, keys)));

/** Keys that edit text: in a field that holds some they are the field's. */
const edits = /^mod\+(?:z|shift\+z|y|a|c|v|x|b|i|u|backspace|delete|(?:shift\+)?(?:arrow\w+|home|end))$/;

/** Where the key was pressed. */
export type Situation = {
  /** in a field for text: `empty` while nothing stands in it */
  readonly typing: 'no' | 'empty' | 'text';
  /** an outline has the focus */
  readonly outline: boolean;
  /** shortcuts of single letters are on */
  readonly letters: boolean;
  readonly changed: Changed;
  readonly can: (action: Action) => boolean;
};

/** The key before, for shortcuts of two, and when it was pressed (milliseconds). */
export type Before = { readonly key: string; readonly at: number };

export const patience = 1200; // milliseconds between the two keys of `g p`

/** Whether a shortcut may be heard there at all. */
function open(keys: string, action: Action, { typing, outline, letters }: Situation): boolean {
  // What the browser does by itself must not be done twice; other keys, which a person gave it, are heard.
  if (action.byBrowser && action.keys?.includes(keys)) return false;
  if (isLetters(keys) && !letters) return false;
  if (action.inOutline) return outline && typing === 'no';
  if (typing === 'no') return true;
  return keys.startsWith('mod+') && (typing === 'empty' || !edits.test(keys));
}

/** What a pressed key sets off. */
export function actionFor(
  key: string,
  at: number,
  before: Before | undefined,
  actions: readonly Action[],
  situation: Situation,
): Action | undefined {
  const pair = before && at - before.at < patience ? `${before.key} ${key}` : undefined;
  const having = (wanted: string): Action | undefined =>
    actions.find(
      (action) =>
        keysOf(action, situation.changed).includes(wanted) &&
        open(wanted, action, situation) &&
        situation.can(action),
    );
  return (pair === undefined ? undefined : having(pair)) ?? having(key);
}
