/** Opens the target that was asked for: by option, by environment, or the server that `login` has kept. */
import { existsSync } from 'node:fs';
import { problem } from '@throughline/model/problem';
import { readCredentials, tokenFor } from './credentials.ts';
import type { Session } from './session.ts';
import { no, type No, type Place, type Target, type Yes } from './target.ts';

/** Which place is meant; undefined when nothing says so. */
export function placeOf(session: Session): { place: Place; address: string } | undefined {
  const { where, env } = session;
  if (where.file) return { place: 'file', address: where.file };
  if (where.data) return { place: 'folder', address: where.data };
  if (where.server) return { place: 'server', address: where.server };
  if (env['THROUGHLINE_FILE']) return { place: 'file', address: env['THROUGHLINE_FILE'] };
  if (env['THROUGHLINE_SERVER']) return { place: 'server', address: env['THROUGHLINE_SERVER'] };
  const { server } = readCredentials(env);
  if (server) return { place: 'server', address: server };
  // As `npm start` has it: a clone's own data folder.
  const folder = env['DATA_DIR'] || 'data';
  return existsSync(folder) ? { place: 'folder', address: folder } : undefined;
}

/** @param on where the subcommand works */
export async function openTarget(session: Session, on: readonly Place[]): Promise<Yes<Target> | No> {
  const found = placeOf(session);
  if (!found) return no('usage', problem('cli.no-place'));
  const { place, address } = found;
  if (!on.includes(place)) return no('usage', problem(`cli.not-on-${place}`));
  // Each brings its own rooms: a plan file needs no database, a server no store.
  if (place === 'file') return (await import('./plan-file.ts')).openPlanFile(address, session);
  if (place === 'folder') return (await import('./data-folder.ts')).openDataFolder(address, session);
  return (await import('./remote.ts')).openRemote(address, tokenFor(address, session.env), session);
}
