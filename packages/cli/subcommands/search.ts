/** `search`: items by words in their texts, best first. */
import { lineOfSight } from '@throughline/model/filter';
import { text } from '@throughline/words/text';
import { itemJson, knownIn } from '../answers.ts';
import type { Subcommand } from '../subcommand.ts';

const usual = 20;

export const search: Subcommand = {
  name: 'search',
  group: 'look',
  summary: 'cli.search',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'words', type: 'rest', about: 'cli.search.words' }],
  options: { limit: { type: 'number', value: 'N', about: 'cli.option.limit' } },
  examples: ['throughline search release notes'],
  run: async (given, session, target) => {
    const known = await knownIn(target, session);
    const found = await target.search(given.text('words') ?? '', given.number('limit') ?? usual);
    const { dim, bold } = session.screen;
    const lines = found.map((item) => {
      const above = lineOfSight(known.plan, item.id).map(({ id }) => known.reader.nameOf?.(id) ?? id);
      const path = above.length > 0 ? dim(`  ${above.join(' › ')}`) : '';
      return `${dim(item.id)}  ${bold(known.reader.nameOf?.(item.id) ?? item.id)}${path}`;
    });
    return {
      json: { hits: found.map((item) => itemJson(item, known)) },
      lines:
        lines.length > 0
          ? lines
          : [text('cli.search-none', { words: given.text('words') ?? '' }, known.reader)],
    };
  },
};
