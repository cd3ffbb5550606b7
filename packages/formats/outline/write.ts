/** A plan as an outline of bullets, with what is short in brackets and texts on lines of their own. */
import type { Directory } from '@throughline/model/directory';
import type { Field } from '@throughline/model/field';
import type { Json } from '@throughline/model/json';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { branch, openTag, type Item, type Plan } from '@throughline/model/plan';
import { cellOf } from '../cells.ts';
import { linkColumns } from '../columns.ts';
import { handlesOf, nameOf, type Handles } from '../handles.ts';
import { linksFrom } from '../losses.ts';
import { writeLink } from '../references.ts';
import { carried } from '../rows.ts';
import { marker } from './lines.ts';
import { quoted, quotedLine, quotedList, writeLine } from './line.ts';

/** Fields that have a line of their own below the bullet. */
const isLong = (field: Field): boolean => field.type === 'text' || field.type === 'list';

function valueText(field: Field, value: Json, handles: Handles): string {
  if (field.type === 'list') return quotedList(value as string[]);
  if (field.type === 'refs') return quotedList((value as string[]).flatMap((id) => handles(id) ?? []));
  if (field.type === 'text') return quotedLine(textOf(value));
  return quoted(cellOf(field, value, handles));
}

function linesOf(plan: Plan, directory: Directory, item: Item, handles: Handles): string[] {
  const kind = kindOf(item.kind);
  const details: [string, string][] = [['id', item.id]];
  const below: string[] = [];
  for (const [name, field] of Object.entries(kind?.fields ?? {})) {
    const value = item.fields[name];
    if (value === undefined || value === null || field.type === 'data' || name === 'title') continue;
    const called = name === 'deadline' ? 'by' : name;
    const text = valueText(field, value, handles);
    // What points only into the trash is not written.
    if ('to' in field && (text === '""' || text === '[]')) continue;
    if (isLong(field)) below.push(`${called}: ${text}`);
    else details.push([called, text]);
  }
  if (item.tag !== openTag) details.push(['branch', item.tag]);
  const email = kind?.traits.human ? directory[item.id]?.email : undefined;
  if (email !== undefined) details.push(['email', quoted(email)]);
  for (const [name, link] of Object.entries(linkColumns)) {
    const links = linksFrom(plan, item.id).filter((one) => one.kind === link);
    const text = links.map((one) => writeLink(link, one.to, one.fields)).join('; ');
    if (text !== '') details.push([name, quoted(text)]);
  }
  const called = kind?.traits.human ? nameOf(item, directory) || undefined : item.fields['title'];
  const title = typeof called === 'string' ? called : undefined;
  return [`- ${item.kind}: ${writeLine({ title, details })}`, ...below.map((line) => `  ${line}`)];
}

export function writeOutline(plan: Plan, directory: Directory): string {
  const handles = handlesOf(plan, directory);
  const all = [...branch(plan, null)].filter(({ item }) => carried(kindOf(item.kind)));
  const isPlan = ({ item }: { item: Item }): boolean => kindOf(item.kind)?.traits.tree === 'plan';
  const name = textOf(plan.settings['name']);
  const lines = [marker, '', ...(name === '' ? [] : [`# ${quotedLine(name)}`, ''])];
  for (const { item, depth } of [...all.filter(isPlan), ...all.filter((one) => !isPlan(one))]) {
    const indent = '  '.repeat(depth);
    lines.push(...linesOf(plan, directory, item, handles).map((line) => indent + line));
  }
  return `${lines.join('\n')}\n`;
}
