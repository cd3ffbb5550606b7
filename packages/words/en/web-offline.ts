/** What the screens say: saving, offline and refusals. */
import type { Messages } from '../catalogue.ts';

export const offline = {
  'web.again.text':
    '{count, plural, =0 {Your session has ended.} one {Your session has ended. One change is kept here and will be saved when you have signed in.} other {Your session has ended. # changes are kept here and will be saved when you have signed in.}}',
  'web.again.title': 'Sign in again',
  'web.newer': 'A new version of Throughline is ready. What you typed stays.',
  'web.newer.take': 'Reload',
  'web.refused.copy-all': 'Copy all',
  'web.refused.count':
    '{count, plural, one {One change could not be saved} other {# changes could not be saved}}',
  'web.refused.dismiss-all': 'Dismiss all',
} as const satisfies Messages;
