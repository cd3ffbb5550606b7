/**
 * A cell that says who: names of people, roles and groups, as written. What a name is follows from its words; where
 * they do not tell, a remark asks.
 */
import { list, saying } from '@throughline/model/problem';
import type { Saying } from '@throughline/model/problem';
import { everybody, functions, groups, nobody, seatOfPlural, seats, suffixes } from './seats.ts';

export type Who = {
  readonly name: string;
  readonly kind: 'person' | 'role' | 'unit';
  /** whether its words tell the kind; a remark says why not */
  readonly sure: boolean;
  readonly email?: string;
};

export type WhoReading = {
  /** `person?` is a name that looks like a person's; `unclear` has no names, only what they may be */
  readonly reading: 'none' | 'person' | 'person?' | 'role' | 'group' | 'all' | 'several' | 'unclear';
  readonly names: readonly Who[];
  readonly remarks: readonly Saying[];
};

/** Longer cells are prose. */
const LONGEST = 500;

type Found = { readonly who?: Who; readonly remarks: readonly Saying[] };

const found = (name: string, kind: Who['kind'], ...remarks: Saying[]): Found => ({
  who: { name, kind, sure: remarks.length === 0 },
  remarks,
});

const wordsOf = (name: string): string[] => name.toLowerCase().split(/\s+/).filter(Boolean);

/** `Anna Schmidt <anna@example.org>`, `anna@example.org`. */
function withAddress(text: string): Who | undefined {
  const at = text.indexOf('<');
  const email = (at >= 0 && text.endsWith('>') ? text.slice(at + 1, -1) : text).trim();
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email)) return undefined;
  const name =
    at >= 0
      ? text
          .slice(0, at)
          .trim()
          .replace(/^"(.*)"$/, '$1')
      : email;
  return { name: name || email, kind: 'person', sure: true, email };
}

/** Capitalised words, initials, particles: what names of people look like in most languages with capitals. */
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|\p{Lo}[\p{L}\p{M}]*)$/u;
const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|zu|y|e)$/u;

