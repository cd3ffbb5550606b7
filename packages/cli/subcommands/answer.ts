/** `answer`: what an ask was waiting for. */
import { askOf, type Plan } from '@throughline/model/plan';
import { list, problem, ref } from '@throughline/model/problem';
import { values } from '@throughline/model/table';
import type { Ask } from '@throughline/model/ask';
import { text } from '@throughline/words/text';
import { done } from '../answers.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

/** Asks by id, or by the beginning of one. */
const asksLike = (plan: Plan, typed: string): Ask[] => {
  const exact = askOf(plan, typed);
  return exact ? [exact] : [...values(plan.asks)].filter(({ id }) => id.startsWith(typed));
};

export const answer: Subcommand = {
  name: 'answer',
  group: 'change',
  summary: 'cli.answer',
  on: ['server', 'folder', 'file'],
  arguments: [
    { name: 'ask', type: 'text', about: 'cli.answer.ask' },
    { name: 'text', type: 'rest', about: 'cli.answer.text' },
  ],
  options: {},
  changes: true,
  examples: ['throughline answer 3k9 "The docs lead signs off"'],
  run: async (given, session, target) => {
    const typed = given.text('ask') ?? '';
    const found = asksLike(await target.plan(), typed);
    const [ask] = found;
    if (!ask) return refusal(problem('ask.unknown', { id: typed }));
    if (found.length > 1) {
      const items = list(found.map(({ id }) => id));
      return refusal(problem('cli.item-several', { text: typed, count: found.length, items }));
    }
    return done(
      target,
      session,
      { wishes: [{ type: 'answer', id: ask.id, answer: { text: given.text('text') ?? '' } }] },
      (reader) => text('cli.answered', { item: ref(ask.about) }, reader),
      { id: ask.id },
    );
  },
};
