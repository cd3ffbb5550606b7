/** Asked: somebody owes an answer about an item. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putAsk } from '../edit.ts';
import { ref, saying, term } from '../problem.ts';
import { ask } from '../shapes.ts';

const schema = z.strictObject({ type: z.literal('asked'), v: z.literal(1), ask });
export type Asked = z.infer<typeof schema>;

export const asked: ChangeVerb<Asked> = {
  type: 'asked',
  version: 1,
  schema,
  apply: (edit, change) => putAsk(edit, change.ask),
  invert: ({ ask: record }) => ({ type: 'retracted', v: 1, ask: record }),
  say: ({ ask: { kind, to, about } }) => [
    saying('said.asked', { kind: term(`ask.${kind}`), to: ref(to), item: ref(about) }),
  ],
  touches: ({ ask: { id, about } }) => ({ items: [about], asks: [id] }),
  upgrades: [],
};