function person(name: string): Found {
  const [bare = name] = name.split(', '); // "Anna Schmidt, PhD"
  const parts = bare.split(/\s+/);
  const looks = parts.every(
    (part, at) => nameWord.test(part) || (at < parts.length - 1 && particle.test(part)),
  );
  const cased = name !== name.toLowerCase(); // an abbreviation is all capitals; some scripts have none
  const capitals = cased && name.length <= 5 && name === name.toUpperCase();
  if (looks && parts.length >= 2 && parts.length <= 5) return found(name, 'person');
  // One word may be a first name, an account name, a nickname or a team.
  if (parts.length === 1 && !capitals && /^@?[\p{L}\p{M}][\p{L}\p{M}\d._'’-]*$/u.test(name)) {
    return found(name, 'person', saying('who.person-unsure', { name }));
  }
  return { remarks: [saying('who.unclear', { text: name })] };
}

/** Reads one name. */
function one(name: string): Found {
  const address = withAddress(name);
  if (address) return { who: address, remarks: [] };
  const words = wordsOf(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const group = groups.has(first) || groups.has(last) || seatOfPlural(last) !== undefined || first === 'all';
  if (everybody.has(words.join(' '))) {
    return { who: { name, kind: 'unit', sure: true }, remarks: [saying('who.all', { text: name })] };
  }
  // "SIG Docs Lead" is a seat although it begins like a group.
  const seat = seats.has(last) || ((seats.has(first) || first === 'head') && words[1] === 'of');
  if (seat) return found(name, 'role');
  if (group) return { who: { name, kind: 'unit', sure: true }, remarks: [saying('who.group', { name })] };
  if (words.every((word) => functions.has(word)))
    return found(name, 'role', saying('who.function', { name }));
  return person(name);
}

const isFunction = (text: string): boolean =>
  wordsOf(text).length > 0 && wordsOf(text).every((word) => functions.has(word));
const isSeatOrFunction = (text: string): boolean => isFunction(text) || seats.has(wordsOf(text).at(-1) ?? '');

/** "Schmidt, Anna": a comma between two single words can also turn a name round. */
const turned = (text: string): string | undefined => {
  const [last = '', given = '', ...rest] = text.split(',').map((part) => part.trim());
  const single = (word: string): boolean =>
    nameWord.test(word) && !isSeatOrFunction(word) && !everybody.has(word.toLowerCase());
  return rest.length === 0 && single(last) && single(given) ? `${given} ${last}` : undefined;
};

type Parts = { readonly names: readonly string[]; readonly remarks: readonly Saying[] };

/** Divides at what surely divides: spaced slashes, semicolons, lines, bars; then commas, "and", & and +. */
function divided(text: string): Parts {
  const outer = text.split(/\s*[;\n|]\s*|\s+\/\s+/).filter(Boolean);
  const names: string[] = [];
  const remarks: Saying[] = [];
  for (const part of outer) {
    const swapped = turned(part);
    if (swapped !== undefined && outer.length > 1 && outer.every((other) => turned(other) !== undefined)) {
      remarks.push(saying('who.last-first', { text: part, name: swapped }));
      names.push(swapped);
      continue;
    }
    if (swapped !== undefined) remarks.push(saying('who.comma-name', { text: part, together: swapped }));
    const inner = joined(part);
    if (!inner) remarks.push(saying('who.one-or-several', { text: part }));
    names.push(...(inner ?? [part]));
  }
  return { names, remarks };
}

/** The names of a list, or undefined where "Comms and Marketing Lead" may be one seat. */
function joined(text: string): string[] | undefined {
  // Abbreviations keep their signs: R&D, UI/UX, CI/CD.
  const pieces = text
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+|(?<=\p{L}{3})[/&+](?=\p{L}{3})/iu)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const kept: string[] = [];
  for (const piece of pieces) {
    if (kept.length > 0 && suffixes.has(piece.toLowerCase().replaceAll('.', '')))
      kept.push(`${kept.pop()}, ${piece}`);
    else kept.push(piece);
  }
  const listed = text.includes(',') || kept.length < 2;
  const oneSeat = !listed && kept.slice(0, -1).every(isFunction) && isSeatOrFunction(kept.at(-1) ?? '');
  return oneSeat ? undefined : kept;
}

/** What stands in brackets or after a colon beside the name. */
function aside(text: string): { rest: string; remarks: Saying[] } {
  const match = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(text);
  if (!match) return { rest: text, remarks: [] };
  const rest = `${match[1] ?? ''}${match[3] ?? ''}`.replace(/\s+/g, ' ').trim();
  const beside = (match[2] ?? '').trim();
  if (rest === '' || beside === '') return { rest: rest || beside, remarks: [] };
  return { rest, remarks: [saying('who.aside', { text: beside })] };
}

const only: Readonly<Record<Who['kind'], WhoReading['reading']>> = {
  person: 'person?',
  role: 'role',
  unit: 'group',
};

/** Reads a cell that says who. Never throws; an empty cell names nobody and has no remark. */
export function readWho(text: string): WhoReading {
  if (text.length > LONGEST) {
    const remark = saying('who.too-long', { length: text.length, limit: LONGEST });
    return { reading: 'unclear', names: [], remarks: [remark] };
  }
  const clean = text
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  if (clean === '') return { reading: 'none', names: [], remarks: [] };
  if (nobody.has(clean.toLowerCase())) {
    return { reading: 'none', names: [], remarks: [saying('who.open', { text: clean })] };
  }
  if (clean.endsWith('?'))
    return { reading: 'unclear', names: [], remarks: [saying('who.doubted', { text: clean })] };
  const { rest, remarks: beside } = aside(clean);
  const parts = divided(rest);
  const each = parts.names.map((name) =>
    parts.names.length === 1 && parts.remarks.length > 0 ? whole(name) : one(name),
  );
  const names = unique(each.flatMap(({ who }) => (who ? [who] : [])));
  const remarks = [...beside, ...parts.remarks, ...each.flatMap((single) => single.remarks)];
  const [first] = names;
  if (!first) {
    const unclear = remarks.length > 0 ? remarks : [saying('who.unclear', { text: clean })];
    return { reading: 'unclear', names: [], remarks: unclear };
  }
  if (names.length > 1) {
    const several = saying('who.several', {
      count: names.length,
      names: list(names.map(({ name }) => name)),
    });
    return { reading: 'several', names, remarks: [...remarks, several] };
  }
  if (remarks.some(({ code }) => code === 'who.all')) return { reading: 'all', names, remarks };
  return { reading: first.email === undefined ? only[first.kind] : 'person', names, remarks };
}

/** A seat whose name has "and" in it, as one. */
const whole = (name: string): Found => ({ who: { name, kind: 'role', sure: false }, remarks: [] });

const unique = (names: readonly Who[]): Who[] => [
  ...new Map(names.map((who) => [`${who.kind} ${who.name.toLowerCase()}`, who])).values(),
];
