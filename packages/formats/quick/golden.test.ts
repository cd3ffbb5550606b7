/** What each of many lines is read as, beside the line: a change of the grammar shows here. */
import { expect, test } from 'vitest';
import type { Saying } from '@throughline/model/problem';
import { readPlanText } from '@throughline/testkit/plan-text';
import { contextOf, examples, planText } from './examples.fixture.ts';
import { readQuick } from './read.ts';
import type { Part } from './types.ts';

const context = contextOf(readPlanText(planText));

const coded = ({ code, args }: Saying): string => `${code} ${JSON.stringify(args)}`;

function partText({ type, field, value, makes, until, lag, choices, problem }: Part): string {
  const said = makes ? `new ${makes.kind} “${makes.name}”` : problem ? '?' : (value ?? '…');
  const more = [until && `to ${until}`, lag && `lag ${lag}`].filter(Boolean).join(' ');
  const offered = choices ? ` [${choices.map(({ text }) => text).join(' | ')}]` : '';
  return `${field ?? type} = ${said}${more ? ` ${more}` : ''}${offered}`;
}

function told(line: string): string {
  const read = readQuick(line, context);
  const kind = `${read.kind}${read.kindSaid ? '!' : ''} in ${read.parent ?? 'top'}${read.parentSaid ? '!' : ''}`;
  return [
    `> ${line}`,
    `  “${read.title}” ${kind}`,
    ...read.parts.map((part) => `  ${partText(part)}`),
    ...read.offers.map(({ text, given }) => `  offer “${text}” = ${given}`),
    ...read.remarks.map((one) => `  remark: ${coded(one)}`),
    ...read.problems.map((one) => `  problem: ${coded(one)}`),
  ].join('\n');
}

test('lines are read as they are meant', async () => {
  await expect(`${examples.map(told).join('\n\n')}\n`).toMatchFileSnapshot('./golden/lines.txt');
});
