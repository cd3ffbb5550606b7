/** TypeScript that Node can run by leaving the types out, and errors that carry a stack. */
import type { Rule } from '../rule.ts';
import { at, type Node, type Source } from '../source.ts';

const banned: Record<string, string> = {
  TSEnumDeclaration: 'declares an enum: use a union of strings',
  TSParameterProperty: 'has a parameter property: declare the field',
  TSImportEqualsDeclaration: 'imports with an equals sign',
  TSExportAssignment: 'exports with an equals sign',
};

function wrongWith(node: Node): string | undefined {
  if (node.type === 'TSModuleDeclaration' && node['kind'] !== 'global' && !node['declare'])
    return 'declares a namespace: use a file';
  if (node.type === 'ThrowStatement') {
    const thrown = node['argument'] as Node;
    if (['Literal', 'TemplateLiteral', 'ObjectExpression'].includes(thrown.type))
      return 'throws what is not an Error';
  }
  return banned[node.type];
}

const complaints = (source: Source): string[] =>
  source.nodes.flatMap((node) => {
    const wrong = wrongWith(node);
    return wrong ? [at(source, node, wrong)] : [];
  });

export const erasableRule: Rule = {
  says: 'types can be erased: no enum, namespace or parameter property; and only errors are thrown',
  check: (sources) => sources.flatMap(complaints),
};
