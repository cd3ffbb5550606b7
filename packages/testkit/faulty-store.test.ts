/** A store with faults: a writer that tries again loses nothing and writes nothing twice. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf } from '@throughline/model/command';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { validate } from '@throughline/model/validate';
import { memoryStore } from '@throughline/store/memory';
import type { Store } from '@throughline/store/store';
import { tried } from './checks.ts';
import { faultyStore, InjectedFault, type Fault } from './faulty-store.ts';
import { anna, commandOf } from './ledger.ts';

const faults = fc.constantFrom<Fault>('none', 'none', 'before', 'after', 'conflict', { turns: 3 });

/** Appends one step, over and over until the store says that it is there. */
async function write(store: Store, id: string): Promise<void> {
  const wish = { type: 'add', id, kind: 'step', parent: null, fields: {} } as const;
  for (let tries = 0; tries < 1000; tries++) {
    try {
      const plan = fold(emptyPlan('w'), await store.entries('w', 0));
      const command = commandOf(`c-${id}`, [wish]);
      const verdict = validate(plan, command, { actor: anna });
      // Refused since it is there already: the answer was lost, the append was not.
      if (!verdict.ok) return;
      const entries = entriesOf(command, verdict.facts, plan.version);
      const after = fold(plan, entries);
      const appended = await store.append('w', plan.version, [{ command: command.id, entries }], after);
      if (appended.ok || appended.reason === 'done') return;
    } catch (error) {
      if (!(error instanceof InjectedFault)) throw error;
    }
  }
  throw new Error(`${id} was not written in 1,000 tries`);
}

test('whatever fails before, after or in between, each command is in the log once, without gaps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(faults, { minLength: 1, maxLength: 30 }), async (list) => {
      const whole = memoryStore();
      await whole.createWorkspace('w', 'W', 0);
      let calls = 0;
      // What fails for ever is no store: after a while it works.
      const store = faultyStore(whole, () => {
        calls += 1;
        return calls < 200 ? (list[calls % list.length] ?? 'none') : 'none';
      });
      const ids = Array.from({ length: 6 }, (_, at) => `s${at}`);
      await Promise.all(ids.map((id) => write(store, id)));
      const log = await whole.entries('w', 0);
      expect(log.map(({ version }) => version)).toEqual(ids.map((_, at) => at + 1));
      expect(log.map(({ command }) => command).toSorted()).toEqual(ids.map((id) => `c-${id}`));
      const plan = fold(emptyPlan('w'), log);
      expect(plan.items.size).toBe(ids.length);
      const kept = await whole.readModel('w');
      await whole.rebuild('w', plan);
      expect(await whole.readModel('w')).toBe(kept);
      expect(planText(plan)).toContain('s5');
    }),
    tried(60),
  );
});

test('each fault is what it says', async () => {
  const whole = memoryStore();
  await whole.createWorkspace('w', 'W', 0);
  const faulty = (fault: Fault): Store => faultyStore(whole, () => fault);
  await expect(faulty('before').renameWorkspace('w', 'X')).rejects.toThrow('renameWorkspace fails before');
  expect((await whole.workspace('w'))?.name).toBe('W');
  await expect(faulty('after').renameWorkspace('w', 'X')).rejects.toThrow('renameWorkspace fails after');
  expect((await whole.workspace('w'))?.name).toBe('X');
  expect(await faulty('conflict').append('w', 0, [], emptyPlan('w'))).toEqual({
    ok: false,
    reason: 'version',
    version: 0,
  });
  expect((await faulty({ turns: 5 }).workspace('w'))?.name).toBe('X');
});
