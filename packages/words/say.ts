/**
 * Say: the values that doors pass on (problems, lines of the history, remarks) as sentences for one reader. Nothing
 * here throws: a code that is not known, as from a newer server, is shown readably with its arguments.
 */
import { estimateText, givenText, isEstimate, isGiven } from './given.ts';
import { filled, knows, regional, usable, type Filling } from './message.ts';
import type { Arg, Reader, Sayable } from './reader.ts';

/** The word for a kind, a field, a status, a role …; one that is not known is shown as it is. */
export function term(key: string, reader: Reader): string {
  return filled(key, {}, reader) ?? (key.split('.').at(-1) ?? key).replaceAll('-', ' ');
}

/** Names that a list in a sentence shows before it says how many more there are. */
const shownInList = 6;

/** "A, B and C"; of a long one the first, and how many more. */
export function listText(
  texts: readonly string[],
  reader: Reader,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  const more = texts.length - shownInList;
  // "and 1 more" would take as much room as the one it hides.
  const parts =
    more > 1
      ? [...texts.slice(0, shownInList), filled('list.more', { count: more }, reader) ?? `+${more}`]
      : [...texts];
  return new Intl.ListFormat(regional(reader.locale), { style: 'long', type }).format(parts);
}

/** What an argument is called for the reader. */
export function argText(arg: Arg, reader: Reader): string {
  if (typeof arg === 'string') return arg;
  if (typeof arg === 'number') return new Intl.NumberFormat(regional(reader.locale)).format(arg);
  if ('ref' in arg) return reader.nameOf?.(arg.ref) ?? term('ref.unknown', reader);
  if ('given' in arg) return givenText(arg.given, reader);
  if ('term' in arg) return term(arg.term, reader);
  return arg.list.length === 0
    ? term('value.none', reader)
    : listText(
        arg.list.map((one) => argText(one, reader)),
        reader,
      );
}

/** Arguments that hold the value of some field, which a sentence shows as what it is: a name, a date, quoted words. */
const endArgs: ReadonlySet<string> = new Set(['from', 'to']);
const valueArgs: ReadonlySet<string> = new Set([...endArgs, 'now', 'wanted', 'saw', 'was']);

/** A field's value in a sentence. */
export function valueText(value: Arg, reader: Reader): string {
  if (typeof value !== 'string') return argText(value, reader);
  if (value === '') return term('value.none', reader);
  const name = reader.nameOf?.(value);
  if (name !== undefined) return name;
  if (isGiven(value)) return givenText(value, reader);
  if (isEstimate(value)) return estimateText(value, reader);
  const listed = jsonList(value);
  if (listed)
    return listText(
      listed.map((one) => reader.nameOf?.(one) ?? one),
      reader,
    );
  return isChosen(value, reader) ? term(value, reader) : quoted(value, reader);
}

const quoted = (text: string, reader: Reader): string => filled('value.quoted', { text }, reader) ?? text;

/** A value that was chosen from a list, such as a status, as it comes from a door that says no terms. */
const isChosen = (value: string, reader: Reader): boolean =>
  /^[a-z]+(-[a-z]+)+$/.test(value) && knows(value, usable(reader.locale));

/**
 * A field's value within a sentence: what was chosen stands in quotation marks, as words do, since “from on track to at
 * risk” is hard to take apart.
 */
function valueWithin(value: Arg, reader: Reader): string {
  const text = valueText(value, reader);
  const chosen =
    typeof value === 'string' ? isChosen(value, reader) : typeof value === 'object' && 'term' in value;
  return chosen ? quoted(text, reader) : text;
}

function jsonList(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.map(String) : undefined;
  } catch {
    return undefined;
  }
}

function fillings({ code, args }: Sayable, reader: Reader): Record<string, Filling> {
  // Elsewhere than in a line of the history, a term from which something comes is a kind, with its article.
  const isValue = (name: string): boolean =>
    valueArgs.has(name) && (code.startsWith('said.') || !endArgs.has(name));
  return Object.fromEntries(
    Object.entries(args).map(([name, arg]): [string, Filling] => {
      if (typeof arg === 'number') return [name, arg];
      if (isValue(name)) return [name, valueWithin(arg, reader)];
      return [name, valueArgs.has(name) ? valueText(arg, reader) : argText(arg, reader)];
    }),
  );
}

/**
 * The sentence of a problem, a remark or a loss; of a saying, the line that follows who did it
 * ("moved “Pilot” under “Launch”").
 */
export function sentence(sayable: Sayable, reader: Reader): string {
  const made = filled(sayable.code, fillings(sayable, reader), reader);
  if (made === undefined) return plainly(sayable, reader);
  return sayable.code.startsWith('said.')
    ? made
    : made.charAt(0).toLocaleUpperCase(usable(reader.locale)) + made.slice(1);
}

/** A code that this version has no sentence for. */
function plainly({ code, args }: Sayable, reader: Reader): string {
  const parts = Object.entries(args).map(([name, arg]) => `${name}: ${argText(arg, reader)}`);
  return parts.length > 0 ? `${code} (${parts.join(', ')})` : code;
}
