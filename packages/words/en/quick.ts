/** What a quick line cannot be taken for, and what to write instead. */
import type { Messages } from '../catalogue.ts';

export const quickLine = {
  'quick.date-several':
    '“{text}” can mean {count, plural, one {one date} other {# dates}}: {dates}. Choose one, or write the date in full.',
  'quick.held-not':
    '<a>{kind}</a> cannot stand under “{parent}”, which is <a>{parentKind}</a>. Name another branch with #, or another kind with an exclamation mark, such as !step.',
  'quick.item-unknown':
    'Nothing here is called “{text}”. Write more of its name, or put a backslash in front to keep the words in the title.',
  'quick.kind-unknown': 'There is no kind called “{kind}”. The kinds are: {known}.',
  'quick.leaf':
    '“{parent}” is <a>{parentKind}</a> and holds nothing but notes. Name the branch above it instead.',
  'quick.no-field':
    '<a>{kind}</a> has no {field}: “{text}” does not go with it. Take it out, or name another kind, such as !step.',
  'quick.no-link':
    '<a>{kind}</a> has no place in the order of work: “{text}” does not go with it. Take it out, or name another kind, such as !step.',
  'quick.no-title': 'There is no title yet. Write what is to be true, or to be done.',
  'quick.not-top':
    '<a>{kind}</a> cannot stand at the top of the plan. Name the branch it belongs to, such as #Pilot.',
  'quick.several':
    '“{text}” fits {count, number}: {names}. Choose one, or write more of the name, in quotes if it has spaces.',
  'quick.title-long':
    'The title has {length, number} characters, and {most, number} are possible. Put the rest behind “why:” or “done:”.',
  'quick.too-long':
    'The line has {length, number} characters, and {most, number} are read. Paste longer texts into the outline, or import them.',
  'quick.twice': 'It is said already, so “{text}” stays in the title.',
  'quick.who-group':
    '{name} is <a>{kind}</a>, and only one person or a role can be the owner. Write +@ to let it take part.',
  'quick.who-unknown':
    'Nobody here is called “{name}”. Add them with @person: or @role: in front of the name, or put a backslash in front to keep the words in the title.',
} as const satisfies Messages;
