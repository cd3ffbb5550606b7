/** `add`: an item, under another or at the top. A title is enough. */
import type { Directory } from '@throughline/model/directory';
import type { Json } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { itemOf, type Item, type Plan } from '@throughline/model/plan';
import { problem } from '@throughline/model/problem';
import { term } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { done, knownIn, remarkLines, type Known } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';
import { fieldOptions, pairsOf, readValues } from '../values.ts';

/** The kind of a new item: the one that its parent takes first, else the one that people begin with. */
function usualKind(parent: Item | undefined): string {
  const child = parent && kindOf(parent.kind)?.child;
  if (child) return child;
  const [first = ''] = Object.keys(kinds);
  return parent ? parent.kind : first;
}

/** Where the words go that a new item is given: its title, its name, or its text. */
function worded(
  kind: Kind,
  id: string,
  words: string,
  actor: Item | undefined,
): { fields: Record<string, Json>; directory?: Directory } {
  if (kind.traits.human) return { fields: {}, directory: { [id]: { name: words } } };
  const main = kind.fields['title']
    ? 'title'
    : Object.keys(kind.fields).find((one) => kind.fields[one]?.type === 'text');
  const author: Record<string, Json> = kind.fields['author'] && actor ? { author: actor.id } : {};
  return { fields: { [main ?? 'title']: words, ...author } };
}

/** The person who acts, if the plan knows them. */
const actorIn = (plan: Plan, person: string): Item | undefined => {
  const item = itemOf(plan, person);
  return item && kindOf(item.kind)?.traits.human ? item : undefined;
};

export const add: Subcommand = {
  name: 'add',
  group: 'change',
  summary: 'cli.add',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'title', type: 'rest', about: 'cli.add.title' }],
  options: {
    kind: { type: 'text', value: 'KIND', short: 'k', choices: Object.keys(kinds), about: 'cli.option.kind' },
    under: { type: 'item', value: 'ITEM', short: 'u', about: 'cli.option.under' },
    before: { type: 'item', value: 'ITEM', about: 'cli.option.before' },
    after: { type: 'item', value: 'ITEM', about: 'cli.option.after' },
    ...fieldOptions,
  },
  changes: true,
  examples: [
    'throughline add "Docs are live" --kind outcome --by "30 June 2025"',
    'throughline add "Write the guide" --under "Docs are live" --owner Anna --estimate 3-8d',
    'throughline add Anna --kind person',
  ],
  run: async (given, session, target) => {
    const { plan, directory, reader }: Known = await knownIn(target, session);
    const [before, after] = [given.item('before'), given.item('after')];
    const parent = given.item('under')?.id ?? before?.parent ?? after?.parent ?? null;
    const name = given.text('kind') ?? usualKind(parent === null ? undefined : itemOf(plan, parent));
    const kind = kindOf(name);
    if (!kind) return refusal(problem('kind.unknown', { kind: name }));
    const pairs = pairsOf(given);
    if ('code' in pairs) return { ...refusal(pairs), exit: 'usage' };
    const values = readValues(kind, pairs, { plan, directory, session });
    if (values.problems.length > 0) return refusal(...values.problems);
    const id = session.newId();
    const title = given.text('title') ?? '';
    const words = worded(kind, id, title, actorIn(plan, target.person));
    const fields = Object.fromEntries(
      Object.entries({ ...words.fields, ...values.fields }).filter(([, value]) => value !== null),
    );
    const place = { ...(before ? { before: before.id } : {}), ...(after ? { after: after.id } : {}) };
    const answer = await done(
      target,
      session,
      {
        wishes: [{ type: 'add', id, kind: kind.name, parent, ...place, fields }],
        directory: words.directory,
      },
      (now) => text('cli.added', { kind: { term: kind.name }, title, id }, now),
      { id, kind: kind.name, kindName: term(kind.name, reader) },
    );
    return { ...answer, lines: [...answer.lines, ...remarkLines(values.remarks, reader)] };
  },
};
