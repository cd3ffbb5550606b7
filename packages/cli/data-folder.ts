/** A data folder as a target: opened when nobody holds it; else whoever holds it is asked over HTTP. */
import { list, problem } from '@throughline/model/problem';
import { findHolder } from '@throughline/store/embedded/lock';
import { hasCluster } from '@throughline/store/embedded/folder';
import { openStore } from '@throughline/store/open';
import { StoreError } from '@throughline/store/problem';
import type { Store } from '@throughline/store/store';
import { tokenFor } from './credentials.ts';
import { keptTarget } from './kept.ts';
import { terminal } from './names.ts';
import { openRemote } from './remote.ts';
import type { Session } from './session.ts';
import { no, yes, type No, type Target, type Yes } from './target.ts';

/** A PostgreSQL database in the place of a folder: many may have it open. */
const isDatabase = (folder: string): boolean => /^postgres(ql)?:\/\//.test(folder);

/** Opens the store of a folder. @param make whether a new one may be made where there is none */
export async function openFolder(folder: string, make: boolean): Promise<Yes<Store> | No> {
  if (isDatabase(folder)) return yes(await openStore({ databaseUrl: folder }));
  if (!make && !hasCluster(folder)) return no('unreachable', problem('store.nothing-there', { folder }));
  try {
    return yes(await openStore({ dataDir: folder }));
  } catch (error) {
    if (error instanceof StoreError) return no('unreachable', error.problem);
    throw error;
  }
}

export async function openDataFolder(folder: string, session: Session): Promise<Yes<Target> | No> {
  const holder = isDatabase(folder) ? null : await findHolder(folder).catch(() => null);
  if (holder?.url) {
    const token = tokenFor(holder.url, session.env);
    const over = await openRemote(holder.url, token, session);
    if (over.ok) return over;
    const { host, pid, since, url } = holder;
    const held = problem('store.folder-in-use', { folder, pid, host, since, url });
    return no('unreachable', held, ...over.problems);
  }
  const opened = await openFolder(folder, false);
  if (!opened.ok) return opened;
  const found = await chooseWorkspace(opened.value, session);
  if (found.ok) return yes(await targetIn(opened.value, found.value, folder, session));
  await opened.value.close();
  return found;
}

/** A workspace of an opened store; closing the target closes the store. */
export async function targetIn(
  store: Store,
  { id, name }: { readonly id: string; readonly name: string },
  folder: string,
  session: Session,
): Promise<Target> {
  const members = await store.members(id);
  const [only] = members;
  return keptTarget({
    store,
    workspace: { id, name },
    person: session.where.as ?? (only && members.length === 1 ? only.person : terminal),
    place: 'folder',
    address: folder,
    now: session.now,
    newId: session.newId,
    close: () => store.close(),
  });
}

async function chooseWorkspace(
  store: Store,
  { where }: Session,
): Promise<Yes<{ readonly id: string; readonly name: string }> | No> {
  const all = await store.workspaces();
  const wanted = where.workspace?.toLowerCase();
  const found = all.filter(
    ({ id, name }) => wanted === undefined || id === wanted || name.toLowerCase() === wanted,
  );
  const [first] = found;
  if (first && found.length === 1) return yes(first);
  const names = list(all.map(({ id, name }) => `${name} (${id})`));
  if (all.length === 0) return no('refused', problem('cli.workspace-none'));
  if (!first) {
    return no('usage', problem('cli.workspace-unknown', { text: where.workspace ?? '', workspaces: names }));
  }
  return no('usage', problem('cli.workspace-several', { count: all.length, workspaces: names }));
}
