/** What can be done with the row in hand. */
import { itemOf } from '@throughline/model/plan';
import type { Action, Where } from '../action.ts';
import { go } from '../route.ts';
import { itemAddress } from '../places.ts';
import { ui } from '../ui.ts';

const onRow = ({ outline, sight }: Where): boolean => outline?.item !== undefined && sight.live !== undefined;

const rowDeed = (
  name: string,
  label: Action['label'],
  icon: Action['icon'],
  keys: string[],
  run: Action['run'],
): Action => ({ name, label, icon, group: 'outline', keys, inOutline: true, when: onRow, run });

export const outline: readonly Action[] = [
  rowDeed('add-after', 'web.do.add-after', 'plus', ['enter'], ({ outline: at }) => at?.add('after')),
  rowDeed('add-child', 'web.do.add-child', 'plus', ['shift+enter'], ({ outline: at }) => at?.add('child')),
  rowDeed('edit', 'web.do.edit', 'edit', ['f2'], ({ outline: at }) => at?.edit()),
  rowDeed('indent', 'web.do.indent', 'right', ['tab', 'alt+arrowright'], ({ outline: at }) => at?.indent()),
  rowDeed('outdent', 'web.do.outdent', 'left', ['shift+tab', 'alt+arrowleft'], ({ outline: at }) =>
    at?.outdent(),
  ),
  rowDeed('up', 'web.do.up', 'minus', ['alt+arrowup'], ({ outline: at }) => at?.shift('up')),
  rowDeed('down', 'web.do.down', 'down', ['alt+arrowdown'], ({ outline: at }) => at?.shift('down')),
  rowDeed('open', 'web.do.open', 'open', ['space', 'mod+enter'], ({ sight, outline: at }) => {
    const item = itemOf(sight.plan, at?.item ?? '');
    if (item) go(itemAddress(sight.workspace.id, item));
  }),
  rowDeed('kind', 'web.do.kind', 'more', ['mod+.'], ({ outline: at }) => ui.kinds.set(at?.item)),
  rowDeed('trash', 'web.do.trash', 'trash', ['delete', 'mod+backspace'], ({ outline: at }) => at?.trash()),
  rowDeed('fold-all', 'web.do.fold-all', 'minus', ['mod+arrowup'], ({ outline: at }) => at?.fold('all')),
  rowDeed('unfold-all', 'web.do.unfold-all', 'plus', ['mod+arrowdown'], ({ outline: at }) =>
    at?.fold('none'),
  ),
];
