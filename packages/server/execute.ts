/**
 * Execute: the one write path. Whatever waits for a workspace is decided on its newest plan and goes into the log in one
 * append; when the log has moved on meanwhile, all of it is decided again.
 */
import { pastNeeded } from '@throughline/model/command';
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import type { Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import type { Done, Store } from '@throughline/store/store';
import type { Executed } from './answers.ts';
import { decide, type Decided, type Wanted } from './decide.ts';
import type { Plans } from './plans.ts';

export type Outcome =
  | { readonly ok: true; readonly executed: Executed }
  | { readonly ok: false; readonly status: 404 | 422 | 503; readonly problems: readonly Problem[] };

export type Execute = (workspace: Id, wanted: Wanted) => Promise<Outcome>;

export type ExecuteParts = {
  readonly store: Store;
  readonly plans: Plans;
  readonly clock: () => number;
  /** the people of a workspace who have an account */
  readonly named: (workspace: Id) => Promise<ReadonlySet<Id>>;
};

type Waiting = {
  readonly wanted: Wanted;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
};

const commandsAtOnce = 64; // in one append: the last of them waits for all
const mostWaiting = 1_000; // for one workspace
const mostTries = 20; // against other nodes that write to the same workspace

const refuse = (status: 404 | 422 | 503, ...problems: readonly Problem[]): Outcome => ({
  ...{ ok: false, status, problems },
});

export function executor(parts: ExecuteParts): Execute {
  const queues = new Map<Id, Waiting[]>();

  const run = async (workspace: Id, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      try {
        await settle(parts, workspace, batch);
      } catch (error) {
        for (const one of batch) one.fail(error);
      }
    }
    queues.delete(workspace);
  };

  return (workspace, wanted) =>
    new Promise((settle, fail) => {
      const waiting = queues.get(workspace);
      if (waiting && waiting.length >= mostWaiting) {
        settle(refuse(503, problem('server.busy', { count: waiting.length })));
        return;
      }
      const queue = waiting ?? [];
      queue.push({ wanted, settle, fail });
      if (waiting) return;
      queues.set(workspace, queue);
      void run(workspace, queue);
    });
}

/** The next ones, each command once: one that was sent twice waits for the first, and is then found done. */
function takeBatch(queue: Waiting[]): Waiting[] {
  const batch = new Map<Id, Waiting>();
  const later: Waiting[] = [];
  while (queue.length > 0 && batch.size < commandsAtOnce) {
    const one = queue.shift() as Waiting;
    const { id } = one.wanted.command;
    if (batch.has(id)) later.push(one);
    else batch.set(id, one);
  }
  queue.unshift(...later);
  return [...batch.values()];
}

async function settle(parts: ExecuteParts, workspace: Id, batch: readonly Waiting[]): Promise<void> {
  const { store, plans, clock } = parts;
  const unknown = refuse(404, problem('workspace.unknown', { id: workspace }));
  let open = batch;
  // First on the plan as it was heard of: mostly that is the newest, and if not, the append says so.
  let before = await plans.newest(workspace);
  let sure = false;
  for (let tries = 0; tries < mostTries; tries++) {
    if (!before) return refuseAll(open, unknown);
    const wanted = open.map((one) => one.wanted);
    const past = await pastOf(store, workspace, wanted);
    const named = wanted.some((one) => one.directory) ? await parts.named(workspace) : new Set<Id>();
    const { plan, verdicts } = decide(before, wanted, { at: clock(), past, named });

    const refused = wanted.filter((_, at) => !verdicts[at]?.ok).map((one) => one.command.id);
    if (refused.length > 0) {
      // A command that is done already may be refused now: what it adds is there.
      const done = await store.done(workspace, refused);
      open = await answerDone(store, workspace, open, done);
      if (open.length === 0) return;
      const decidedAt = before.version;
      if (!sure) before = await plans.caughtUp(workspace);
      sure = true;
      if (done.length > 0 || before?.version !== decidedAt) continue;
    }

    const appends = verdicts.flatMap((one) => (one.ok ? [one.append] : []));
    if (appends.length === 0) return answer(open, verdicts, 0);
    const appended = await store.append(workspace, before.version, appends, plan);
    if (appended.ok) {
      const entries = appends.flatMap((one) => one.entries);
      plans.advanced(workspace, plan, entries);
      await renamed(store, before, plan);
      return answer(open, verdicts, appended.directoryVersion);
    }
    if (appended.reason === 'no-workspace') {
      plans.forget(workspace);
      return refuseAll(open, unknown);
    }
    if (appended.reason === 'done') open = await answerDone(store, workspace, open, appended.done);
    if (open.length === 0) return;
    before = await plans.caughtUp(workspace);
    sure = true;
  }
  refuseAll(open, refuse(503, problem('server.busy', { count: open.length })));
}

const refuseAll = (open: readonly Waiting[], outcome: Outcome): void => {
  for (const one of open) one.settle(outcome);
};

function answer(open: readonly Waiting[], verdicts: readonly Decided[], directoryVersion: number): void {
  for (const [at, one] of open.entries()) {
    const verdict = verdicts[at];
    if (!verdict?.ok) one.settle(refuse(422, ...(verdict?.problems ?? [])));
    else {
      const { version, append } = verdict;
      const rows = append.entries.length;
      one.settle({ ok: true, executed: { version, rows, directoryVersion, again: false } });
    }
  }
}

/** Tells those whose command is in the log already. @returns the others */
async function answerDone(
  store: Store,
  workspace: Id,
  open: readonly Waiting[],
  done: readonly Done[],
): Promise<readonly Waiting[]> {
  if (done.length === 0) return open;
  const directoryVersion = (await store.workspace(workspace))?.directoryVersion ?? 0;
  return open.filter((one) => {
    const record = done.find(({ command }) => command === one.wanted.command.id);
    if (!record) return true;
    const rows = rowsOf(record);
    one.settle({ ok: true, executed: { version: record.to, rows, directoryVersion, again: true } });
    return false;
  });
}

const rowsOf = ({ from, to }: Done): number => to - from;

async function pastOf(
  store: Store,
  workspace: Id,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<Id, readonly Entry[]>> {
  const needed = new Set(wanted.flatMap(({ command }) => pastNeeded(command.wishes)));
  const past = new Map<Id, readonly Entry[]>();
  for (const id of needed) past.set(id, await store.entriesOf(workspace, id));
  return past;
}

/** The workspace is listed by the name that its plan gives it. */
async function renamed(store: Store, before: Plan, after: Plan): Promise<void> {
  const name = textOf(after.settings['name']);
  if (name !== '' && name !== textOf(before.settings['name'])) await store.renameWorkspace(after.id, name);
}
