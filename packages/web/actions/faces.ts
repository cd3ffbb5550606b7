/** Going to the other faces of the plan, through the lens that is in hand, and to the search of all texts. */
import type { Action } from '../action.ts';
import { lensInHand } from '../lens/use-lens.ts';
import { address } from '../places.ts';
import { go } from '../route.ts';

const face = (
  name: string,
  label: Action['label'],
  icon: Action['icon'],
  path: string,
  keys: string,
): Action => ({
  name: `go-${name}`,
  label,
  icon,
  group: 'go',
  keys: [keys],
  when: () => true,
  run: ({ sight }) => {
    const to = address(sight.workspace.id, path);
    const hand = lensInHand.get();
    go(hand?.lens.tree === 'plan' ? hand.addressOf(to) : to);
  },
});

export const faces: readonly Action[] = [
  face('board', 'web.board.title', 'board', '/board', 'g b'),
  face('calendar', 'web.calendar.title', 'calendar', '/calendar', 'g c'),
  {
    name: 'go-search',
    label: 'web.search.label',
    icon: 'search',
    group: 'go',
    keys: ['g f'],
    when: () => true,
    run: ({ sight }) => go(address(sight.workspace.id, '/search')),
  },
];
