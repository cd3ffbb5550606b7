/** The tree of a table: by a parent column, by outline numbers (`1.2.3`), or by indented titles. */

export type Line = {
  readonly key: string;
  readonly title: string;
  readonly parent?: string;
  readonly outline?: string;
};

/** Parent keys, one a line; undefined for the top. A parent that is not there leaves the row at the top. */
export function parentsOf(lines: readonly Line[]): (string | undefined)[] {
  if (lines.some(({ parent }) => parent)) return byParent(lines);
  if (lines.some(({ outline }) => outline?.includes('.'))) return byOutline(lines);
  return byIndent(lines.map(({ key, title }) => ({ key, depth: indentOf(title) })));
}

function byParent(lines: readonly Line[]): (string | undefined)[] {
  const keys = new Map<string, string>();
  for (const { key, title } of lines) {
    if (!keys.has(title.trim())) keys.set(title.trim(), key);
  }
  for (const { key } of lines) keys.set(key, key);
  return lines.map(({ parent, key }) => {
    const at = parent ? keys.get(parent.trim()) : undefined;
    return at === key ? undefined : at;
  });
}

/** The parent of each row by their keys; rows that would hold each other stand at the top instead. */
export function unlooped(
  rows: readonly { readonly key: string; readonly parent?: string }[],
): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { key, parent } of rows) if (parent !== undefined) parents.set(key, parent);
  const good = new Set<string>();
  for (const { key } of rows) {
    const path = new Set<string>();
    for (let at: string | undefined = key; at !== undefined && !good.has(at); at = parents.get(at)) {
      if (path.has(at)) {
        parents.delete(at);
        break;
      }
      path.add(at);
    }
    for (const one of path) good.add(one);
  }
  return parents;
}

/** By numbers such as `1.2.3`: the nearest row above in their own order. */
export function byOutline(lines: readonly Line[]): (string | undefined)[] {
  const keys = new Map<string, string>();
  return lines.map(({ key, outline }) => {
    const number = (outline ?? '').trim().replace(/\.+$/, '');
    const above = number.split('.').slice(0, -1);
    keys.set(number, key);
    for (let size = above.length; size > 0; size--) {
      const parent = keys.get(above.slice(0, size).join('.'));
      if (parent !== undefined && parent !== key) return parent;
    }
    return undefined;
  });
}

/** Widths of leading white space; a tab counts as four. */
export const indentOf = (title: string): number =>
  (/^[\s\u00a0]*/.exec(title)?.[0] ?? '').replaceAll('\t', '    ').length;

/** The nearest row above that stands further left. */
export function byIndent(lines: readonly { key: string; depth: number }[]): (string | undefined)[] {
  const open: { key: string; depth: number }[] = [];
  return lines.map((line) => {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
    const parent = open.at(-1)?.key;
    open.push(line);
    return parent;
  });
}
