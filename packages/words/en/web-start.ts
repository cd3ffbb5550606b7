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
