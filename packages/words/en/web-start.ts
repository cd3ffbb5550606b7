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
  'web.workspace.name.hint': 'A team, a company, an undertaking. It can be changed later.',
  'web.workspace.new': 'New workspace',
  'web.workspace.new.text':
    'A workspace is one plan, its history and its people. Nothing is shared between workspaces.',
  'web.workspace.usual': 'Plan of {name}',

  // the first plan
  'web.first.done': 'How will we know?',
  'web.first.done.hint': 'One sentence that anybody could check',
  'web.first.import': 'Import a plan instead',
  'web.first.submit': 'Start the plan',
  'web.first.text':
    'One sentence is enough to begin. Everything else can be added, moved and taken back later.',
  'web.first.title': 'Start with what must be true',
  'web.first.what': 'What must be true',
  'web.first.what.hint': 'Two hospitals book their operating rooms with us every day',
  'web.first.when': 'By when',
  'web.first.who': 'Who owns it',
} as const satisfies Messages;
