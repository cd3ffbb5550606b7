/** What the screens say: accounts, the first plan, templates, the tour. */
import type { Messages } from '../catalogue.ts';

export const start = {
  // accounts
  'web.account.email': 'E-mail',
  'web.account.first.submit': 'Create account',
  'web.account.first.text':
    'Nobody has an account here yet. Yours is the first, and it owns the workspace. Everything stays on this server.',
  'web.account.first.title': 'Welcome to Throughline',
  'web.account.name': 'Your name',
  'web.account.password': 'Password',
  'web.account.password.hint': 'At least 10 characters.',
  'web.account.sign-in': 'Sign in',
  'web.account.sign-in.title': 'Sign in to Throughline',
  'web.account.sign-out': 'Sign out',
  'web.join.as': 'You are signed in as {name} ({email}) and join with this account.',
  'web.join.elsewhere': 'Go to Throughline',
  'web.join.gone': 'This invitation does not stand any more',
  'web.join.known': 'I have an account already',
  'web.join.known.text': 'Sign in, and you are in.',
  'web.join.new': 'Create a new account',
  'web.join.submit': 'Join',
  'web.join.text': 'You join as <a>{role}</a>. Create an account to begin.',
  'web.join.title': 'Join {workspace}',
  'web.password.hide': 'Hide',
  'web.password.show': 'Show',

  // workspaces
  'web.back-to': 'Back to {name}',
  'web.demo.banner': 'This is a demo. Everything in it is made up: look around, change anything.',
  'web.demo.deleted': 'The demo is deleted, with all that was in it.',
  'web.demo.first': 'Create account, open a demo first',
  'web.demo.label': 'Demo',
  'web.demo.leave': 'Leave and delete',
  'web.demo.open': 'Look around in a demo',
  'web.workspace.closed': 'This workspace cannot be opened',
  'web.workspace.create': 'Create workspace',
  'web.workspace.delete': 'Delete this workspace',
  'web.workspace.delete.sure':
    'Everything in it goes, for everybody, and cannot come back. Type “{name}” to delete it:',
  'web.workspace.delete.text': 'Deletes “{name}” with its plan, its history and its invitations.',
  'web.workspace.menu': 'Workspace {name}',
  'web.workspace.name': 'Name of the workspace',
  'web.workspace.name.hint': 'A team, a company, an undertaking. Leave it empty for a plan of your own.',
  'web.workspace.new': 'New workspace',
  'web.workspace.new.text':
    'A workspace is one plan, its history and its people. Nothing is shared between workspaces.',
  'web.workspace.usual': 'Plan of {name}',

  // what can be done
  'web.do.next-step': 'Do the next step',
  'web.do.tour': 'Guided tour',
  'web.place.templates': 'Templates',

  // the first plan
  'web.first.done': 'How will we know?',
  'web.first.done.hint': 'One sentence that anybody could check',
  'web.first.for': 'This plan is for',
  'web.first.for.me': 'me alone',
  'web.first.for.us': 'several of us',
  'web.first.import': 'Import a plan instead',
  'web.first.nothing': 'Nothing, for now',
  'web.first.one.done': 'How will you know?',
  'web.first.one.done.hint': 'One sentence that you could check yourself',
  'web.first.one.text':
    'One decision is enough to begin, and it can be taken back. “Nothing, for now” is an answer too.',
  'web.first.one.title': 'What have you decided?',
  'web.first.one.what': 'I have decided that',
  'web.first.one.what.hint': 'I run ten kilometres without stopping',
  'web.first.rows': 'What has to change for that?',
  'web.first.rows.hint':
    'Tab goes to the next cell, Enter to the next row. Enter in an empty row is the end.',
  'web.first.rows.label': 'The first rows of the plan',
  'web.first.rows.one': 'What are the first steps?',
  'web.first.rows.submit': 'Open the plan',
  'web.first.rows.text':
    'Three rows to begin with; leave empty what you do not know yet. There is room for any number later.',
  'web.first.rows.title': 'Title of {kind} {number}',
  'web.first.rows.when': 'When {kind} {number} is due',
  'web.first.rows.who': 'Who owns {kind} {number}',
  'web.first.submit': 'Start the plan',
  'web.first.template': 'Begin with a template',
  'web.first.text':
    'One sentence is enough to begin. Everything else can be added, moved and taken back later.',
  'web.first.title': 'Start with what must be true',
  'web.first.what': 'What must be true',
  'web.first.what.hint': 'Two hospitals book their operating rooms with us every day',
  'web.first.when': 'By when',
  'web.first.who': 'Who owns it',
  'web.first.who.hint': 'One person or one role',

  // templates
  'web.templates.all': 'All templates',
  'web.templates.done':
    '“{title}” is in the plan: {count, plural, one {# item} other {# items}}, roles included.',
  'web.templates.none': 'There are no templates here',
  'web.templates.none.text':
    'A template is a plan file in the folder “templates” beside the program. Put one there and open this page again.',
  'web.templates.preview': 'What you get',
  'web.templates.roles': 'Who does what: {count, plural, one {# role} other {# roles}}, if you know already',
  'web.templates.roles.one':
    '{count, plural, one {Its role is} other {Its # roles are}} yours for now. Give them to others under People.',
  'web.templates.roles.text':
    'Leave empty whom you do not know yet: a role can own work before somebody fills it.',
  'web.templates.size':
    '{count, plural, one {# item} other {# items}} · {levels, plural, one {# level} other {# levels}} · {roles, plural, one {# role} other {# roles}} · {weeks, plural, one {# week} other {# weeks}}',
  'web.templates.start': 'On which day does it begin?',
  'web.templates.start.day': 'Name one day.',
  'web.templates.start.read':
    'It begins on {date}; its last date is {weeks, plural, one {# week} other {# weeks}} later.',
  'web.templates.start.today': 'today',
  'web.templates.text':
    'Plans to begin with, each with its goal, owners as roles, ranges, links and risks. All of it can be changed.',
  'web.templates.use': 'Use this template',
  'web.templates.use.text': 'It comes beside what you have. One undo takes all of it back.',
  'web.templates.vacant': 'nobody yet',

  // the guided tour
  'web.tour.at': 'Step {at} of {of}',
  'web.tour.back': 'Back',
  'web.tour.done': 'Done',
  'web.tour.find.text':
    'Ctrl+K, or ⌘K, finds any item, goes anywhere and does anything. The question mark shows the keys of the screen you are on.',
  'web.tour.find.title': 'Everything is one key away',
  'web.tour.halfway': 'goes on where you left it',
  'web.tour.home.text':
    'What waits for you, what you own by when and what it is for, and what others have changed since you were last here.',
  'web.tour.home.title': 'Home is what needs you',
  'web.tour.leave': 'Leave the tour',
  'web.tour.next': 'Next',
  'web.tour.people.text':
    'Each person and each role with what they answer for. A role can own work before anybody fills it.',
  'web.tour.people.title': 'Who answers for what',
  'web.tour.plan.text':
    'At the top stands what must be true, and how everybody will know. All else in the plan is there because of it.',
  'web.tour.plan.title': 'It begins with a goal',
  'web.tour.rows.text':
    'What stands below is how it comes true. Enter opens the next line, Tab draws it in, the arrow keys move about, and the space bar opens what you are on.',
  'web.tour.rows.title': 'A plan is an outline',
  'web.tour.undo.text':
    'Every change is kept, in a sentence, with who made it and why. Each can be undone, by anyone who may, so nothing here can be broken.',
  'web.tour.undo.title': 'Nothing is lost',

  // the next step of a young plan
  'web.calm.text':
    'Write down whatever comes to mind: one line is enough, and nothing is due. It can become a plan on another day.',
  'web.calm.title': 'Nothing decided, and that is fine',
  'web.next': 'Next step',
  'web.next.begin':
    '{pieces, plural, one {It is estimated} other {{known} of # are estimated}}. To be sure of {due}, “{name}” has to begin by {begin}.',
  'web.next.do': 'Say it: {field}',
  'web.next.unclear': 'Nobody can check “{name}” yet. How will we know that it is done?',
  'web.next.undated': '“{name}” has no date. By when must it be true?',
  'web.next.unestimated':
    'Nothing is estimated yet. {dated, select, yes {One range for “{name}”, such as 3-8d, would tell when it has to begin to be ready by {due}.} other {One range for “{name}”, such as 3-8d, would tell how long this takes at least.}}',
  'web.next.unowned':
    '{count, plural, one {Nobody answers for “{name}”.} other {Nobody answers for # items, among them “{name}”.}} Who does?',
} as const satisfies Messages;
