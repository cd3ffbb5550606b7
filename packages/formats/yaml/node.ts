/** The nodes of a plan in YAML: what a key says, and values as the text that a cell would have. */
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { linkKinds } from '@throughline/model/links/index';
import { settings } from '@throughline/model/settings';
import { allKinds } from '../rows.ts';

export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** A key of its own, and none that every object has. */
export const own = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);

/** What people say for the deadline and for what a thing waits for. */
export const aliases: Readonly<Record<string, string>> = { by: 'deadline', after: 'depends-on' };

/** What a field or link is called in a file. */
export const called = (name: string): string =>
  Object.entries(aliases).find(([, meant]) => meant === name)?.[0] ?? name;

/** Keys of an item that are neither its kind nor a field. */
export const beside: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'items', 'branch', 'email', 'after'],
  ...Object.keys(linkKinds),
]);

/** The settings of a workspace, at the top of a file. */
export const settingKeys: readonly string[] = Object.keys(settings);

/** Sections by which people describe who takes part, beside `organisation`: each a record by key. */
export const sections = ['people', 'units', 'roles'] as const;

/** A value as the text that a cell would have. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return JSON.stringify(value) ?? '';
  return String(value as number | boolean | bigint);
}

/** The kind that an item names by a key (`goal: Pilot live`) or after `kind`. */
export const kindIn = (node: Node): Kind | undefined =>
  allKinds.find(({ name }) => Object.hasOwn(node, name)) ?? kindOf(cellText(own(node, 'kind')));
