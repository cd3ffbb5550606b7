/** What the screens say: import and export. */
import type { Messages } from '../catalogue.ts';

export const exchange = {
  // import
  'web.column.after': 'Depends on',
  'web.column.contributes-to': 'Contributes to',
  'web.column.hands-over': 'Hands over to',
  'web.column.id': 'Id of the row',
  'web.column.kind': 'Kind',
  'web.column.outline': 'Outline number',
  'web.column.parent': 'Parent',
  'web.import.all-theirs': 'Take all from the file',
  'web.import.beside': 'Keep beside the item',
  'web.import.cell': 'As written',
  'web.import.choose': 'Choose a file',
  'web.import.column': 'Column',
  'web.import.conflicts':
    '{count, plural, one {One field was changed here and in the file} other {# fields were changed here and in the file}}',
  'web.import.conflicts.text': 'Nothing is overwritten unless you say so.',
  'web.import.counts':
    '{read, plural, one {# row} other {# rows}}: {added} new, {changed} changed, {unchanged} as they were{conflicting, plural, =0 {} other {, # in conflict}}.',
  'web.import.done':
    '{name}: {added, plural, one {one item} other {# items}} added{changed, plural, =0 {} other {, # changed}}.',
  'web.import.drop': 'Drop a file here: Excel (XLSX), CSV, TSV, Markdown, YAML or a Throughline bundle.',
  'web.import.fields': 'Fields',
  'web.import.format': 'Read as',
  'web.import.losses': 'What is left out',
  'web.import.lossless': 'Nothing: every cell is kept, as a field or beside its item.',
  'web.import.mapping': 'What each column is taken for, and the first rows',
  'web.import.missing':
    '{count, plural, one {One item came from this file before and is no longer in it} other {# items came from this file before and are no longer in it}}',
  'web.import.missing.text': 'They stay in the plan. Move them to the trash yourself if they are over.',
  'web.import.nothing': 'Nothing in this file is new.',
  'web.import.other': 'Another file',
  'web.import.ours': 'Keep what is here:',
  'web.import.paste': 'Or paste a table or a list',
  'web.import.paste.hint': 'What,Who,When',
  'web.import.pasted': 'pasted text',
  'web.import.read': 'Read it',
  'web.import.reading': 'Reading {name} …',
  'web.import.reason': 'Why it is uncertain',
  'web.import.remarks': '{count, plural, one {One cell is uncertain} other {# cells are uncertain}}',
  'web.import.remarks.text':
    'Nothing was guessed. What was written is kept with each item, and marked until you settle it.',
  'web.import.row': 'Row',
  'web.import.row-kind': 'Each row is',
  'web.import.row-kind.usual': 'as the file says',
  'web.import.structure': 'Structure',
  'web.import.submit':
    'Import {added, plural, =0 {} one {one new item} other {# new items}}{changed, plural, =0 {} one { and one change} other { and # changes}}',
  'web.import.taken-for': 'What “{column}” is taken for',
  'web.import.text':
    'You see what was understood, and everything uncertain, before anything changes. Importing a newer version of the same file shows the differences.',
  'web.import.theirs': 'Take what the file says:',
  'web.import.under': 'Put it under',
  'web.import.under.top': 'The top of the plan',
  'web.import.undo': 'Undo the import',
  'web.import.why': 'Why, or where it comes from (optional)',

  // export
  'web.estimated': 'Basis',
  'web.estimated.none':
    '{pieces, plural, one {The one piece of work} other {None of # pieces of work}} here {pieces, plural, one {is not} other {is}} estimated. One range, such as 3-8d, is enough to begin.',
  'web.estimated.some':
    '{count, number} of {pieces, plural, one {# piece} other {# pieces}} of work here {count, plural, one {is} other {are}} estimated.',
  'web.export.losses': 'What {format} cannot carry',
  'web.export.lossless': 'Nothing is lost: everything in the plan is in the file.',
  'web.export.saved': 'Saved as {file}.',
  'web.export.text': 'The whole plan as one file. Throughline says what a format cannot carry.',
  'web.format.bundle': 'Throughline bundle',
  'web.format.bundle.text': 'Everything, without loss: to move to another server or keep in a repository.',
  'web.format.csv': 'Table (CSV)',
  'web.format.csv.text': 'For spreadsheets, one row an item.',
  'web.format.markdown': 'Markdown',
  'web.format.markdown-table': 'Markdown table',
  'web.format.markdown-table.text': 'A table for issues, pull requests and wikis.',
  'web.format.markdown.text': 'An outline to read, send and print.',
  'web.format.tsv': 'Table (TSV)',
  'web.format.tsv.text': 'The same table with tabs, for the clipboard of a spreadsheet.',
  'web.format.xlsx': 'Excel workbook (XLSX)',
  'web.format.xlsx.text': 'Plan, people and links as three sheets, for Excel, Google Sheets and others.',
  'web.format.yaml': 'YAML plan',
  'web.format.yaml.text': 'To write by hand in an editor.',
} as const satisfies Messages;
