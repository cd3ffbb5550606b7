/** Rates: how often one caller may call. A bucket fills evenly and is emptied by calls. */

export type Rate = {
  /** calls that may come at once */
  readonly burst: number;
  /** calls a second, over time */
  readonly perSecond: number;
};

export type RateName = 'general' | 'entry';

/** General use is generous: it stops a program gone wild, not a person. Guessing passwords is not to be worth while. */
export const usualRates: Record<RateName, Rate> = {
  general: { burst: 2_000, perSecond: 200 },
  entry: { burst: 10, perSecond: 1 / 6 },
};

export type Rates = {
  /** Takes one. @returns 0 when there was one, else the seconds until there is */
  readonly take: (name: RateName, who: string) => number;
};

const mostBuckets = 50_000;

export function openRates(clock: () => number, rates: Record<RateName, Rate> = usualRates): Rates {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (name, who) => {
      const { burst, perSecond } = rates[name];
      const key = `${name} ${who}`;
      const now = clock();
      const bucket = buckets.get(key) ?? { left: burst, at: now };
      bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
      bucket.at = now;
      buckets.delete(key);
      buckets.set(key, bucket);
      // The one that was asked for longest ago is the fullest.
      if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value as string);
      if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond);
      bucket.left -= 1;
      return 0;
    },
  };
}
