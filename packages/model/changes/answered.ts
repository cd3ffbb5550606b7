/** Answered: an ask got its answer. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putAsk } from '../edit.ts';
import { id } from '../id.ts';
import { ref, saying, term } from '../problem.ts';
import { fields } from '../shapes.ts';
import { get } from '../table.ts';

const schema = z.strictObject({
  type: z.literal('answered'),
  v: z.literal(1),
  id,
  kind: z.string().max(100),
  about: id,
  answer: fields,
});
export type Answered = z.infer<typeof schema>;

export const answered: ChangeVerb<Answered> = {
  type: 'answered',
  version: 1,
  schema,
  apply: (edit, change) => {
    const ask = get(edit.asks, change.id);
    if (ask) putAsk(edit, { ...ask, answer: change.answer });
  },
  invert: (change) => ({ ...change, type: 'reopened' }),
  say: ({ kind, about }) => [saying('said.answered', { kind: term(`ask.${kind}`), item: ref(about) })],
  touches: ({ id: touched, about }) => ({ items: [about], asks: [touched] }),
  upgrades: [],
};
