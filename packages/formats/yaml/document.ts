/** YAML text into plain values, within bounds: no aliases, no key twice, no nesting without end. */
import { problem, type Problem } from '@throughline/model/problem';
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { isNode, type Node } from './node.ts';

const most = 10_000_000; // characters

const listed = 10; // problems that are told one by one

/** Aliases can make a small file huge, and a plan needs none; a key twice would lose what it said first. */
function misuse(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, node) => {
      if (isAlias(node))
        problems.push(problem('yaml.alias', { row: lines.linePos(node.range?.[0] ?? 0).line }));
      return visit.BREAK;
    },
    Map: (_, node) => {
      if (!isMap(node)) return;
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value as string);
        const row = lines.linePos(key.range?.[0] ?? 0).line;
        if (seen.has(name)) problems.push(problem('yaml.key-twice', { key: name.slice(0, 100), row }));
        seen.add(name);
      }
    },
  });
  return problems.slice(0, listed);
}

export type Found = { readonly root: Node } | { readonly problems: readonly Problem[] };

function parsed(text: string): Found {
  const lines = new LineCounter();
  // Keys are compared below: the library compares each with each.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, listed).map((error) => {
      const message = error.message.split('\n')[0]?.slice(0, 200) ?? '';
      return problem('yaml.malformed', { row: lines.linePos(error.pos[0]).line, message });
    });
    return { problems };
  }
  const problems = misuse(document, lines);
  if (problems.length > 0) return { problems };
  const root: unknown = document.toJS({ maxAliasCount: 0 });
  return isNode(root) ? { root } : { problems: [problem('yaml.no-plan')] };
}

export function readDocument(text: string): Found {
  if (text.length > most) return { problems: [problem('file.too-long', { length: text.length, most })] };
  try {
    return parsed(text);
  } catch (error) {
    // The library recurses: what nests deeper than the stack is no plan.
    if (error instanceof RangeError) return { problems: [problem('yaml.deep')] };
    const message = error instanceof Error ? error.message.slice(0, 200) : '';
    return { problems: [problem('yaml.malformed', { row: 1, message })] };
  }
}
