/** Makes room for a new plan: a file that is not there yet, a workspace in a data folder, or one on a server. */
import { existsSync } from 'node:fs';
import type { Id } from '@throughline/model/id';
import { problem } from '@throughline/model/problem';
import { emptyPlan } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { tokenFor } from './credentials.ts';
import { openTarget, placeOf } from './open-target.ts';
import { clientFor, refused } from './remote.ts';
import type { Session } from './session.ts';
import { no, yes, type No, type Target, type Yes } from './target.ts';

export async function makePlace(
  name: string,
  session: Session,
  id: Id = session.newId(),
): Promise<Yes<Target> | No> {
  const found = placeOf(session);
  if (!found) return no('usage', problem('cli.no-place'));
  const { place, address } = found;
  if (place === 'file') return makeFile(address, session, id);
  const { findHolder } = await import('@throughline/store/embedded/lock');
  const holder = place === 'folder' ? await findHolder(address).catch(() => null) : null;
  const url = place === 'server' ? address : holder?.url;
  if (!url) return makeInFolder(address, name, session, id);
  const workspace = await makeOnServer(url, name, session);
  if (typeof workspace !== 'string') return workspace;
  return openTarget({ ...session, where: { ...session.where, workspace } }, ['server', 'folder']);
}

async function makeFile(path: string, session: Session, id: Id): Promise<Yes<Target> | No> {
  const [{ openPlanFile }, { keeperOf, writePlan }] = await Promise.all([
    import('./plan-file.ts'),
    import('./write-plan.ts'),
  ]);
  if (existsSync(path)) return no('refused', problem('cli.file-there', { file: path }));
  if (!keeperOf(path)) return no('usage', problem('cli.file-kind', { file: path }));
  const plan = emptyPlan(id);
  const written = await writePlan(path, { plan, directory: {}, log: [] }, undefined);
  if (typeof written !== 'string') return no('refused', written);
  return openPlanFile(path, session);
}

async function makeInFolder(
  folder: string,
  name: string,
  session: Session,
  id: Id,
): Promise<Yes<Target> | No> {
  const { openFolder, targetIn } = await import('./data-folder.ts');
  const opened = await openFolder(folder, true);
  if (!opened.ok) return opened;
  await opened.value.createWorkspace(id, name, session.now());
  return yes(await targetIn(opened.value, { id, name }, folder, session));
}

async function makeOnServer(url: string, name: string, session: Session): Promise<string | No> {
  const { zone } = session.reader;
  const input = { name, ...(zone === undefined ? {} : { zone }) };
  const made = await clientFor(url, tokenFor(url, session.env)).call(api.createWorkspace, input);
  return made.ok ? made.value.id : refused(url, made);
}
