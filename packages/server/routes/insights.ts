/** Insights: what follows from the plan. */
import { problem } from '@throughline/model/problem';
import { refuse } from '../refusal.ts';
import type { Handlers } from '../route.ts';

export const insights: Handlers<'insight'> = {
  insight: ({ input }) => refuse(404, problem('insight.unknown', { insight: input.insight })),
};
