/** `unlink`: ends the links between two items, or those of one kind. */
import { linkKinds } from '@throughline/model/links/index';
import { textOf } from '@throughline/model/json';
import { linkOf, linksAt } from '@throughline/model/plan';
import { problem, ref } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { done } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

export const unlink: Subcommand = {
  name: 'unlink',
  group: 'change',
  summary: 'cli.unlink',
  on: ['server', 'folder', 'file'],
  arguments: [
    { name: 'from', type: 'item', about: 'cli.link.from' },
    { name: 'to', type: 'item', about: 'cli.link.to' },
  ],
  options: {
    kind: {
      type: 'text',
      value: 'KIND',
      short: 'k',
      choices: Object.keys(linkKinds),
      about: 'cli.link.kind',
    },
  },
  changes: true,
  examples: ['throughline unlink "Docs are live" "Code freeze"'],
  run: async (given, session, target) => {
    const [from, to, kind] = [given.item('from'), given.item('to'), given.text('kind')];
    if (!from || !to) return refusal(problem('cli.item-none', { text: '' }));
    const plan = await target.plan();
    const found = linksAt(plan, from.id).filter((id) => {
      const link = linkOf(plan, id);
      return link?.from === from.id && link.to === to.id && (kind === undefined || link.kind === kind);
    });
    if (found.length === 0) {
      const names = {
        from: textOf(from.fields['title']) || from.id,
        to: textOf(to.fields['title']) || to.id,
      };
      return refusal(problem('cli.link-none', { one: names.from, other: names.to }));
    }
    return done(
      target,
      session,
      { wishes: found.map((id) => ({ type: 'unlink', id })) },
      (reader) => text('cli.unlinked', { count: found.length, from: ref(from.id), to: ref(to.id) }, reader),
      { ids: found },
    );
  },
};
