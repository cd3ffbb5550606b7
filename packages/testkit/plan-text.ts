/**
 * Plan text: a plan as an outline that a test can show, and back.
 *
 *     person Anna
 *     goal Pilot live @anna by 2025-06-30 [on-track]
 *       why: Customers wait for it.
 *       step Contract ~3-8d from 2025-01-13
 *       step Training ~2d
 *         after: contract SS 2d push
 *
 * A line is an item: kind, title, then what is short: `#id` (else the title makes it), `@owner`, `+contributor`,
 * `from` and `by` given dates, `~estimate`, `[status]`, `%tag`, `(trash)`. Deeper lines with a colon are its other
 * fields, links (`after: id TYPE lag policy`, `contributes-to: id`, `hands-over: id`) and asks (`question #id: …`). What
 * has no short form is JSON. Dates may be drawn as bars: see `bars.ts`.
 */
import assert from 'node:assert/strict';
import { kindOf } from '@throughline/model/kinds/index';
import { linkKindOf } from '@throughline/model/links/index';
import type { Ask } from '@throughline/model/ask';
import { askKindOf } from '@throughline/model/asks/index';
import type { Id } from '@throughline/model/id';
import { textOf, type Json, type JsonObject } from '@throughline/model/json';
import { between } from '@throughline/model/order';
import { asksAbout, askOf, linkOf, linksAt, openTag } from '@throughline/model/plan';
import { top, type Item, type Link, type Plan } from '@throughline/model/plan';
import { fromJson, schemaLevel } from '@throughline/model/serial';
import { values } from '@throughline/model/table';
import { examine } from '@throughline/model/validate';
import { expandBars } from './bars.ts';

const indent = '  ';

/** An id from a title: `Pilot live` is `pilot-live`. */
export const slug = (title: string): Id =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);

