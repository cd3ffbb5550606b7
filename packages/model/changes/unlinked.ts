/** Unlinked: a relation ended. The record keeps all of it, so that it can come back as it was. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { dropLink } from '../edit.ts';
import { ref, saying, term } from '../problem.ts';
import { link } from '../shapes.ts';

const schema = z.strictObject({ type: z.literal('unlinked'), v: z.literal(1), link });
export type Unlinked = z.infer<typeof schema>;

export const unlinked: ChangeVerb<Unlinked> = {
  type: 'unlinked',
  version: 1,
  schema,
  apply: (edit, change) => dropLink(edit, change.link.id),
  invert: ({ link: record }) => ({ type: 'linked', v: 1, link: record }),
  say: ({ link: { kind, from, to } }) => [
    saying('said.unlinked', { kind: term(kind), from: ref(from), to: ref(to) }),
  ],
  touches: ({ link: { id, from, to } }) => ({ items: [from, to], links: [id] }),
  upgrades: [],
};
