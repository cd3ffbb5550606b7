/** Real release timetables: every row accounted for, every uncertain cell listed, a second import a difference. */
import { existsSync, readFileSync } from 'node:fs';
import { emptyPlan, itemOf, type Plan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import type { Draft, ReadContext } from '../format.ts';
import { values } from '@throughline/model/table';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

const folder = '/work/shared/data/plans';
const actor = { person: 'me', role: 'owner' } as const;

function context(plan: Plan, fileName: string): ReadContext {
  let n = plan.items.size + plan.links.size;
  return {
    newId: () => `id${++n}`,
    today: '2025-01-01',
    zone: 'UTC',
    fileName,
    plan,
    directory: {},
    under: null,
  };
}

function accept(plan: Plan, draft: Draft): Plan {
  const verdict = validate(plan, { wishes: draft.wishes }, { actor });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.plan;
}

describe.each([
  ['kubernetes-1.33-release.csv', 36],
  ['kubernetes-1.36-release.csv', 37],
])('%s', (file, rows) => {
  const path = `${folder}/${file}`;
  it.skipIf(!existsSync(path))('accounts for every row', () => {
    const text = readFileSync(path, 'utf8');
    const draft = csv.read(text, context(emptyPlan('p'), file));
    expect(draft.problems).toEqual([]);
    expect(draft.counts).toMatchObject({ read: rows, added: rows });
    console.log(draft.remarks.map((r) => `${r.row} ${r.column} ${r.code} ${r.text}`).join('\n'));
    const plan = accept(emptyPlan('p'), draft);
    console.log(
      [...values(plan.items)]
        .filter((i) => i.kind !== 'milestone')
        .map((i) => `${i.kind} ${String(i.fields['title'])}`)
        .join(', '),
    );
    const again = csv.read(text, context(plan, file));
    expect(again.counts).toMatchObject({ read: rows, unchanged: rows });
    expect(again.wishes).toEqual([]);
    expect(itemOf(plan, 'nobody')).toBeUndefined();
  });
});
