/** Whom or what a few words of a line mean: by id, whole name, or the beginning of a name that only one has. */
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { isLive, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { namesOf } from '../names.ts';
import type { Word } from './words.ts';
import { isMarked, quoteEnd, unquote, type KindNames } from './words.ts';

export type Named = {
  readonly id: Id;
  readonly kind: Kind;
  /** as it is written */
  readonly name: string;
  /** all that it is called, as it is compared */
  readonly names: readonly string[];
};
export type Names = readonly Named[];

/** Names as they are compared here: without case, accents and the width of spaces. */
export const bare = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** All that can be named in a line. */
export function namesIn(plan: Plan, directory: Directory, sees: (item: Item) => boolean = () => true): Names {
  const found: Named[] = [];
  for (const item of values(plan.items)) {
    const kind = kindOf(item.kind);
    if (!kind || kind.traits.tree === 'aside' || !sees(item) || !isLive(plan, item.id)) continue;
    const written = namesOf(item, directory).filter((name) => name.trim() !== '');
    // A person is called by the directory first.
    const name = written.at(kind.traits.human ? -2 : 0) ?? written[0] ?? '';
    found.push({ id: item.id, kind, name, names: written.map(bare) });
  }
  return found;
}

/** What follows a mark: in quotes, or words of which the first belongs to it and more may. */
export type Phrase = { readonly quoted: boolean; readonly words: readonly Word[] };

const mostWords = 8;

export function phraseAt(
  text: string,
  at: number,
  words: readonly Word[],
  kinds?: KindNames,
): Phrase | undefined {
  if (text[at] === '"') {
    const end = quoteEnd(text, at);
    if (end !== undefined)
      return { quoted: true, words: [{ from: at, to: end, text: unquote(text.slice(at, end)) }] };
  }
  const first = words.find(({ to }) => to > at);
  if (!first || first.from > at) return undefined;
  const more = words.filter(({ from }) => from > at).slice(0, mostWords - 1);
  const stop = more.findIndex(({ text: word }) => isMarked(word, kinds));
  const own = { from: at, to: first.to, text: text.slice(at, first.to) };
  return { quoted: false, words: [own, ...(stop < 0 ? more : more.slice(0, stop))] };
}

export type Search = {
  /** all that the words may mean; one where they are clear */
  readonly found: readonly Named[];
  /** behind the last character that belongs to the name */
  readonly to: number;
  readonly text: string;
};

const spaced = (name: string): string => name.replaceAll(/[-_]+/g, ' ');
const called = (name: string): readonly string[] => [...new Set([bare(name), bare(spaced(name))])];

type Fit = (one: Named) => boolean;

function whole(raw: string): Fit {
  const wanted = new Set(called(raw));
  return ({ names, id }) => id === raw || names.some((name) => wanted.has(name));
}

/** `legal rev` begins "Legal review of the contract"; a last word of one or two letters must be whole. */
function beginning(raw: string): Fit {
  const wanted = called(raw);
  const one = (name: string, start: string): boolean => {
    if (!start.includes(' ')) {
      return name.startsWith(start) || name.split(/[\s.@/-]+/).some((word) => word.startsWith(start));
    }
    return name.startsWith(start) && (/\S{3}$/.test(start) || name.startsWith(`${start} `));
  };
  return ({ names }) => names.some((name) => wanted.some((start) => one(name, start)));
}

/** Finds what a phrase means: the most words that are a name or begin one, and a whole name before a beginning. */
export function search(phrase: Phrase, names: Names): Search {
  const { words } = phrase;
  const upTo = (count: number): { to: number; text: string } => ({
    to: words[count - 1]?.to ?? 0,
    text: words
      .slice(0, count)
      .map(({ text }) => text)
      .join(' '),
  });
  // A comma or full stop behind a name is not part of it.
  const forms = (text: string): string[] => [text, text.replace(/[,;.:!?)]+$/, '')];
  for (let count = words.length; count > 0; count -= 1) {
    const here = upTo(count);
    const texts = [...new Set(forms(here.text))].filter((text) => bare(text) !== '');
    for (const fit of [whole, beginning]) {
      for (const text of texts) {
        const found = names.filter(fit(text));
        if (found.length > 0) return { found, text, to: here.to - (here.text.length - text.length) };
      }
    }
  }
  return { found: [], ...upTo(Math.min(1, words.length)) };
}

/** Number of slips (a letter more, less, other, or two swapped) between two words, where that is at most two; else three. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 3) + 1 : 3;
      next.push(Math.min(cost, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped));
    }
    [before, row] = [row, next];
  }
  return Math.min(3, row[b.length] ?? 3);
}

/** Names that differ by a slip of the finger: offered, never taken. */
export function near(text: string, names: Names): Named[] {
  const [wanted = ''] = called(text);
  if (wanted.length < 3) return [];
  const most = wanted.length < 6 ? 1 : 2;
  const close = (name: string): boolean =>
    [name, ...(wanted.includes(' ') ? [] : name.split(' '))].some((word) => distance(word, wanted) <= most);
  return names.filter((one) => one.names.some(close));
}
