/** `asks`: what waits for an answer, of whom, and by when. */
import { values } from '@throughline/model/table';
import { ref } from '@throughline/model/problem';
import { textOf } from '@throughline/model/json';
import { text } from '@throughline/words/text';
import { knownIn } from '../answers.ts';
import type { Subcommand } from '../subcommand.ts';

export const asks: Subcommand = {
  name: 'asks',
  group: 'look',
  summary: 'cli.asks',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'item', type: 'item', optional: true, about: 'cli.argument.item' }],
  options: { all: { type: 'flag', about: 'cli.asks.all' } },
  examples: ['throughline asks', 'throughline asks "Docs are live" --all'],
  run: async (given, session, target) => {
    const { plan, reader } = await knownIn(target, session);
    const about = given.item('item')?.id;
    const found = [...values(plan.asks)]
      .filter((one) => (given.flag('all') || !one.answer) && (about === undefined || one.about === about))
      .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
    const lines = found.flatMap((one) => {
      const args = { id: one.id, from: ref(one.from), to: ref(one.to), item: ref(one.about) };
      const due =
        one.due === undefined ? [] : [`    ${text('cli.asks-due', { due: { given: one.due } }, reader)}`];
      const words = one.answer
        ? [`    ${text('cli.asks-answer', { text: textOf(one.answer['text']) }, reader)}`]
        : [];
      return [text('cli.asks-line', args, reader), `    ${textOf(one.body['text'])}`, ...due, ...words];
    });
    return { json: { asks: found }, lines: found.length > 0 ? lines : [text('cli.asks-none', {}, reader)] };
  },
};
