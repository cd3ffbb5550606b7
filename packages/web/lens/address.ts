/**
 * A lens as it stands in an address: `?text=pilot&owner=@me&status=blocked,at-risk&group=owner&sort=-deadline`. What is
 * as in the base (a saved view, the usual columns) is left out; what the base has and this lens has not is said by an
 * empty value. Reading never fails: what is not understood is passed over, and named.
 */
import { filter, lens as lensSchema, type Filter, type Lens } from '@throughline/model/lens';

export type Read = {
  readonly lens: Lens;
  /** parts of the address that mean nothing, as they stand there */
  readonly unknown: readonly string[];
};

/** Whoever wants a lens spelt one way: without empty filters, blank texts and flags that say nothing. */
export function normal({ columns, filter: by, sort, group, root }: Lens): Lens {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(by ?? {})) {
    if (value === undefined || value === false) continue;
    if (name === 'text' && (value as string).trim() === '') continue;
    if (name === 'deadline' && Object.values(by?.deadline ?? {}).every((end) => end === undefined)) continue;
    kept[name] = value;
  }
  return {
    ...(columns ? { columns } : {}),
    ...(Object.keys(kept).length > 0 ? { filter: kept as Filter } : {}),
    ...(sort ? { sort: sort.down ? { by: sort.by, down: true } : { by: sort.by } } : {}),
    ...(group === undefined ? {} : { group }),
    ...(root === undefined ? {} : { root }),
  };
}

/** How a part of a lens is written: pieces that a comma divides, and back. Undefined where a piece means nothing. */
type Part = {
  readonly write: (value: never) => readonly string[];
  readonly read: (pieces: readonly string[]) => unknown;
};

const flag: Part = {
  write: () => ['yes'],
  read: ([one]) => (one === 'yes' || one === 'true' || one === '1' ? true : undefined),
};
const word: Part = {
  write: (value: string) => [value],
  // A comma in it was written as a comma by hand.
  read: (pieces) => pieces.join(','),
};
const list: Part = { write: (value: readonly string[]) => value, read: (pieces) => [...pieces] };
/** A list that may be empty: no columns but the title. */
const listOrNone: Part = {
  write: (value: readonly string[]) => (value.length > 0 ? value : ['-']),
  read: (pieces) => (pieces.join(',') === '-' ? [] : [...pieces]),
};
const span: Part = {
  write: ({ from = '', to = '' }: { from?: string; to?: string }) => [`${from}..${to}`],
  read: ([one = '']) => {
    const [from = '', to = one, ...rest] = one.includes('..') ? one.split('..') : [one];
    if (rest.length > 0) return undefined;
    return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
  },
};
const number: Part = {
  write: (value: number) => [String(value)],
  read: ([one = '']) => (/^\d{1,15}$/.test(one) ? Number(one) : undefined),
};
const orTop: Part = {
  write: (value: string | null) => [value ?? '^'],
  read: ([one]) => (one === '^' ? null : one),
};
const order: Part = {
  write: ({ by, down }: { by: string; down?: boolean }) => [down ? `-${by}` : by],
  read: ([one = '']) => (one.startsWith('-') ? { by: one.slice(1), down: true } : { by: one }),
};

// In the order in which an address says them.
const filterParts: Readonly<Record<keyof Filter, Part>> = {
  text: word,
  kind: list,
  owner: list,
  unowned: flag,
  unit: list,
  status: list,
  deadline: span,
  overdue: flag,
  lacks: list,
  orphan: flag,
  uncertain: flag,
  since: number,
  linked: list,
  waitsFor: list,
  parent: orTop,
  under: word,
};
const lensParts: Readonly<Record<Exclude<keyof Lens, 'filter'>, Part>> = {
  group: word,
  sort: order,
  columns: listOrNone,
  root: word,
};
const partOf = (name: string): Part | undefined => {
  if (Object.hasOwn(filterParts, name)) return filterParts[name as keyof Filter];
  return Object.hasOwn(lensParts, name) ? lensParts[name as keyof typeof lensParts] : undefined;
};

/** All parts of a lens side by side. */
const flat = (lens: Lens): Readonly<Record<string, unknown>> => {
  const { filter: by, ...rest } = normal(lens);
  return { ...by, ...rest };
};

const halves = /[\u{D800}-\u{DFFF}]/gu; // of a character, left alone: no address can hold them

/** What an address may show as it is, so that people can read it. */
const escaped = (text: string): string =>
  encodeURIComponent(text.replaceAll(halves, '\u{FFFD}'))
    .replaceAll('%20', '+')
    .replaceAll(/%(?:2F|3A|40|5E)/g, (code) => decodeURIComponent(code));

const pair = (name: string, pieces: readonly string[]): string => `${name}=${pieces.map(escaped).join(',')}`;

/** The lens as a query without `?`: empty when it is the base. */
export function encode(lens: Lens, base: Lens = {}): string {
  const [now, usual] = [flat(lens), flat(base)];
  const pairs: string[] = [];
  for (const name of [...Object.keys(filterParts), ...Object.keys(lensParts)]) {
    const value = now[name];
    if (JSON.stringify(value) === JSON.stringify(usual[name])) continue;
    pairs.push(value === undefined ? `${name}=` : pair(name, (partOf(name) as Part).write(value as never)));
  }
  return pairs.join('&');
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // a stray percent sign means itself
  }
};

const shapes = { ...filter.shape, ...lensSchema.shape } as Readonly<
  Record<string, { safeParse: (value: unknown) => { success: boolean; data?: unknown } }>
>;

/** Names and values of a query, as they stand there. */
export const pairsOf = (query: string): (readonly [name: string, raw: string])[] =>
  query
    .replace(/^\?/, '')
    .split('&')
    .filter((one) => one !== '')
    .map((one) => {
      const at = one.indexOf('=');
      return at < 0 ? [unescaped(one), ''] : [unescaped(one.slice(0, at)), one.slice(at + 1)];
    });

/**
 * The lens that a query means on top of a base.
 * @param others names in the query that are not for a lens
 */
export function decode(query: string, base: Lens = {}, others: ReadonlySet<string> = new Set()): Read {
  const found: Record<string, unknown> = { ...flat(base) };
  const unknown: string[] = [];
  for (const [name, raw] of pairsOf(query)) {
    if (others.has(name)) continue;
    const part = partOf(name);
    if (!part) {
      unknown.push(`${name}=${unescaped(raw)}`);
      continue;
    }
    if (raw === '') {
      delete found[name];
      continue;
    }
    const read = shapes[name]?.safeParse(part.read(raw.split(',').map(unescaped)));
    if (read?.success && read.data !== undefined) found[name] = read.data;
    else unknown.push(`${name}=${unescaped(raw)}`);
  }
  const by: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(found)) {
    (Object.hasOwn(filterParts, name) ? by : rest)[name] = value;
  }
  return { lens: normal({ ...rest, filter: by as Filter }), unknown };
}
