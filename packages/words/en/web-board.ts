/** What the screens say: board and calendar. */
import type { Messages } from '../catalogue.ts';

export const board = {
  // board
  'web.board.add': 'Add',
  'web.board.add-to': 'Add to “{column}”',
  'web.board.all': 'Show everything',
  'web.board.alone': 'There is no neighbour with the same parent that way.',
  'web.board.before': 'Before “{name}”',
  'web.board.blank': 'The board shows what you plan',
  'web.board.blank.text':
    'As soon as there is an outcome or a step, it stands here by its status or its owner.',
  'web.board.by-plan': 'In another column it stands where the plan has it.',
  'web.board.cancelled': '“{name}” stays in {column}.',
  'web.board.column': '{title}: {count, plural, =0 {no cards} one {one card} other {# cards}}',
  'web.board.columns': 'Columns',
  'web.board.dropped': '“{name}” is now in {column}.',
  'web.board.edge': 'There is no further column that way.',
  'web.board.empty': 'Nothing here',
  'web.board.fixed':
    'What {group} it is in follows from something else: it cannot be moved to another column.',
  'web.board.keys':
    'Arrow keys walk from card to card, Enter opens one. Space picks it up; then arrow keys carry it, Space or Enter drops it, Escape puts it back.',
  'web.board.last': 'Last in {column}',
  'web.board.late': '(overdue)',
  'web.board.new': 'What is it called?',
  'web.board.none': 'Nothing fits the filter',
  'web.board.none.text': 'Other items are there: take something of the filter away to see them.',
  'web.board.over': '{column}, place {index, number} of {of, number}',
  'web.board.owned': 'owned by {name}',
  'web.board.picked':
    'Picked up “{name}” from {column}. Arrow keys carry it, Space drops it, Escape puts it back.',
  'web.board.questions': '{count, plural, one {one open question} other {# open questions}}',
  'web.board.refused': '“{name}” could not be put there.',
  'web.board.reordered': '“{name}” has another place among its neighbours in {column}.',
  'web.board.title': 'Board',
} as const satisfies Messages;
