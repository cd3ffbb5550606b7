/** Golden files: what each format writes of one small plan, byte for byte, and that it reads them. */
import { expect, test } from 'vitest';
import { emptyPlan } from '@throughline/model/plan';
import { samplePlan } from '@throughline/testkit/sample-plan';
import type { Format } from './format.ts';
import { formats, sniff } from './formats/index.ts';
import { readPlan, writePlan } from './read.ts';

const all = Object.values(formats).map((format: Format) => [format.name, format] as const);
const { plan, directory } = samplePlan();

test.each(all)('%s writes its golden file', async (name, format) => {
  const wrote = writePlan(name, plan, directory);
  if ('problems' in wrote) throw new Error(JSON.stringify(wrote.problems));
  const { text, losses } = wrote.written;
  await expect(text).toMatchFileSnapshot(`./golden/${name}.${format.extensions[0]}`);
  const lines = losses.map(({ code, count }) => `${code} ${count}\n`).join('');
  await expect(lines).toMatchFileSnapshot(`./golden/${name}.losses.txt`);
});

test.each(all)('%s is told by its look, and read without a remark', (name, format) => {
  const { text } = format.write(plan, directory);
  const bySight = name === 'markdown-table' ? 'markdown' : name;
  expect(sniff(text)?.name).toBe(bySight);
  let count = 0;
  const context = {
    newId: () => `n${++count}`,
    today: '2027-01-01',
    plan: emptyPlan('other'),
    directory: {},
    under: null,
  };
  const read = readPlan(text, context);
  expect(read).toMatchObject({ format: bySight, draft: { problems: [], remarks: [], losses: [] } });
});

test('a format that nobody knows is not written', () => {
  expect(writePlan('xls', plan, directory)).toMatchObject({ problems: [{ code: 'format.unknown' }] });
});
