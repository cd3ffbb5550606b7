/**
 * Shelves while somebody looks at them: fetched, fetched again when the stream says that they have changed, and read
 * from the copy in this browser until then, or while there is no network.
 */
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import type { ShelfCopies, Transport } from './transport.ts';

export type Shelves = {
  /** Keeps an item's shelf fresh. @returns how to stop */
  readonly watch: (item: Id) => () => void;
  /** These have changed on the server. */
  readonly changed: (items: readonly Id[]) => void;
  /** The network is back: what could not be fetched is fetched now. */
  readonly again: () => void;
};

export function openShelves(
  parts: { readonly transport: Pick<Transport, 'shelf'>; readonly copies: ShelfCopies | undefined },
  news: {
    readonly known: (item: Id) => boolean;
    readonly took: (item: Id, items: readonly Item[]) => void;
  },
): Shelves {
  const { transport, copies } = parts;
  const watched = new Map<Id, number>();
  const stale = new Set<Id>();
  // An answer that was asked for earlier than another does not take its place.
  const asked = new Map<Id, number>();

  async function fetch(item: Id): Promise<void> {
    const mine = (asked.get(item) ?? 0) + 1;
    asked.set(item, mine);
    stale.delete(item);
    const answer = await transport.shelf(item);
    if (asked.get(item) !== mine) return;
    if (!answer.ok) return void stale.add(item);
    copies?.keep(item, answer.value.items);
    news.took(item, answer.value.items);
  }

  async function copy(item: Id): Promise<void> {
    const found = await copies?.read(item);
    if (found && !news.known(item)) news.took(item, found);
  }

  return {
    watch: (item) => {
      const count = watched.get(item) ?? 0;
      watched.set(item, count + 1);
      if (count === 0) {
        void copy(item);
        void fetch(item);
      }
      return () => {
        const left = (watched.get(item) ?? 1) - 1;
        if (left > 0) watched.set(item, left);
        else watched.delete(item);
      };
    },
    changed: (items) => {
      for (const item of items) if (watched.has(item)) void fetch(item);
    },
    again: () => {
      for (const item of stale) if (watched.has(item)) void fetch(item);
    },
  };
}
