/** Who may import whom. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Room, rooms } from '../house.ts';
import type { Facts, Rule } from '../rule.ts';
import { at, importsOf, isTest, type Source } from '../source.ts';

const ourScope = '@throughline/';

const partOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

export const roomsRule: Rule = {
  says: 'a room imports only what the table of rooms allows',
  check: (sources, facts) =>
    sources.flatMap((source) => {
      const name = /^packages\/([^/]+)\//.exec(source.path)?.[1];
      const room = name === undefined ? undefined : rooms[name];
      if (name === undefined || /\.config\.ts$|\.mjs$/.test(source.path)) return [];
      if (!room) return [`${source.path} is in a package that the table of rooms does not name`];
      return importsOf(source).flatMap(({ from, node }) => {
        const wrong = wrongWith(from, name, room, source, facts);
        return wrong ? [at(source, node, wrong)] : [];
      });
    }),
};

function wrongWith(from: string, name: string, room: Room, source: Source, facts: Facts): string | undefined {
  const test = isTest(source.path);
  if (from.startsWith('.')) return wrongRelative(from, name, source);
  if (from.startsWith(ourScope)) {
    const target = from.slice(ourScope.length);
    const uses = test ? [...room.uses, 'testkit'] : room.uses;
    if (uses.some((use) => target === use || target.startsWith(`${use}/`))) return undefined;
    return `${name} may not import ${target} (it may import ${uses.join(', ') || 'no other room'})`;
  }
  if (isBuiltin(from))
    return room.node || test ? undefined : `${name} may not import ${from}: it does not touch the machine`;
  // What a test may use beyond that, the check for unlisted dependencies says.
  if (test) return undefined;
  const part = partOf(from);
  const parts = room.parts === 'declared' ? (facts.declared[name] ?? []) : room.parts;
  return parts.includes(part)
    ? undefined
    : `${name} may not import ${part}: it declares ${parts.join(', ') || 'no part'}`;
}

function wrongRelative(from: string, name: string, source: Source): string | undefined {
  const target = posix.join(posix.dirname(source.path), from);
  if (!target.startsWith(`packages/${name}/`)) return `${from} leaves the package: import it by its name`;
  return posix.extname(target) ? undefined : `${from} lacks its extension`;
}
