/** The reference of the doors: HTTP routes and codes of problems. */
import { api, streamPath, type Route } from '@throughline/server/contract';
import { problems } from '@throughline/words/en/problems';
import { refusals } from '@throughline/words/en/refusals';
import { remarks } from '@throughline/words/en/remarks';
import { server } from '@throughline/words/en/server';
import { tables } from '@throughline/words/en/tables';
import { when } from '@throughline/words/en/when';
import { code, page, table, type Pages } from './page.ts';
import { shapeTable } from './model.ts';

const access: Readonly<Record<Route['access'], string>> = {
  anyone: 'Anyone may call it.',
  account: 'Needs an account.',
  member: 'Needs a member of the workspace.',
};

const routeSection = (name: string, route: Route): string =>
  [
    `## ${name}`,
    `${code(`${route.method} ${route.path}`)}: ${route.summary}. ${access[route.access]}`,
    shapeTable(route.input),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

// The syntax of messages is shown as it is: its names are the arguments.
const codeRows = (messages: Readonly<Record<string, string>>): string[][] =>
  Object.entries(messages)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, message]) => [code(name), message.replaceAll('<', '&lt;')]);

export const doorPages = (): Pages => ({
  'http.md': page(
    'HTTP',
    'packages/server/contract.ts',
    'Input is one object: its parts that the path names go there, the rest is the query of a GET and the JSON body of all else. ' +
      'Refusals are problem details (RFC 9457): `problems` holds codes and arguments, `detail` the sentences. ' +
      'Programs sign in with `Authorization: Bearer TOKEN`. OpenAPI 3.1 is served at `/api/v1/openapi.json`.',
    ...Object.entries(api).map(([name, route]) => routeSection(name, route as unknown as Route)),
    `## The stream\n\n${code(`GET ${streamPath}`)}: server-sent events; resumes from \`after\` (a version) or \`Last-Event-ID\`.`,
  ),
  'problems.md': page(
    'Codes of problems and remarks',
    'packages/words/en',
    'Each code is stable; its arguments are the names in braces.',
    '## The plan refuses',
    table(['code', 'sentence'], codeRows(problems)),
    '## A door or a place cannot serve',
    table(['code', 'sentence'], codeRows({ ...refusals, ...server })),
    '## A file is read or written',
    table(['code', 'sentence'], codeRows({ ...remarks, ...tables })),
    '## A date is read',
    table(['code', 'sentence'], codeRows(when)),
  ),
});
