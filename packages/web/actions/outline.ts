/** What can be done with the rows in hand: one, or all that are selected. */
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Wish } from '@throughline/model/commands/index';
import { itemOf } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import type { Action, Asking, Where } from '../action.ts';
import { fits } from '../candidates.ts';
import { faceOf } from '../faces/index.ts';
import { canHold } from '../outline/rows.ts';
import { announce } from '../parts/announce.ts';
import { go } from '../route.ts';
import { itemAddress } from '../places.ts';
import { reader, t } from '../speech.ts';
import { ui, type Control } from '../ui.ts';

const onRow = ({ outline, sight }: Where): boolean => outline?.item !== undefined && sight.live !== undefined;

type Run = (outline: Control, where: Where) => void;

const rowDeed = (
  name: string,
  label: Action['label'],
  icon: Action['icon'],
  keys: readonly string[],
  run: Run,
  rest: Partial<Action> = {},
): Action => ({
  ...{ name, label, icon, group: 'outline', inOutline: true, when: onRow },
  ...(keys.length > 0 ? { keys } : {}),
  run: (where) => {
    if (where.outline) run(where.outline, where);
  },
  ...rest,
});

/** The tree that all items in hand belong to; none when they are of several, or there is none. */
function treeInHand({ sight, items }: Where): string | undefined {
  const trees = new Set(items.map((id) => kindOf(itemOf(sight.plan, id)?.kind ?? '')?.traits.tree));
  return trees.size === 1 ? [...trees][0] : undefined;
}

/** Every item in hand becomes another kind, in one command: what it holds stays, as far as the kind has a place for it. */
function changedKind({ sight, items }: Where, kind: string): boolean {
  const wishes = items.flatMap((id): Wish[] => {
    const now = itemOf(sight.plan, id)?.kind;
    if (now === undefined || now === kind) return [];
    return [{ type: 'edit', on: 'item', id, set: { kind }, saw: { kind: now } }];
  });
  if (wishes.length > 0 && !sight.wish(wishes).ok) return false;
  announce(t('web.outline.kind', { count: items.length, kind: term(kind, reader) }));
  return true;
}

const kindAsking: Asking = {
  hint: 'web.kind.hint',
  options: (where, typed) => {
    const tree = treeInHand(where);
    return Object.values(kinds)
      .filter(({ traits }) => traits.tree === tree)
      .map(({ name }) => ({ id: name, label: term(name, reader), icon: faceOf(name).icon }))
      .filter(({ label }) => fits(label, typed) > 0);
  },
  take: changedKind,
};

const kind: Action = {
  name: 'kind',
  label: 'web.do.kind',
  icon: 'more',
  group: 'outline',
  keys: ['mod+.'],
  asks: kindAsking,
  when: (where) => where.sight.live !== undefined && treeInHand(where) !== undefined,
  run: (where) => ui.asking.set({ action: kind, where }),
};

const levels = [1, 2, 3, 4] as const;

const toLevel = (level: (typeof levels)[number]): Action =>
  rowDeed(
    `level-${level}`,
    `web.do.level-${level}`,
    'plan',
    [`alt+${level}`],
    (outline) => outline.fold(level),
    {
      group: 'view',
      when: ({ outline }) => outline !== undefined,
    },
  );

/** About the rows, not about the one in hand: not in its menu. */
const moving: Partial<Action> = { group: 'view' };

export const outline: readonly Action[] = [
  rowDeed('add-after', 'web.do.add-after', 'plus', ['enter'], (at) => at.add('after')),
  rowDeed('add-child', 'web.do.add-child', 'plus', ['shift+enter'], (at) => at.add('child')),
  rowDeed('edit', 'web.do.edit', 'edit', ['f2'], (at) => at.edit()),
  rowDeed('open', 'web.do.open', 'open', ['space', 'mod+enter'], (at, { sight }) => {
    const item = itemOf(sight.plan, at.item ?? '');
    if (item) go(itemAddress(sight.workspace.id, item));
  }),
  rowDeed('next', 'web.do.next', 'down', ['j'], (at) => at.go('next'), moving),
  rowDeed('previous', 'web.do.previous', 'up', ['k'], (at) => at.go('previous'), moving),
  rowDeed('select', 'web.do.select', 'check', ['x'], (at) => at.select('toggle')),
  rowDeed(
    'select-down',
    'web.do.select-down',
    'down',
    ['shift+arrowdown', 'shift+j'],
    (at) => at.select('down'),
    moving,
  ),
  rowDeed(
    'select-up',
    'web.do.select-up',
    'up',
    ['shift+arrowup', 'shift+k'],
    (at) => at.select('up'),
    moving,
  ),
  rowDeed('select-all', 'web.do.select-all', 'check', ['mod+a'], (at) => at.select('all'), moving),
  rowDeed('select-none', 'web.do.select-none', 'close', [], (at) => at.select('none'), {
    ...moving,
    when: ({ outline: at }) => (at?.selected ?? 0) > 0,
  }),
  rowDeed('indent', 'web.do.indent', 'right', ['tab', 'alt+arrowright'], (at) => at.indent()),
  rowDeed('outdent', 'web.do.outdent', 'left', ['shift+tab', 'alt+arrowleft'], (at) => at.outdent()),
  rowDeed('up', 'web.do.up', 'up', ['alt+arrowup'], (at) => at.shift('up')),
  rowDeed('down', 'web.do.down', 'down', ['alt+arrowdown'], (at) => at.shift('down')),
  kind,
  rowDeed('zoom-in', 'web.do.zoom-in', 'search', ['alt+shift+arrowright'], (at) => at.zoom('in'), {
    when: (where) => onRow(where) && canHold(where.sight.plan, where.outline?.item ?? ''),
  }),
  rowDeed('zoom-out', 'web.do.zoom-out', 'left', ['alt+shift+arrowleft'], (at) => at.zoom('out'), {
    when: ({ outline: at }) => at?.zoomed ?? false,
  }),
  rowDeed('fold-all', 'web.do.fold-all', 'minus', ['mod+arrowup'], (at) => at.fold(1), { group: 'view' }),
  rowDeed('unfold-all', 'web.do.unfold-all', 'plus', ['mod+arrowdown'], (at) => at.fold('none'), {
    group: 'view',
  }),
  ...levels.map(toLevel),
  rowDeed('trash', 'web.do.trash', 'trash', ['delete', 'mod+backspace'], (at) => at.trash(), {
    danger: true,
  }),
];
