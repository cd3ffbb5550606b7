/** Whom or what a reference can point to, best match first. */
import type { Id } from '@throughline/model/id';
import type { Trait } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { ancestors, isLive, type Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { term } from '@throughline/words/say';
import { faceOf } from './faces/index.ts';
import type { Suggestion } from './parts/suggest.tsx';
import { nameIn, type Sight } from './sight.ts';
import { t } from './speech.ts';

const shown = 30;

/** Do the letters stand in the name in this order, each run of them beginning a word or going on with one? */
function scattered(name: string, wanted: string): boolean {
  let at = -1;
  for (const sign of wanted) {
    if (sign === ' ') continue;
    const next = name.indexOf(sign, at + 1);
    if (next < 0) return false;
    if (next !== at + 1 && /[\p{L}\p{N}]/u.test(name[next - 1] ?? ' ')) {
      const word = name.slice(at + 1).search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(sign)}`, 'u'));
      if (word < 0) return false;
      at += 1 + word;
    } else at = next;
  }
  return true;
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&');

/** How well a name fits what was typed: 0 is not at all. */
export function fits(name: string, typed: string): number {
  const [low, wanted] = [name.toLowerCase(), typed.trim().toLowerCase()];
  if (wanted === '') return 1;
  if (low === wanted) return 5;
  if (low.startsWith(wanted)) return 4;
  if (low.split(/[\s\-_/.]+/).some((word) => word.startsWith(wanted))) return 3;
  if (low.includes(wanted)) return 2;
  if (wanted.split(/\s+/).every((word) => low.includes(word))) return 1;
  // "cs" finds "Contract signed".
  return wanted.length > 1 && scattered(low, wanted) ? 0.5 : 0;
}

// By code unit: a locale's order costs more than finding them.
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where an item stands, in words: what it is for, nearest first. */
export function whereOf(sight: Sight, item: Item): string {
  const above = [...ancestors(sight.plan, item.id)].slice(0, 2);
  const names = above.map(({ id }) => nameIn(sight.plan, sight.directory, id) ?? '');
  return names.length > 0 ? names.join(' ‹ ') : term(item.kind, sight.reader);
}

export function candidates(
  sight: Sight,
  typed: string,
  wanted: (item: Item) => boolean,
): (Suggestion & { readonly item: Item })[] {
  const found: { item: Item; label: string; fit: number }[] = [];
  for (const item of values(sight.plan.items)) {
    if (!wanted(item)) continue;
    const label = nameIn(sight.plan, sight.directory, item.id) ?? '';
    const fit = fits(label, typed);
    if (fit > 0) found.push({ item, label, fit });
  }
  const best: typeof found = [];
  for (const one of found.toSorted((a, b) => b.fit - a.fit || order(a.label, b.label))) {
    if (best.length >= shown) break;
    if (isLive(sight.plan, one.item.id)) best.push(one);
  }
  return best.map(({ item, label }) => ({
    item,
    id: item.id,
    label,
    hint: whereOf(sight, item),
    icon: faceOf(item.kind).icon,
    ...(kindOf(item.kind)?.traits.human ? { person: item.id } : {}),
  }));
}

export const hasTrait = (item: Item, trait: Trait): boolean => kindOf(item.kind)?.traits[trait] ?? false;

const create = 'create ';

/** Offers to make what was typed, as each kind that may stand there. */
export function creations(typed: string, trait: Trait, sight: Sight): Suggestion[] {
  const name = typed.trim();
  if (name === '') return [];
  return Object.values(kinds)
    .filter((kind) => kind.traits[trait] && kind.traits.tree === 'organisation' && kind.top)
    .filter((kind) => kind.traits.accountable)
    .map((kind) => ({
      id: `${create}${kind.name}`,
      label: t('web.create', { kind: term(kind.name, sight.reader), name }),
      icon: 'plus' as const,
    }))
    .toReversed();
}

/** The kind that a suggestion would create; undefined when it names what there is. */
export const createdKind = (id: Id): string | undefined =>
  id.startsWith(create) ? id.slice(create.length) : undefined;
