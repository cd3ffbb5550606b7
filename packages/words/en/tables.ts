/** What reading tables and the names of people in them has to say. */
import type { Messages } from '../catalogue.ts';

export const tables = {
  'table.size':
    'This text has {length, number} characters; tables are read up to {limit, number}. Split it into several files.',
  'xlsx.broken':
    'This workbook cannot be opened: the file is damaged or was cut off. Save it again as XLSX, or export it as CSV.',
  'xlsx.cells':
    'The sheets have more than {limit, number} cells. Leave out those that the plan does not need.',
  'xlsx.files':
    'The workbook holds more than {limit, number} files. Copy the sheet into a new workbook, and save that.',
  'xlsx.locked':
    'This workbook has a password, or is of the older sort (XLS). Save it without one as XLSX, or export it as CSV.',
  'xlsx.sheets': 'The sheet “{sheet}” was read. Left out: {others}.',
  'xlsx.size':
    'Unpacked, the workbook has {size, number} bytes, and {limit, number} are read. Leave out what the plan does not need.',

  'table.rows': 'Only the first {limit, number} rows were read. Split the table into several files.',
  'table.columns':
    'Only the first {limit, number} columns were read. Leave out columns that the plan does not need.',
  'table.cell-long':
    'Row {row}, column {column, number}: the cell has {length, number} characters; the first {limit, number} were read. Put the rest into a note.',
  'table.empty': 'There is no table in this text. Its first line should name the columns.',
  'table.no-rows': 'There are names of columns, but no rows below them.',
  'table.header-empty': 'Column {column, number} has no name. Give it one, or leave it out.',
  'table.header-twice':
    'Two columns are called “{name}”; the second is column {column, number}. Rename one of them.',
  'table.row-long':
    'Row {row} has {cells, number} cells, but there are {columns, number} columns. Does a text in it hold the separator without quotes?',
  'table.row-short':
    'Row {row} has {cells, number} of {columns, number} cells; the others were taken as empty.',
  'table.quote-open':
    'In row {row} a quotation mark opens and never closes, so the rest of the text is one cell. Close it.',
  'table.quote-stray':
    'In row {row} text follows a closing quotation mark. Write a quotation mark within quotes twice.',
  'table.encoding':
    'From row {row} on some characters could not be read. Save the file as UTF-8 and try again.',
  'table.second': 'Another table begins in row {row}; only the first was read. Import them one by one.',
  'table.more-problems':
    '{count, plural, one {# more problem is} other {# more problems are}} not listed. Solve these first, and import again.',

  'who.too-long':
    'This has {length, number} characters; names are read up to {limit, number}. Write the names alone.',
  'who.open': '“{text}” names nobody yet. Who answers for it?',
  'who.group': '“{name}” is a group. A group can take part, but one person or role answers. Who?',
  'who.all': '“{text}” is everybody, and what everybody answers for nobody does. Who answers for it?',
  'who.several':
    '{count, number} names are written: {names}. Which one answers for it? The others take part.',
  'who.function': '“{name}” names a function. Is it a role that one person fills, or a team?',
  'who.one-or-several': '“{text}” can be one role or several. Which is it?',
  'who.person-unsure': '“{name}” was taken for a person. Is it one?',
  'who.comma-name': '“{text}” can be two people, or “{together}”. Which is it?',
  'who.last-first': '“{text}” was read as “{name}”.',
  'who.aside': 'What stands beside the name was not read: “{text}”.',
  'who.doubted': '“{text}” is written with a question mark. Is it settled?',
  'who.unclear': '“{text}” could not be read as the name of a person, a role or a team. Who is it?',
} as const satisfies Messages;
