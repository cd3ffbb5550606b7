/** What can be done with an item, one or several: the same from a row, the item's page, its menu and the palette. */
import { itemOf, kindAt } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import type { Action, Asking, Where } from '../action.ts';
import {
  changeable,
  deadlineAsking,
  estimateAsking,
  linkAsking,
  moveAsking,
  ownerAsking,
  statusAsking,
} from '../item/asking.ts';
import { fieldInHand, setField, trashAll } from '../item/setting.ts';
import { addressLike, closedAddress, nextRow, onPage, parentOf } from '../item/steps.ts';
import { wanted, type Part } from '../item/wanted.ts';
import { say } from '../parts/toasts.tsx';
import { itemAddress, pageAddress } from '../places.ts';
import { go } from '../route.ts';
import { nameIn } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { ui } from '../ui.ts';

type Shape = Pick<Action, 'name' | 'label' | 'icon' | 'when'> & Partial<Action>;

const deed = (shape: Shape & Pick<Action, 'run'>): Action => ({ group: 'item', ...shape });

/** An action that needs a value: its key and its button open the list of them. */
function asking(shape: Shape, asks: Asking): Action {
  const action: Action = {
    group: 'item',
    ...shape,
    asks,
    run: (where) => ui.asking.set({ action, where }),
  };
  return action;
}

const has =
  (field: string) =>
  (where: Where): boolean =>
    fieldInHand(where, field) !== undefined;

const links = (where: Where): boolean =>
  changeable(where) && where.items.every((id) => kindAt(where.sight.plan, id)?.traits.schedulable);

/** The status whose key is its number. */
const status = (option: Action['icon'], key: string, label: Action['label']): Action =>
  deed({
    name: `status-${option}`,
    label,
    icon: option,
    keys: [key],
    when: has('status'),
    run: (where) => void setField(where, 'status', option, term(option, reader)),
  });

const one = (where: Where): boolean =>
  where.items.length === 1 && itemOf(where.sight.plan, where.items[0] ?? '') !== undefined;

/** Opens the item where it is not open yet, and goes to a part of it. */
const opening = (part: Part) => (where: Where) => {
  const [item] = where.items;
  if (item === undefined) return;
  wanted.set({ item, part });
  if (!location.pathname.includes(item))
    go(itemAddress(where.sight.workspace.id, itemOf(where.sight.plan, item) ?? item));
};

const isOpen = (where: Where): boolean =>
  one(where) && where.outline === undefined && location.pathname.includes(where.items[0] ?? ' ');

const going = (
  name: string,
  label: Action['label'],
  icon: Action['icon'],
  keys: string[],
  to: (where: Where) => string | undefined,
): Action =>
  deed({
    name,
    label,
    icon,
    keys,
    when: (where) => isOpen(where) && to(where) !== undefined,
    run: (where) => {
      const next = to(where);
      if (next !== undefined) go(addressLike(where.sight, where.items[0] ?? '', next));
    },
  });

const at = ({ items }: Where): string => items[0] ?? '';

export const itemActions: readonly Action[] = [
  asking(
    { name: 'status', label: 'web.do.status', icon: 'on-track', keys: ['s'], when: has('status') },
    statusAsking,
  ),
  status('not-started', '1', 'web.do.status.not-started'),
  status('on-track', '2', 'web.do.status.on-track'),
  status('at-risk', '3', 'web.do.status.at-risk'),
  status('blocked', '4', 'web.do.status.blocked'),
  status('finished', '5', 'web.do.status.finished'),
  asking(
    { name: 'owner', label: 'web.do.owner', icon: 'person', keys: ['o'], when: has('owner') },
    ownerAsking,
  ),
  deed({
    name: 'own',
    label: 'web.do.own',
    icon: 'person',
    keys: ['i'],
    when: has('owner'),
    run: (where) => {
      const { sight } = where;
      const name = nameIn(sight.plan, sight.directory, sight.me.person) ?? '';
      setField(where, 'owner', sight.me.person, name);
    },
  }),
  asking(
    { name: 'deadline', label: 'web.do.deadline', icon: 'calendar', keys: ['d'], when: has('deadline') },
    deadlineAsking,
  ),
  asking(
    { name: 'estimate', label: 'web.do.estimate', icon: 'history', keys: ['e'], when: has('estimate') },
    estimateAsking,
  ),
  asking(
    { name: 'depends-on', label: 'web.do.depends-on', icon: 'link', keys: ['l'], when: links },
    linkAsking('out'),
  ),
  asking({ name: 'needed-by', label: 'web.do.needed-by', icon: 'link', when: links }, linkAsking('in')),
  asking(
    { name: 'move-to', label: 'web.do.move-to', icon: 'arrow', keys: ['m'], when: changeable },
    moveAsking,
  ),
  deed({
    name: 'item-kind',
    label: 'web.do.kind',
    icon: 'more',
    when: (where) => one(where) && changeable(where) && where.outline === undefined,
    run: (where) => ui.kinds.set(at(where)),
  }),
  deed({
    name: 'question',
    label: 'web.do.question',
    icon: 'question',
    keys: ['a'],
    when: (where) => one(where) && changeable(where),
    run: opening('question'),
  }),
  deed({
    name: 'note',
    label: 'web.do.note',
    icon: 'note',
    keys: ['w'],
    when: (where) => one(where) && changeable(where),
    run: opening('note'),
  }),
  deed({
    name: 'copy-link',
    label: 'web.do.copy-link',
    icon: 'copy',
    keys: ['y'],
    when: one,
    run: async (where) => {
      await navigator.clipboard.writeText(location.origin + pageAddress(where.sight.workspace.id, at(where)));
      say(t('web.copied'));
    },
  }),
  deed({
    name: 'open-page',
    label: 'web.do.open-page',
    icon: 'open',
    keys: ['p'],
    when: (where) => one(where) && !onPage(at(where)),
    run: (where) => go(pageAddress(where.sight.workspace.id, at(where))),
  }),
  going('item-next', 'web.do.item-next', 'down', ['j'], (where) => nextRow(where.sight.plan, at(where), 1)),
  going('item-previous', 'web.do.item-previous', 'minus', ['k'], (where) =>
    nextRow(where.sight.plan, at(where), -1),
  ),
  going('item-parent', 'web.do.item-parent', 'left', ['u'], (where) => parentOf(where.sight.plan, at(where))),
  deed({
    name: 'item-trash',
    label: 'web.do.trash',
    icon: 'trash',
    danger: true,
    when: (where) => changeable(where) && where.outline === undefined,
    run: (where) => {
      const open = isOpen(where);
      if (trashAll(where) && open) go(closedAddress(where.sight, at(where)));
    },
  }),
];
