/** `undo`: takes back what a command did; undoing an undo is redo. */
import { problem } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { done, knownIn } from '../answers.ts';
import { linesOf } from '../history.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

/** How far back an id is looked for by its beginning. */
const nearest = 500;

export const undo: Subcommand = {
  name: 'undo',
  group: 'change',
  summary: 'cli.undo',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'change', type: 'text', optional: true, about: 'cli.undo.change' }],
  options: {},
  changes: true,
  examples: [
    'throughline undo',
    'throughline undo 12 --why "Wrong item"',
    'throughline log',
    'throughline undo 3k9mq7',
  ],
  run: async (given, session, target) => {
    const typed = given.text('change')?.replace(/^#/, '');
    const number = typed !== undefined && /^\d+$/.test(typed) ? Number(typed) : undefined;
    const near = number === undefined ? {} : { before: number + 1 };
    const limit = typed === undefined || number !== undefined ? 1 : nearest;
    const { entries } = await target.log({ ...near, limit });
    const first = entries.find(
      ({ command, version }) => typed === undefined || version === number || command.startsWith(typed),
    );
    if (!first) return refusal(problem('undo.unknown', { id: typed ?? '' }));
    const { plan, reader } = await knownIn(target, session);
    const undone = await target.rowsOf(first.command);
    const said = linesOf(undone.entries, plan, reader, undone.names);
    const answer = await done(
      target,
      session,
      { wishes: [{ type: 'undo', of: first.command }] },
      (now) => text('cli.undone', {}, now),
      { undoes: first.command },
    );
    return answer.problems
      ? answer
      : { ...answer, lines: [...answer.lines, ...said.map(({ line }) => `  ${line}`)] };
  },
};
