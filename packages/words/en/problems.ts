/** Why the plan refused a wish: what is so, with the numbers in it, and what to do next. */
import type { Messages } from '../catalogue.ts';

export const problems = {
  'ask.answer': 'An answer needs a text of 1 to 50,000 characters. Write one and send it again.',
  'ask.answered':
    'The question about “{item}” has its answer already. Take that answer back first to give another.',
  'ask.body':
    'A question needs a text of 1 to 50,000 characters. Write what you want to know and send it again.',
  'ask.exists': 'There is an ask with the id {id} already. Send it with a new id.',
  'ask.group':
    'Only one person or a role can owe an answer, and {target} is <a>{kind}</a>. Ask the person who decides there.',
  'ask.kind-unknown': 'There is no kind of ask called “{kind}”. The kind there is: question.',
  'ask.not-yours':
    'This was asked of {to}, and only they can answer it. Write a note beside the item instead.',
  'ask.self': 'You would ask yourself about “{item}”. Ask somebody else, or write a note.',
  'ask.unknown':
    'There is no ask with the id {id} (any more). It may have been taken back: look at the item again.',

  'edit.conflict':
    'Somebody else has changed the {field} of “{item}” meanwhile: it is {now} now, and you wanted {wanted}. Look at it, and set it again if you still want that.',

  'field.not-choice': 'The {field} cannot be “{value}”. Choose one of: {options}.',
  'field.not-data': 'What was sent as {field} cannot be read: {value}. Leave it out; only imports write it.',
  'field.not-estimate':
    '“{value}” is not an estimate. Write 3d, 3-8d or 3-5-8d (best, most likely, worst), in h, d or w, from small to large.',
  'field.not-flag': 'The {field} is yes or no, and “{value}” is neither. Send true or false.',
  'field.not-given':
    '“{value}” is not a date that can be kept as the {field}. Write 2025-01-13, 2025-01, 2025-Q1, 2025-H1, 2025, 2025-04-01/2025-04-04 or 2025-02-14T02:00Z.',
  'field.not-line':
    'The {field} must be one line of text, or a form that fits it, and this is not: “{value}”. Change it and send it again.',
  'field.not-list':
    'The {field} must be a list of at most 200 lines of at most 500 characters each. This is not: {value}.',
  'field.not-number': 'The {field} must be a number, and “{value}” is none.',
  'field.not-ref': 'The {field} must be the id of one item, and “{value}” is none. Choose it from the list.',
  'field.not-refs': 'The {field} must be a list of at most 200 ids of items, and this is not: {value}.',
  'field.not-text': 'The {field} must be text of at most 50,000 characters, and this is not: {value}.',
  'field.too-long':
    'The {field} may have {most, number} characters; this one has {length, number}. Shorten it, or put the rest into Why or a note.',
  'field.unknown': '<a>{kind}</a> has no field “{field}”. Leave it out, or give the item another kind.',

  'holds.not':
    '“{item}” is <a>{kind}</a>, and <a>{parentKind}</a> such as “{parent}” cannot hold one. Put it elsewhere, or give one of the two another kind.',
  'holds.top': '“{item}” is <a>{kind}</a>, which cannot stand at the top. Put it under an item.',

  'item.exists': 'There is an item with this id already: “{item}”. Send the new one with a new id.',
  'item.unknown':
    'There is no item with the id {id} (any more). It may have been taken back: look at the plan again.',

  'kind.other-sort':
    '<a>{from}</a> cannot become <a>{to}</a>, because others rely on what it is. Add the new one, and remove this one.',
  'kind.unknown': 'There is no kind called “{kind}”. Choose one of the kinds there are.',

  'link.end':
    '“{item}” is <a>{itemKind}</a>, and the relation “{kind}” is not for such items. Link another item.',
  'link.exists': 'There is a link with the id {id} already. Send it with a new id.',
  'link.kind-unknown':
    'There is no kind of link called “{kind}”. There are depends-on, contributes-to and hands-over.',
  'link.loop':
    'That would close a loop of {count, plural, one {# item} other {# items}}, in which each {kind} the next: {items}. Remove one of these links first, or turn it round.',
  'link.self': '“{item}” cannot be linked to itself. Choose another item.',
  'link.twice': '“{from}” already {kind} “{to}”. Edit that link instead.',
  'link.unknown':
    'There is no link with the id {id} (any more). It may have been ended: look at the item again.',

  'may.not':
    'As <a>{role}</a> of this workspace you may not {what}. Ask an owner or an admin to do it, or to give you another role.',

  'plan.newer':
    'This plan holds {count, plural, one {# change} other {# changes}} made by a newer version of Throughline, so it can only be read here. Update this program, and try again.',

  'reference.accountable':
    'The {field} must be one person or a role, and {target} is <a>{kind}</a>. Name the person, or make a role for it.',
  'reference.human': 'The {field} must be a person, and {target} is <a>{kind}</a>. Name the person.',
  'reference.intent':
    'The {field} must be a goal or an outcome, and {target} is <a>{kind}</a>. Choose another item.',
  'reference.involved':
    'The {field} can be people, roles and units, and {target} is <a>{kind}</a>. Take it out.',
  'reference.ownable':
    'The {field} must be an item that somebody can own, and {target} is <a>{kind}</a>. Choose another item.',
  'reference.schedulable':
    'The {field} must be an item with dates, and {target} is <a>{kind}</a>. Choose another item.',
  'reference.unknown':
    'The {field} names an item that is not there (id {id}). Choose another, or add it first.',

  'reviewer.owner': '{owner} owns “{item}”, and nobody reviews their own work. Name another reviewer.',

  'tag.across':
    'That would tie two private branches together, and nobody could be told about both. Do it within one branch.',

  'tree.deep':
    '“{item}” would stand, or hold something, more than {most, number} levels deep. Put it higher up.',
  'tree.loop': '“{item}” cannot stand under “{parent}”, which is a part of it. Move “{parent}” out first.',
  'tree.trash':
    '“{parent}” is in the trash, so “{item}” cannot come under it. Restore “{parent}” first, or choose another place.',

  'undo.already': 'What concerns “{item}” is taken back already. There is nothing left to undo.',
  'undo.blank':
    'That change cannot be undone, because what it said has been deleted. Make the change by hand.',
  'undo.changed': 'The {field} of “{item}” has been changed again since. Undo that first, or set it by hand.',
  'undo.gone': '“{item}” is no longer there. Undo what removed it first.',
  'undo.moved': '“{item}” has been moved again since. Undo that first, or move it by hand.',
  'undo.unknown': 'There is no change with the id {id} that could be undone. Look it up in the history.',

  'wish.malformed':
    'The wish “{wish}” cannot be read: its part “{part}” is wrong ({message}). Correct it and send it again.',
  'wish.unknown': 'There is no wish called “{wish}”. There are: {known}.',
} as const satisfies Messages;
