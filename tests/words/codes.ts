/** Every code of a problem, a saying, a remark or a loss that the source can make, with the arguments it gives. */
import { isNode, isTest, nameOf, readSources, type Node, type Source } from '../tidy/source.ts';

export type Use = {
  /** the code; one that is made with a template has `*` where the value goes */
  readonly code: string;
  /** names of the arguments; undefined where the source does not show them at that place */
  readonly args: readonly string[] | undefined;
  readonly where: string;
};

/** Functions whose first argument is a code and whose second are its arguments. */
const makers = new Set(['problem', 'saying', 'StoreError', 'unread']);
const rooms = /^packages\/(model|engine|formats|store|server|cli)\//;
const codeForm = /^[a-z]+(-[a-z]+)*(\.[a-z*]+(-[a-z*]+)*)+$/;

const childOf = (node: Node, name: string): Node | undefined => {
  const child = node[name];
  return isNode(child) ? child : undefined;
};

/** The texts that an expression can be, as far as it shows. */
function texts(node: Node | undefined): string[] {
  if (!node) return [];
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'ConditionalExpression') {
    return [...texts(childOf(node, 'consequent')), ...texts(childOf(node, 'alternate'))];
  }
  if (node.type === 'TSAsExpression') return texts(childOf(node, 'expression'));
  if (node.type !== 'TemplateLiteral') return [];
  const parts = node['quasis'] as { value: { cooked: string } }[];
  return [parts.map(({ value }) => value.cooked).join('*')];
}

/** Names in an object literal; undefined when something is spread into it or it is made elsewhere. */
function keys(node: Node | undefined): string[] | undefined {
  if (!node) return [];
  if (node.type !== 'ObjectExpression') return undefined;
  const names: string[] = [];
  for (const one of node['properties'] as Node[]) {
    if (one.type === 'SpreadElement') {
      const spread = keys(childOf(one, 'argument'));
      if (!spread) return undefined;
      names.push(...spread);
      continue;
    }
    const key = childOf(one, 'key');
    const name = key && (nameOf(key) || key['value']);
    if (typeof name === 'string') names.push(name);
  }
  return names;
}

function usesIn(source: Source): Use[] {
  const line = (node: Node): string =>
    `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;
  return source.nodes.flatMap((node): Use[] => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      if (!makers.has(nameOf(node['callee']))) return [];
      const [code, args] = node['arguments'] as Node[];
      const shown = nameOf(node['callee']) === 'unread' ? undefined : keys(args);
      return texts(code).map((one) => ({ code: one, args: shown, where: line(node) }));
    }
    if (node.type !== 'ObjectExpression') return [];
    const property = (name: string): Node | undefined => {
      const found = (node['properties'] as Node[]).find(
        (one) => isNode(one['key']) && nameOf(one['key']) === name,
      );
      return found && childOf(found, 'value');
    };
    const args = property('args');
    return args
      ? texts(property('code')).map((one) => ({ code: one, args: keys(args), where: line(node) }))
      : [];
  });
}

export const sourcesOf = (root: string): Source[] =>
  readSources(root).filter(({ path }) => rooms.test(path) && !isTest(path));

export const uses = (sources: readonly Source[]): Use[] =>
  sources.flatMap((source) => usesIn(source)).filter(({ code }) => codeForm.test(code));

/** Every literal and template that looks like a code or a key, wherever it stands. */
export const mentions = (sources: readonly Source[]): Set<string> =>
  new Set(sources.flatMap(({ nodes }) => nodes.flatMap((node) => texts(node))));
