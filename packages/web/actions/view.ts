/** What can be done with the view that is open: filtering, ordering, grouping, choosing columns. */
import type { Action, Asking } from '../action.ts';
import { lensInHand, wantsWords, type LensHand } from '../lens/use-lens.ts';
import { columnAsking, deadlineAsking, facetAsking, groupAsking, sortAsking } from '../lens/asking.ts';
import { isOn, quicks, type Quick } from '../lens/quick.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';

type Shape = Pick<Action, 'name' | 'label' | 'icon'> & Partial<Action>;

/** Something to do with the lens in hand. */
function deed(shape: Shape, run: (hand: LensHand) => void): Action {
  return {
    group: 'view',
    when: () => lensInHand.get() !== undefined,
    ...shape,
    run: () => {
      const hand = lensInHand.get();
      if (hand) run(hand);
    },
  };
}

/** Something that needs a choice first. */
function choice(shape: Shape, asks: Asking): Action {
  const action: Action = {
    group: 'view',
    when: () => lensInHand.get() !== undefined,
    ...shape,
    asks,
    run: (where) => ui.asking.set({ action, where }),
  };
  return action;
}

const onPlan = (): boolean => lensInHand.get()?.lens.tree === 'plan';

const labels = {
  mine: 'web.do.filter-mine',
  overdue: 'web.do.filter-overdue',
  unowned: 'web.do.filter-unowned',
  orphan: 'web.do.filter-orphans',
} as const;

const quick = (one: Quick): Action =>
  deed(
    {
      name: `filter-${one.name}`,
      label: labels[one.name],
      state: () => t(isOn(lensInHand.get()?.said.filter, one) ? 'web.on' : 'web.off'),
      icon: 'filter',
      when: onPlan,
    },
    ({ said, narrow }) => narrow({ [one.part]: isOn(said.filter, one) ? undefined : one.value }),
  );

export const view: readonly Action[] = [
  deed({ name: 'filter', label: 'web.do.filter', icon: 'filter', keys: ['f'] }, () =>
    wantsWords.set(wantsWords.get() + 1),
  ),
  ...quicks.map(quick),
  choice(
    { name: 'filter-status', label: 'web.do.filter-status', icon: 'filter', when: onPlan },
    facetAsking('status'),
  ),
  choice(
    { name: 'filter-owner', label: 'web.do.filter-owner', icon: 'filter', when: onPlan },
    facetAsking('owner'),
  ),
  choice(
    { name: 'filter-unit', label: 'web.do.filter-unit', icon: 'filter', when: onPlan },
    facetAsking('unit'),
  ),
  choice({ name: 'filter-kind', label: 'web.do.filter-kind', icon: 'filter' }, facetAsking('kind')),
  choice(
    { name: 'filter-lacks', label: 'web.do.filter-lacks', icon: 'filter', when: onPlan },
    facetAsking('lacks'),
  ),
  choice(
    { name: 'filter-deadline', label: 'web.do.filter-deadline', icon: 'filter', when: onPlan },
    deadlineAsking,
  ),
  deed(
    {
      name: 'filter-clear',
      label: 'web.do.filter-clear',
      icon: 'close',
      keys: ['shift+f'],
      when: () => lensInHand.get()?.narrowed === true,
    },
    (hand) => hand.clear(),
  ),
  choice({ name: 'sort', label: 'web.do.sort', icon: 'down' }, sortAsking),
  choice({ name: 'group', label: 'web.do.group', icon: 'board' }, groupAsking),
  choice({ name: 'columns', label: 'web.do.columns', icon: 'columns' }, columnAsking),
];
