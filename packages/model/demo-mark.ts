/**
 * What a workspace is, said by its id: so it is given at its beginning, no file can bring it, and nothing that people
 * do can turn the one into the other. A demo is made up, to look around in, and deleted at one click.
 */
import type { Id } from './id.ts';

// No id that is made at random has a hyphen in it.
const demo = 'demo-';

export const asDemo = (id: Id): Id => demo + id;
export const isDemo = (workspace: Id): boolean => workspace.startsWith(demo);
