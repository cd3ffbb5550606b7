/** What the screens say: lenses, filters and saved views. */
import type { Messages } from '../catalogue.ts';

export const lens = {
  // what a filter asks for
  'web.chip.deadline.between': 'Deadline from {from} to {to}',
  'web.chip.deadline.from': 'Deadline from {from} on',
  'web.chip.deadline.in': 'Deadline in {given}',
  'web.chip.deadline.to': 'Deadline by {to}',
  'web.chip.kind': 'Kind: {values}',
  'web.chip.lacks': 'Without {values}',
  'web.chip.linked': 'Linked with {values}',
  'web.chip.owner': 'Owner: {values}',
  'web.chip.parent': 'Directly under {name}',
  'web.chip.remove': 'Remove the filter “{text}”',
  'web.chip.since': 'Changed since version {version, number}',
  'web.chip.status': 'Status: {values}',
  'web.chip.top': 'At the top',
  'web.chip.uncertain': 'Uncertain',
  'web.chip.under': 'Under {name}',
  'web.chip.unit': 'Unit: {values}',
  'web.chip.waits': 'Waits for {values}',

  // columns
  'web.column.dates.finish': 'planned finish',
  'web.column.dates.start': 'planned start',
  'web.column.links': 'links',
  'web.column.sight': 'line of sight',

  // headings
  'web.group.fold': 'Fold {group}, {count, plural, one {# item} other {# items}}',
  'web.group.none': 'No {field}',
  'web.group.unfold': 'Unfold {group}, {count, plural, one {# item} other {# items}}',
  'web.head.after': 'Move the column on',
  'web.head.before': 'Move the column back',
  'web.head.group': 'Group by this',
  'web.head.hide': 'Hide the column',
  'web.head.menu': 'Column {column}',
  'web.head.sort': 'Sort by {column}',
  'web.head.sort-down': 'Sort from high to low',
  'web.head.sort-up': 'Sort from low to high',
  'web.head.ungroup': 'Back to the tree',
  'web.head.unsort': 'Back to your own order',

  // the bar
  'web.lens.bar': 'Filter and view',
  'web.lens.faces': 'Shown as',
  'web.lens.found': '{count, number} of {of, number}',
  'web.lens.me': 'me',
  'web.lens.my-seats': 'my roles',
  'web.lens.words': 'Filter',
  'web.lens.words.clear': 'Take the words away',
  'web.quick.mine': 'Mine',
  'web.quick.orphan': 'Orphans',
  'web.quick.overdue': 'Overdue',
  'web.quick.unowned': 'Unowned',
} as const satisfies Messages;
