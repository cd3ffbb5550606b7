/** `link`: relates two items; the first is the one that depends, contributes or hands over. */
import { linkKindOf, linkKinds } from '@throughline/model/links/index';
import { problem, ref, term } from '@throughline/model/problem';
import type { Json } from '@throughline/model/json';
import { text } from '@throughline/words/text';
import { done, knownIn } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';
import { pairsOf, readValue } from '../values.ts';

const kindNames = Object.keys(linkKinds);

export const link: Subcommand = {
  name: 'link',
  group: 'change',
  summary: 'cli.link',
  on: ['server', 'folder', 'file'],
  arguments: [
    { name: 'from', type: 'item', about: 'cli.link.from' },
    { name: 'to', type: 'item', about: 'cli.link.to' },
  ],
  options: {
    kind: { type: 'text', value: 'KIND', short: 'k', choices: kindNames, about: 'cli.link.kind' },
    type: { type: 'text', value: 'FS', choices: ['FS', 'SS', 'FF', 'SF'], about: 'cli.link.type' },
    lag: { type: 'text', value: '2d', about: 'cli.link.lag' },
    policy: {
      type: 'text',
      value: 'POLICY',
      choices: ['push', 'keep-gap', 'warn'],
      about: 'cli.link.policy',
    },
    set: { type: 'many', value: 'FIELD=VALUE', about: 'cli.option.set' },
  },
  changes: true,
  examples: [
    'throughline link "Docs are live" "Code freeze" --lag 2d --why "Docs follow the code"',
    'throughline link 3k9 7mq --kind contributes-to',
  ],
  run: async (given, session, target) => {
    const [from, to] = [given.item('from'), given.item('to')];
    const name = given.text('kind') ?? kindNames[0] ?? '';
    const kind = linkKindOf(name);
    if (!from || !to || !kind) return refusal(problem('link.kind-unknown', { kind: name }));
    const pairs = pairsOf(given);
    if ('code' in pairs) return { ...refusal(pairs), exit: 'usage' };
    for (const option of ['type', 'lag', 'policy']) {
      const value = given.text(option);
      if (value !== undefined) pairs.push([option, value]);
    }
    const { plan, directory } = await knownIn(target, session);
    const fields: Record<string, Json> = {};
    for (const [one, written] of pairs) {
      const field = kind.fields[one];
      // The words of a choice are in capitals here, which a cell of a table would not keep.
      const read =
        !field || field.type === 'choice' || field.type === 'line'
          ? { value: written, problems: [] }
          : readValue(one, field, written, { plan, directory, session });
      if (read.problems.length > 0) return refusal(...read.problems);
      if (read.value !== undefined) fields[one] = read.value;
    }
    const id = session.newId();
    return done(
      target,
      session,
      { wishes: [{ type: 'link', id, kind: kind.name, from: from.id, to: to.id, fields }] },
      (reader) => text('cli.linked', { from: ref(from.id), kind: term(kind.name), to: ref(to.id) }, reader),
      { id },
    );
  },
};
