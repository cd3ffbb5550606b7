/** One name for one thing, and one place to import it from. */
import { defaultExports, doors, registries } from '../house.ts';
import type { Rule } from '../rule.ts';
import { at } from '../source.ts';

const reExports = ['ExportAllDeclaration', 'ExportNamedDeclaration'];
const passOn = new Set([...doors, ...registries.map(({ folder }) => `packages/${folder}/index.ts`)]);

export const exportsRule: Rule = {
  says: 'nothing is exported by default or through a barrel, except where a tool or a registry needs it',
  check: (sources) =>
    sources.flatMap((source) =>
      source.nodes.flatMap((node) => {
        if (node.type === 'ExportDefaultDeclaration' && !defaultExports.some((one) => one.test(source.path)))
          return [at(source, node, 'exports by default')];
        if (reExports.includes(node.type) && node['source'] && !passOn.has(source.path))
          return [at(source, node, 'exports what another file owns: import it from there')];
        return [];
      }),
    ),
};
