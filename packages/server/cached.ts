/** A bounded cache of look-ups that may be a little old, so that a busy door does not ask the database each time. */

export type Cached<T> = {
  readonly get: (key: string) => Promise<T>;
  readonly drop: (key: string) => void;
  readonly clear: () => void;
};

export type CacheOptions = {
  /** entries that are kept; the oldest goes first */
  readonly most: number;
  /** how old an answer may be, in milliseconds */
  readonly ms: number;
  readonly clock: () => number;
};

export function cached<T>(look: (key: string) => Promise<T>, { most, ms, clock }: CacheOptions): Cached<T> {
  const known = new Map<string, { at: number; value: Promise<T> }>();
  return {
    get: (key) => {
      const found = known.get(key);
      if (found && clock() - found.at < ms) return found.value;
      const value = look(key);
      const entry = { at: clock(), value };
      known.delete(key);
      known.set(key, entry);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      value.catch(() => known.get(key) === entry && known.delete(key));
      return value;
    },
    drop: (key) => known.delete(key),
    clear: () => known.clear(),
  };
}
