/**
 * The native bundle: everything a plan is, as JSON with one record a line, sorted by id, so that a change of one item
 * is a change of one line. A bundle may carry the log too; then a plan file has its history.
 */
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { canonical } from '@throughline/model/json';
import type { Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import { fromJson, schemaLevel, toJson } from '@throughline/model/serial';
import { readBundleJson } from '../bundle/schema.ts';
import { draftOf } from '../bundle/wishes.ts';
import { emptyDraft } from '../empty.ts';
import type { Format } from '../format.ts';

export type Bundle = {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly log?: readonly Entry[];
};

const linesOf = (records: readonly unknown[]): string =>
  records.length === 0 ? '[]' : `[\n${records.map((one) => `    ${canonical(one)}`).join(',\n')}\n  ]`;

/** Writes a bundle; with the log, the file is a whole workspace. */
export function writeBundle(plan: Plan, directory: Directory, log?: readonly Entry[]): string {
  const json = toJson(plan);
  const people = Object.entries(directory).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = people.map(([id, entry]) => `    ${JSON.stringify(id)}: ${canonical(entry)}`).join(',\n');
  const parts = [
    `"throughline": "bundle"`,
    `"level": ${schemaLevel}`,
    `"id": ${JSON.stringify(json.id)}`,
    `"version": ${json.version}`,
    `"settings": ${canonical(json.settings)}`,
    `"directory": ${people.length === 0 ? '{}' : `{\n${names}\n  }`}`,
    `"items": ${linesOf(json.items)}`,
    `"links": ${linesOf(json.links)}`,
    `"asks": ${linesOf(json.asks)}`,
    ...(log ? [`"log": ${linesOf(log)}`] : []),
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

/** Reads a bundle as it is, with its log, or says what is wrong with it. */
export function readBundle(text: string): { bundle: Bundle } | { problems: readonly Problem[] } {
  const found = readBundleJson(text);
  if ('problems' in found) return found;
  const { json, directory, log } = found;
  return { bundle: { plan: fromJson(json), directory, ...(log ? { log } : {}) } };
}

export const bundle: Format = {
  name: 'bundle',
  extensions: ['json'],
  mediaType: 'application/vnd.throughline+json',
  loses: [],
  lossless: true,
  sniff: (text, fileName) => {
    if (/"throughline":\s{0,10}"bundle"/.test(text.slice(0, 500))) return 1;
    return /\.json$/i.test(fileName) ? 0.4 : 0;
  },
  read: (text, context) => {
    const found = readBundleJson(text);
    return 'problems' in found ? emptyDraft(...found.problems) : draftOf(found, context);
  },
  write: (plan, directory) => ({ text: writeBundle(plan, directory), losses: [] }),
};
