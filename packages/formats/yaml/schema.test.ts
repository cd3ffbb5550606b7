/** The published schema takes what this program writes and what people write by hand, and the demo is such a file. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptyPlan } from '@throughline/model/plan';
import { examine, validate } from '@throughline/model/validate';
import { samplePlan } from '@throughline/testkit/sample-plan';
import { demoPlan } from '../demo.ts';
import { yaml } from '../formats/yaml.ts';
import { isNode, kindIn, listOf, own, type Node } from './node.ts';
import { yamlSchema } from './schema.ts';

type Shape = { properties: { [key: string]: unknown } };
const schema = yamlSchema() as unknown as Shape & { $defs: { [kind: string]: Shape } };

/** Keys that an editor would mark. */
function strange(node: Node): string[] {
  const kind = kindIn(node)?.name ?? '';
  const known = schema.$defs[kind]?.properties ?? {};
  const wrong = Object.keys(node).filter((key) => !Object.hasOwn(known, key));
  return [
    ...wrong.map((key) => `${kind}.${key}`),
    ...listOf(own(node, 'items')).filter(isNode).flatMap(strange),
  ];
}

const { plan, directory } = samplePlan();
const today = 20_819; // 2027-01-01

test.each([
  ['an export', yaml.write(plan, directory).text],
  ['the demo', demoPlan(today)],
])('%s has no key that the schema does not know', (_, text) => {
  const root = parse(text) as Node;
  expect(Object.keys(root).filter((key) => !Object.hasOwn(schema.properties, key))).toEqual([]);
  const nodes = [...listOf(own(root, 'plan')), ...listOf(own(root, 'organisation'))].filter(isNode);
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.flatMap(strange)).toEqual([]);
});

test('the demo is read without a remark and is a sound plan', () => {
  let count = 0;
  const empty = emptyPlan('demo');
  const newId = (): string => `n${++count}`;
  const context = { newId, today: '2027-01-01', plan: empty, directory: {}, under: null };
  const draft = yaml.read(demoPlan(today), context);
  expect([draft.problems, draft.remarks, draft.losses]).toEqual([[], [], []]);
  const verdict = validate(empty, { wishes: draft.wishes }, { actor: { person: 'me', role: 'owner' } });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  expect(examine(verdict.plan)).toEqual([]);
  expect(verdict.plan.settings['name']).toBe('Larkspur Ferries');
});
