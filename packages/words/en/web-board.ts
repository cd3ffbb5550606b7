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

  // calendar
  'web.calendar.blank': 'Nothing is planned yet. What has a deadline or a start stands here on its day.',
  'web.calendar.cancelled': '“{name}” stays where it was.',
  'web.calendar.day': '{day}: {count, plural, =0 {nothing} one {one item} other {# items}}',
  'web.calendar.derived': '{name}: nobody gave a date, the plan comes to {day}',
  'web.calendar.due': '“{name}” is now due on {day}.',
  'web.calendar.free': 'Nothing today',
  'web.calendar.keys':
    'Arrow keys walk from day to day, Enter goes into one. Inside, Space picks an item up; then arrow keys carry it, Space or Enter drops it, Escape puts it back.',
  'web.calendar.month': 'Month',
  'web.calendar.month-after': 'Next month',
  'web.calendar.month-before': 'Month before',
  'web.calendar.more': '{count, number} more',
  'web.calendar.nearest': 'Go to {date}',
  'web.calendar.none': 'Nothing is due and nothing begins here.',
  'web.calendar.periods': 'In a month, a quarter or longer',
  'web.calendar.picked':
    'Picked up “{name}” at {day}. Arrow keys carry it, Space drops it, Escape puts it back.',
  'web.calendar.planned': '(nobody gave a date: so the plan says)',
  'web.calendar.refused': '“{name}” could not be put on {day}.',
  'web.calendar.span': 'How much is shown',
  'web.calendar.start': '(begins)',
  'web.calendar.starts': '“{name}” now begins on {day}.',
  'web.calendar.title': 'Calendar',
  'web.calendar.today': 'Today',
  'web.calendar.undated': '{count, plural, one {One item without a date} other {# items without a date}}',
  'web.calendar.undated.text': 'Drag one onto a day, or pick it up with Space.',
  'web.calendar.week': 'Week',
  'web.calendar.week-after': 'Next week',
  'web.calendar.week-before': 'Week before',
} as const satisfies Messages;
