/** Each rule of the house, shown to be able to fail: on small made-up sets of files. */
import { expect, test } from 'vitest';
import { chapter, fragmentProblem, onTop } from '../../scripts/fragments.mjs';
import { isAllowed, problemsOf } from '../../scripts/licences.mjs';
import { lockProblems } from './lock.ts';
import type { Rule } from './rule.ts';
import { clockRule } from './rules/clock.ts';
import { erasableRule } from './rules/erasable.ts';
import { exportsRule } from './rules/exports.ts';
import { headerRule } from './rules/header.ts';
import { lengthRule } from './rules/length.ts';
import { registriesRule } from './rules/registries.ts';
import { roomsRule } from './rules/rooms.ts';
import { silenceRule } from './rules/silence.ts';
import { testsRule } from './rules/tests.ts';
import { traitsRule } from './rules/traits.ts';
import { sourceOf } from './source.ts';

const facts = { declared: { engine: ['rrule-temporal'], web: ['react'] }, kindNames: ['step', 'goal'] };
const complaints = (rule: Rule, files: Record<string, string>): string[] =>
  rule.check(
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
    facts,
  );
const on = (rule: Rule, path: string, text: string): string[] => complaints(rule, { [path]: text });

test.each([
  ['packages/model/a.ts', `import { b } from '@throughline/engine/b';`],
  ['packages/model/a.ts', `import type { B } from '@throughline/engine/b';`],
  ['packages/model/a.ts', `type B = import('@throughline/engine/b').B;`],
  ['packages/engine/a.ts', `const b = await import('@throughline/store/b');`],
  ['packages/engine/a.ts', `export { b } from '@throughline/server/b';`],
  ['packages/web/a.tsx', `import { b } from '@throughline/server/execute';`],
  ['packages/web/a.tsx', `import { b } from '@throughline/server/contracts';`],
  ['packages/cli/a.ts', `import { b } from '@throughline/web/b';`],
  ['packages/store/a.ts', `import { b } from '@throughline/testkit/b';`],
  ['packages/model/a.ts', `import * as _ from 'lodash';`],
  ['packages/engine/a.ts', `import * as z from 'zod';`],
  ['packages/engine/a.ts', `import { readFileSync } from 'node:fs';`],
  ['packages/engine/a.ts', `import { b } from '../model/b.ts';`],
  ['packages/engine/a.ts', `import { b } from './b';`],
  ['packages/attic/a.ts', `export const a = 1;`],
])('a wrong import is seen: %s: %s', (path, text) => {
  expect(on(roomsRule, path, text)).toHaveLength(1);
});

test.each([
  ['packages/model/a.ts', `import * as z from 'zod';`],
  ['packages/engine/insights/a/b.ts', `import { b } from '../../b.ts';`],
  ['packages/engine/a.ts', `import { RRuleTemporal } from 'rrule-temporal';`],
  ['packages/web/a.tsx', `import { b } from '@throughline/server/contract/b'; import 'react/jsx-runtime';`],
  ['packages/web/a.tsx', `import { b } from '@throughline/server/contract'; import './a.css';`],
  ['packages/store/a.test.ts', `import { b } from '@throughline/testkit/b'; import { test } from 'vitest';`],
])('a right import is left alone: %s: %s', (path, text) => {
  expect(on(roomsRule, path, text)).toEqual([]);
});

test('a missing header is seen, and a complaint says where', () => {
  expect(on(headerRule, 'packages/model/a.ts', 'export const a = 1;')).toEqual([
    'packages/model/a.ts:1 does not say what it is for',
  ]);
  expect(on(headerRule, 'packages/model/a.ts', '/** What a is. */\nexport const a = 1;')).toEqual([]);
  expect(on(headerRule, 'scripts/a.mjs', '#!/usr/bin/env node\n// What a is.\nexport const a = 1;')).toEqual(
    [],
  );
});

test('a file of 401 lines is seen', () => {
  expect(on(lengthRule, 'packages/model/a.ts', '// a\n'.repeat(400))).toEqual([]);
  expect(on(lengthRule, 'packages/model/a.ts', '// a\n'.repeat(401))).toEqual([
    'packages/model/a.ts has 401 lines',
  ]);
});

