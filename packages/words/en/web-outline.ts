/** What the screens say: the outline. */
import type { Messages } from '../catalogue.ts';

export const outline = {
  // the outline
  'web.create': 'New {kind} “{name}”',
  'web.estimate.hint': '3d, 3-8d or 3-5-8d: best, most likely, worst, in h, d or w.',
  'web.field.of': '{field} of “{item}”',
  'web.field.set': 'Set {field}',
  'web.open': 'Open “{name}”',
  'web.outline.invite': 'Add what must be true, or the next step',
  'web.people.invite': 'Add a unit, a role or a person',
  'web.prompt.assumption': 'What do we take as true?',
  'web.prompt.deliverable': 'What is handed over?',
  'web.prompt.goal': 'What must be true?',
  'web.prompt.milestone': 'Which point matters?',
  'web.prompt.note': 'A note',
  'web.prompt.outcome': 'What changes for whom?',
  'web.prompt.person': 'Name of the person',
  'web.prompt.role': 'Name of the role',
  'web.prompt.step': 'What is to be done?',
  'web.prompt.unit': 'Name of the unit',
  'web.prompt.view': 'Name of the view',
  'web.remarks': '{count, plural, one {One thing is uncertain} other {# things are uncertain}}',
  'web.take-off': 'Take {name} off',
  'web.title.new': 'Title of a new {kind}',
  'web.title.of': 'Title of the {kind}',
  'web.when.hint': 'As you would write it: 30 June, Q3 2027, mid October, 1 – 4 April.',
  'web.when.read': 'That is {date}.',
  'web.who.hint': 'Name of a person or a role',
} as const satisfies Messages;
