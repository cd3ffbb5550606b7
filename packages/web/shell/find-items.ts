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

/** What stands between words, as code units: looked at for every letter of every name, so no pattern is asked. */
const apart = new Set([...' -–—_/.,:;()[]“”„"\'’'].map((sign) => sign.charCodeAt(0)));

const begins = (name: string, at: number): boolean => at === 0 || apart.has(name.charCodeAt(at - 1));

/** Where a word of the name begins with the text, from a place on; -1 if none does. */
function wordAt(name: string, text: string): number {
  for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) if (begins(name, at)) return at;
  return -1;
}

/** Do the letters stand in the name in this order, the first where a word begins, and not too far from each other? */
function loosely(name: string, text: string): boolean {
  let at = wordAt(name, text.charAt(0));
  const first = at;
  for (let next = 1; at >= 0 && next < text.length; next += 1) at = name.indexOf(text.charAt(next), at + 1);
  return at >= 0 && at - first < text.length * 3;
}

/** How well a folded name fits what was typed, folded: 0 not at all, 6 the whole of it. */
export function fitOf(name: string, text: string, words: readonly string[]): number {
  const at = name.indexOf(text);
  if (at === 0) return name.length === text.length ? 6 : 5;
  if (at > 0) return wordAt(name, text) > 0 ? 4 : 2;
  if (words.length > 1) {
    if (words.every((word) => wordAt(name, word) >= 0)) return 3;
    if (words.every((word) => name.includes(word))) return 2;
  }
  return text.length > 2 && loosely(name, text) ? 1 : 0;
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

type Names = {
  readonly directory: Directory;
  readonly items: readonly Item[];
  readonly names: readonly string[];
};
const indexes = new WeakMap<Plan, Names>();

/** Everything that has a name, with it: gathered once for a plan, so that a key only looks through it. */
export function namesOf(plan: Plan, directory: Directory): Names {
  const known = indexes.get(plan);
  if (known?.directory === directory) return known;
  const items: Item[] = [];
  const called: string[] = [];
  for (const item of values(plan.items)) {
    const name = nameOf(item, directory);
    if (name === '' || kindOf(item.kind)?.traits.residence === 'shelf') continue;
    items.push(item);
    called.push(name);
  }
  const made = { directory, items, names: called };
  indexes.set(plan, made);
  return made;
}

type Ranked = Found & { readonly weight: number; readonly length: number };

// What was opened lately stands before what fits as well, and before what fits a step better.
const head = 1.5;

/** Items whose names fit what was typed, best first; none for nothing. */
export function findItems({ plan, directory, typed, recent, only, most }: Wanted): readonly Found[] {
  const text = folded(typed.trim().replaceAll(/\s+/g, ' '));
  if (text === '') return [];
  const words = text.split(' ');
  const late = new Map(recent.map((id, at) => [id, head + 1 / (at + 3)]));
  const { items, names: called } = namesOf(plan, directory);
  const best: Ranked[] = [];
  const before = (a: Ranked, b: Ranked): boolean =>
    a.weight > b.weight || (a.weight === b.weight && a.length < b.length);
  for (const [at, name] of called.entries()) {
    const fit = fitOf(name, text, words);
    if (fit === 0) continue;
    const item = items[at] as Item;
    const one: Ranked = { item, fit, weight: fit + (late.get(item.id) ?? 0), length: name.length };
    const last = best[most - 1];
    // Only the few that are shown are kept in order; the thousands that fit less well are passed over.
    if (last && !before(one, last)) continue;
    if ((only && !only(item)) || !isLive(plan, item.id)) continue;
    let place = Math.min(best.length, most - 1);
    while (place > 0 && before(one, best[place - 1] as Ranked)) place -= 1;
    best.splice(place, 0, one);
    best.length = Math.min(best.length, most);
  }
  return best;
}
