/** Was die Bildschirme sagen: Import und Export. */
import type { Messages } from '../catalogue.ts';

export const exchange = {
  // Import
  'web.column.after': 'Hängt ab von',
  'web.column.contributes-to': 'Trägt bei zu',
  'web.column.hands-over': 'Übergibt an',
  'web.column.id': 'ID der Zeile',
  'web.column.kind': 'Art',
  'web.column.outline': 'Gliederungsnummer',
  'web.column.parent': 'Übergeordnet',
  'web.import.all-theirs': 'Alles aus der Datei übernehmen',
  'web.import.beside': 'Beim Eintrag aufbewahren',
  'web.import.cell': 'Wie geschrieben',
  'web.import.choose': 'Datei wählen',
  'web.import.column': 'Spalte',
  'web.import.conflicts':
    '{count, plural, one {Ein Feld wurde hier und in der Datei geändert} other {# Felder wurden hier und in der Datei geändert}}',
  'web.import.conflicts.text': 'Nichts wird überschrieben, wenn es nicht ausdrücklich so gewählt ist.',
  'web.import.counts':
    '{read, plural, one {# Zeile} other {# Zeilen}}: {added} neu, {changed} geändert, {unchanged} wie zuvor{conflicting, plural, =0 {} other {, # im Widerspruch}}.',
  'web.import.done':
    '{name}: {added, plural, one {ein Eintrag} other {# Einträge}} hinzugefügt{changed, plural, =0 {} other {, # geändert}}.',
  'web.import.drop':
    'Datei hier ablegen: Excel (XLSX), CSV, TSV, Markdown, YAML oder ein Bündel von Throughline.',
  'web.import.fields': 'Felder',
  'web.import.format': 'Gelesen als',
  'web.import.losses': 'Was ausgelassen wird',
  'web.import.lossless': 'Nichts: Jede Zelle bleibt, als Feld oder beim Eintrag.',
  'web.import.mapping': 'Wofür jede Spalte genommen wird, und die ersten Zeilen',
  'web.import.missing':
    '{count, plural, one {Ein Eintrag kam früher aus dieser Datei und steht nicht mehr darin} other {# Einträge kamen früher aus dieser Datei und stehen nicht mehr darin}}',
  'web.import.missing.text': 'Sie bleiben im Plan. Was vorbei ist, bitte selbst in den Papierkorb legen.',
  'web.import.nothing': 'In dieser Datei ist nichts neu.',
  'web.import.other': 'Andere Datei',
  'web.import.ours': 'Behalten, was hier steht:',
  'web.import.paste': 'Oder eine Tabelle oder Liste einfügen',
  'web.import.paste.hint': 'Was,Wer,Wann',
  'web.import.pasted': 'eingefügter Text',
  'web.import.read': 'Lesen',
  'web.import.reading': '{name} wird gelesen …',
  'web.import.reason': 'Warum es unsicher ist',
  'web.import.remarks': '{count, plural, one {Eine Zelle ist unsicher} other {# Zellen sind unsicher}}',
  'web.import.remarks.text':
    'Nichts wurde geraten. Was geschrieben stand, bleibt beim Eintrag und markiert, bis es geklärt ist.',
  'web.import.row': 'Zeile',
  'web.import.row-kind': 'Jede Zeile ist',
  'web.import.row-kind.usual': 'wie die Datei sagt',
  'web.import.structure': 'Aufbau',
  'web.import.submit':
    '{added, plural, =0 {} one {Einen neuen Eintrag} other {# neue Einträge}}{changed, plural, =0 {} one { und eine Änderung} other { und # Änderungen}} importieren',
  'web.import.taken-for': 'Wofür „{column}“ genommen wird',
  'web.import.text':
    'Bevor sich etwas ändert, steht hier, was verstanden wurde und was unsicher ist. Eine neuere Fassung derselben Datei zeigt die Unterschiede.',
  'web.import.theirs': 'Nehmen, was die Datei sagt:',
  'web.import.under': 'Ablegen unter',
  'web.import.under.top': 'Ganz oben im Plan',
  'web.import.undo': 'Import rückgängig machen',
  'web.import.why': 'Warum, oder woher es kommt (freiwillig)',

  // Export
  'web.estimated': 'Grundlage',
  'web.estimated.none':
    '{pieces, plural, one {Das eine Stück Arbeit} other {Keins von # Stücken Arbeit}} hier ist {pieces, plural, one {nicht } other {}}geschätzt. Eine Spanne wie 3-8d genügt für den Anfang.',
  'web.estimated.some':
    '{count, number} von {pieces, plural, one {# Stück} other {# Stücken}} Arbeit hier {count, plural, one {ist} other {sind}} geschätzt.',
  'web.export.losses': 'Was {format} nicht fasst',
  'web.export.lossless': 'Nichts geht verloren: Alles aus dem Plan ist in der Datei.',
  'web.export.saved': 'Gespeichert als {file}.',
  'web.export.text': 'Der ganze Plan als eine Datei. Was ein Format nicht fasst, wird gesagt.',
  'web.format.bundle': 'Bündel von Throughline',
  'web.format.bundle.text': 'Alles, ohne Verlust: für den Umzug oder für ein Repository.',
  'web.format.csv': 'Tabelle (CSV)',
  'web.format.csv.text': 'Für Tabellenprogramme, eine Zeile je Eintrag.',
  'web.format.markdown': 'Markdown',
  'web.format.markdown-table': 'Markdown-Tabelle',
  'web.format.markdown-table.text': 'Eine Tabelle für Issues, Pull Requests und Wikis.',
  'web.format.markdown.text': 'Eine Gliederung zum Lesen, Senden und Drucken.',
  'web.format.tsv': 'Tabelle (TSV)',
  'web.format.tsv.text': 'Dieselbe Tabelle mit Tabulatoren, für die Zwischenablage eines Tabellenprogramms.',
  'web.format.xlsx': 'Excel-Arbeitsmappe (XLSX)',
  'web.format.xlsx.text':
    'Plan, Personen und Verknüpfungen als drei Blätter, für Excel, Google Sheets und andere.',
  'web.format.yaml': 'YAML-Plan',
  'web.format.yaml.text': 'Zum Schreiben von Hand in einem Editor.',
} as const satisfies Messages;
