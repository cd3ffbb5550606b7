/** For tests: a data folder in a tenth of a second instead of four, by copying one that was made once on this machine. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import settings from '../package.json' with { type: 'json' };
import { makeInThread } from './thread.ts';

const kept = join(
  tmpdir(),
  `throughline-pristine-${settings.dependencies['@electric-sql/pglite']}-${userInfo().uid}`,
);

/** Give it to `openEmbedded` as `fill`. Test files running at the same time may each make one; the first is kept. */
export async function fillPristine(folder: string): Promise<void> {
  if (!existsSync(kept)) {
    const made = await mkdtemp(`${kept}-`);
    await makeInThread(made);
    await rename(made, kept).catch(() => rm(made, { recursive: true, force: true }));
  }
  await cp(kept, folder, { recursive: true });
}
