/** What the screens say: the quick-add line and the clipboard. */
import type { Messages } from '../catalogue.ts';

export const quick = {
  // clipboard
  'web.clipboard.add': 'Add {count, plural, one {# row} other {# rows}}',
  'web.clipboard.copied': '{count, plural, one {# item} other {# items}} copied.',
  'web.clipboard.copy-back': 'Copy the text',
  'web.clipboard.counts': '{count, plural, =0 {No row can be read} one {# new row} other {# new rows}}',
  'web.clipboard.cut':
    '{count, plural, one {# item is} other {# items are}} ready to move. Paste where {count, plural, one {it belongs} other {they belong}}.',
  'web.clipboard.empty': 'There is nothing on the clipboard that could become rows.',
  'web.clipboard.moved': '{count, plural, one {# item} other {# items}} moved.',
  'web.clipboard.pasted': '{count, plural, one {# item} other {# items}} added.',
  'web.clipboard.refused':
    'The browser keeps the clipboard to itself. Allow this site to use it, or press the keys for copy and paste on a row.',
  'web.clipboard.remarks': '{count, plural, one {# cell is} other {# cells are}} not certain',
  'web.clipboard.source': 'Clipboard',
  'web.clipboard.table': 'Paste a table',
  'web.clipboard.table.text':
    'Say what each column is. A column that is no field is kept beside its item, as it was written.',
  'web.do.copy': 'Copy the rows',
  'web.do.cut': 'Cut the rows out, to move them',
  'web.do.paste': 'Paste as rows below',

  // quick add
  'web.do.quick-add': 'Quick add',
  'web.quick.add': 'Add',
  'web.quick.add-open': 'Add and open',
  'web.quick.added': 'Added “{name}”.',
  'web.quick.after': 'after {name}',
  'web.quick.after.lag': 'after {name} ({lag})',
  'web.quick.as-words': 'Keep “{text}” as words of the title',
  'web.quick.before': 'before {name}',
  'web.quick.before.lag': 'before {name} ({lag})',
  'web.quick.by': 'by {date}',
  'web.quick.choice.in': '{name}, in {parent}',
  'web.quick.choice.new': 'New {kind}: {name}',
  'web.quick.choice.words': 'Only words: {text}',
  'web.quick.contributor': 'with {name}',
  'web.quick.from': 'from {date}',
  'web.quick.from-to': 'from {from} to {to}',
  'web.quick.goes-people': 'Goes to People, as <a>{kind}</a>',
  'web.quick.goes-top': 'Goes to the top of the plan, as <a>{kind}</a>',
  'web.quick.goes-under': 'Goes under “{parent}”, as <a>{kind}</a>',
  'web.quick.hints': 'Suggestions',
  'web.quick.line': 'What is to be added, in one line',
  'web.quick.new': 'new {kind} {name}',
  'web.quick.offer': 'Quick add: “{text}”',
  'web.quick.offer-date': 'by {date}?',
  'web.quick.placeholder': 'Pilot live @name by 30 June 3-8d after:Contract #branch',
  'web.quick.placeholder.one': 'Pilot live by 30 June 3-8d after:Contract #branch',
  'web.quick.question': 'What is meant by “{text}”?',
  'web.quick.text': '{field}: {text}',
  'web.quick.under': 'under {name}',
  'web.quick.understood': 'What was understood',
} as const satisfies Messages;
