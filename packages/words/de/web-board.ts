/** Was die Bildschirme sagen: Tafel und Kalender. */
import type { Messages } from '../catalogue.ts';

export const board = {
  // Tafel
  'web.board.add': 'Hinzufügen',
  'web.board.add-to': 'Zu „{column}“ hinzufügen',
  'web.board.all': 'Alles zeigen',
  'web.board.alone': 'In dieser Richtung steht nichts unter demselben Eintrag.',
  'web.board.before': 'Vor „{name}“',
  'web.board.blank': 'Die Tafel zeigt, was geplant ist',
  'web.board.blank.text':
    'Sobald es ein Ergebnis oder einen Schritt gibt, steht es hier, nach Status oder nach der verantwortlichen Person.',
  'web.board.by-plan': 'In einer anderen Spalte steht es, wo der Plan es hat.',
  'web.board.cancelled': '„{name}“ bleibt in {column}.',
  'web.board.column': '{title}: {count, plural, =0 {keine Karten} one {eine Karte} other {# Karten}}',
  'web.board.columns': 'Spalten',
  'web.board.dropped': '„{name}“ ist jetzt in {column}.',
  'web.board.edge': 'In dieser Richtung gibt es keine Spalte mehr.',
  'web.board.empty': 'Nichts hier',
  'web.board.fixed': 'Das folgt aus anderem („{group}“) und lässt sich nicht in eine andere Spalte legen.',
  'web.board.keys':
    'Pfeiltasten gehen von Karte zu Karte, Enter öffnet eine. Leertaste nimmt sie auf; dann tragen die Pfeiltasten sie, Leertaste oder Enter legt ab, Escape legt zurück.',
  'web.board.last': 'Zuletzt in {column}',
  'web.board.late': '(überfällig)',
  'web.board.new': 'Wie heißt es?',
  'web.board.none': 'Nichts passt zum Filter',
  'web.board.none.text': 'Anderes ist da: Mit weniger Filter ist es zu sehen.',
  'web.board.over': '{column}, Platz {index, number} von {of, number}',
  'web.board.owned': 'verantwortlich: {name}',
  'web.board.picked':
    '„{name}“ aus {column} aufgenommen. Pfeiltasten tragen es, Leertaste legt ab, Escape legt zurück.',
  'web.board.questions': '{count, plural, one {eine offene Frage} other {# offene Fragen}}',
  'web.board.refused': '„{name}“ ließ sich dort nicht ablegen.',
  'web.board.reordered': '„{name}“ steht in {column} jetzt an anderer Stelle.',
  'web.board.title': 'Tafel',

  // Kalender
  'web.calendar.blank':
    'Noch ist nichts geplant. Was einen Termin oder einen Beginn hat, steht hier an seinem Tag.',
  'web.calendar.cancelled': '„{name}“ bleibt, wo es war.',
  'web.calendar.day': '{day}: {count, plural, =0 {nichts} one {ein Eintrag} other {# Einträge}}',
  'web.calendar.derived': '{name}: niemand gab ein Datum vor, der Plan kommt auf {day}',
  'web.calendar.due': '„{name}“ hat jetzt den Termin {day}.',
  'web.calendar.free': 'Heute nichts',
  'web.calendar.keys':
    'Pfeiltasten gehen von Tag zu Tag, Enter geht in einen hinein. Dort nimmt Leertaste einen Eintrag auf; dann tragen die Pfeiltasten ihn, Leertaste oder Enter legt ab, Escape legt zurück.',
  'web.calendar.month': 'Monat',
  'web.calendar.month-after': 'Nächster Monat',
  'web.calendar.month-before': 'Voriger Monat',
  'web.calendar.more': '{count, number} weitere',
  'web.calendar.nearest': 'Zum {date}',
  'web.calendar.none': 'Hier ist nichts fällig, und nichts beginnt.',
  'web.calendar.periods': 'In einem Monat, Quartal oder länger',
  'web.calendar.picked':
    '„{name}“ am {day} aufgenommen. Pfeiltasten tragen es, Leertaste legt ab, Escape legt zurück.',
  'web.calendar.planned': '(niemand gab ein Datum vor: so sagt es der Plan)',
  'web.calendar.refused': '„{name}“ ließ sich nicht auf {day} legen.',
  'web.calendar.span': 'Wie viel zu sehen ist',
  'web.calendar.start': '(beginnt)',
  'web.calendar.starts': '„{name}“ beginnt jetzt am {day}.',
  'web.calendar.title': 'Kalender',
  'web.calendar.today': 'Heute',
  'web.calendar.undated': '{count, plural, one {Ein Eintrag ohne Datum} other {# Einträge ohne Datum}}',
  'web.calendar.undated.text': 'Auf einen Tag ziehen oder mit der Leertaste aufnehmen.',
  'web.calendar.week': 'Woche',
  'web.calendar.week-after': 'Nächste Woche',
  'web.calendar.week-before': 'Vorige Woche',
} as const satisfies Messages;
