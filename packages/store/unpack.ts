/** Reading a backup: its values checked, its log folded, and handed to whichever engine takes them in. */
import type { Id } from '@throughline/model/id';
import { fold } from '@throughline/model/fold';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { backupFormat, type Kept } from './backup.ts';
import { entryOf, follows, noHash, type LogRow } from './log.ts';
import { StoreError } from './problem.ts';
import type { Done, Invitation, Member, Workspace } from './store.ts';
import { touchedBy, type TouchedRow } from './touched.ts';

/** What an engine does with each. All of it is one transaction. */
export type Taker = {
  readonly workspace: (workspace: Workspace) => Promise<void>;
  readonly log: (workspace: Id, rows: readonly LogRow[], touched: readonly TouchedRow[]) => Promise<void>;
  readonly commands: (workspace: Id, done: readonly Done[]) => Promise<void>;
  readonly person: (workspace: Id, person: Extract<Kept, { person: unknown }>['person']) => Promise<void>;
  readonly member: (workspace: Id, member: Member) => Promise<void>;
  readonly invitation: (invitation: Invitation) => Promise<void>;
  readonly row: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>;
  /** the log is whole: this is its last hash, and the plan it folds to */
  readonly whole: (workspace: Workspace, hash: string, plan: Plan) => Promise<void>;
  readonly gone: (workspace: Id) => Promise<void>;
};

type Open = {
  readonly workspace: Workspace;
  plan: Plan;
  hash: string;
  rows: LogRow[];
  /** whose history tells the rows that are blank */
  blank: TouchedRow[];
  done: Done[];
  gone: boolean;
};

const slice = 1_000;

/** @throws StoreError when it is no backup, is damaged or cut short; the engine then takes back what it took in */
export async function unpack(input: AsyncIterable<unknown>, take: Taker): Promise<void> {
  let open: Open | undefined;
  let count = 0;
  let ended = false;

  const flush = async (of: Open): Promise<void> => {
    if (of.rows.length > 0) {
      const entries = of.rows.map(entryOf);
      of.plan = fold(of.plan, entries);
      const touched = [...touchedBy(entries, of.plan).rows, ...of.blank];
      const inOrder = touched.toSorted((a, b) => a.version - b.version);
      await take.log(of.workspace.id, of.rows, inOrder);
      of.rows = [];
      of.blank = [];
    }
    if (of.done.length > 0) await take.commands(of.workspace.id, of.done);
    of.done = [];
  };
  const finish = async (): Promise<void> => {
    if (!open) return;
    await flush(open);
    const { workspace, plan, hash, gone } = open;
    if (gone) await take.gone(workspace.id);
    else if (plan.version !== workspace.version) throw damaged(workspace.id, plan.version + 1);
    else await take.whole(workspace, hash, plan);
    open = undefined;
  };

  for await (const value of input) {
    const kept = keptOf(value, count);
    if (ended) throw notABackup(count + 1);
    if ('end' in kept) {
      if (kept.end !== count) throw cut(kept.end, count);
      ended = true;
      continue;
    }
    count += 1;
    if ('throughline' in kept) continue;
    if ('workspace' in kept) {
      await finish();
      open = {
        workspace: kept.workspace,
        plan: emptyPlan(kept.workspace.id),
        hash: noHash,
        rows: [],
        blank: [],
        done: [],
        gone: false,
      };
      await take.workspace(kept.workspace);
    } else if ('table' in kept) {
      await finish();
      await take.row(kept.table, kept.row);
    } else {
      if (!open) throw notABackup(count);
      await takeIn(kept, open, take);
      if (open.rows.length >= slice || open.done.length >= slice) await flush(open);
    }
  }
  if (!ended) throw cut(undefined, count);
  await finish();
}

type Inside = Exclude<
  Kept,
  { throughline: unknown } | { workspace: unknown } | { table: unknown } | { end: unknown }
>;

async function takeIn(kept: Inside, open: Open, take: Taker): Promise<void> {
  const { id } = open.workspace;
  if ('log' in kept) {
    const version = open.plan.version + open.rows.length + 1;
    if (!isRow(kept.log) || !follows(kept.log, version, open.hash)) throw damaged(id, version);
    open.hash = kept.log.hash;
    open.rows.push(kept.log);
    if (kept.log.change === null) {
      for (const item of new Set(kept.items)) open.blank.push({ item: String(item), version });
    }
  } else if ('command' in kept) open.done.push(kept.command);
  else if ('person' in kept) await take.person(id, kept.person);
  else if ('member' in kept) await take.member(id, kept.member);
  else if ('invitation' in kept) await take.invitation(kept.invitation);
  else open.gone = true;
}

/** Of the parts that are read again before the hash can speak for them. */
const isRow = ({ change, why, payloadHash, hash }: LogRow): boolean =>
  [change, why].every((text) => text === null || typeof text === 'string') &&
  typeof payloadHash === 'string' &&
  typeof hash === 'string';

const names = [
  'workspace',
  'log',
  'command',
  'person',
  'member',
  'invitation',
  'table',
  'gone',
  'end',
] as const;

/** The first value says what this is; each other has one known name with an object, a text or a number. */
function keptOf(value: unknown, count: number): Kept {
  if (typeof value !== 'object' || value === null) throw notABackup(count + 1);
  if (count === 0) {
    const { throughline, format } = value as Record<string, unknown>;
    if (throughline !== 'backup' || typeof format !== 'number') throw notABackup(1);
    if (format > backupFormat) throw newer(format);
    return { throughline, format };
  }
  const [name, inside] = Object.entries(value)[0] ?? [];
  const known = names.find((one) => one === name);
  const plain = known === 'table' || known === 'gone' ? 'string' : known === 'end' ? 'number' : 'object';
  if (known === undefined || typeof inside !== plain || inside === null) throw notABackup(count + 1);
  return value as Kept;
}

const notABackup = (line: number): StoreError =>
  new StoreError('store.not-a-backup', { line }, `Line ${line} is not that of a Throughline backup.`);

const newer = (format: number): StoreError =>
  new StoreError(
    'store.newer',
    { found: String(format) },
    `This backup was written by a newer version of Throughline (format ${format}, known is ${backupFormat}).`,
  );

const cut = (expected: number | undefined, count: number): StoreError =>
  new StoreError(
    'store.backup-cut',
    { count, ...(expected === undefined ? {} : { expected }) },
    expected === undefined
      ? `The backup ends after ${count} values without saying that it is whole: it was cut short.`
      : `The backup should hold ${expected} values and holds ${count}.`,
  );

const damaged = (workspace: Id, version: number): StoreError =>
  new StoreError(
    'store.backup-damaged',
    { workspace, version },
    `In the log of workspace ${workspace}, row ${version} is missing or is not what was written.`,
  );
