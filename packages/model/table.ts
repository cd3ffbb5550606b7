/**
 * A persistent table from id to value: reading is a hash and a Map look-up, changing one entry copies one small
 * bucket, and a whole fold changes its own copy in place. Old tables stay as they were, so that a draft, the
 * time machine and a screen can hold the plan they were made from.
 */

/** Who may change a bucket in place: whoever holds the same token. */
export type Owner = { readonly editing: true };

type Bucket<V> = { readonly owner: Owner | undefined; readonly map: Map<string, V> };

export type Table<V> = { readonly size: number; readonly buckets: readonly Bucket<V>[] };

/** A table that is being changed in place by one owner. */
export type TableEdit<V> = { size: number; buckets: Bucket<V>[]; readonly owner: Owner };

const load = 48; // entries a bucket before the table grows: copying one stays in the microseconds
const growth = 4;

export const emptyTable = <V>(): Table<V> => ({ size: 0, buckets: [newBucket(undefined)] });

const newBucket = <V>(owner: Owner | undefined): Bucket<V> => ({ owner, map: new Map() });

// FNV-1a over UTF-16 units; the number of buckets is a power of two.
function slot(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

export const get = <V>(table: Table<V>, key: string): V | undefined =>
  table.buckets[slot(key, table.buckets.length)]?.map.get(key);

export const has = <V>(table: Table<V>, key: string): boolean =>
  table.buckets[slot(key, table.buckets.length)]?.map.has(key) ?? false;

/** All values, in no order that means anything. */
export function* values<V>(table: Table<V>): Generator<V> {
  for (const bucket of table.buckets) yield* bucket.map.values();
}

/**
 * Keys under which two tables do not hold the very same value. What neither has changed since they were one is passed
 * over unseen, so between one edit and the next this is quick.
 */
export function* differing<V>(a: Table<V>, b: Table<V>): Generator<string> {
  if (a.buckets.length !== b.buckets.length) {
    for (const { map } of a.buckets) for (const [key, value] of map) if (get(b, key) !== value) yield key;
    for (const { map } of b.buckets) for (const key of map.keys()) if (!has(a, key)) yield key;
    return;
  }
  for (const [at, bucket] of a.buckets.entries()) {
    const other = b.buckets[at];
    if (!other || other === bucket) continue;
    for (const [key, value] of bucket.map) if (other.map.get(key) !== value) yield key;
    for (const key of other.map.keys()) if (!bucket.map.has(key)) yield key;
  }
}

export const editTable = <V>(table: Table<V>, owner: Owner): TableEdit<V> => ({
  size: table.size,
  buckets: [...table.buckets],
  owner,
});

export const closeTable = <V>(edit: TableEdit<V>): Table<V> => ({
  size: edit.size,
  buckets: edit.buckets,
});

function own<V>(edit: TableEdit<V>, at: number): Map<string, V> {
  const bucket = edit.buckets[at] as Bucket<V>;
  if (bucket.owner === edit.owner) return bucket.map;
  const map = new Map(bucket.map);
  edit.buckets[at] = { owner: edit.owner, map };
  return map;
}

/** Sets one entry in place; the table it came from keeps its own. */
export function put<V>(edit: TableEdit<V>, key: string, value: V): void {
  const map = own(edit, slot(key, edit.buckets.length));
  const before = map.size;
  map.set(key, value);
  edit.size += map.size - before;
  if (edit.size > edit.buckets.length * load) grow(edit);
}

export function drop<V>(edit: TableEdit<V>, key: string): void {
  const at = slot(key, edit.buckets.length);
  if (!edit.buckets[at]?.map.has(key)) return;
  own(edit, at).delete(key);
  edit.size -= 1;
}

function grow<V>(edit: TableEdit<V>): void {
  const wide: Bucket<V>[] = Array.from({ length: edit.buckets.length * growth }, () => newBucket(edit.owner));
  for (const bucket of edit.buckets) {
    for (const [key, value] of bucket.map) wide[slot(key, wide.length)]?.map.set(key, value);
  }
  edit.buckets = wide;
}
