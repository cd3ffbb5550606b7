/** The model and the engine answer the same at any time of day: the moment is an argument. */
import { timelessRooms } from '../house.ts';
import type { Rule } from '../rule.ts';
import { at, isTest, nameOf, type Node } from '../source.ts';

export const clockRule: Rule = {
  says: 'model and engine do not read the clock (`new Date()` without a moment; the linter sees the rest)',
  check: (sources) =>
    sources
      .filter(({ path }) => timelessRooms.some((room) => path.startsWith(room)) && !isTest(path))
      .flatMap((source) =>
        source.nodes
          .filter((node) => node.type === 'NewExpression' || node.type === 'CallExpression')
          .filter((node) => nameOf(node['callee']) === 'Date')
          // Called without `new`, Date ignores what it is given and tells the time.
          .filter((node) => node.type === 'CallExpression' || (node['arguments'] as Node[]).length === 0)
          .map((node) => at(source, node, 'reads the clock')),
      ),
};
