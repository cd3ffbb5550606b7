/**
 * Finding items by what they are called, best first: what was opened lately, then names that begin with what was
 * typed, then those with a word that does. Ten thousand names are looked through within a key's time, so names are
 * folded once and an item that has not changed keeps its own.
 */
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, type Item, type Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import { values } from '@throughline/model/table';

const marks = /\p{M}+/gu;
const plain = /^[ -~]*$/;

/** A name as it is compared: small letters, no accents. */
export function folded(name: string): string {
  const low = name.toLowerCase();
  return plain.test(low) ? low : low.normalize('NFD').replaceAll(marks, '');
}

const begins = (name: string, at: number): boolean =>
  at === 0 || /[\s\-–—_/.,:;()[\]“”„"'’]/.test(name[at - 1] ?? '');

/** Where a word of the name begins with the text, from a place on; -1 if none does. */
function wordAt(name: string, text: string): number {
  for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) if (begins(name, at)) return at;
  return -1;
}

/** Do the letters stand in the name in this order, the first where a word begins, and not too far from each other? */
function loosely(name: string, text: string): boolean {
  const first = wordAt(name, text.charAt(0));
  let at = first - 1;
  for (const sign of text) {
    at = name.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return at - first < text.length * 3;
}

/** How well a folded name fits what was typed, folded: 0 not at all, 6 the whole of it. */
export function fitOf(name: string, text: string, words: readonly string[]): number {
  if (name.startsWith(text)) return name.length === text.length ? 6 : 5;
  if (wordAt(name, text) >= 0) return 4;
  if (words.length > 1 && words.every((word) => wordAt(name, word) >= 0)) return 3;
  if (words.every((word) => name.includes(word))) return 2;
  return text.length > 2 && wordAt(name, text.charAt(0)) >= 0 && loosely(name, text) ? 1 : 0;
}

const names = new WeakMap<Item, string>();

function nameOf(item: Item, directory: Directory): string {
  const person = directory[item.id];
  // The directory may change while the item stays as it is.
  if (person) return folded(person.name);
  const known = names.get(item);
  if (known !== undefined) return known;
  const name = folded(textOf(item.fields['title']));
  names.set(item, name);
  return name;
}

export type Wanted = {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly typed: string;
  /** what was opened lately, newest first */
  readonly recent: readonly Id[];
  readonly only?: (item: Item) => boolean;
  readonly most: number;
};

export type Found = { readonly item: Item; readonly fit: number };

/** Items whose names fit what was typed; none for nothing. */
export function findItems({ plan, directory, typed, recent, only, most }: Wanted): readonly Found[] {
  const text = folded(typed.trim().replaceAll(/\s+/g, ' '));
  if (text === '') return [];
  const words = text.split(' ');
  const rank = new Map(recent.map((id, at) => [id, recent.length - at]));
  const found: { item: Item; fit: number; length: number; late: number }[] = [];
  for (const item of values(plan.items)) {
    const name = nameOf(item, directory);
    const fit = name === '' ? 0 : fitOf(name, text, words);
    if (fit === 0 || kindOf(item.kind)?.traits.residence === 'shelf' || (only && !only(item))) continue;
    const late = rank.get(item.id) ?? 0;
    found.push({ item, fit, length: name.length, late });
  }
  // What was opened lately stands before what fits as well or a step better.
  const weight = ({ fit, late }: { fit: number; late: number }): number => fit + (late > 0 ? 1.5 : 0);
  found.sort((a, b) => weight(b) - weight(a) || b.late - a.late || a.length - b.length);
  const best: Found[] = [];
  for (const { item, fit } of found) {
    if (best.length >= most) break;
    if (isLive(plan, item.id)) best.push({ item, fit });
  }
  return best;
}
