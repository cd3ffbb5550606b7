/**
 * Zones as people write them. A short name stands for one offset, for a place, or for several (IST), which is asked.
 * Offsets of places come from the runtime's zone rules: the moment that is read is kept in UTC, so later rules do not
 * change it.
 */

export type Zone = {
  readonly name: string;
  /** minutes east of Greenwich; more than one when the name is used for several zones */
  readonly offsets?: readonly number[];
  /** the zone whose clock shows this offset for part of the year, or, without offsets, the place itself */
  readonly place?: string;
  /** another offset that the same name has elsewhere, less often */
  readonly also?: number;
  /** "anywhere on earth": the day ends when it has ended everywhere */
  readonly anywhere?: boolean;
};

const fixed = (name: string, offset: number, place?: string, also?: number): Zone => ({
  name,
  offsets: [offset],
  ...(place === undefined ? {} : { place }),
  ...(also === undefined ? {} : { also }),
});

const known: ReadonlyMap<string, Zone> = new Map(
  [
    fixed('UTC', 0),
    fixed('GMT', 0),
    fixed('UT', 0),
    fixed('Z', 0),
    { name: 'AoE', offsets: [-720], anywhere: true },
    fixed('PST', -480, 'America/Los_Angeles'),
    fixed('PDT', -420, 'America/Los_Angeles'),
    fixed('MST', -420, 'America/Denver'),
    fixed('MDT', -360, 'America/Denver'),
    fixed('CST', -360, 'America/Chicago', 480),
    fixed('CDT', -300, 'America/Chicago'),
    fixed('EST', -300, 'America/New_York'),
    fixed('EDT', -240, 'America/New_York'),
    fixed('AKST', -540, 'America/Anchorage'),
    fixed('AKDT', -480, 'America/Anchorage'),
    fixed('HST', -600),
    fixed('WET', 0, 'Europe/Lisbon'),
    fixed('WEST', 60, 'Europe/Lisbon'),
    fixed('BST', 60, 'Europe/London', 360),
    fixed('CET', 60, 'Europe/Berlin'),
    fixed('CEST', 120, 'Europe/Berlin'),
    fixed('EET', 120, 'Europe/Helsinki'),
    fixed('EEST', 180, 'Europe/Helsinki'),
    fixed('MSK', 180),
    fixed('SGT', 480),
    fixed('HKT', 480),
    fixed('AWST', 480),
    fixed('JST', 540),
    fixed('KST', 540),
    fixed('AEST', 600, 'Australia/Sydney'),
    fixed('AEDT', 660, 'Australia/Sydney'),
    fixed('NZST', 720, 'Pacific/Auckland'),
    fixed('NZDT', 780, 'Pacific/Auckland'),
    { name: 'IST', offsets: [330, 60, 120] },
    { name: 'AST', offsets: [-240, 180] },
    { name: 'PT', place: 'America/Los_Angeles' },
    { name: 'MT', place: 'America/Denver' },
    { name: 'CT', place: 'America/Chicago' },
    { name: 'ET', place: 'America/New_York' },
  ].map((zone): [string, Zone] => [zone.name.toLowerCase(), zone]),
);

/** The zone that a word names. Names of two letters are words too ("et"): only capitals count. */
export function zoneNamed(word: string): Zone | undefined {
  if (word.length === 2 && word !== word.toUpperCase()) return undefined;
  return known.get(word.toLowerCase());
}

/** The zone of an offset, undefined where no place on earth has it. */
export function zoneOfOffset(sign: string, hours: number, minutes: number): Zone | undefined {
  const size = hours * 60 + minutes;
  if (minutes > 59 || size > 14 * 60) return undefined;
  const offset = sign === '-' && size > 0 ? -size : size;
  return fixed('', offset);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(place: string): Intl.DateTimeFormat | undefined {
  const key = place.toLowerCase(); // names are read in any case, kept once
  const kept = clocks.get(key);
  if (kept) return kept;
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: place,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(key, clock);
    return clock;
  } catch {
    return undefined; // not a zone that this runtime knows
  }
}

/** Whether a name such as Europe/Berlin is a zone. */
export const isPlace = (name: string): boolean => clockOf(name) !== undefined;

/** Minutes east of Greenwich that a place keeps at an instant. */
export function offsetAt(place: string, minute: number): number | undefined {
  const clock = clockOf(place);
  if (!clock) return undefined;
  const parts: Record<string, number> = {};
  for (const part of clock.formatToParts(minute * 60_000)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute: shown = 0 } = parts;
  return Math.round(Date.UTC(year, month - 1, day, hour, shown) / 60_000) - minute;
}

/** The instants at which a place's clock shows a time: one, none where it is set forward, two where it is set back. */
export function instantsAt(place: string, local: number): number[] {
  const found = new Set<number>();
  for (const near of [local - 1440, local + 1440]) {
    const offset = offsetAt(place, near);
    if (offset !== undefined && offsetAt(place, local - offset) === offset) found.add(local - offset);
  }
  return [...found].toSorted((a, b) => a - b);
}
