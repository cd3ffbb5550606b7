/** A wish of any verb, made for a plan so that most are accepted and some are not. Total over the registry of commands. */
import { askKinds } from '@throughline/model/asks/index';
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { answersFor } from '@throughline/model/may';
import { linkKindOf, linkKinds } from '@throughline/model/links/index';
import { askOf, childrenOf, itemOf, kindAt, linkOf, type Plan } from '@throughline/model/plan';
import { settings } from '@throughline/model/settings';
import { values } from '@throughline/model/table';
import type { Pick } from './pick.ts';
import { fieldsFor, idsWith, liveIds } from './values.ts';

/** What a wish is made for. */
export type Making = {
  readonly plan: Plan;
  readonly pick: Pick;
  /** an id that nothing has yet */
  readonly fresh: Id;
  /** who will wish it: a note is written in their name */
  readonly person: Id;
  /** commands that were accepted, newest last */
  readonly past: readonly Id[];
};

type Makers = { readonly [T in Wish['type']]: (making: Making) => Extract<Wish, { type: T }> };

/** Private branches that stories open. */
export const privateTags = ['cedar', 'birch'] as const;

const nowhere = 'nobody-knows-it';

/** Some item: nearly always one that is there, mostly not in the trash. */
function someItem({ plan, pick }: Making, fits: (id: Id) => boolean = () => true): Id {
  if (pick.once(40)) return nowhere;
  const live = liveIds(plan).filter(fits);
  const among = pick.once(10) || live.length === 0 ? idsWith(plan, () => true) : live;
  return pick.one(among) ?? nowhere;
}

const linkIds = (plan: Plan): Id[] => [...values(plan.links)].map(({ id }) => id).toSorted();
const askIds = (plan: Plan): Id[] => [...values(plan.asks)].map(({ id }) => id).toSorted();

/** Next to some sibling, or last. */
function place({ plan, pick }: Making, parent: Id | null): { before?: Id; after?: Id } {
  const sibling = pick.one(childrenOf(plan, parent));
  if (sibling === undefined || pick.once(3)) return {};
  return pick.number(2) === 0 ? { before: sibling } : { after: sibling };
}

function placeOf(making: Making, kind: string): Id | null {
  const { plan, pick } = making;
  const found = kindOf(kind);
  if (found?.top && pick.once(4)) return null;
  return someItem(making, (id) => kindAt(plan, id)?.holds.includes(found?.traits.group ?? 'note') === true);
}

const body = (pick: Pick): JsonObject =>
  pick.once(20) ? {} : { text: pick.one(['Why so late?', 'Who decides?', 'Ja']) ?? '' };

