/** The API description names every route, and each wish by its schema. */
import { commands } from '@throughline/model/commands/index';
import { expect, test } from 'vitest';
import { api } from './contract.ts';
import { openApi } from './openapi.ts';

const document = openApi() as {
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>;
  components: { schemas: Record<string, unknown> };
};

test('every route is there, with its path and its query', () => {
  const named = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(named.toSorted()).toEqual([...Object.keys(api), 'stream'].toSorted());
  const list = document.paths['/api/v1/workspaces/{workspace}/items']?.['get'];
  expect(list?.parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
    ...['path workspace', 'query filter', 'query offset', 'query limit'],
  ]);
});

test('every reference leads somewhere, and every command is described', () => {
  const names = new Set(Object.keys(document.components.schemas));
  const asked = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([\w.-]+)/g)].map(
    (one) => one[1],
  );
  expect(asked.filter((name) => !names.has(name ?? ''))).toEqual([]);
  for (const type of Object.keys(commands)) expect(names).toContain(`Wish.${type}`);
});