test('a registry without contract or index, a forgotten entry and a stray index are seen', () => {
  expect(
    complaints(registriesRule, {
      'packages/model/kinds/index.ts': `import { step } from './step.ts';`,
      'packages/model/kinds/step.ts': '',
      'packages/model/kinds/goal.ts': '',
      'packages/engine/insight.ts': '',
      'packages/engine/insights/drift/drift.ts': '',
      'packages/engine/things/index.ts': '',
    }),
  ).toEqual([
    'packages/model/kinds/ has no contract model/kind.ts',
    'packages/model/kinds/index.ts does not name ./goal.ts',
    'packages/engine/insights/ has no index.ts',
    'packages/engine/things/index.ts is an index, but the house table knows no such registry',
  ]);
});

test('a registry of folders is complete when its index names each folder', () => {
  const files = {
    'packages/engine/insight.ts': '',
    'packages/engine/insights/index.ts': `import { drift } from './drift/drift.ts';`,
    'packages/engine/insights/drift/drift.ts': '',
    'packages/engine/insights/drift/walk.ts': '',
  };
  expect(complaints(registriesRule, files)).toEqual([]);
  expect(complaints(registriesRule, { ...files, 'packages/engine/insights/load/load.ts': '' })).toEqual([
    'packages/engine/insights/index.ts does not name ./load',
  ]);
});

test.each([
  `if (item.kind === 'step') {}`,
  `const is = 'goal' !== kind;`,
  `switch (item.kind) { case 'step': break; default: }`,
])('a kind known by name is seen: %s', (text) => {
  expect(on(traitsRule, 'packages/engine/a.ts', text)).toHaveLength(1);
  expect(on(traitsRule, 'packages/model/kinds/step.ts', text)).toEqual([]);
  expect(on(traitsRule, 'packages/engine/a.test.ts', text)).toEqual([]);
});

test.each([
  `if (token.kind === 'word') {}`,
  `if (traits.group === 'step') {}`,
  `switch (token.kind) { case 'step': break; case 'word': break; }`,
])('another union is left alone: %s', (text) => {
  expect(on(traitsRule, 'packages/engine/a.ts', text)).toEqual([]);
});

test.each([`const now = new Date();`, `const now = Date();`, `const now = new globalThis.Date();`])(
  'a look at the clock is seen: %s',
  (text) => {
    expect(on(clockRule, 'packages/engine/a.ts', text)).toHaveLength(1);
    expect(on(clockRule, 'packages/server/a.ts', text)).toEqual([]);
  },
);

test('a date made from a given moment is left alone', () => {
  expect(on(clockRule, 'packages/model/a.ts', `const date = new Date(Date.UTC(2026, 0, 1));`)).toEqual([]);
});

test.each([`export default 1;`, `export * from './b.ts';`, `export { b } from './b.ts';`])(
  'a default export or a barrel is seen: %s',
  (text) => {
    expect(on(exportsRule, 'packages/model/a.ts', text)).toHaveLength(1);
  },
);

test('a tool gets its default export, and a registry may pass on', () => {
  expect(on(exportsRule, 'packages/web/vite.config.ts', `export default {};`)).toEqual([]);
  expect(on(exportsRule, 'packages/model/kinds/index.ts', `export { step } from './step.ts';`)).toEqual([]);
});

test.each([
  `enum A { B }`,
  `namespace A { export const b = 1; }`,
  `class A { constructor(private b: number) {} }`,
  `import a = require('a');`,
  `throw 'b';`,
  'throw `b`;',
])('syntax that cannot be erased, or a thrown string, is seen: %s', (text) => {
  expect(on(erasableRule, 'packages/model/a.ts', text)).toHaveLength(1);
});

test('a declaration for the types alone is left alone', () => {
  const text = `declare global { interface Window { a: 1 } } declare module 'b' {} throw new Error('c');`;
  expect(on(erasableRule, 'packages/web/a.ts', text)).toEqual([]);
});

