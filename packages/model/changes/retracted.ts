/** Retracted: an ask was taken back before or after its answer. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { dropAsk } from '../edit.ts';
import { ref, saying, term } from '../problem.ts';
import { ask } from '../shapes.ts';

const schema = z.strictObject({ type: z.literal('retracted'), v: z.literal(1), ask });
export type Retracted = z.infer<typeof schema>;

export const retracted: ChangeVerb<Retracted> = {
  type: 'retracted',
  version: 1,
  schema,
  apply: (edit, change) => dropAsk(edit, change.ask.id),
  invert: ({ ask: record }) => ({ type: 'asked', v: 1, ask: record }),
  say: ({ ask: { kind, to, about } }) => [
    saying('said.retracted', { kind: term(`ask.${kind}`), to: ref(to), item: ref(about) }),
  ],
  touches: ({ ask: { id, about } }) => ({ items: [about], asks: [id] }),
  upgrades: [],
};
