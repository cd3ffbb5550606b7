/** Names of months and weekdays: English always, and those of the reader's language beside them. */

export type Name = { readonly month: number } | { readonly weekday: number };

const months = [
  'january jan',
  'february feb febr',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sep sept',
  'october oct',
  'november nov',
  'december dec',
];

const weekdays = [
  'monday mon',
  'tuesday tue tues',
  'wednesday wed weds',
  'thursday thu thur thurs',
  'friday fri',
  'saturday sat',
  'sunday sun',
];

const english: ReadonlyMap<string, Name> = new Map([
  ...months.flatMap((names, i) => names.split(' ').map((name): [string, Name] => [name, { month: i + 1 }])),
  ...weekdays.flatMap((names, i) =>
    names.split(' ').map((name): [string, Name] => [name, { weekday: i + 1 }]),
  ),
]);

/** 5 January 1970 was a Monday, the first of each month is no trouble: enough to ask for every name. */
const DAY = 86_400_000;

function ofLocale(locale: string): Map<string, Name | undefined> {
  const found = new Map<string, Name | undefined>(english);
  const add = (written: string, name: Name): void => {
    const word = written.toLowerCase().normalize('NFKC').replaceAll('.', '').trim();
    if (!/^[\p{L}\p{M}]+$/u.test(word)) return;
    const known = found.get(word);
    // A word that means one thing here and another in English ("mar", mardi or March) is not read at all.
    const clash = found.has(word) && JSON.stringify(known) !== JSON.stringify(name);
    found.set(word, clash ? undefined : name);
  };
  for (const length of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(locale, { month: length, day: 'numeric', timeZone: 'UTC' });
    const ofWeek = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = Date.UTC(2024, month - 1, 1);
      add(alone.format(date), { month });
      for (const part of inDate.formatToParts(date)) if (part.type === 'month') add(part.value, { month });
    }
    for (let weekday = 1; weekday <= 7; weekday += 1) {
      add(ofWeek.format((weekday + 3) * DAY), { weekday });
    }
  }
  return found;
}

const kept = new Map<string, ReadonlyMap<string, Name | undefined>>();
const KEPT = 50;

/** The names to read for a language; one that nobody knows is read as English. */
export function namesFor(locale?: string): ReadonlyMap<string, Name | undefined> {
  if (!locale || /^en\b/i.test(locale)) return english;
  const known = kept.get(locale);
  if (known) return known;
  try {
    const names = ofLocale(locale);
    if (kept.size < KEPT) kept.set(locale, names);
    return names;
  } catch {
    return english;
  }
}
