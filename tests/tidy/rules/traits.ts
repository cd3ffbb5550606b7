/** Shared code asks what a kind can do, so that a new kind needs no change in it. */
import { kindHomonyms, kindNameRooms } from '../house.ts';
import type { Rule } from '../rule.ts';
import { at, isTest, nameOf, type Node } from '../source.ts';

const equalities = ['===', '!==', '==', '!='];
const asksForKind = (value: unknown): boolean => /kind$/i.test(nameOf(value));

export const traitsRule: Rule = {
  says: 'no kind is known by name: `kind === ...` appears only in kinds, faces and tests',
  check: (sources, { kindNames }) => {
    const isKindName = (value: unknown): boolean =>
      kindNames.includes(String((value as Node | null)?.['value']));
    // A switch that knows other names as well is over another union, whose names happen to be like ours.
    const onlyKindNames = (cases: Node[]): boolean => {
      const tests = cases.map((one) => one['test']).filter(Boolean);
      return tests.length > 0 && tests.every(isKindName);
    };
    return sources
      .filter(({ path }) => path.startsWith('packages/') && !isTest(path))
      .filter(({ path }) => !kindNameRooms.some((room) => path.startsWith(room)) && !kindHomonyms[path])
      .flatMap((source) =>
        source.nodes.flatMap((node) => {
          const { left, right } = node as unknown as { left: unknown; right: unknown };
          if (node.type === 'BinaryExpression' && equalities.includes(String(node['operator'])))
            if ((asksForKind(left) && isKindName(right)) || (asksForKind(right) && isKindName(left)))
              return [at(source, node, 'compares a kind with a name: ask for a trait')];
          if (node.type === 'SwitchStatement' && asksForKind(node['discriminant']))
            if (onlyKindNames(node['cases'] as Node[]))
              return [at(source, node, 'switches over names of kinds: ask for a trait')];
          return [];
        }),
      );
  },
};
