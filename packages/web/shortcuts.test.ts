/** From a pressed key to an action, on many keyboards. */
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import {
  actionFor,
  holderOf,
  isLetters,
  keyOf,
  keysOf,
  patience,
  readChanged,
  type Pressed,
  type Situation,
} from './shortcuts.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const action = (name: string, keys: string[], more: Partial<Action> = {}): Action => ({
  name,
  label: 'web.search',
  icon: 'search',
  group: 'do',
  keys,
  when: () => true,
  run: () => {},
  ...more,
});

const anywhere: Situation = {
  typing: 'no',
  outline: false,
  letters: true,
  changed: {},
  can: () => true,
};

describe('a pressed key', () => {
  it('is written as in an action', () => {
    expect(keyOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('mod+shift+z');
    expect(keyOf(press('ArrowUp', { altKey: true }), false)).toBe('alt+arrowup');
    expect(keyOf(press('?', { shiftKey: true }), false)).toBe('?');
    expect(keyOf(press(' '), false)).toBe('space');
  });

  it('has Command as mod on a Mac, and Control elsewhere', () => {
    const [command, control] = [press('k', { metaKey: true }), press('k', { ctrlKey: true })];
    expect([keyOf(command, true), keyOf(control, true)]).toEqual(['mod+k', 'ctrl+k']);
    expect([keyOf(control, false), keyOf(command, false)]).toEqual(['mod+k', 'meta+k']);
  });

  it('is found by its place where the keyboard has other letters, or Alt makes another sign', () => {
    expect(keyOf(press('з', { code: 'KeyP', ctrlKey: true }), false)).toBe('mod+p');
    expect(keyOf(press('π', { code: 'KeyP', altKey: true }), true)).toBe('alt+p');
    // On a French keyboard the key in the place of Q types A, and A is what its person means.
    expect(keyOf(press('a', { code: 'KeyQ' }), false)).toBe('a');
  });

  it('types what AltGr makes of it, whatever else the system reports as held', () => {
    const altGr = { ctrlKey: true, altKey: true, altGraph: true };
    expect(keyOf(press('/', { code: 'Digit7', ...altGr }), false)).toBe('/');
    expect(keyOf(press('@', { code: 'KeyQ', ...altGr }), false)).toBe('@');
  });

  it('says nothing while an input method composes, alone as a modifier, or as a dead accent', () => {
    const silent = [press('a', { composing: true }), press('Shift'), press('Dead'), press('Process')];
    expect(silent.map((one) => keyOf(one, false))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the action of a key', () => {
  const palette = action('palette', ['mod+k', '/']);
  const undo = action('undo', ['mod+z']);
  const plan = action('plan', ['g p']);
  const people = action('people', ['p']);
  const enter = action('add', ['enter'], { inOutline: true });
  const all = [enter, palette, undo, plan, people];
  const found = (key: string, situation: Partial<Situation> = {}, before?: { key: string; at: number }) =>
    actionFor(key, 1000, before, all, { ...anywhere, ...situation })?.name;

  it('is found anywhere; of an outline only in one', () => {
    expect([found('mod+k'), found('/'), found('enter')]).toEqual(['palette', 'palette', undefined]);
    expect(found('enter', { outline: true })).toBe('add');
  });

  it('is found by two keys, one soon after the other, before that of the second alone', () => {
    expect(found('p', {}, { key: 'g', at: 900 })).toBe('plan');
    expect(found('p', {}, { key: 'g', at: 1000 - patience })).toBe('people');
  });

  it('leaves letters to those who type, and to those who have switched them off', () => {
    expect([found('/', { typing: 'text' }), found('/', { typing: 'empty' })]).toEqual([undefined, undefined]);
    expect([found('/', { letters: false }), found('mod+k', { letters: false })]).toEqual([
      undefined,
      'palette',
    ]);
  });

  it('leaves a field that holds text its own undo', () => {
    expect(found('mod+z', { typing: 'text' })).toBeUndefined();
    expect(found('mod+z', { typing: 'empty' })).toBe('undo');
    expect(found('mod+k', { typing: 'text' })).toBe('palette');
  });

  it('follows what people have changed, and nothing where they took the key away', () => {
    const changed = { palette: ['mod+j'], undo: [] };
    expect(found('mod+j', { changed })).toBe('palette');
    expect([found('mod+k', { changed }), found('mod+z', { changed })]).toEqual([undefined, undefined]);
  });

  it('is the browser’s where the browser does it by itself, until a person gives it another key', () => {
    const copy = action('copy', ['mod+c'], { byBrowser: true });
    const heard = (key: string, changed: Situation['changed']) =>
      actionFor(key, 1000, undefined, [copy], { ...anywhere, changed })?.name;
    expect(heard('mod+c', {})).toBeUndefined();
    expect(heard('mod+j', { copy: ['mod+j', 'mod+c'] })).toBe('copy');
    expect(heard('mod+c', { copy: ['mod+j', 'mod+c'] })).toBeUndefined();
  });

  it('is passed over while it cannot be done', () => {
    expect(found('mod+k', { can: ({ name }) => name !== 'palette' })).toBeUndefined();
  });

  it('that has a key already is named: also where one shortcut begins with the other', () => {
    const holder = (keys: string, except = '') => holderOf(keys, all, {}, except)?.name;
    expect([holder('mod+k'), holder('mod+k', 'palette'), holder('g'), holder('p q')]).toEqual([
      'palette',
      undefined,
      'plan',
      'people',
    ]);
    expect(holderOf('mod+k', all, { palette: ['mod+j'] }, '')).toBeUndefined();
  });
});

it('shortcuts of signs alone are those that speech may set off', () => {
  expect(['c', '?', 'g p', 'shift+c', 'mod+c', 'enter', 'alt+c', 'space'].filter(isLetters)).toEqual([
    'c',
    '?',
    'g p',
    'shift+c',
  ]);
});

it('keys that were kept and cannot be read are passed over', () => {
  expect(readChanged('{"undo":["mod+u",3,""],"keys":"x","redo":[]}')).toEqual({ undo: ['mod+u'], redo: [] });
  expect([readChanged('nonsense'), readChanged('null'), readChanged('[]')]).toEqual([{}, {}, {}]);
  expect(keysOf({ name: 'constructor', keys: ['x'] }, {})).toEqual(['x']);
});
