/**
 * The lens of a screen: what the address says, on top of a saved view or of what this person likes to see. The address
 * is the state of the screen, so that Back works and whoever gets the address sees the same.
 */
import { useEffect, useMemo } from 'react';
import type { Kind } from '@throughline/model/kind';
import { kinds } from '@throughline/model/kinds/index';
import { lens as lensSchema, type Filter, type Lens } from '@throughline/model/lens';
import { isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import type { OutlineLens } from '../outline/rows.ts';
import { signal, useSignal } from '../parts/signal.ts';
import { go, useAddress } from '../route.ts';
import { useSight, type Sight } from '../sight.ts';
import { decode, encode, normal, pairsOf } from './address.ts';
import { alone, isAboutOthers } from './alone.ts';
import { likedColumns, rememberColumns } from './liked.ts';
import { useSeen } from './seen.ts';

/** A change of a lens: `undefined` takes a part away. */
export type LensChange = { readonly [P in keyof Lens]?: Lens[P] | undefined };
export type FilterChange = { readonly [P in keyof Filter]?: Filter[P] | undefined };
type How = 'push' | 'replace';

export type LensHand = {
  readonly sight: Sight;
  /** the lens for an outline, a board or a calendar: its columns said, and what it asks for at hand */
  readonly lens: OutlineLens;
  /** the lens as data, for an address or a view; `@me` stays `@me` */
  readonly said: Lens;
  /** the saved view that it stands on */
  readonly view: Item | undefined;
  /** the lens without what the address adds */
  readonly base: Lens;
  /** what the address says and nobody understands */
  readonly unknown: readonly string[];
  /** whether the address says anything else than the view it stands on */
  readonly changed: boolean;
  /** whether anything is filtered */
  readonly narrowed: boolean;
  readonly set: (change: LensChange, how?: How) => void;
  /** changes the filter, and leaves its other parts as they are */
  readonly narrow: (change: FilterChange, how?: How) => void;
  /** shows everything again; order, groups and columns stay */
  readonly clear: () => void;
  /** the address of the same lens elsewhere: another face (`/board`), another view or none */
  readonly addressOf: (path: string) => string;
  /** an address of this place with another query, or none: nothing of this lens is in it */
  readonly placeOf: (query: string) => string;
};

/** The lens of the screen that is open, for actions. */
export const lensInHand = signal<LensHand | undefined>(undefined);

/** Counts the wishes to have the focus in the box for words: an action does not know the box. */
export const wantsWords = signal(0);

const viewName = 'view';

/** The saved view that an address names. */
const viewIn = (plan: Plan, id: string | undefined): Item | undefined => {
  const item = id === undefined ? undefined : itemOf(plan, id);
  return item && isLive(plan, item.id) && item.fields['lens'] !== undefined ? item : undefined;
};

/** What a saved view holds; one from a newer version of the program may hold what this one cannot read. */
export function lensOf(view: Item | undefined): Lens {
  const read = lensSchema.safeParse(view?.fields['lens']);
  return read.success ? normal(read.data) : {};
}

const aboutOthers = (name: string): boolean =>
  name === 'unit' || Object.values(kinds).some((kind: Kind) => isAboutOthers(name, kind.fields[name]));

/**
 * @param usual the lens of the screen when nothing is said; the same object each time
 * @param others names in the query that the screen uses for itself; the same set each time
 */
export function useLens(usual: OutlineLens, others: ReadonlySet<string> = none): LensHand {
  const sight = useSight();
  const { plan } = sight;
  const address = useAddress();
  const [path = '', query = ''] = address.split('?');
  const liked = useSignal(likedColumns(usual.tree));
  const single = alone(plan);
  const wantedView = pairsOf(query).find(([name]) => name === viewName)?.[1];
  const view = viewIn(plan, wantedView);

  const { said, base, unknown } = useMemo(() => {
    const own: Lens = { columns: [...(liked ?? usual.columns)] };
    const from: Lens = view ? { ...own, ...lensOf(view) } : own;
    const read = decode(query, from, new Set([viewName, ...others]));
    const missing = wantedView !== undefined && !view ? [`${viewName}=${wantedView}`] : [];
    return { said: read.lens, base: from, unknown: [...missing, ...read.unknown] };
  }, [query, view, wantedView, liked, usual, others]);

  const seen = useSeen(sight, said.filter?.since);
  // Rows are drawn again when the columns are others: they stay the same as long as nobody changes them.
  const columns = useMemo(() => {
    const all = said.columns ?? [];
    return single ? all.filter((name) => !aboutOthers(name)) : all;
  }, [said.columns, single]);
  const lens = useMemo(
    (): OutlineLens => ({ ...usual, ...said, columns, seen }),
    [usual, said, columns, seen],
  );

  const hand = useMemo((): LensHand => {
    const addressFor = (to: string, wanted: Lens): string => {
      const kept = pairsOf(query).filter(([name]) => (name === viewName && view) || others.has(name));
      const parts = [...kept.map(([name, raw]) => `${name}=${raw}`), encode(wanted, base)];
      const next = parts.filter((part) => part !== '').join('&');
      return next === '' ? to : `${to}?${next}`;
    };
    const set = (change: LensChange, how: 'push' | 'replace' = 'push'): void => {
      const next = normal({ ...said, ...change } as Lens);
      // Columns are a person's own, unless the address or a view speaks of them.
      const own = change.columns && !view && JSON.stringify(said.columns) === JSON.stringify(base.columns);
      if (!own || !change.columns) return go(addressFor(path, next), how);
      rememberColumns(usual.tree, change.columns);
      const rest = { ...next };
      if (base.columns) rest.columns = base.columns;
      return go(addressFor(path, rest), how);
    };
    const narrow: LensHand['narrow'] = (change, how) =>
      set({ filter: { ...said.filter, ...change } as Filter }, how);
    return {
      ...{ sight, lens, said, view, base, unknown, set, narrow },
      changed: encode(said, base) !== '',
      narrowed: said.filter !== undefined,
      clear: () => set({ filter: undefined }),
      addressOf: (to) => addressFor(to, said),
      placeOf: (other) => (other === '' ? path : `${path}?${other}`),
    };
  }, [sight, lens, said, view, base, unknown, query, path, others, usual.tree]);

  useEffect(() => {
    lensInHand.set(hand);
    return () => {
      if (lensInHand.get() === hand) lensInHand.set(undefined);
    };
  }, [hand]);
  return hand;
}

const none: ReadonlySet<string> = new Set();
