/**
 * A process that writes commands until it is killed, and says of each that it was acknowledged. What it is told to
 * open is its only argument, as JSON.
 */
import { writeSync } from 'node:fs';
import { entriesOf } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import { fold } from '@throughline/model/fold';
import { emptyPlan, itemOf, type Plan } from '@throughline/model/plan';
import { fromJson, toJson } from '@throughline/model/serial';
import { validate } from '@throughline/model/validate';
import { openStore, type StoreOptions } from '@throughline/store/open';
import type { Append } from '@throughline/store/store';

const workspace = 'kill';
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function opened() {
  try {
    return await openStore(JSON.parse(process.argv[2] ?? '{}') as StoreOptions);
  } catch (error) {
    say(`refused ${error instanceof Error ? error.message : String(error)}`);
    process.exit(3);
  }
}
const store = await opened();
if (!(await store.workspace(workspace))) await store.createWorkspace(workspace, 'Kill', 1);

/** Always two rows, so that half a command would show; in turns every way to touch the read model. */
function wishesOf(plan: Plan, n: number): Wish[] {
  const id = `i${n}`;
  const parent = n % 10 === 0 ? null : `i${n - (n % 10)}`;
  const kind = 'step';
  const first: Wish = { type: 'add', id, kind, parent, fields: { title: `Step ${n} of the long way` } };
  const before = `i${n - 1}`;
  if (n % 10 === 3) return [first, { type: 'remove', id: before }];
  if (n % 10 === 4) return [first, { type: 'restore', id: `i${n - 2}` }];
  if (n % 10 === 5 && itemOf(plan, before))
    return [first, { type: 'link', id: `l${n}`, kind: 'depends-on', from: before, to: id, fields: {} }];
  return [first, { type: 'edit', on: 'item', id, set: { title: `Step ${n} renamed` } }];
}

const saved = await store.snapshot(workspace);
const from = saved ? fromJson(saved) : emptyPlan(workspace);
let plan = fold(from, await store.entries(workspace, from.version));
let n = plan.version / 2;
say(`ready ${plan.version}`);

for (let turn = 0; ; turn++) {
  const appends: Append[] = [];
  const expected = plan.version;
  for (let left = 1 + (turn % 3); left > 0; left--, n++) {
    const command = { id: `c${n}`, by: 'anna', at: n, door: 'job', wishes: wishesOf(plan, n) } as const;
    const verdict = validate(plan, command, { actor: { person: 'anna', role: 'owner' } });
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
    const entries = entriesOf(command, verdict.facts, plan.version);
    plan = fold(plan, entries);
    appends.push({ command: command.id, entries, directory: { anna: { name: `Anna ${n}` } } });
  }
  const appended = await store.append(workspace, expected, appends, plan);
  if (!appended.ok) throw new Error(JSON.stringify(appended));
  for (const { command } of appends) say(`done ${command}`);
  if (turn % 20 === 19) await store.saveSnapshot(workspace, toJson(plan));
}
