/** Linked: two items became related. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putLink } from '../edit.ts';
import { ref, saying, term } from '../problem.ts';
import { link } from '../shapes.ts';

const schema = z.strictObject({ type: z.literal('linked'), v: z.literal(1), link });
export type Linked = z.infer<typeof schema>;

export const linked: ChangeVerb<Linked> = {
  type: 'linked',
  version: 1,
  schema,
  apply: (edit, change) => putLink(edit, change.link),
  invert: ({ link: record }) => ({ type: 'unlinked', v: 1, link: record }),
  say: ({ link: { kind, from, to } }) => [
    saying('said.linked', { kind: term(kind), from: ref(from), to: ref(to) }),
  ],
  touches: ({ link: { id, from, to } }) => ({ items: [from, to], links: [id] }),
  upgrades: [],
};
