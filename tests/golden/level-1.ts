/**
 * The log at schema level 1: a fixed sequence of commands that uses every verb, kind and link. Run once, when the level
 * was new (`npx tsx tests/golden/level-1.ts`), and never again: the log beside this file is what people have on disk.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Wish } from '@throughline/model/commands/index';
import type { Entry } from '@throughline/model/entry';
import { commandOf, emptyLedger, taken } from '@throughline/testkit/ledger';

const add = (id: string, kind: string, parent: string | null, fields = {}, more = {}): Wish => ({
  type: 'add',
  id,
  kind,
  parent,
  fields,
  ...more,
});
const edit = (id: string, set: Record<string, never> | object, on: 'item' | 'link' | 'plan' = 'item'): Wish =>
  ({ type: 'edit', on, id, set }) as Wish;
const undo = (of: string): Wish => ({ type: 'undo', of });

const origin = {
  source: 'release.csv',
  key: 'row-7',
  row: 7,
  cells: { When: 'mid June', Who: 'Comms / Release Signal' },
  remarks: [{ field: 'deadline', column: 'When', code: 'when.vague', args: { text: 'mid June' } }],
};

/** Commands `g1`, `g2` …, in order. */
const sequence: readonly (readonly Wish[])[] = [
  [add('anna', 'person', null), add('bob', 'person', null)],
  [add('acme', 'unit', null, { title: 'Acme', level: 'organisation' })],
  [add('lead', 'role', 'acme', { title: 'Docs Lead', holder: 'bob', about: 'Keeps the docs.' })],
  [edit('plan', { name: 'Acme', zone: 'Europe/Berlin', levels: ['organisation', 'team'] }, 'plan')],
  [
    add('goal', 'goal', null, {
      title: 'Pilot live',
      problem: 'Slow.\n\nDear.',
      endState: 'Customers use it.',
      indicators: ['10 customers', 'fewer calls'],
      scopeOut: ['billing'],
      owner: 'anna',
      deadline: '2025-06-30',
    }),
  ],
  [add('outcome', 'outcome', 'goal', { title: 'Faster', status: 'on-track', deadline: '2025-H1' })],
  [add('contract', 'deliverable', 'outcome', { title: 'Contract', done: 'Signed.', estimate: '3-8d' })],
  [add('draft', 'step', 'contract', { title: 'Draft', start: '2025-01-13', owner: 'lead', origin })],
  [add('sign', 'step', 'contract', { title: 'Sign', deadline: '2025-04-01/2025-04-04', contributors: ['acme'] })],
  [add('live', 'milestone', 'goal', { title: 'Live', deadline: '2025-02-14T02:00Z', reviewer: 'bob' })],
  [add('remark', 'note', 'draft', { body: 'Ask legal.', author: 'anna' })],
  [
    { type: 'link', id: 'l1', kind: 'depends-on', from: 'sign', to: 'draft', fields: { type: 'FS', lag: '2d' } },
    { type: 'link', id: 'l2', kind: 'contributes-to', from: 'contract', to: 'goal', fields: { how: 'Pays.' } },
    { type: 'link', id: 'l3', kind: 'hands-over', from: 'draft', to: 'sign', fields: { what: 'PDF', by: '2025-03' } },
  ],
  [edit('l1', { policy: 'keep-gap', lag: null }, 'link')],
  [edit('goal', { problem: 'Slow.\n\nDear.\n\nOld.', status: 'at-risk', owner: 'lead' })],
  [edit('outcome', { kind: 'deliverable', status: null })],
  [{ type: 'move', id: 'live', parent: 'outcome', before: 'contract' }],
  [{ type: 'ask', id: 'q1', kind: 'question', about: 'draft', to: 'bob', due: '2025-Q1', body: { text: 'Who?' } }],
  [{ type: 'ask', id: 'q2', kind: 'question', about: 'goal', to: 'lead', body: { text: 'When?' } }],
  [{ type: 'retract', id: 'q2' }],
  [add('secret', 'step', 'goal', { title: 'Buy Beta' }, { tag: 'cedar' }), add('inner', 'step', 'secret')],
  [{ type: 'link', id: 'l4', kind: 'depends-on', from: 'live', to: 'secret', fields: {} }],
  [{ type: 'unlink', id: 'l2' }],
  [{ type: 'remove', id: 'sign' }],
  [{ type: 'remove', id: 'draft' }],
  [{ type: 'restore', id: 'sign' }],
  [add('late', 'step', 'goal', { title: 'Late' })],
  [undo('g26')],
  [undo('g27')],
  [undo('g14')],
  [add('last', 'goal', null, { title: 'Ärger 〜 “next”' })],
];

/** Bob answers and takes his answer back; everything else is Anna's. */
const byBob = new Map<number, Wish>([
  [18, { type: 'answer', id: 'q1', answer: { text: 'Anna.' } }],
  [25, { type: 'retract', id: 'q1', only: 'answer' }],
  [28, { type: 'answer', id: 'q1', answer: { text: 'Bob.' } }],
]);

/** The log that the sequence leaves, as today's commands make it. */
export function makeLog(): readonly Entry[] {
  let ledger = emptyLedger('golden');
  const take = (id: string, wishes: readonly Wish[], person: string): void => {
    const next = taken(ledger, { ...commandOf(id, wishes, person), why: `because ${id}` }, { person, role: 'owner' });
    if (!next.verdict.ok) throw new Error(`${id}: ${JSON.stringify(next.verdict.problems)}`);
    ledger = next.ledger;
  };
  for (const [index, wishes] of sequence.entries()) {
    const wish = byBob.get(index);
    if (wish) take(`b${index}`, [wish], 'bob');
    take(`g${index + 1}`, wishes, 'anna');
  }
  return ledger.log;
}

const logText = (log: readonly Entry[]): string => log.map((entry) => `${JSON.stringify(entry)}\n`).join('');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(import.meta.dirname, 'level-1.jsonl'), logText(makeLog()));
}
