/** `edit`: new values for fields of an item; an empty value clears one. */
import type { Json } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { list, problem, ref } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { done, knownIn, remarkLines } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';
import { fieldOptions, pairsOf, readValues } from '../values.ts';

export const edit: Subcommand = {
  name: 'edit',
  group: 'change',
  summary: 'cli.edit',
  on: ['server', 'folder', 'file'],
  arguments: [
    { name: 'item', type: 'item', about: 'cli.argument.item' },
    { name: 'fields', type: 'many', optional: true, about: 'cli.edit.fields' },
  ],
  options: {
    kind: { type: 'text', value: 'KIND', short: 'k', choices: Object.keys(kinds), about: 'cli.edit.kind' },
    title: { type: 'text', value: 'TEXT', about: 'cli.edit.title' },
    ...fieldOptions,
  },
  changes: true,
  examples: [
    'throughline edit "Write the guide" status=at-risk --why "The reviewer is away"',
    'throughline edit 3k9 owner=Anna deadline="end of March 2025"',
    'throughline edit 3k9 deadline=',
  ],
  run: async (given, session, target) => {
    const item = given.item('item');
    if (!item) return refusal(problem('cli.item-none', { text: '' }));
    const { plan, directory, reader } = await knownIn(target, session);
    const name = given.text('kind') ?? item.kind;
    const kind = kindOf(name);
    if (!kind) return refusal(problem('kind.unknown', { kind: name }));
    const pairs = pairsOf(given, given.many('fields'));
    if ('code' in pairs) return { ...refusal(pairs), exit: 'usage' };
    const title = given.text('title');
    const renamed = title !== undefined && kind.traits.human ? { [item.id]: { name: title } } : undefined;
    if (title !== undefined && !renamed) pairs.push(['title', title]);
    const values = readValues(kind, pairs, { plan, directory, session });
    if (values.problems.length > 0) return refusal(...values.problems);
    const set: Record<string, Json> = { ...values.fields, ...(name === item.kind ? {} : { kind: name }) };
    const names = Object.keys(set);
    if (names.length === 0 && !renamed) return { ...refusal(problem('cli.edit-nothing')), exit: 'usage' };
    const saw = Object.fromEntries(
      names.map((one): [string, Json] => [one, one === 'kind' ? item.kind : (item.fields[one] ?? null)]),
    );
    const wishes = names.length > 0 ? [{ type: 'edit', on: 'item', id: item.id, set, saw } as const] : [];
    const answer = await done(
      target,
      session,
      { wishes, directory: renamed },
      (now) =>
        text(
          'cli.edited',
          { item: ref(item.id), fields: list(names.map((one) => ({ term: `field.${one}` }))) },
          now,
        ),
      { id: item.id },
    );
    return { ...answer, lines: [...answer.lines, ...remarkLines(values.remarks, reader)] };
  },
};
