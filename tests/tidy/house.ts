/** The rules of the house as data. A new room, registry, third-party part or exception is a line here. */

/** What one package may import. `uses` names rooms, or `room/file` for one part of a room. */
export type Room = {
  readonly uses: readonly string[];
  /** the third-party packages it may import; 'declared' means whatever its package.json declares */
  readonly parts: readonly string[] | 'declared';
  /** whether it may touch the machine: files, network, processes */
  readonly node: boolean;
};

export const rooms: Record<string, Room> = {
  model: { uses: [], parts: ['zod'], node: false },
  engine: { uses: ['model'], parts: 'declared', node: false },
  words: { uses: [], parts: 'declared', node: false },
  formats: { uses: ['model', 'engine'], parts: 'declared', node: false },
  store: { uses: ['model'], parts: 'declared', node: true },
  server: { uses: ['model', 'engine', 'words', 'formats', 'store'], parts: 'declared', node: true },
  web: {
    uses: ['model', 'engine', 'words', 'formats', 'server/contract', 'server/answers', 'server/client'],
    parts: 'declared',
    node: false,
  },
  cli: { uses: ['model', 'engine', 'words', 'formats', 'store', 'server'], parts: 'declared', node: true },
  testkit: { uses: ['model', 'engine', 'store'], parts: 'declared', node: true },
};

/** A plural folder, the singular file beside it that is its contract, and whether an entry is a file or may be a folder. */
export type Registry = { readonly folder: string; readonly contract: string; readonly of: 'file' | 'folder' };

export const registries: readonly Registry[] = [
  { folder: 'model/kinds', contract: 'model/kind.ts', of: 'file' },
  { folder: 'model/links', contract: 'model/link.ts', of: 'file' },
  { folder: 'model/commands', contract: 'model/wish.ts', of: 'file' },
  { folder: 'model/changes', contract: 'model/change.ts', of: 'file' },
  { folder: 'model/invariants', contract: 'model/invariant.ts', of: 'file' },
  { folder: 'model/asks', contract: 'model/ask.ts', of: 'file' },
  { folder: 'engine/insights', contract: 'engine/insight.ts', of: 'folder' },
  { folder: 'engine/insights/clarity/rules', contract: 'engine/insights/clarity/rule.ts', of: 'file' },
  { folder: 'words/en', contract: 'words/catalogue.ts', of: 'file' },
  { folder: 'words/de', contract: 'words/catalogue.ts', of: 'file' },
  { folder: 'formats/formats', contract: 'formats/format.ts', of: 'folder' },
  { folder: 'store/migrations', contract: 'store/migration.ts', of: 'file' },
  { folder: 'server/routes', contract: 'server/route.ts', of: 'file' },
  { folder: 'server/tools', contract: 'server/tool.ts', of: 'file' },
  { folder: 'server/reactors', contract: 'server/reactor.ts', of: 'file' },
  { folder: 'server/jobs', contract: 'server/job.ts', of: 'file' },
  { folder: 'server/channels', contract: 'server/channel.ts', of: 'file' },
  { folder: 'cli/subcommands', contract: 'cli/subcommand.ts', of: 'file' },
  { folder: 'web/faces', contract: 'web/face.ts', of: 'file' },
  { folder: 'web/panels', contract: 'web/panel.ts', of: 'file' },
  { folder: 'web/actions', contract: 'web/action.ts', of: 'file' },
  { folder: 'web/editors', contract: 'web/editor.ts', of: 'file' },
  { folder: 'web/features', contract: 'web/feature.ts', of: 'folder' },
];

export const longestFile = 400;

/** Files that may be longer, with the reason. */
export const longFiles: Record<string, string> = {};

/** Where code may compare an item's kind with a name; elsewhere it asks for a trait. */
export const kindNameRooms = ['packages/model/kinds/', 'packages/web/faces/'];

/** Files that compare a `kind` of something else, whose names happen to be those of kinds of items, with the reason. */
export const kindHomonyms: Record<string, string> = {};

/** Where there is no clock. */
export const timelessRooms = ['packages/model/', 'packages/engine/'];

/** The one file of a room that others may see hands on what it speaks of. */
export const doors = ['packages/server/contract.ts'];

/** A tool that reads one of these wants a default export. */
export const defaultExports = [/\.config\.ts$/];
