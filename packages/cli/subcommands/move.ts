/** `move`: an item with its branch, under another parent or elsewhere among its neighbours. */
import { problem, ref } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { done } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

export const move: Subcommand = {
  name: 'move',
  group: 'change',
  summary: 'cli.move',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'item', type: 'item', about: 'cli.argument.item' }],
  options: {
    under: { type: 'item', value: 'ITEM', short: 'u', about: 'cli.option.under' },
    top: { type: 'flag', about: 'cli.move.top' },
    before: { type: 'item', value: 'ITEM', about: 'cli.option.before' },
    after: { type: 'item', value: 'ITEM', about: 'cli.option.after' },
  },
  changes: true,
  examples: [
    'throughline move "Write the guide" --under "Docs are live"',
    'throughline move 3k9 --before 7mq',
    'throughline move 3k9 --top',
  ],
  run: async (given, session, target) => {
    const item = given.item('item');
    const [under, before, after] = [given.item('under'), given.item('before'), given.item('after')];
    if (!item || !(under || before || after || given.flag('top'))) {
      return { ...refusal(problem('cli.move-where')), exit: 'usage' };
    }
    const beside = before ?? after;
    const parent = given.flag('top') ? null : (under?.id ?? beside?.parent ?? null);
    const place = { ...(before ? { before: before.id } : {}), ...(after ? { after: after.id } : {}) };
    return done(
      target,
      session,
      { wishes: [{ type: 'move', id: item.id, parent, ...place }] },
      (reader) =>
        parent === null
          ? text('cli.moved-top', { item: ref(item.id) }, reader)
          : text('cli.moved', { item: ref(item.id), parent: ref(parent) }, reader),
      { id: item.id },
    );
  },
};