export const makers: Makers = {
  add: (making) => {
    const { plan, pick, fresh, person } = making;
    const kind = pick.once(50) ? 'nonsense' : (pick.one(Object.keys(kinds)) ?? '');
    const parent = placeOf(making, kind);
    const written = kindOf(kind)?.fields['author'] !== undefined;
    const fields = fieldsFor(plan, kindOf(kind)?.fields ?? {}, pick, 3);
    return {
      type: 'add',
      id: pick.once(40) ? (pick.one(idsWith(plan, () => true)) ?? fresh) : fresh,
      kind,
      parent,
      ...place(making, parent),
      fields: written ? { ...fields, author: person } : fields,
      ...(pick.once(6) ? { tag: pick.one(privateTags) ?? '' } : {}),
    };
  },
  edit: (making) => {
    const { plan, pick } = making;
    const link = linkOf(plan, pick.one(linkIds(plan)) ?? '');
    if (link && pick.once(5)) {
      const set = fieldsFor(plan, linkKindOf(link.kind)?.fields ?? {}, pick, 2);
      return { type: 'edit', on: 'link', id: link.id, set };
    }
    if (pick.once(12)) {
      return { type: 'edit', on: 'plan', id: plan.id, set: fieldsFor(plan, settings, pick, 2) };
    }
    const id = someItem(making);
    const item = itemOf(plan, id);
    const kind = item && pick.once(8) ? (pick.one(Object.keys(kinds)) ?? '') : undefined;
    const set = fieldsFor(plan, kindOf(kind ?? item?.kind ?? '')?.fields ?? {}, pick, 3);
    const saw = pick.once(6) ? { saw: { title: 'Pilot live', why: 'One.' } } : {};
    return { type: 'edit', on: 'item', id, set: kind === undefined ? set : { ...set, kind }, ...saw };
  },
  move: (making) => {
    const { plan, pick } = making;
    const id = someItem(making);
    const kind = itemOf(plan, id)?.kind ?? '';
    const parent = pick.once(3) ? (itemOf(plan, id)?.parent ?? null) : placeOf(making, kind);
    return { type: 'move', id, parent, ...place(making, parent) };
  },
  remove: (making) => ({ type: 'remove', id: someItem(making) }),
  restore: (making) => {
    const { plan, pick } = making;
    const removed = idsWith(plan, (id) => itemOf(plan, id)?.removed === true);
    return { type: 'restore', id: pick.one(removed) ?? nowhere };
  },
  link: (making) => {
    const { plan, pick, fresh } = making;
    const kind = linkKindOf(pick.one(Object.keys(linkKinds)) ?? '');
    const ends = kind?.ends ?? 'schedulable';
    const fits = (id: Id): boolean => kindAt(plan, id)?.traits[ends] === true;
    return {
      type: 'link',
      id: fresh,
      kind: kind?.name ?? '',
      from: someItem(making, fits),
      to: someItem(making, fits),
      fields: fieldsFor(plan, kind?.fields ?? {}, pick, 2),
    };
  },
  unlink: ({ plan, pick }) => ({ type: 'unlink', id: pick.one(linkIds(plan)) ?? nowhere }),
  ask: (making) => {
    const { plan, pick, fresh, person } = making;
    const fits = (id: Id): boolean =>
      kindAt(plan, id)?.traits.accountable === true && (id !== person || pick.once(20));
    const due = pick.once(2) ? { due: '2025-05' } : {};
    const kind = pick.one(Object.keys(askKinds)) ?? '';
    const to = someItem(making, fits);
    return { type: 'ask', id: fresh, kind, about: someItem(making), to, ...due, body: body(pick) };
  },
  answer: ({ plan, pick, person }) => {
    const mine = (id: Id): boolean => {
      const ask = askOf(plan, id);
      return ask !== undefined && !ask.answer && answersFor(plan, person, ask.to);
    };
    const id = pick.one(pick.once(6) ? askIds(plan) : askIds(plan).filter(mine));
    return { type: 'answer', id: id ?? nowhere, answer: body(pick) };
  },
  retract: ({ plan, pick }) => {
    const answered = askIds(plan).filter((id) => askOf(plan, id)?.answer !== undefined);
    const some = pick.number(3);
    if (some === 0) return { type: 'retract', id: pick.one(askIds(plan)) ?? nowhere };
    return { type: 'retract', id: pick.one(answered) ?? nowhere, only: 'answer' };
  },
  undo: ({ pick, past }) => ({
    type: 'undo',
    // What was done last is what people take back most.
    of: (pick.once(3) ? pick.one(past) : past[past.length - 1 - pick.number(3)]) ?? nowhere,
  }),
};

// The more often a verb stands here, the more often it is wished for.
const often: Record<Wish['type'], number> = {
  add: 7,
  edit: 6,
  move: 3,
  remove: 2,
  restore: 2,
  link: 4,
  unlink: 1,
  ask: 4,
  answer: 5,
  retract: 3,
  undo: 3,
};
const drawn = Object.entries(often).flatMap(([type, count]) =>
  Array.from({ length: count }, () => type as Wish['type']),
);

/** One wish for this plan, of a verb that the numbers choose; one that finds nothing to speak of mostly becomes an addition. */
export function wishFor(making: Making): Wish {
  const type = making.pick.one(drawn) ?? 'add';
  const wish = makers[type](making);
  const idle = ('id' in wish && wish.id === nowhere) || ('of' in wish && wish.of === nowhere);
  return idle && !making.pick.once(8) ? makers.add(making) : wish;
}
