/** The marks of a quick line, each read into a part: `@`, `+@`, `#`, `after:`, `!`, `*`, dates and estimates. */
import { readGiven, dayText } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { kinds } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { list, problem, ref, term, given as givenArg, type Problem } from '@throughline/model/problem';
import { allKinds, carried, kindNamed } from '../rows.ts';
import { dateAt } from './dates.ts';
import { near, phraseAt, search, type Named, type Names } from './find.ts';
import { statusNamed } from './status.ts';
import type { Choice, Part, QuickContext } from './types.ts';
import { dateWords, estimateIn, keyOf, kindIn, quote, type Word } from './words.ts';

/** A line while it is read. */
export type Line = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly context: QuickContext;
  /** made when the first mark needs it */
  readonly names: () => Names;
};

type Span = Pick<Part, 'from' | 'to' | 'text' | 'remarks'>;

const span = (line: Line, from: number, to: number): Span => ({
  ...{ from, to, text: line.text.slice(from, to), remarks: [] },
});

/** How many choices a question shows; of the rest its sentence gives the number. */
const mostChoices = 8;

const asWords = (text: string): Choice => ({ text: `\\${text}`, words: true });

/** Texts that say each of these and no other: their names, or their ids where two have one name. */
function choicesOf(mark: string, found: readonly Named[], names: Names): Choice[] {
  return found.slice(0, mostChoices).map((one) => {
    const alone = search({ quoted: true, words: [{ from: 0, to: 0, text: one.name }] }, names).found;
    return { text: `${mark}${alone.length === 1 ? quote(one.name) : one.id}`, item: one.id };
  });
}

const several = (text: string, found: readonly Named[]): Problem =>
  problem('quick.several', {
    ...{ text, count: found.length },
    names: list(found.map(({ id }) => ref(id))),
  });

/** The kinds of those that a line can add: whoever can answer for something, persons first. */
const newcomerKinds = (): Kind[] =>
  Object.values(kinds)
    .filter(({ traits, top }) => traits.accountable && traits.tree === 'organisation' && top)
    .toSorted((a, b) => Number(b.traits.human) - Number(a.traits.human));

/** `@Anna`, `+@"Design team"`, `@role:Lead` for one who is not there yet. */
export function readWhoMark(line: Line, word: Word): Part | undefined {
  const helps = word.text.startsWith('+');
  const mark = helps ? '+@' : '@';
  const type = helps ? 'contributor' : 'owner';
  const field = helps ? 'contributors' : 'owner';
  let at = word.from + mark.length;
  const sort = /^(\p{L}+):(?=\S)/u.exec(line.text.slice(at, word.to));
  const kind = sort ? kindNamed(sort[1] ?? '') : undefined;
  const wanted = kind?.traits.involved ? kind : undefined;
  if (sort && wanted) at += sort[0].length;
  const phrase = phraseAt(line.text, at, line.words, line.context.kindWords);
  if (!phrase) return undefined;
  const { me } = line.context;
  const first = phrase.words[0];
  const names = line.names().filter((one) => one.kind.traits.involved && (!wanted || one.kind === wanted));
  const own = me !== undefined && first && !phrase.quoted && first.text.toLowerCase() === 'me';
  const { found, to, text } = own
    ? { found: names.filter(({ id }) => id === me), to: first.to, text: first.text }
    : search(wanted && !phrase.quoted ? { ...phrase, words: phrase.words.slice(0, 1) } : phrase, names);
  const part = { ...span(line, word.from, to), type, field } as const;
  const [one] = found;
  if (one && found.length === 1) {
    if (helps || one.kind.traits.accountable) return { ...part, value: one.id };
    return {
      ...part,
      problem: problem('quick.who-group', { name: ref(one.id), kind: term(one.kind.name) }),
      choices: [...choicesOf('+@', found, names), asWords(part.text)],
    };
  }
  if (one) {
    return {
      ...part,
      problem: several(text, found),
      choices: [...choicesOf(mark, found, names), asWords(part.text)],
    };
  }
  if (wanted) return { ...part, makes: { kind: wanted.name, name: text } };
  const { name, end } = newName(phrase.words);
  const rest = name.slice(text.length);
  const makes = newcomerKinds().flatMap((kind): Choice[] => {
    const said = (called: string, more: string): Choice => ({
      text: `${mark}${kind.name}:${quote(called)}${more}`,
      makes: { kind: kind.name, name: called },
    });
    return [said(name, ''), ...(rest === '' ? [] : [said(text, rest)])];
  });
  const longer = { ...part, ...span(line, word.from, end) };
  return {
    ...longer,
    problem: problem('quick.who-unknown', { name }),
    choices: [...choicesOf(mark, near(name, names), names), ...makes, asWords(longer.text)],
  };
}

