/** `ask`: something about an item, of a person or a role, perhaps by a date. */
import { askKinds } from '@throughline/model/asks/index';
import { problem, ref } from '@throughline/model/problem';
import { givenDate } from '@throughline/model/field';
import { text } from '@throughline/words/text';
import { done, knownIn } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';
import { readValue } from '../values.ts';

export const ask: Subcommand = {
  name: 'ask',
  group: 'change',
  summary: 'cli.ask',
  on: ['server', 'folder', 'file'],
  arguments: [
    { name: 'item', type: 'item', about: 'cli.argument.item' },
    { name: 'text', type: 'rest', about: 'cli.ask.text' },
  ],
  options: {
    of: { type: 'item', value: 'PERSON', about: 'cli.ask.of' },
    due: { type: 'text', value: 'DATE', about: 'cli.ask.due' },
  },
  changes: true,
  examples: ['throughline ask "Docs are live" "Who signs off?" --of Anna --due "Friday 14 March 2025"'],
  run: async (given, session, target) => {
    const item = given.item('item');
    const { plan, directory } = await knownIn(target, session);
    const owner = item?.fields['owner'];
    const to = given.item('of')?.id ?? (typeof owner === 'string' ? owner : undefined);
    if (!item || to === undefined) return { ...refusal(problem('cli.ask-whom')), exit: 'usage' };
    const typed = given.text('due');
    const due =
      typed === undefined ? undefined : readValue('due', givenDate(), typed, { plan, directory, session });
    if (due && due.problems.length > 0) return refusal(...due.problems);
    const [kind = ''] = Object.keys(askKinds);
    const id = session.newId();
    const date = typeof due?.value === 'string' ? { due: due.value } : {};
    return done(
      target,
      session,
      {
        wishes: [
          { type: 'ask', id, kind, about: item.id, to, ...date, body: { text: given.text('text') ?? '' } },
        ],
      },
      (reader) => text('cli.asked', { to: ref(to), item: ref(item.id), id }, reader),
      { id },
    );
  },
};
