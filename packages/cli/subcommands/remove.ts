/** `remove`: a branch goes to the trash, whole, and can come back. */
import { branch } from '@throughline/model/plan';
import { problem, ref } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { done } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

export const remove: Subcommand = {
  name: 'remove',
  group: 'change',
  summary: 'cli.remove',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'item', type: 'item', about: 'cli.argument.item' }],
  options: {},
  changes: true,
  examples: ['throughline remove "Old draft" --why "Replaced by the pilot"'],
  run: async (given, session, target) => {
    const item = given.item('item');
    if (!item) return refusal(problem('cli.item-none', { text: '' }));
    const below = [...branch(await target.plan(), item.id)].length - 1;
    return done(
      target,
      session,
      { wishes: [{ type: 'remove', id: item.id }] },
      (reader) => text('cli.removed', { item: ref(item.id), below }, reader),
      { id: item.id, below },
    );
  },
};
