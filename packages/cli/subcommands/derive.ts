/** `derive`: what follows from the plan, worked out here, by the same code as everywhere. */
import { derive as deriveFrom } from '@throughline/engine/derive';
import { insights, type InsightName } from '@throughline/engine/insights/index';
import { readGiven } from '@throughline/model/given';
import { list, problem } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { knownIn } from '../answers.ts';
import { insightLines } from '../insight-lines.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

const names = Object.keys(insights) as InsightName[];
const seed = 1; // of no insight yet
const budget = 1_000_000;

export const derive: Subcommand = {
  name: 'derive',
  group: 'look',
  summary: 'cli.derive',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'insight', type: 'text', optional: true, about: 'cli.derive.insight' }],
  options: { 'as-of': { type: 'text', value: 'YYYY-MM-DD', about: 'cli.derive.as-of' } },
  examples: ['throughline derive', 'throughline derive dates', 'throughline derive uncertain --json'],
  run: async (given, session, target) => {
    const typed = given.text('insight');
    if (typed === undefined) {
      return {
        json: { insights: names },
        lines: [text('cli.derive-list', { names: list(names) }, session.reader)],
      };
    }
    const name = names.find((one) => one === typed);
    if (!name)
      return {
        ...refusal(problem('cli.insight-unknown', { insight: typed, known: list(names) })),
        exit: 'usage',
      };
    const asked = given.text('as-of') ?? session.today;
    const day = readGiven(asked);
    if (day?.type !== 'day') return { ...refusal(problem('cli.day', { text: asked })), exit: 'usage' };
    const known = await knownIn(target, session);
    const answer = deriveFrom(known.plan, { asOf: day.from, seed, budget }, [name])[name];
    // The cast is sound: the table is keyed by the names of what `derive` answers.
    const lines = insightLines[name] as (
      answer: unknown,
      ...rest: [typeof known, typeof session.screen]
    ) => string[];
    return { json: { insight: name, asOf: asked, answer }, lines: lines(answer, known, session.screen) };
  },
};
