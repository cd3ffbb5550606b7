/** What reading a file has to say about what was written in it, and what writing one could not carry. */
import type { Messages } from '../catalogue.ts';

export const remarks = {
  'bundle.json': 'This is not JSON ({message}). Take another copy of the file, or mend it at that place.',
  'bundle.loop': 'In this file the item {id} stands below itself. Give it another parent.',
  'bundle.newer':
    'This file is of level {level, number}, and this program reads up to {ours, number}. Update Throughline.',
  'bundle.shape':
    'At {path} the file is not as it should be ({message}). Mend it there, or take another copy.',

  'cell.choice': '“{text}” is not a {field} that is known here. It was left open: choose one.',
  'cell.cut':
    'The {field} may have {most, number} characters; this one has {length, number}, and only the first were read. Put the rest into a note.',
  'cell.estimate': '“{text}” is not an estimate. Write 3d, 3-8d or 3-5-8d, in h, d or w.',
  'cell.form': '“{text}” does not have the form of a {field}, so it was left open. Set it by hand.',
  'cell.kind': 'There is no kind called “{text}”; the row got the usual one. Change it if it is another.',
  'cell.many':
    'The {field} may have {most, number} entries; here are {count, number}, and only the first were read.',
  'cell.no-such-field':
    'A {kind} has no field for the column “{column}”, so the cell is only kept beside it.',
  'cell.number': '“{text}” is not a number, so the {field} was left open.',

  'file.too-long':
    'This file has {length, number} characters; up to {most, number} are read. Split it into several files.',
  'import.in-trash': '“{item}” is in the trash, so its row was left out. Bring it back first to import it.',
  'import.link-field':
    'The part “{field}” of “{kind}” could not be read, so the link was made without it. Set it by hand.',
  'import.link-unknown':
    'Something {kind} “{to}”, and no row and no item is called so. Correct the name, or make the link by hand.',
  'import.reviewer-owner':
    'The same person is owner and {field}, and nobody reviews their own work. Who reviews it?',

  'loss.aside':
    '{count, plural, one {# note was} other {# notes were}} left out. The bundle (JSON) keeps them.',
  'loss.asks': '{count, plural, one {# ask was} other {# asks were}} left out. The bundle (JSON) keeps them.',
  'loss.history':
    'The file also holds a history of {count, plural, one {# change} other {# changes}}, which was not taken over.',
  'loss.left':
    '{count, plural, one {# value was} other {# values were}} left over from an earlier kind of their item, and left out.',
  'loss.links':
    '{count, plural, one {# link has} other {# links have}} details that this format has no place for. The bundle (JSON) keeps them.',
  'loss.origin':
    'Where {count, plural, one {# item was} other {# items were}} imported from was left out. The bundle (JSON) keeps it.',
  'loss.texts':
    '{count, plural, one {# long text was} other {# long texts were}} left out. The bundle (JSON) keeps them.',
  'loss.trash':
    '{count, plural, one {# branch in the trash was} other {# branches in the trash were}} left out. The bundle (JSON) keeps them.',
  'loss.units':
    '{count, plural, one {# unit was} other {# units were}} left out. The bundle (JSON) and YAML keep them.',

  'markdown.no-plan':
    'There is neither an outline nor a table in this text. Write one item a line, with “- ” before it.',
  'table.no-title':
    'None of the columns ({columns}) was taken for the title. Say which one is: it needs a mapping to “title”.',

  'who.namesakes': 'Several people are called “{name}”. Which one is meant?',
  'who.other': '“{name}” is known here as something that this field cannot name. Who or what is meant?',

  'yaml.alias': 'This file uses aliases (*name), which a plan has no need for. Write the values out.',
  'yaml.malformed': 'Line {row} is not YAML ({message}). Mend it there.',
  'yaml.no-kind': 'An entry with {keys} names no kind. Begin it with one, such as “step: title”.',
  'yaml.no-plan': 'There is no plan in this file. It needs a list called “plan”.',
  'yaml.unknown-key': '<a>{kind}</a> has no field “{key}”, so it was left out.',
} as const satisfies Messages;
