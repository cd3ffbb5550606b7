/** One item in full: what it is for, its fields, links, asks and notes. */
import { lineOfSight } from '@throughline/model/filter';
import { textOf, type Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Field } from '@throughline/model/field';
import { replacedMentions } from '@throughline/model/mention';
import { askOf, asksAbout, linkOf, linksAt, type Item } from '@throughline/model/plan';
import { problem, ref, type Args } from '@throughline/model/problem';
import { givenText, estimateText } from '@throughline/words/given';
import type { Reader } from '@throughline/words/reader';
import { sentence, term } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import type { Known } from './answers.ts';
import type { Screen } from './session.ts';
import { pad, safe, widthOf } from './width.ts';

/** Names in the place of mentions; one that nobody knows stays as it is written. */
const named = (words: string, reader: Reader): string =>
  replacedMentions(words, (id, mark, raw) => {
    const name = reader.nameOf?.(id);
    return name === undefined ? raw : `${mark}${name}`;
  });

function shown(field: Field, value: Json, reader: Reader): string[] {
  const name = (id: Json): string => safe(reader.nameOf?.(textOf(id)) ?? textOf(id));
  if (field.type === 'given') return [givenText(textOf(value), reader)];
  if (field.type === 'estimate') return [estimateText(textOf(value), reader)];
  if (field.type === 'choice') return [term(textOf(value), reader)];
  if (field.type === 'ref') return [name(value)];
  if (field.type === 'refs' && Array.isArray(value)) return value.map(name);
  if (field.type === 'list' && Array.isArray(value)) return value.map((one) => safe(String(one)));
  if (typeof value === 'string') return named(value, reader).split('\n').map(safe);
  return [JSON.stringify(value)];
}

/** What an import was not certain of, kept with the item. */
function remarksIn(item: Item): { column: string; code: string; args: Args }[] {
  const origin = item.fields['origin'] as
    | { remarks?: { column?: string; code: string; args: Args }[] }
    | undefined;
  return (origin?.remarks ?? []).map(({ column = '', code, args }) => ({ column, code, args }));
}

export function detailLines(item: Item, known: Known, notes: readonly Item[], screen: Screen): string[] {
  const { plan, reader } = known;
  const kind = kindOf(item.kind);
  const above = lineOfSight(plan, item.id).toReversed();
  const name = reader.nameOf?.(item.id) ?? item.id;
  const lines = [`${screen.bold(safe(name))}  ${screen.dim(`${term(item.kind, reader)} · ${item.id}`)}`];
  if (above.length > 0) {
    lines.push(screen.dim(above.map(({ id }) => safe(reader.nameOf?.(id) ?? id)).join(' › ')));
  }
  const rows: [string, string[]][] = Object.entries(kind?.fields ?? {}).flatMap(([one, field]) => {
    const value = item.fields[one];
    if (value === undefined || one === 'title' || field.type === 'data') return [];
    return [[term(`field.${one}`, reader), shown(field, value, reader)]];
  });
  const widest = Math.max(0, ...rows.map(([label]) => widthOf(label)));
  for (const [label, values] of rows) {
    for (const [at, value] of values.entries()) {
      lines.push(`${at === 0 ? screen.dim(pad(label, widest)) : ' '.repeat(widest)}  ${value}`);
    }
  }
  for (const at of linksAt(plan, item.id)) {
    const link = linkOf(plan, at);
    if (!link) continue;
    const extra = Object.values(link.fields).map((value) =>
      typeof value === 'string' ? value : JSON.stringify(value),
    );
    lines.push(
      `${reader.nameOf?.(at) ?? at}${extra.length > 0 ? ` (${extra.join(', ')})` : ''}  ${screen.dim(at)}`,
    );
  }
  for (const at of asksAbout(plan, item.id)) {
    const ask = askOf(plan, at);
    if (!ask) continue;
    const args = { id: at, from: ref(ask.from), to: ref(ask.to), item: ref(item.id) };
    lines.push(text('cli.asks-line', args, reader), `    ${named(textOf(ask.body['text']), reader)}`);
    if (ask.answer)
      lines.push(`    ${text('cli.asks-answer', { text: textOf(ask.answer['text']) }, reader)}`);
  }
  for (const { column, code, args } of remarksIn(item)) {
    lines.push(
      screen.yellow(`${column === '' ? '' : `${column}: `}${sentence(problem(code, args), reader)}`),
    );
  }
  for (const note of notes) {
    const author = textOf(note.fields['author']);
    const who = reader.nameOf?.(author) ?? text('cli.somebody', {}, reader);
    lines.push(
      '',
      screen.dim(text('cli.note-by', { who }, reader)),
      ...textOf(note.fields['body']).split('\n').map(safe),
    );
  }
  return lines;
}
