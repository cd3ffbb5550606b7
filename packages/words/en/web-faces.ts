/** What the screens say: home, people, activity, search, trash and the other faces of the plan. */
import type { Messages } from '../catalogue.ts';

export const faces = {
  // home, activity, trash, learning
  'web.activity.all-doors': 'Any door',
  'web.activity.all-people': 'Anyone',
  'web.activity.all-verbs': 'Any change',
  'web.activity.branch': 'Item or branch',
  'web.activity.by': 'Who',
  'web.activity.clear': 'Clear the filters',
  'web.activity.clear-one': 'Any item instead of “{name}”',
  'web.activity.door': 'Door',
  'web.activity.door.web': 'on the web',
  'web.activity.empty': 'Nothing has happened yet',
  'web.activity.empty.text':
    'Every change stands here in a sentence, with who made it and why, and can be undone.',
  'web.activity.end': 'This is where it all began.',
  'web.activity.filters': 'Filters',
  'web.activity.from': 'From day',
  'web.activity.none': 'Nothing that fits',
  'web.activity.none.text': 'No change fits all of these filters. Take one away to see more.',
  'web.activity.since': 'New since your last visit, {when}',
  'web.activity.text': 'Every change, newest first. Each can be undone, by anyone who may.',
  'web.activity.to': 'To day',
  'web.activity.verb.added': 'Added and taken back',
  'web.activity.verb.asked': 'Questions and answers',
  'web.activity.verb.edited': 'Edited',
  'web.activity.verb.linked': 'Linked and unlinked',
  'web.activity.verb.moved': 'Moved',
  'web.activity.verb.removed': 'Trash and restored',
  'web.activity.what': 'What',
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
  'web.history.undone': 'undone',
  'web.trash.all': 'Choose all',
  'web.trash.below': '{count, plural, one {and one item in it} other {and # items in it}}',
  'web.trash.choose': 'Choose “{name}”',
  'web.trash.chosen': '{count, plural, =0 {None chosen} one {One chosen} other {# chosen}}',
  'web.trash.empty': 'The trash is empty',
  'web.trash.empty.text': 'What is thrown away waits here, and comes back whole to where it was.',
  'web.trash.forever':
    'Nothing is deleted for good: the history keeps every change, so that each can be understood and undone.',
  'web.trash.restore': '{count, plural, one {Restore one} other {Restore #}}',
  'web.trash.restored':
    '{count, plural, one {“{name}” is back} other {“{name}” and {rest, plural, one {one more} other {# more}} are back}}',
  'web.trash.text': 'What is thrown away waits here. It comes back whole, to where it was.',
  'web.trash.thrown': '{who}, {when}',
  'web.trash.to': 'comes back under “{parent}”',
  'web.trash.to-top': 'comes back to the top',
  'web.trash.with': 'comes back with “{above}”, which is in the trash too',
} as const satisfies Messages;
