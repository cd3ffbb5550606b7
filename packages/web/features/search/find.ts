/** Finding items by words: all of them must be there, in any case and with or without accents. Pure. */
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { branch, type Item, type Plan } from '@throughline/model/plan';

/** Where words were found: in the title, the definition of done, the why, a note, or another text. */
export const places = ['title', 'done', 'why', 'notes', 'other'] as const;
export type Place = (typeof places)[number];

export type Excerpt = { readonly place: Place; readonly text: string };

export type Found = {
  readonly item: Item;
  readonly rank: number;
  readonly places: readonly Place[];
  /** a text beside the title that holds some of the words */
  readonly excerpt: Excerpt | undefined;
};

const accents = /\p{M}/gu;

/** Lower case without accents: what is compared. */
export const plain = (text: string): string => text.normalize('NFD').replace(accents, '').toLowerCase();

export const wordsIn = (query: string): string[] => [...new Set(plain(query).split(/\s+/).filter(Boolean))];

type Texts = {
  readonly title: string;
  /** as they stand, and as they are compared */
  readonly others: readonly (Excerpt & { readonly plain: string })[];
  readonly all: string;
};

// Items never change, so their texts are made ready once.
const known = new WeakMap<Item, Texts>();

const placeOf = (field: string): Place => (field === 'done' || field === 'why' ? field : 'other');

function textsOf(item: Item): Texts {
  const before = known.get(item);
  if (before) return before;
  const kind = kindOf(item.kind);
  const others: (Excerpt & { plain: string })[] = [];
  for (const [name, value] of Object.entries(item.fields)) {
    const type = kind?.fields[name]?.type;
    if (name === 'title' || (type !== 'text' && type !== 'line' && type !== 'list')) continue;
    const text = Array.isArray(value) ? value.map(String).join(' · ') : textOf(value);
    if (text !== '') others.push({ place: placeOf(name), text, plain: plain(text) });
  }
  const title = plain(textOf(item.fields['title']));
  const texts = { title, others, all: [title, ...others.map((one) => one.plain)].join('\n') };
  known.set(item, texts);
  return texts;
}

const starts = (text: string, word: string): boolean => text.startsWith(word) || text.includes(` ${word}`);

/** Best first: all words in the title, at the beginning of words; then some; then none. */
function rankOf(title: string, words: readonly string[]): number {
  const held = words.filter((word) => title.includes(word)).length;
  if (held === 0) return 0;
  if (held < words.length) return 1;
  if (!words.every((word) => starts(title, word))) return 2;
  return title.startsWith(words[0] ?? '') ? 4 : 3;
}

/** @param called the name of a person, which no plan holds */
export function find(plan: Plan, query: string, called: (id: Id) => string | undefined): Found[] {
  const words = wordsIn(query);
  if (words.length === 0) return [];
  const found: Found[] = [];
  for (const { item } of branch(plan, null)) {
    const traits = kindOf(item.kind)?.traits;
    if (!traits || traits.tree === 'aside') continue;
    const { title: written, others, all } = textsOf(item);
    const title = traits.human ? plain(called(item.id) ?? '') : written;
    if (!words.every((word) => all.includes(word) || title.includes(word))) continue;
    const holding = others.filter((one) => words.some((word) => one.plain.includes(word)));
    const rank = rankOf(title, words);
    const where = [...(rank > 0 ? (['title'] as const) : []), ...holding.map(({ place }) => place)];
    const [excerpt] = holding;
    found.push({
      ...{ item, rank, places: [...new Set(where)] },
      excerpt: excerpt && { place: excerpt.place, text: excerpt.text },
    });
  }
  return found.toSorted((a, b) => b.rank - a.rank);
}

/** What was found, with the notes that hold the words shown at the items beside which they stand. */
export function withNotes(
  found: readonly Found[],
  notes: readonly Item[],
  itemOf: (id: Id) => Item | undefined,
): Found[] {
  const all = new Map(found.map((one) => [one.item.id, one]));
  for (const note of notes) {
    const item = note.parent === null ? undefined : itemOf(note.parent);
    if (!item) continue;
    const now = all.get(item.id) ?? { item, rank: 0, places: [], excerpt: undefined };
    const text = textOf(note.fields['body']) || textOf(note.fields['title']);
    all.set(item.id, {
      ...now,
      places: now.places.includes('notes') ? now.places : [...now.places, 'notes'],
      excerpt: now.excerpt ?? { place: 'notes', text },
    });
  }
  return [...all.values()];
}

/** What can be narrowed: the kind, the owner (empty for nobody), the status, and where words were found. */
export const facets = ['kind', 'owner', 'status', 'in'] as const;
export type Facet = (typeof facets)[number];
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What an item is in a facet; none where its kind has no such thing. */
export function valuesIn(facet: Facet, { item, places: where }: Found): readonly string[] {
  if (facet === 'in') return where;
  if (facet === 'kind') return [item.kind];
  const field = kindOf(item.kind)?.fields[facet];
  if (!field) return [];
  if (field.type === 'choice') return [textOf(item.fields[facet]) || (field.options[0] ?? '')];
  return [textOf(item.fields[facet])];
}

const fits = (one: Found, chosen: Chosen, except?: Facet): boolean =>
  facets.every((facet) => {
    const wanted = chosen[facet];
    return (
      facet === except || wanted.length === 0 || valuesIn(facet, one).some((value) => wanted.includes(value))
    );
  });

export const narrowed = (found: readonly Found[], chosen: Chosen): Found[] =>
  found.filter((one) => fits(one, chosen));

/** How many there are of each value, with the other facets as they are chosen; the most first. */
export function countsOf(
  facet: Facet,
  found: readonly Found[],
  chosen: Chosen,
): { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>(chosen[facet].map((value) => [value, 0]));
  for (const one of found) {
    if (!fits(one, chosen, facet)) continue;
    for (const value of valuesIn(facet, one)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** A text in pieces, those that hold a word marked. */
export function pieces(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  let compared = '';
  const at: number[] = []; // place in `compared` → place in `text`
  let place = 0;
  for (const sign of text) {
    const own = plain(sign);
    for (let index = 0; index < own.length; index++) at.push(place);
    compared += own;
    place += sign.length;
  }
  at.push(text.length);
  const hits = Array.from<boolean>({ length: text.length }).fill(false);
  for (const word of words) {
    for (let from = compared.indexOf(word); from >= 0; from = compared.indexOf(word, from + word.length)) {
      const end = at[from + word.length] ?? text.length;
      for (let index = at[from] ?? 0; index < end; index++) hits[index] = true;
    }
  }
  const found: { text: string; hit: boolean }[] = [];
  let from = 0;
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && hits[index] === hits[from]) continue;
    found.push({ text: text.slice(from, index), hit: hits[from] ?? false });
    from = index;
  }
  return text === '' ? [] : found;
}

const around = 70; // characters before and after the first word

/** The part of a text around the first word that it holds, on one line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const compared = plain(line);
  const places = words.map((word) => compared.indexOf(word)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first <= around ? 0 : line.indexOf(' ', first - around) + 1;
  const to = from + 2 * around >= line.length ? line.length : line.lastIndexOf(' ', from + 2 * around);
  return `${from > 0 ? '… ' : ''}${line.slice(from, Math.max(to, from + around))}${to < line.length ? ' …' : ''}`;
}
