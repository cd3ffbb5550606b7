/** What the screens say: home, people, activity, search, trash and the other faces of the plan. */
import type { Messages } from '../catalogue.ts';

export const faces = {
  // home, activity, trash, learning
  'web.activity.empty': 'Nothing has happened yet',
  'web.activity.empty.text':
    'Every change stands here in a sentence, with who made it and why, and can be undone.',
  'web.activity.text': 'Every change, newest first. Each can be undone, by anyone who may.',
  'web.home.all': 'All activity',
  'web.home.asked': '{count, plural, one {A question waits for you} other {# questions wait for you}}',
  'web.home.empty': 'Nothing waits for you',
  'web.home.empty.text':
    'Here you will see what you own, what is asked of you, and what has changed. First say what must be true.',
  'web.home.mine': '{count, plural, one {You own one open item} other {You own # open items}}',
  'web.home.recent': 'What happened last',
  'web.home.start': 'Start the plan',
  'web.home.vacant':
    '{count, plural, one {One role that owns work is vacant} other {# roles that own work are vacant}}',
  'web.home.title': 'Hello {name}',
  'web.home.unowned': '{count, plural, one {One item has no owner} other {# items have no owner}}',
  'web.home.unsure':
    '{count, plural, one {One imported cell is uncertain} other {# imported cells are uncertain}}',
  'web.learning.answers': 'Questions and their answers',
  'web.learning.empty': 'What has been learned stands here',
  'web.learning.empty.text':
    'Answers to questions, and the reasons given for changes, so that nobody has to find them out twice.',
  'web.learning.reasons': 'Reasons given',
  'web.trash.below': '{count, plural, one {and one item in it} other {and # items in it}}',
  'web.trash.empty': 'The trash is empty',
  'web.trash.empty.text': 'What is thrown away waits here, and comes back whole to where it was.',
  'web.trash.text': 'What is thrown away waits here. It comes back whole, to where it was.',
} as const satisfies Messages;
