/** What reading a file has to say about what was written in it, and what writing one could not carry. */
import type { Messages } from '../catalogue.ts';

export const remarks = {
  'bundle.deep':
    'Values in this file are nested more than {most, number} levels deep, which no plan is. Take another copy of the file.',
  'bundle.json': 'This is not JSON ({message}). Take another copy of the file, or mend it at that place.',
  'bundle.loop': 'In this file the item {id} stands below itself. Give it another parent.',
  'bundle.newer':
    'This file is of level {level, number}, and this program reads up to {ours, number}. Update Throughline.',
  'bundle.not':
    'This JSON is not a bundle of Throughline: it does not begin with “throughline”: “bundle”. Choose another file.',
  'bundle.shape':
    'At {path} the file is not as it should be ({message}). Mend it there, or take another copy.',

  'bundle.twice': 'The id {id} stands twice in this file. Take one of the two out.',

  'cell.choice': '“{text}” is not a {field} that is known here. It was left open: choose one.',
  'cell.cut':
    'The {field} may have {most, number} characters; this one has {length, number}, and only the first were read. Put the rest into a note.',
  'cell.estimate': '“{text}” is not an estimate. Write 3d, 3-8d or 3-5-8d, in h, d or w.',
  'cell.form': '“{text}” does not have the form of a {field}, so it was left open. Set it by hand.',
  'cell.holds':
    '<a>{kind}</a> cannot hold the rows below it, so it became <a>{instead}</a>. Change the kind, or move the rows.',
  'cell.kind': 'There is no kind called “{text}”; the row got the usual one. Change it if it is another.',
  'cell.many':
    'The {field} may have {most, number} entries; here are {count, number}, and only the first were read.',
  'cell.no-such-field':
    'A {kind} has no field for the column “{column}”, so the cell is only kept beside it.',
  'cell.number': '“{text}” is not a number, so the {field} was left open.',

  'file.binary':
    'This is not a text but a file of some program. Save it as CSV there, and import that. What can be read: {known}.',
  'file.too-long':
    'This file has {length, number} characters; up to {most, number} are read. Split it into several files.',
  'file.too-many':
    'This file has {count, number} items; up to {most, number} are read at once. Split it into several files.',
  'file.unknown':
    'Nothing in this text says what it is. What can be read: {known}. Say which of these it is, or choose another file.',

  'import.id-twice':
    'The id {id} stands in two rows; the second became an item of its own. Give it another id, or none.',
  'import.in-trash': '“{item}” is in the trash, so its row was left out. Bring it back first to import it.',
  'import.link-end': 'The link to “{to}” was left out, because the relation “{kind}” is not for such items.',
  'import.link-field':
    'The part “{field}” of “{kind}” could not be read, so the link was made without it. Set it by hand.',
  'import.link-self': 'A row that {kind} itself was left without that link. Correct the name.',
  'import.link-unknown':
    'Something {kind} “{to}”, and no row and no item is called so. Correct the name, or make the link by hand.',
  'import.reviewer-owner':
    'The same person is owner and {field}, and nobody reviews their own work. Who reviews it?',

  'loss.asks': '{count, plural, one {# ask was} other {# asks were}} left out. The bundle (JSON) keeps them.',
  'loss.empty':
    '{count, plural, one {# empty text or list comes} other {# empty texts or lists come}} back as none.',
  'loss.history':
    'The file also holds a history of {count, plural, one {# change} other {# changes}}, which was not taken over.',
  'loss.left':
    '{count, plural, one {# value was} other {# values were}} left over from an earlier kind of their item, and left out.',
  'loss.lines':
    '{count, plural, one {# line of text belongs to no item and was not read.} other {# lines of text belong to no item and were not read.}}',
  'loss.long':
    '{count, plural, one {# text was} other {# texts were}} cut at 32,767 characters, which is all that a cell holds. The bundle (JSON) and YAML keep them.',
  'loss.notes':
    '{count, plural, one {# note was} other {# notes were}} left out. The bundle (JSON) and YAML keep them.',
  'loss.origin':
    'Where {count, plural, one {# item was} other {# items were}} imported from was left out. The bundle (JSON) keeps it.',

  'loss.references':
    '{count, plural, one {# mention of somebody in the trash was} other {# mentions of somebody in the trash were}} left out.',
  'loss.returns':
    '{count, plural, one {# text has} other {# texts have}} line ends of another sort, which come back as plain ones.',
  'loss.settings':
    '{count, plural, one {# setting of the workspace was} other {# settings of the workspace were}} left out. The bundle (JSON) and YAML keep them.',
  'loss.spaces':
    '{count, plural, one {# text begins or ends} other {# texts begin or end}} with white space, which is not kept.',
  'loss.trash':
    '{count, plural, one {# item in the trash was} other {# items in the trash were}} left out, with what ties others to them. The bundle (JSON) keeps them.',
  'loss.views':
    '{count, plural, one {# saved view was} other {# saved views were}} left out. The bundle (JSON) keeps them.',

  'outline.none':
    'There is neither an outline nor a table in this text. Write one item a line, with “- ” before it.',
  'outline.unknown-key': '<a>{kind}</a> has no field “{key}”, so it was left out.',

  'table.no-target':
    'There is no field “{target}” for the column “{column}”, so its heading decided. There are: {known}.',
  'table.no-title':
    'None of the columns ({columns}) was taken for the title. Say which one is: it needs a mapping to “title”.',

  'template.namesakes':
    'Two people here are called “{name}”. Say whom you mean by their id or e-mail address.',
  'template.no-person': '“{name}” is not a person, so it cannot fill a role. Name a person.',
  'template.role-unknown': 'This template has no role “{role}”. It has: {known}.',

  'who.none': 'Nobody is named here. Who answers for it?',
  'who.namesakes': 'Several people are called “{name}”. Which one is meant?',
  'who.other': '“{name}” is known here as something that this field cannot name. Who or what is meant?',

  'yaml.alias': 'This file uses aliases (*name), which a plan has no need for. Write the values out.',
  'yaml.deep': 'This file is nested more deeply than can be read. Put some of its levels side by side.',
  'yaml.key-twice': 'The key “{key}” stands twice in one entry (line {row}). Take one of the two out.',
  'yaml.malformed': 'Line {row} is not YAML ({message}). Mend it there.',
  'yaml.no-kind': 'An entry with {keys} names no kind. Begin it with one, such as “step: title”.',
  'yaml.no-plan': 'There is no plan in this file. It needs a list called “plan”.',
  'yaml.unknown-key': '<a>{kind}</a> has no field “{key}”, so it was left out.',
} as const satisfies Messages;
