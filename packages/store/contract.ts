/**
 * The contract of the store: what every engine promises, as behaviours by name. Whoever makes a store runs them all
 * over it; a case fails by throwing.
 */
import { backups } from './contract/backups.ts';
import { broadcasting, people, workspaces } from './contract/belonging.ts';
import { appending } from './contract/appending.ts';
import { chain, readModel, searching } from './contract/read-model.ts';
import { reading, snapshots } from './contract/reading.ts';
import { newWriter, type Chapter } from './contract/writer.ts';
import type { Store } from './store.ts';

const chapters: readonly Chapter[] = [
  appending,
  reading,
  snapshots,
  searching,
  readModel,
  chain,
  workspaces,
  people,
  broadcasting,
  backups,
];

export type Promised = {
  readonly about: string;
  readonly behaviour: string;
  /** @param shared a store that cases may share: each makes a workspace of its own */
  readonly run: (shared: Store, empty: () => Promise<Store>) => Promise<void>;
};

/** All cases. `empty` opens another store of the same engine with nothing in it; the case closes it. */
export const storeContract: readonly Promised[] = chapters.flatMap(({ about, cases }, chapter) =>
  Object.entries(cases).map(([behaviour, run], at) => ({
    about,
    behaviour,
    run: async (store, empty) => {
      const ws = `w-${chapter}-${at}`;
      await store.createWorkspace(ws, 'Given', 1);
      await run({ store, ws, writer: newWriter(store, ws), empty });
    },
  })),
);
