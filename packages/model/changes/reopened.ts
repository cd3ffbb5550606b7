/** Reopened: an answer was taken back, and the ask waits again. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putAsk } from '../edit.ts';
import { id } from '../id.ts';
import { ref, saying, term } from '../problem.ts';
import { fields } from '../shapes.ts';
import { get } from '../table.ts';

const schema = z.strictObject({
  type: z.literal('reopened'),
  v: z.literal(1),
  id,
  kind: z.string().max(100),
  about: id,
  answer: fields,
});
export type Reopened = z.infer<typeof schema>;

export const reopened: ChangeVerb<Reopened> = {
  type: 'reopened',
  version: 1,
  schema,
  apply: (edit, change) => {
    const ask = get(edit.asks, change.id);
    if (!ask) return;
    const { answer: _, ...open } = ask;
    putAsk(edit, open);
  },
  invert: (change) => ({ ...change, type: 'answered' }),
  say: ({ kind, about }) => [saying('said.reopened', { kind: term(`ask.${kind}`), item: ref(about) })],
  touches: ({ id: touched, about }) => ({ items: [about], asks: [touched] }),
  upgrades: [],
};
