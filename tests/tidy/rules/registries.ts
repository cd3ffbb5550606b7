/** Every plural folder is a registry: a hand-written list beside a contract. */
import { registries, type Registry } from '../house.ts';
import type { Rule } from '../rule.ts';
import { importsOf, isTest, type Source } from '../source.ts';

/** The registry that a folder's index.ts would be, whether it has one or not. */
const known = new Set(registries.map(({ folder }) => `packages/${folder}/index.ts`));

export const registriesRule: Rule = {
  says: 'a registry has its contract and an index that names every file, and there is no index elsewhere',
  check: (sources) => {
    const paths = new Map(sources.map((source) => [source.path, source]));
    const strays = [...paths.keys()].filter(
      (path) => /^packages\/.*\/index\.tsx?$/.test(path) && !known.has(path),
    );
    return [
      ...registries.flatMap((registry) => complaints(registry, paths)),
      ...strays.map((path) => `${path} is an index, but the house table knows no such registry`),
    ];
  },
};

function complaints({ folder, contract, of }: Registry, paths: ReadonlyMap<string, Source>): string[] {
  const inside = `packages/${folder}/`;
  const entries = [...paths.keys()].filter((path) => path.startsWith(inside) && !isTest(path));
  // A registry that is not begun yet asks for nothing.
  if (entries.length === 0) return [];
  const index = paths.get(`${inside}index.ts`);
  const wrong = paths.has(`packages/${contract}`) ? [] : [`${inside} has no contract ${contract}`];
  if (!index) return [...wrong, `${inside} has no index.ts`];
  const named = importsOf(index).map(({ from }) => from);
  for (const path of entries) {
    const rest = path.slice(inside.length);
    if (rest === 'index.ts' || (of === 'file' && rest.includes('/'))) continue;
    const entry = `./${of === 'file' ? rest : rest.split('/')[0]}`;
    if (!named.some((from) => from === entry || (of === 'folder' && from.startsWith(`${entry}/`))))
      wrong.push(`${inside}index.ts does not name ${entry}`);
  }
  return [...new Set(wrong)];
}
