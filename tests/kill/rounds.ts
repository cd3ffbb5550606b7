/** Kills a writing process at a random moment, opens what it leaves, and looks whether it kept its word. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { fromJson, planText } from '@throughline/model/serial';
import { nothingUnderWay } from '@throughline/store/engines.fixture';
import { openStore, type OpenedStore, type StoreOptions } from '@throughline/store/open';
import { expectedReadModel } from '@throughline/store/read-model';

const fixture = fileURLToPath(new URL('./writer.fixture.ts', import.meta.url));
const workspace = 'kill';
const rowsOfEach = 2;

/** What was found wrong, each with the commands or versions; nothing anywhere is the promise kept. */
export type Found = {
  readonly acknowledged: number;
  /** in the log without having been acknowledged: the process was killed before it could say so */
  readonly unsaid: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly halves: readonly string[];
  readonly gaps: readonly number[];
  readonly wrong: readonly string[];
};

export const kept = ({ lost, twice, halves, gaps, wrong }: Found): boolean =>
  [lost, twice, halves, gaps, wrong].every((list) => list.length === 0);

/** Everything the writer says until it ends; `onLine` may kill it. */
export async function writer(
  options: StoreOptions,
  onLine: (line: string, kill: () => void) => void,
): Promise<string[]> {
  const args = ['--import', 'tsx', fixture, JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    onLine(line, () => child.kill('SIGKILL'));
  }
  await ended;
  return lines;
}

/**
 * One round. What was acknowledged in the rounds before must still be there.
 * @param random from 0 to 1, for the moment of the kill
 */
export async function round(options: StoreOptions, said: Set<string>, random: () => number): Promise<Found> {
  const after = Math.floor(random() * 60);
  const delayMs = random() * 12;
  let count = 0;
  // The delay brings the moment anywhere between two acknowledgements, of which there is one in a few milliseconds.
  const lines = await writer(options, (_line, kill) => {
    if (count++ === after) setTimeout(kill, delayMs);
  });
  for (const line of lines) if (line.startsWith('done ')) said.add(line.slice('done '.length));
  const store = await openStore(options);
  try {
    await nothingUnderWay(store);
    return await look(store, said);
  } finally {
    await store.close();
  }
}

async function look(store: OpenedStore, said: ReadonlySet<string>): Promise<Found> {
  const log = await store.entries(workspace, 0);
  const rows = new Map<string, number[]>();
  for (const { command, version } of log) rows.set(command, [...(rows.get(command) ?? []), version]);
  const commands = [...rows.keys()];
  const done = new Map(
    (await store.done(workspace, [...new Set([...commands, ...said])])).map((one) => [one.command, one]),
  );
  const wrong: string[] = [];

  const plan = fold(emptyPlan(workspace), log);
  const listed = await store.workspace(workspace);
  if ((listed?.version ?? 0) !== log.length) wrong.push(`version ${listed?.version} over ${log.length} rows`);
  const added = log.filter(({ change }) => change?.type === 'added').length;
  if (plan.items.size !== added) wrong.push(`${added} added, ${plan.items.size} items`);
  if ((await store.readModel(workspace)) !== expectedReadModel(plan)) wrong.push('read model');
  const broken = await store.verify(workspace);
  if (broken !== undefined) wrong.push(`chain at ${broken}`);
  const snapshot = await store.snapshot(workspace);
  if (snapshot) {
    const tail = await store.entries(workspace, snapshot.version);
    if (planText(fold(fromJson(snapshot), tail)) !== planText(plan)) wrong.push('snapshot');
  }
  const last = Math.max(-1, ...commands.map((one) => Number(one.slice(1))));
  const name = (await store.directory(workspace))['anna']?.name;
  if (name !== (last < 0 ? undefined : `Anna ${last}`)) wrong.push(`directory at ${name}, log at ${last}`);

  return {
    acknowledged: said.size,
    unsaid: commands.filter((one) => !said.has(one)).length,
    lost: [...said].filter((one) => !rows.has(one) || !done.has(one)),
    twice: commands.filter((one) => (rows.get(one)?.length ?? 0) > rowsOfEach),
    halves: commands.filter((one) => {
      const { from = 0, to = 0 } = done.get(one) ?? {};
      const versions = rows.get(one) ?? [];
      return versions.length < rowsOfEach || to - from !== rowsOfEach || versions.at(-1) !== to;
    }),
    gaps: log.flatMap(({ version }, at) => (version === at + 1 ? [] : [at + 1])),
    wrong,
  };
}