test('a tool that is silenced without a reason is seen', () => {
  const silenced = (comment: string) => on(silenceRule, 'packages/model/a.ts', `${comment}\nconst a = 1;`);
  expect(silenced(`// @${'ts-ignore'}`)).toHaveLength(1);
  expect(silenced(`// @${'ts-expect-error'}`)).toHaveLength(1);
  expect(silenced(`// oxlint-${'disable'}-next-line no-console`)).toHaveLength(1);
  expect(
    silenced(`// oxlint-${'disable'}-next-line no-console -- the page has no other place for it`),
  ).toEqual([]);
  expect(silenced(`// The library lies.\n// @${'ts-ignore'}`)).toEqual([]);
  expect(silenced(`// @${'ts-expect-error'} the types of the library are behind`)).toEqual([]);
});

test.each([
  `test.skip('a', () => {});`,
  `describe.only('a', () => {});`,
  `it.todo('a');`,
  `test.each([1]).skip('a');`,
  `test.concurrent.skip('a');`,
  `import { setTimeout } from 'node:timers/promises';`,
  `await page.waitForTimeout(10);`,
  `await sleep(10);`,
])('a test that is off or asleep is seen: %s', (text) => {
  expect(on(testsRule, 'packages/model/a.test.ts', text)).toHaveLength(1);
});

test('a test that waits for a service to be there is left alone', () => {
  const text = `describe.skipIf(!url)('on PostgreSQL', () => {}); list.skip(1);`;
  expect(on(testsRule, 'tests/kill/a.test.ts', text)).toEqual([]);
});

test('a registry address, a missing platform and a package out of reach in the lock file are seen', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' }, resolved: 'somewhere' },
    'node_modules/a-linux': {},
    'node_modules/b': { link: true, resolved: 'packages/b' },
    'packages/store/node_modules/c': {},
    'packages/store/node_modules/d': { dev: true },
    'packages/server/node_modules/c': {},
  };
  expect(lockProblems({ packages })).toEqual([
    'node_modules/a lacks a-mac',
    'node_modules/a names where it came from',
    "packages/store/node_modules/c is out of the bundles' reach: let all rooms ask for one version",
  ]);
});

test('a licence that asks for copyleft, none at all, and an install script are seen', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND BSD-3-Clause'].every(isAllowed)).toBe(true);
  expect(['GPL-3.0', 'MIT AND LGPL-3.0', 'UNLICENSED'].some(isAllowed)).toBe(false);
  const packages = {
    '': { devDependencies: { d: '1' } },
    'packages/model': { version: '1', dependencies: { a: '1', b: '1' }, devDependencies: { d: '1' } },
    'node_modules/a': {
      version: '1',
      license: 'AGPL-3.0',
      peerDependencies: { d: '1' },
      peerDependenciesMeta: { d: { optional: true } },
    },
    'packages/model/node_modules/b': { version: '1', dependencies: { c: '1' } },
    'node_modules/b': { version: '2', license: 'GPL-3.0' },
    'node_modules/c': { version: '1', license: 'MIT', hasInstallScript: true },
    'node_modules/d': { version: '1', license: 'GPL-3.0' },
  };
  expect(problemsOf({ packages }, () => undefined)).toEqual([
    'a@1 is under AGPL-3.0',
    'b@1 declares no licence',
    'c@1 needs an install script',
  ]);
});

test('a badly named news fragment is seen', () => {
  expect(fragmentProblem('drift-insight.added.md')).toBeUndefined();
  expect(fragmentProblem('Drift.added.md')).toContain('changes/Drift.added.md');
  expect(fragmentProblem('drift.removed.md')).toContain('added|changed|fixed');
});

test('news goes on top of the older chapters, sorted by what it is', () => {
  const first = chapter('0.1.0', '2026-01-01', {
    'b.fixed.md': 'No crash.\n',
    'a.added.md': 'Drift:\nhow far.\n',
  });
  expect(first).toBe(
    '## 0.1.0 (2026-01-01)\n\n### Added\n\n- Drift:\n  how far.\n\n### Fixed\n\n- No crash.\n',
  );
  const both = onTop(onTop('', first), chapter('0.2.0', '2026-02-01', {}));
  expect(both).toMatch(/^# Changelog\n\n## 0\.2\.0 .*\n\n## 0\.1\.0 /);
});