/** The name of somebody who is not there: its first word, and those with a capital that follow it. */
function newName(words: readonly Word[]): { readonly name: string; readonly end: number } {
  const capital = (word: Word | undefined): boolean => /^\p{Lu}[\p{L}'’-]*$/u.test(word?.text ?? '');
  const lower = words.findIndex((word) => !capital(word));
  const own = words.slice(0, Math.max(1, lower < 0 ? Math.min(3, words.length) : Math.min(3, lower)));
  return { name: own.map(({ text }) => text).join(' '), end: own.at(-1)?.to ?? 0 };
}

const lagged = /([+-]\d{1,5}(?:\.\d{1,2})?e?[hdw])$/;

/** `after:Contract`, `before:"Go live"+2d`: what it waits for, or what waits for it. */
export function readLinkMark(line: Line, word: Word, key: 'after' | 'before'): Part | undefined {
  const at = word.from + key.length + 1;
  const phrase = phraseAt(line.text, at, line.words, line.context.kindWords);
  if (!phrase) return undefined;
  const names = line.names().filter(({ kind }) => kind.traits.schedulable);
  const mark = `${key}:`;
  if (phrase.quoted) {
    const end = phrase.words[0]?.to ?? at;
    const lag = /^[+-]\d{1,5}(?:\.\d{1,2})?e?[hdw](?=\s|$)/.exec(line.text.slice(end))?.[0];
    return named({ line, word, type: key, mark, names, ...search(phrase, names), lag });
  }
  const cutAt = phrase.words.findIndex(({ text }) => lagged.test(text));
  const last = phrase.words[cutAt];
  const lag = last && lagged.exec(last.text)?.[1];
  if (last && lag !== undefined) {
    const to = last.to - lag.length;
    const shorter = [
      ...phrase.words.slice(0, cutAt),
      { from: last.from, to, text: last.text.slice(0, -lag.length) },
    ];
    const found = search({ quoted: false, words: shorter }, names);
    if (found.found.length > 0 && found.to === to) {
      return named({ line, word, type: key, mark, names, ...found, lag });
    }
  }
  return named({ line, word, type: key, mark, names, ...search(phrase, names) });
}

/** `under:Pilot`, `#pilot`: the branch that it goes into. */
export function readBranchMark(line: Line, word: Word, mark: 'under:' | '#'): Part | undefined {
  const phrase = phraseAt(line.text, word.from + mark.length, line.words, line.context.kindWords);
  if (!phrase) return undefined;
  const names = line.names().filter(({ kind }) => kind.traits.tree === 'plan');
  return named({ line, word, type: 'under', mark, names, ...search(phrase, names) });
}

type NamedPart = {
  readonly line: Line;
  readonly word: Word;
  readonly type: 'after' | 'before' | 'under';
  readonly mark: string;
  readonly names: Names;
  readonly found: readonly Named[];
  readonly to: number;
  readonly text: string;
  readonly lag?: string | undefined;
};

function named({ line, word, type, mark, names, found, to, text, lag }: NamedPart): Part {
  const part = { ...span(line, word.from, to + (lag?.length ?? 0)), type };
  const [one] = found;
  if (one && found.length === 1) {
    return { ...part, value: one.id, ...(lag === undefined ? {} : { lag: lag.replace('+', '') }) };
  }
  if (one) {
    return {
      ...part,
      problem: several(text, found),
      choices: [...choicesOf(mark, found, names), asWords(part.text)],
    };
  }
  return {
    ...part,
    problem: problem('quick.item-unknown', { text }),
    choices: [...choicesOf(mark, near(text, names), names), asWords(part.text)],
  };
}

/** `by 30 jun`, `from next week`; undefined where no date follows, as in "Stand by me". */
export function readDateMark(line: Line, at: number): Part | undefined {
  const word = line.words[at] as Word;
  const field = dateWords[word.text.toLowerCase()];
  const found = field && dateAt(line.words.slice(at + 1), line.context);
  if (!found) return undefined;
  const { to, given, among, remarks, wrong } = found;
  const part = { ...span(line, word.from, to), type: 'date', field, remarks } as const;
  if (wrong) return { ...part, problem: wrong, choices: [asWords(part.text)] };
  if (given === undefined) {
    return {
      ...part,
      problem: problem('quick.date-several', {
        ...{ text: found.text, count: among.length },
        dates: list(among.map((one) => givenArg(one))),
      }),
      choices: [
        ...among.map((one): Choice => ({ text: `${word.text} ${one}`, given: one })),
        asWords(part.text),
      ],
    };
  }
  const days = readGiven(given);
  // Who writes the two days as one given date means one that is as loose as that.
  const spoken = remarks.some(({ code }) => code === 'when.range');
  if (field === 'start' && days?.type === 'range' && spoken && found.text !== given) {
    return { ...part, value: dayText(days.from), until: dayText(days.to) };
  }
  return { ...part, value: given };
}

/** `!outcome`, `kind:outcome`. */
export function readKindMark(line: Line, word: Word, said: string): Part {
  const part = { ...span(line, word.from, word.to), type: 'kind' } as const;
  const kind = kindIn(said, line.context.kindWords);
  if (kind !== undefined) return { ...part, value: kind };
  const known = allKinds.filter(carried).map(({ name }) => name);
  return {
    ...part,
    problem: problem('quick.kind-unknown', { kind: said, known: list(known.map(term)) }),
    choices: [...known.map((name): Choice => ({ text: `!${name}`, kind: name })), asWords(part.text)],
  };
}

/** One mark of a line; undefined where the word is only a word. */
export function readMark(line: Line, at: number): Part | undefined {
  const word = line.words[at] as Word;
  const { text, from, to } = word;
  const names = line.context.kindWords;
  if (/^\+?@[^\s@]/.test(text)) return readWhoMark(line, word);
  if (/^#[^\s\d#]/.test(text)) return readBranchMark(line, word, '#');
  const keyed = keyOf(text);
  if (keyed?.key === 'after' || keyed?.key === 'before') return readLinkMark(line, word, keyed.key);
  if (keyed?.key === 'under') return readBranchMark(line, word, 'under:');
  if (keyed?.key === 'kind' && to - from > keyed.size)
    return readKindMark(line, word, text.slice(keyed.size));
  if (text.startsWith('!') && kindIn(text.slice(1), names) !== undefined) {
    return readKindMark(line, word, text.slice(1));
  }
  if (at === 0 && text.endsWith(':') && kindIn(text.slice(0, -1), names) !== undefined) {
    return readKindMark(line, word, text.slice(0, -1));
  }
  const status = text.startsWith('*') ? statusNamed(text.slice(1)) : undefined;
  if (status !== undefined) {
    return { ...span(line, from, to), type: 'status', field: 'status', value: status };
  }
  const estimate = estimateIn(text);
  if (estimate !== undefined) {
    return { ...span(line, from, to), type: 'estimate', field: 'estimate', value: estimate };
  }
  return readDateMark(line, at);
}

/** The ids of a part that has one. */
export const idIn = ({ value }: Part): Id => value ?? '';
