/** A test that does not run proves nothing, and one that sleeps proves it slowly and not always. */
import type { Rule } from '../rule.ts';
import { at, isNode, isTest, nameOf, type Node } from '../source.ts';

const testers = ['test', 'it', 'describe', 'suite', 'bench'];
const off = ['skip', 'only', 'todo', 'fails'];
const sleeps = ['sleep', 'waitForTimeout'];

/** `test`, at the beginning of `test.each([1]).skip`. */
const first = (value: unknown): string => {
  const node = value as Node;
  const inner = node.type === 'CallExpression' ? node['callee'] : node['object'];
  return isNode(inner) ? first(inner) : nameOf(node);
};

export const testsRule: Rule = {
  says: 'no test is switched off, alone, unwritten or asleep (`skipIf` with a reason may be)',
  check: (sources) =>
    sources
      .filter(({ path }) => isTest(path))
      .flatMap((source) =>
        source.nodes.flatMap((node) => {
          if (node.type === 'MemberExpression' && off.includes(nameOf(node)) && testers.includes(first(node)))
            return [at(source, node, `${first(node)}.${nameOf(node)}`)];
          if (
            node.type === 'ImportDeclaration' &&
            (node['source'] as Node)['value'] === 'node:timers/promises'
          )
            return [at(source, node, 'waits for a time: wait for what should happen')];
          if (node.type === 'CallExpression' && sleeps.includes(nameOf(node['callee'])))
            return [at(source, node, `calls ${nameOf(node['callee'])}: wait for what should happen`)];
          return [];
        }),
      ),
};