// What stands bare in a line; anything else is written as a JSON string.
const bare = /^[\p{L}\p{N}][\p{L}\p{N} ,.&'’/-]*$/u;
const marks = /(^| )(from|by) |(^| )[#@+~%[(]/;
const plainTitle = (text: string): boolean =>
  bare.test(text) && !marks.test(` ${text} `) && !/ {2}| $/.test(text);

const line = (text: string): boolean => text !== '' && !/[\n\r]/.test(text) && text.trim() === text;

// ---------------------------------------------------------------- writing

/** Writes a plan: siblings in order, what lies in the trash after its siblings. */
export function writePlanText(plan: Plan): string {
  const below = new Map<string, Item[]>();
  for (const item of values(plan.items)) {
    const key = item.parent ?? top;
    below.set(key, [...(below.get(key) ?? []), item]);
  }
  const lines: string[] = [];
  if (Object.keys(plan.settings).length > 0) lines.push(`settings: ${JSON.stringify(plan.settings)}`);
  const write = (parent: string, depth: number): void => {
    for (const item of (below.get(parent) ?? []).toSorted(siblings)) {
      lines.push(indent.repeat(depth) + headOf(item));
      for (const detail of detailsOf(plan, item)) lines.push(indent.repeat(depth + 1) + detail);
      write(item.id, depth + 1);
    }
  };
  write(top, 0);
  return lines.map((one) => `${one}\n`).join('');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const siblings = (a: Item, b: Item): number =>
  Number(a.removed ?? false) - Number(b.removed ?? false) || compare(a.order, b.order) || compare(a.id, b.id);

const text = (value: Json | undefined): value is string => typeof value === 'string';
const short = ['title', 'owner', 'start', 'deadline', 'estimate', 'status'];

/** The fields that an item's own line shows, when they are strings that fit. */
const onLine = (item: Item): string[] =>
  short.filter((name) => {
    const value = item.fields[name];
    return text(value) && (name === 'title' ? value !== '' : /^[\w.:/+-]+$/.test(value));
  });

function headOf(item: Item): string {
  const shown = onLine(item);
  const value = (name: string): string => (shown.includes(name) ? textOf(item.fields[name]) : '');
  const title = value('title');
  const name = title === '' ? '' : plainTitle(title) ? title : JSON.stringify(title);
  const mark = (sign: string, field: string, end = ''): string =>
    value(field) === '' ? '' : `${sign}${value(field)}${end}`;
  const parts = [
    item.kind,
    name,
    title !== '' && slug(title) === item.id ? '' : `#${item.id}`,
    mark('@', 'owner'),
    mark('from ', 'start'),
    mark('by ', 'deadline'),
    mark('~', 'estimate'),
    mark('[', 'status', ']'),
    item.tag === openTag ? '' : `%${item.tag}`,
    item.removed ? '(trash)' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function detailsOf(plan: Plan, item: Item): string[] {
  const shown = onLine(item);
  const fields = Object.entries(item.fields)
    .filter(([name]) => !shown.includes(name))
    .toSorted(([a], [b]) => compare(a, b))
    .map(
      ([name, value]) =>
        `${name}: ${text(value) && line(value) && !/^["[{\d]|^(true|false|null)$/.test(value) ? value : JSON.stringify(value)}`,
    );
  const links = linksAt(plan, item.id)
    .map((id) => linkOf(plan, id) as Link)
    .filter(({ from }) => from === item.id)
    .map(linkLine);
  const asks = asksAbout(plan, item.id).map((id) => askLine(askOf(plan, id) as Ask));
  return [...fields, ...links, ...asks];
}

const linkId = (kind: string, from: Id, to: Id): Id => `${from}-${kind}-${to}`.slice(0, 40);

function linkLine(link: Link): string {
  const named = link.id === linkId(link.kind, link.from, link.to) ? '' : ` #${link.id}`;
  const tagged = link.tag === openTag ? '' : ` %${link.tag}`;
  const rest = Object.keys(link.fields).length === 0 ? '' : ` ${JSON.stringify(link.fields)}`;
  return `${link.kind === 'depends-on' ? 'after' : link.kind}: ${link.to}${named}${tagged}${rest}`;
}

function askLine(ask: Ask): string {
  const { kind, id, about: _, ...rest } = ask;
  return `${kind} #${id}: ${JSON.stringify(rest)}`;
}

// ---------------------------------------------------------------- reading

type Reading = { items: Item[]; links: Link[]; asks: Ask[]; settings: JsonObject };

/**
 * Reads a plan text.
 * @throws when a line cannot be read, or the plan breaks an invariant: a bug of the test that shows it.
 */
export function readPlanText(source: string): Plan {
  const made: Reading = { items: [], links: [], asks: [], settings: {} };
  const path: { item: Item; depth: number }[] = [];
  const last = new Map<string, string>();
  for (const raw of expandBars(source).split('\n')) {
    if (raw.trim() === '' || raw.trim().startsWith('//')) continue;
    const depth = raw.length - raw.trimStart().length;
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= depth) path.pop();
    const above = path.at(-1)?.item;
    const content = raw.trim();
    const detail = /^([\w-]+)( #[\w-]+)?: ?(.*)$/.exec(content);
    if (detail) {
      const [, name = '', id = '', rest = ''] = detail;
      readDetail(made, above, name, id.slice(2), rest, content);
      continue;
    }
    const parent = above?.id ?? null;
    const order = between(last.get(parent ?? top), undefined);
    last.set(parent ?? top, order);
    const item = readHead(content, parent, order);
    made.items.push(item);
    path.push({ item, depth });
  }
  const plan = fromJson({ level: schemaLevel, id: 'plan', version: 0, unknown: 0, ...made });
  assert.deepEqual(examine(plan), [], `plan text: ${source}`);
  return plan;
}

function readHead(content: string, parent: Id | null, order: string): Item {
  const kind = /^[\w-]+/.exec(content)?.[0] ?? '';
  assert(kindOf(kind), `plan text: no kind in "${content}"`);
  const fields: Record<string, Json> = {};
  let rest = content.slice(kind.length);
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
    return found?.[1];
  };
  const quoted = take(/^ ("(?:[^"\\]|\\.)*")/);
  const set = (name: string, pattern: RegExp): void => {
    const found = take(pattern);
    if (found !== undefined) fields[name] = found;
  };
  const removed = take(/ (\(trash\))$/) !== undefined;
  const tag = take(/ %([\w-]+)/) ?? openTag;
  const named = take(/ #([\w-]+)/);
  set('owner', / @([\w-]+)/);
  set('start', / from (\d[\w:/+-]*)/);
  set('deadline', / by (\d[\w:/+-]*)/);
  set('estimate', / ~([\d.]+[\d.hdw-]*)/);
  set('status', / \[([\w-]+)\]/);
  const contributors = [...rest.matchAll(/ \+([\w-]+)/g)].map(([, id = '']) => id);
  if (contributors.length > 0) fields['contributors'] = contributors;
  const title =
    quoted === undefined ? rest.replaceAll(/ \+[\w-]+/g, '').trim() : (JSON.parse(quoted) as string);
  const id = named ?? slug(title);
  assert(id !== '', `plan text: "${content}" needs an id, as in #a`);
  // People's names are not the plan's.
  if (title !== '' && kindOf(kind)?.fields['title']) fields['title'] = title;
  return { id, kind, parent, order, tag, ...(removed ? { removed } : {}), fields };
}

function readDetail(
  made: Reading,
  item: Item | undefined,
  name: string,
  id: string,
  rest: string,
  content: string,
): void {
  if (item === undefined) {
    assert(name === 'settings', `plan text: "${content}" stands under no item`);
    made.settings = JSON.parse(rest) as JsonObject;
    return;
  }
  if (askKindOf(name)) {
    const record = JSON.parse(rest) as Omit<Ask, 'kind' | 'id' | 'about'>;
    made.asks.push({ ...record, kind: name, id, about: item.id });
    return;
  }
  const kind = linkKindOf(name === 'after' ? 'depends-on' : name);
  if (kind) {
    made.links.push(readLink(kind.name, item.id, rest));
    return;
  }
  const json =
    /^(["[{]|-?\d|true$|false$|null$)/.test(rest) && kindOf(item.kind)?.fields[name]?.type !== 'line';
  const value = json || rest.startsWith('"') ? (JSON.parse(rest) as Json) : rest;
  (item.fields as Record<string, Json>)[name] = value;
}

function readLink(kind: string, from: Id, rest: string): Link {
  const [to = '', ...words] = rest.split(/ (?=[#%{]|[A-Za-z\d-])/);
  let id = linkId(kind, from, to);
  let tag: string = openTag;
  let fields: Record<string, Json> = {};
  const json = rest.indexOf('{');
  if (json >= 0) fields = JSON.parse(rest.slice(json)) as Record<string, Json>;
  for (const word of json < 0 ? words : rest.slice(0, json).trim().split(' ').slice(1)) {
    if (word.startsWith('#')) id = word.slice(1);
    else if (word.startsWith('%')) tag = word.slice(1);
    else if (/^(FS|SS|FF|SF)$/.test(word)) fields['type'] = word;
    else if (/^(push|keep-gap|warn)$/.test(word)) fields['policy'] = word;
    else fields['lag'] = word;
  }
  return { id, kind, from, to, tag, fields };
}
