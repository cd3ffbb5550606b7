/** What things are called: kinds, fields, statuses, roles, links, deeds; and the small words around them. */
import type { Messages } from '../catalogue.ts';

export const terms = {
  // kinds
  goal: 'goal',
  outcome: 'outcome',
  deliverable: 'deliverable',
  step: 'step',
  milestone: 'milestone',
  assumption: 'assumption',
  unit: 'unit',
  role: 'role',
  person: 'person',
  note: 'note',
  view: 'view',
  plan: 'workspace',

  // fields
  'field.about': 'description',
  'field.author': 'author',
  'field.benefits': 'who benefits',
  'field.body': 'text',
  'field.by': 'date of the hand-over',
  'field.contributors': 'contributors',
  'field.deadline': 'deadline',
  'field.done': 'definition of done',
  'field.endState': 'desired end state',
  'field.estimate': 'estimate',
  'field.experiment': 'smallest experiment',
  'field.face': 'shown as',
  'field.fixed': 'what is fixed',
  'field.holder': 'holder',
  'field.how': 'how it contributes',
  'field.indicators': 'indicators',
  'field.kind': 'kind',
  'field.lag': 'delay',
  'field.lens': 'lens',
  'field.level': 'level',
  'field.levels': 'levels',
  'field.name': 'name',
  'field.origin': 'origin',
  'field.owner': 'owner',
  'field.ownerDecides': 'what the owner decides',
  'field.policy': 'policy',
  'field.problem': 'problem',
  'field.reviewer': 'reviewer',
  'field.scopeIn': 'scope',
  'field.scopeOut': 'exclusions',
  'field.start': 'start',
  'field.status': 'status',
  'field.title': 'title',
  'field.type': 'type of link',
  'field.what': 'what is handed over',
  'field.why': 'why',
  'field.zone': 'time zone',

  // statuses
  'not-started': 'not started',
  'on-track': 'on track',
  'at-risk': 'at risk',
  blocked: 'blocked',
  finished: 'finished',

  // faces of a view
  outline: 'outline',
  board: 'board',
  calendar: 'calendar',

  // links
  'depends-on': 'depends on',
  'contributes-to': 'contributes to',
  'hands-over': 'hands over to',
  FS: 'finish to start',
  SS: 'start to start',
  FF: 'finish to finish',
  SF: 'start to finish',
  push: 'push the date',
  'keep-gap': 'keep the gap',
  warn: 'only warn',

  // asks
  'ask.question': 'question',

  // roles in a workspace, and what they may do
  'role.owner': 'owner',
  'role.admin': 'admin',
  'role.member': 'member',
  'role.guest': 'guest',
  'may.backup': 'back up the workspace',
  'may.change': 'change the plan',
  'may.change-roles': 'change the roles of members',
  'may.delete-workspace': 'delete the workspace',
  'may.invite': 'invite people',
  'may.others-words': 'change the words of others',
  'may.remove-member': 'take members out',
  'may.settings': 'change the settings of the workspace',

  // small words
  yes: 'yes',
  no: 'no',
  'value.none': 'nothing',
  'value.quoted': '“{text}”',
  'ref.unknown': 'something no longer here',
  'by.terminal': 'the terminal',
  'list.more': '{count, number} more',

  // given dates that Intl has no form for
  'given.quarter': 'Q{quarter} {year}',
  'given.half': '{half, select, 1 {first} other {second}} half of {year}',
  'given.half-short': 'H{half} {year}',

  // estimates
  'estimate.h': '{low} {high, plural, one {hour} other {hours}}',
  'estimate.d': '{low} {high, plural, one {day} other {days}}',
  'estimate.w': '{low} {high, plural, one {week} other {weeks}}',
  'estimate.range-h': '{low} to {high, plural, one {# hour} other {# hours}}',
  'estimate.range-d': '{low} to {high, plural, one {# day} other {# days}}',
  'estimate.range-w': '{low} to {high, plural, one {# week} other {# weeks}}',
  'estimate.likely': '{range}, most likely {likely}',
} as const satisfies Messages;
