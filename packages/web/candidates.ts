/** Whom or what a reference can point to, best match first. */
import type { Id } from '@throughline/model/id';
import type { Trait } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { isLive, type Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { term } from '@throughline/words/say';
import { faceOf } from './faces/index.ts';
import type { Suggestion } from './parts/suggest.tsx';
import { nameIn, type Sight } from './sight.ts';
import { t } from './speech.ts';

const shown = 30;

/** How well a name fits what was typed: 0 is not at all. */
export function fits(name: string, typed: string): number {
  const [low, wanted] = [name.toLowerCase(), typed.trim().toLowerCase()];
  if (wanted === '') return 1;
  if (low === wanted) return 5;
  if (low.startsWith(wanted)) return 4;
  if (low.split(/[\s\-_/.]+/).some((word) => word.startsWith(wanted))) return 3;
  if (low.includes(wanted)) return 2;
  return wanted.split(/\s+/).every((word) => low.includes(word)) ? 1 : 0;
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
    if (fit > 0 && isLive(sight.plan, item.id)) found.push({ item, label, fit });
  }
  return found
    .toSorted((a, b) => b.fit - a.fit || a.label.localeCompare(b.label))
    .slice(0, shown)
    .map(({ item, label }) => {
      const parent = item.parent === null ? undefined : nameIn(sight.plan, sight.directory, item.parent);
      return {
        item,
        id: item.id,
        label,
        hint: parent ?? term(item.kind, sight.reader),
        icon: faceOf(item.kind).icon,
      };
    });
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
