/** Was beim Lesen von Tabellen und der Namen darin zu sagen ist. */
import type { Messages } from '../catalogue.ts';

export const tables = {
  'table.size':
    'Dieser Text hat {length, number} Zeichen; Tabellen werden bis {limit, number} gelesen. Bitte auf mehrere Dateien verteilen.',
  'xlsx.broken':
    'Diese Arbeitsmappe lässt sich nicht öffnen: Die Datei ist beschädigt oder abgeschnitten. Bitte noch einmal als XLSX speichern oder als CSV exportieren.',
  'xlsx.cells':
    'Die Blätter haben mehr als {limit, number} Zellen. Bitte weglassen, was der Plan nicht braucht.',
  'xlsx.files':
    'Die Arbeitsmappe enthält mehr als {limit, number} Dateien. Bitte das Blatt in eine neue Arbeitsmappe kopieren und diese speichern.',
  'xlsx.locked':
    'Diese Arbeitsmappe hat ein Passwort oder ist von der älteren Art (XLS). Bitte ohne Passwort als XLSX speichern oder als CSV exportieren.',
  'xlsx.sheets': 'Gelesen wurde das Blatt „{sheet}“. Ausgelassen: {others}.',
  'xlsx.size':
    'Entpackt hat die Arbeitsmappe {size, number} Byte, gelesen werden {limit, number}. Bitte weglassen, was der Plan nicht braucht.',

  'table.rows':
    'Nur die ersten {limit, number} Zeilen wurden gelesen. Bitte die Tabelle auf mehrere Dateien verteilen.',
  'table.columns':
    'Nur die ersten {limit, number} Spalten wurden gelesen. Bitte Spalten weglassen, die der Plan nicht braucht.',
  'table.cell-long':
    'Zeile {row}, Spalte {column, number}: Die Zelle hat {length, number} Zeichen; gelesen wurden die ersten {limit, number}. Bitte den Rest in eine Notiz schreiben.',
  'table.empty': 'In diesem Text ist keine Tabelle. Die erste Zeile sollte die Spalten benennen.',
  'table.no-rows': 'Es gibt Namen von Spalten, aber keine Zeilen darunter.',
  'table.header-empty': 'Spalte {column, number} hat keinen Namen. Bitte einen geben oder sie weglassen.',
  'table.header-twice':
    'Zwei Spalten heißen „{name}“; die zweite ist Spalte {column, number}. Bitte eine umbenennen.',
  'table.row-long':
    'Zeile {row} hat {cells, number} Zellen, es gibt aber {columns, number} Spalten. Steht in einem Text das Trennzeichen ohne Anführungszeichen?',
  'table.row-short':
    'Zeile {row} hat {cells, number} von {columns, number} Zellen; die übrigen gelten als leer.',
  'table.quote-open':
    'In Zeile {row} beginnt ein Anführungszeichen und endet nie, darum ist der ganze Rest eine Zelle. Bitte schließen.',
  'table.quote-stray':
    'In Zeile {row} folgt Text auf ein schließendes Anführungszeichen. Innerhalb von Anführungszeichen bitte doppelt schreiben.',
  'table.encoding':
    'Ab Zeile {row} waren einige Zeichen nicht lesbar. Bitte die Datei als UTF-8 speichern und noch einmal versuchen.',
  'table.second':
    'In Zeile {row} beginnt eine weitere Tabelle; gelesen wurde nur die erste. Bitte einzeln importieren.',
  'table.more-problems':
    '{count, plural, one {# weiteres Problem ist} other {# weitere Probleme sind}} nicht aufgeführt. Bitte zuerst diese lösen und noch einmal importieren.',

  'who.too-long':
    'Das hat {length, number} Zeichen; Namen werden bis {limit, number} gelesen. Bitte nur die Namen schreiben.',
  'who.open': '„{text}“ nennt noch niemanden. Wer ist verantwortlich?',
  'who.group':
    '„{name}“ ist eine Gruppe. Eine Gruppe kann mitwirken, verantwortlich ist eine Person oder eine Rolle. Wer?',
  'who.all':
    '„{text}“ sind alle, und wofür alle verantwortlich sind, ist es niemand. Wer ist verantwortlich?',
  'who.several':
    'Es sind {count, number} Namen genannt: {names}. Wer davon ist verantwortlich? Die anderen wirken mit.',
  'who.function': '„{name}“ nennt eine Funktion. Ist es eine Rolle, die eine Person besetzt, oder ein Team?',
  'who.one-or-several': '„{text}“ kann eine Rolle sein oder mehrere. Was stimmt?',
  'who.person-unsure': '„{name}“ wurde für eine Person gehalten. Stimmt das?',
  'who.comma-name': '„{text}“ können zwei Personen sein oder „{together}“. Was stimmt?',
  'who.last-first': '„{text}“ wurde als „{name}“ gelesen.',
  'who.aside': 'Was neben dem Namen steht, wurde nicht gelesen: „{text}“.',
  'who.doubted': '„{text}“ steht mit einem Fragezeichen da. Ist es entschieden?',
  'who.unclear': '„{text}“ war als Name einer Person, einer Rolle oder eines Teams nicht lesbar. Wer ist es?',
} as const satisfies Messages;
