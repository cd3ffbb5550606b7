/** Commands on their way and refusals, and copies of shelves, in this browser's database. */
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import { read, within, write } from './database.ts';
import type { Outbox, Parcel, Returned, ShelfCopies } from './transport.ts';

type Kept<T> = T & { readonly workspace: Id; readonly at: number };

// Two wishes of one millisecond keep their order.
let last = 0;
const moment = (): number => (last = Math.max(Date.now(), last + 0.01));

const sorted = <T>(rows: readonly Kept<T>[] | undefined, workspace: Id): readonly Kept<T>[] =>
  (rows ?? []).filter((one) => one.workspace === workspace).toSorted((a, b) => a.at - b.at);

export const keptOutbox = (workspace: Id): Outbox => ({
  all: async () => {
    const rows = await read('parcels', (room) => room.getAll());
    return sorted<{ parcel: Parcel }>(rows, workspace).map(({ parcel }) => parcel);
  },
  keep: (parcel) => {
    const row = { workspace, at: moment(), parcel };
    void write(['parcels'], (room) => room('parcels').put(row, parcel.command.id));
  },
  drop: (command) => void write(['parcels'], (room) => room('parcels').delete(command)),
  returned: async () => {
    const rows = await read('returned', (room) => room.getAll());
    return sorted<Returned>(rows, workspace).map(({ parcel, problems }) => ({ parcel, problems }));
  },
  giveBack: ({ parcel, problems }) => {
    const row = { workspace, at: moment(), parcel, problems };
    void write(['parcels', 'returned'], (room) => {
      room('parcels').delete(parcel.command.id);
      room('returned').put(row, parcel.command.id);
    });
  },
  putAside: (command) => void write(['returned'], (room) => room('returned').delete(command)),
});

const mostShelves = 500; // of one workspace

export const keptShelves = (workspace: Id): ShelfCopies => ({
  read: async (item) => {
    const row = await read<{ items: readonly Item[] }>('shelves', (room) => room.get([workspace, item]));
    return row?.items;
  },
  keep: (item, items) => {
    void write(['shelves'], (room) => {
      const shelves = room('shelves');
      shelves.put({ items, at: moment() }, [workspace, item]);
      const count = shelves.count(within(workspace));
      count.addEventListener('success', () => {
        if (count.result > mostShelves) dropOldest(shelves, workspace);
      });
    });
  },
});

/** Drops the half that has not been looked at for longest. */
function dropOldest(shelves: IDBObjectStore, workspace: Id): void {
  const [keys, rows] = [shelves.getAllKeys(within(workspace)), shelves.getAll(within(workspace))];
  rows.addEventListener('success', () => {
    const found = (rows.result as { at: number }[]).map(({ at }, index) => ({ at, key: keys.result[index] }));
    const oldest = found.toSorted((a, b) => a.at - b.at).slice(0, mostShelves / 2);
    for (const { key } of oldest) if (key !== undefined) shelves.delete(key);
  });
}
