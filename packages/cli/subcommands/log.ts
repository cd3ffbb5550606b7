/** `log`: what happened, newest first, each line with who, when and why. */
import { text } from '@throughline/words/text';
import { momentText } from '@throughline/words/given';
import { knownIn } from '../answers.ts';
import { linesOf } from '../history.ts';
import type { Subcommand } from '../subcommand.ts';

const usual = 30;

export const log: Subcommand = {
  name: 'log',
  group: 'look',
  summary: 'cli.log',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'item', type: 'item', optional: true, about: 'cli.log.item' }],
  options: {
    limit: { type: 'number', value: 'N', short: 'n', about: 'cli.option.limit' },
    before: { type: 'number', value: 'VERSION', about: 'cli.log.before' },
  },
  examples: ['throughline log', 'throughline log "Docs are live" --limit 5', 'throughline log --json'],
  run: async (given, session, target) => {
    const { plan, reader } = await knownIn(target, session);
    const item = given.item('item')?.id;
    const before = given.number('before');
    const { entries, names } = await target.log({
      ...(item === undefined ? {} : { item }),
      ...(before === undefined ? {} : { before }),
      limit: given.number('limit') ?? usual,
    });
    const said = linesOf(entries, plan, reader, names);
    const { dim } = session.screen;
    const wide = String(entries[0]?.version ?? 0).length;
    const lines = said.flatMap(({ version, at, line, why, first }) => {
      const number = String(version).padStart(wide);
      const when = momentText(at, session.reader, 'short');
      const reason =
        first && why !== undefined ? [`${' '.repeat(wide)}  ${text('cli.log-why', { why }, reader)}`] : [];
      return [`${number}  ${dim(when)}  ${line}`, ...reason];
    });
    return {
      json: {
        entries: said.map(({ line, ...rest }) => ({ ...rest, sentence: line })),
      },
      lines: lines.length > 0 ? lines : [text('cli.log-empty', {}, reader)],
    };
  },
};
