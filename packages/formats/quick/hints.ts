/** What the mark at the caret may become: people behind `@`, items behind `after:` and `#`, kinds, states. */
import type { Id } from '@throughline/model/id';
import { allKinds, anyField, carried } from '../rows.ts';
import { bare, namesIn, type Named, type Names } from './find.ts';
import { holdsItems } from './place.ts';
import type { QuickContext } from './types.ts';
import { quote } from './words.ts';

export type Hint = {
  /** the mark and its value, as they are written */
  readonly text: string;
} & ({ readonly item: Id } | { readonly kind: string } | { readonly status: string });

export type Hints = {
  /** the span that a hint takes the place of */
  readonly from: number;
  readonly to: number;
  readonly hints: readonly Hint[];
};

const mostHints = 8;

const open = /(?:^|\s)(\+?@|#|after:|before:|under:|kind:|!|\*)("(?:[^"\\]|\\.)*|[^\s"\\]*)$/iu;

/** How well a name fits what was typed: 0 is not at all. */
function fit(names: readonly string[], typed: string): number {
  if (typed === '') return 1;
  return Math.max(
    0,
    ...names.map((name) => {
      if (!name.includes(typed)) return 0;
      if (name === typed) return 5;
      if (name.startsWith(typed)) return 4;
      if (name.split(/[\s.@/-]+/).some((word) => word.startsWith(typed))) return 3;
      return 2;
    }),
  );
}

function best(names: Names, typed: string, first: (one: Named) => number): Named[] {
  const wanted = bare(typed.replaceAll(/[-_]+/g, ' '));
  return names
    .map((one) => ({ one, at: fit(one.names, wanted) }))
    .filter(({ at }) => at > 0)
    .toSorted(
      (a, b) =>
        b.at - a.at ||
        first(b.one) - first(a.one) ||
        Number(a.one.name > b.one.name) - Number(a.one.name < b.one.name),
    )
    .slice(0, mostHints)
    .map(({ one }) => one);
}

/** Hints for the mark in which the caret stands; none where it stands in plain words. */
export function hintsAt(text: string, caret: number, context: QuickContext): Hints | undefined {
  const match = open.exec(text.slice(0, caret));
  if (!match) return undefined;
  const [, mark = '', value = ''] = match;
  const quoted = value.startsWith('"');
  const typed = quoted ? value.slice(1) : value;
  const from = caret - mark.length - value.length;
  // The rest of the word behind the caret goes with it.
  const to = caret + (/^[^\s"]*"?/.exec(text.slice(caret))?.[0].length ?? 0);
  const said = (hints: readonly Hint[]): Hints => ({ from, to, hints });
  const low = mark.toLowerCase();
  if (low === '!' || low === 'kind:') {
    const words = Object.entries(context.kindWords ?? {});
    const called = (name: string): string[] => [
      name,
      ...words.filter(([, k]) => k === name).map(([word]) => word),
    ];
    const kinds = allKinds.filter((kind) => carried(kind) && fit(called(kind.name), typed.toLowerCase()) > 0);
    return said(kinds.map(({ name }) => ({ text: `${mark}${name}`, kind: name })));
  }
  if (low === '*') {
    const field = anyField('status');
    const options = field?.type === 'choice' ? field.options : [];
    const fits = options.filter((option) => fit([option], typed.toLowerCase()) > 0);
    return said(fits.map((status) => ({ text: `*${status}`, status })));
  }
  const names = context.names ?? namesIn(context.plan, context.directory, context.sees);
  const people = low.endsWith('@');
  const among = names.filter(({ id, kind }) => {
    if (people) return low === '@' ? kind.traits.accountable : kind.traits.involved;
    if (kind.traits.tree !== 'plan') return false;
    return low === '#' || low === 'under:' ? holdsItems(context.plan, id) : kind.traits.schedulable;
  });
  const found = best(among, typed, ({ id, kind }) =>
    id === context.me ? 2 : kind.traits.human || kind.traits.intent ? 1 : 0,
  );
  const twice = (one: Named): boolean =>
    among.some((other) => other.id !== one.id && other.names.includes(bare(one.name)));
  return said(
    found.map((one) => ({ text: `${mark}${twice(one) ? one.id : quote(one.name)}`, item: one.id })),
  );
}
