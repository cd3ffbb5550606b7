/** A source file as the rules see it: its path, its text, and the tree that the parser made of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

export type Source = {
  /** from the repository's root, with forward slashes */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
};

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node of a tree, the outer before the inner. */
function flat(node: Node, into: Node[] = []): Node[] {
  into.push(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) flat(child, into);
  return into;
}

export function sourceOf(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return { path, text, nodes: flat(program as unknown as Node) };
}

/** Every module that a file imports, re-exports, loads or takes a type from, with where it says so. */
export function importsOf({ nodes }: Source): { readonly from: string; readonly node: Node }[] {
  return nodes.flatMap((node) => {
    const source = node['source'];
    const from = isNode(source) ? source['value'] : undefined;
    return typeof from === 'string' ? [{ from, node }] : [];
  });
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/');

/** A complaint says where, so that an editor can jump there. */
export const at = ({ path, text }: Source, { start }: Pick<Node, 'start'>, what: string): string =>
  `${path}:${text.slice(0, start).split('\n').length} ${what}`;

/** The name at the end of `a.b.c`, or the whole name. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'MemberExpression') return nameOf(value['property']);
  return typeof value['name'] === 'string' ? value['name'] : '';
}

const sourceFile = /\.(ts|tsx|mts|mjs)$/;
const ours = ['packages', 'scripts', 'tests'];

/** The sources of a checkout. */
export function readSources(root: string): Source[] {
  return ours
    .flatMap((folder) => under(root, folder))
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

function under(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : under(root, path);
    return sourceFile.test(entry.name) ? [path] : [];
  });
}
