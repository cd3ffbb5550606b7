/** `untrash`: a branch comes back from the trash to where it was; without an item, what lies there. */
import { branch, trash } from '@throughline/model/plan';
import { ref } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { done, itemJson, knownIn } from '../answers.ts';
import type { Subcommand } from '../subcommand.ts';

export const untrash: Subcommand = {
  name: 'untrash',
  group: 'change',
  summary: 'cli.untrash',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'item', type: 'item', optional: true, about: 'cli.argument.item' }],
  options: {},
  changes: true,
  examples: ['throughline untrash', 'throughline untrash "Old draft"'],
  run: async (given, session, target) => {
    const item = given.item('item');
    if (item) {
      return done(
        target,
        session,
        { wishes: [{ type: 'restore', id: item.id }] },
        (reader) => text('cli.untrashed', { item: ref(item.id) }, reader),
        { id: item.id },
      );
    }
    const known = await knownIn(target, session);
    const tops = [...trash(known.plan)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const lines = tops.map(({ id }) =>
      text(
        'cli.trash-line',
        { id, item: ref(id), below: [...branch(known.plan, id)].length - 1 },
        known.reader,
      ),
    );
    return {
      json: { trash: tops.map((one) => itemJson(one, known)) },
      lines: lines.length > 0 ? lines : [text('cli.trash-empty', {}, known.reader)],
    };
  },
};
