/**
 * Quick add: one line of words into one item, understood before it is added.
 *
 *     Pilot live @anna by 30 jun 3-8d after:Contract #pilot
 *
 * What is a mark is taken out; all else is the title, so nothing that was typed is lost. A mark that nothing answers to
 * is a question with choices, never a guess. docs/quick-add.md is the grammar as people read it. Pure, and never throws.
 */
import type { Id } from '@throughline/model/id';
import type { Json, JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { limits } from '@throughline/model/limits';
import { itemOf } from '@throughline/model/plan';
import { problem, ref, saying, term, type Problem, type Saying } from '@throughline/model/problem';
import { offerIn } from './dates.ts';
import { namesIn, type Names } from './find.ts';
import { longestLine } from './limits.ts';
import { idIn, readMark, type Line } from './marks.ts';
import { fits, holdsItems, usualKind, usualParent } from './place.ts';
import type { Offer, Part, QuickContext, QuickLink, QuickReading } from './types.ts';
import { escaped, keyOf, quoteEnd, readText, unquote, wordsOf, type Word } from './words.ts';

/** The words that are only words, as the title will have them. */
type Plain = Word & { readonly protected?: true };

type Taken = { readonly parts: Part[]; readonly plain: Plain[]; readonly remarks: Saying[] };

/** Parts of which a line has one: a second of the same stays in the title. */
const once = (part: Part): string | undefined =>
  part.type === 'contributor' || part.type === 'after' || part.type === 'before'
    ? undefined
    : (part.field ?? part.type);

const texts = new Set(['done', 'why']);

/** `done: …` to the end, or to the next text. */
function textPart(line: Line, at: number): Part | undefined {
  const word = line.words[at] as Word;
  const keyed = keyOf(word.text);
  if (!keyed || !texts.has(keyed.key)) return undefined;
  const next = line.words.slice(at + 1).find(({ text }) => {
    const key = keyOf(text)?.key;
    return key !== undefined && key !== keyed.key && texts.has(key);
  });
  const from = word.from + keyed.size;
  const body = line.text.slice(from, next?.from);
  const to = next ? from + body.trimEnd().length : from + body.length;
  const value = readText(body.trim());
  return {
    ...{ from: word.from, to, type: 'text', field: keyed.key, text: line.text.slice(word.from, to) },
    remarks: [],
    ...(value === '' ? {} : { value }),
  };
}

function take(line: Line): Taken {
  const taken: Taken = { parts: [], plain: [], remarks: [] };
  const seen = new Set<string>();
  const { words, text, context } = line;
  let behind = 0;
  for (const [at, word] of words.entries()) {
    if (word.from < behind) continue;
    const bare = escaped(word.text, context.kindWords);
    const quoted = word.text.startsWith('"') ? quoteEnd(text, word.from) : undefined;
    if (bare !== undefined) taken.plain.push({ ...word, text: bare, protected: true });
    else if (quoted !== undefined) {
      const end = words.find(({ to }) => to >= quoted)?.to ?? quoted;
      taken.plain.push({
        ...{ from: word.from, to: end, text: text.slice(word.from, end).replaceAll(/\s+/g, ' ') },
        protected: true,
      });
      behind = end;
    } else {
      const part = textPart(line, at) ?? readMark(line, at);
      const which = part && once(part);
      if (!part) taken.plain.push(word);
      else if (which !== undefined && seen.has(which)) {
        taken.plain.push(word);
        taken.remarks.push(saying('quick.twice', { text: part.text.slice(0, 100) }));
      } else {
        if (which !== undefined) seen.add(which);
        if (part.until !== undefined) seen.add('deadline');
        taken.parts.push(part);
        behind = part.to;
        // What is left of a word behind a mark is a word, if it is more than a comma.
        const cut = words.find(({ from, to }) => from < behind && to > behind);
        const rest = cut ? text.slice(behind, cut.to) : '';
        if (cut && /[\p{L}\p{N}]/u.test(rest)) taken.plain.push({ from: behind, to: cut.to, text: rest });
      }
    }
  }
  return taken;
}

/** The words that are left. A title that is all in quotes is what stands between them. */
function titleOf(plain: readonly Plain[]): string {
  const [first] = plain;
  const title = plain.map(({ text }) => text).join(' ');
  const wrapped = plain.length === 1 && first?.protected && first.text.startsWith('"');
  return wrapped && quoteEnd(title, 0) === title.length && title.length > 2 ? unquote(title).trim() : title;
}

function offersIn(plain: readonly Plain[], parts: readonly Part[], context: QuickContext): Offer[] {
  if (parts.some(({ field }) => field === 'deadline')) return [];
  const free = plain.filter((word) => !word.protected);
  const offer = offerIn(free, context);
  if (!offer || offer.found.given === undefined) return [];
  const { first, found } = offer;
  // Words of one date follow each other: no mark stands between them.
  if (parts.some(({ from }) => from > first.from && from < found.to)) return [];
  const { from } = first;
  return [{ from, to: found.to, text: found.text, given: found.given as string, write: `by ${found.text}` }];
}

/** The fields that a part fills. */
const fieldsOf = (part: Part): string[] => [
  ...(part.field === undefined ? [] : [part.field]),
  ...(part.until === undefined ? [] : ['deadline']),
];

function valuesOf(parts: readonly Part[]): JsonObject {
  const fields: Record<string, Json> = {};
  for (const { type, field, value, until } of parts) {
    if (field === undefined || value === undefined) continue;
    if (type !== 'contributor') fields[field] = value;
    else {
      const before = (fields[field] ?? []) as readonly string[];
      fields[field] = before.includes(value) ? before : [...before, value];
    }
    if (until !== undefined) fields['deadline'] ??= until;
  }
  return fields;
}

const linksOf = (parts: readonly Part[]): QuickLink[] =>
  parts.flatMap((part): QuickLink[] =>
    (part.type === 'after' || part.type === 'before') && part.value !== undefined
      ? [{ way: part.type, item: part.value, fields: part.lag === undefined ? {} : { lag: part.lag } }]
      : [],
  );

type Home = { readonly parent: Id | null; readonly said: boolean };

function homeOf(parts: readonly Part[], kind: Kind | undefined, { plan, under }: QuickContext): Home {
  const said = parts.find((part) => part.type === 'under' && part.value !== undefined);
  if (said) return { parent: idIn(said), said: true };
  // People and roles do not stand in the plan.
  if (kind && kind.traits.tree !== 'plan') return { parent: null, said: false };
  return { parent: under === undefined ? usualParent(plan) : under, said: false };
}

/** What does not go together: a field that the kind has not, a branch that cannot hold it. */
function matched(part: Part, kind: Kind, home: Home, { plan }: QuickContext): Part {
  if (part.problem) return part;
  const missing = fieldsOf(part).find((name) => !Object.hasOwn(kind.fields, name));
  if (missing !== undefined) {
    const args = { kind: term(kind.name), field: term(`field.${missing}`), text: part.text.slice(0, 100) };
    return { ...part, problem: problem('quick.no-field', args), choices: [asWords(part)] };
  }
  const tied = part.type === 'after' || part.type === 'before';
  if (tied && !kind.traits.schedulable) {
    const args = { kind: term(kind.name), text: part.text.slice(0, 100) };
    return { ...part, problem: problem('quick.no-link', args), choices: [asWords(part)] };
  }
  if (part.type === 'under' && home.parent !== null && !fits(plan, kind, home.parent)) {
    const code = holdsItems(plan, home.parent) ? 'quick.held-not' : 'quick.leaf';
    const parentKind = term(itemOf(plan, home.parent)?.kind ?? '');
    const args = { kind: term(kind.name), parent: ref(home.parent), parentKind };
    return { ...part, problem: problem(code, args), choices: [asWords(part)] };
  }
  return part;
}

const asWords = (part: Part) => ({ text: `\\${part.text}`, words: true }) as const;

export function readQuick(text: string, context: QuickContext): QuickReading {
  const long = text.length > longestLine;
  const read = long ? '' : text;
  let names: Names | undefined = context.names;
  const line: Line = {
    ...{ text: read, words: wordsOf(read), context },
    names: () => (names ??= namesIn(context.plan, context.directory, context.sees)),
  };
  const { parts: found, plain, remarks } = take(line);
  const title = long ? text.slice(0, limits.line) : titleOf(plain);
  const said = found.find(({ type, value }) => type === 'kind' && value !== undefined);
  const saidKind = kindOf(said?.value ?? context.kind ?? '');
  const home = homeOf(found, saidKind, context);
  const kind = saidKind ?? usualKind(context.plan, home.parent, found.flatMap(fieldsOf));
  const parts = found.map((part) => matched(part, kind, home, context));
  const problems: Problem[] = parts.flatMap((part) =>
    part.problem ? [{ ...part.problem, at: `${part.from}-${part.to}` }] : [],
  );
  if (long) problems.push(problem('quick.too-long', { length: text.length, most: longestLine }));
  else if (title.length > limits.line) {
    problems.push(problem('quick.title-long', { length: title.length, most: limits.line }));
  } else if (title === '' && problems.length === 0) problems.push(problem('quick.no-title'));
  if (!home.said && !fits(context.plan, kind, home.parent) && problems.length === 0) {
    const above = home.parent === null ? undefined : itemOf(context.plan, home.parent);
    problems.push(
      above
        ? problem('quick.held-not', {
            ...{ kind: term(kind.name), parent: ref(above.id), parentKind: term(above.kind) },
          })
        : problem('quick.not-top', { kind: term(kind.name) }),
    );
  }
  return {
    ...{ title, kind: kind.name, kindSaid: saidKind !== undefined },
    ...{ parent: home.parent, parentSaid: home.said, parts },
    fields: valuesOf(parts),
    newcomers: parts.flatMap(({ type, field, makes }) =>
      makes && field !== undefined ? [{ field, many: type === 'contributor', who: makes }] : [],
    ),
    links: linksOf(parts),
    offers: offersIn(plain, parts, context),
    remarks: [...remarks, ...parts.flatMap((part) => part.remarks)],
    problems,
  };
}
