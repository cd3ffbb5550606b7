/** Was die Bildschirme sagen: die Schnellzeile und die Zwischenablage. */
import type { Messages } from '../catalogue.ts';

export const quick = {
  // Zwischenablage
  'web.clipboard.add': '{count, plural, one {# Zeile} other {# Zeilen}} hinzufügen',
  'web.clipboard.copied': '{count, plural, one {# Eintrag} other {# Einträge}} kopiert.',
  'web.clipboard.copy-back': 'Den Text kopieren',
  'web.clipboard.counts':
    '{count, plural, =0 {Keine Zeile ist lesbar} one {# neue Zeile} other {# neue Zeilen}}',
  'web.clipboard.cut':
    '{count, plural, one {# Eintrag ist} other {# Einträge sind}} zum Verschieben bereit. Bitte einfügen, wo {count, plural, one {er hingehört} other {sie hingehören}}.',
  'web.clipboard.empty': 'In der Zwischenablage liegt nichts, woraus Zeilen werden könnten.',
  'web.clipboard.moved': '{count, plural, one {# Eintrag} other {# Einträge}} verschoben.',
  'web.clipboard.pasted': '{count, plural, one {# Eintrag} other {# Einträge}} hinzugefügt.',
  'web.clipboard.refused':
    'Der Browser gibt die Zwischenablage nicht her. Bitte dieser Website erlauben, sie zu nutzen, oder auf einer Zeile die Tasten für Kopieren und Einfügen drücken.',
  'web.clipboard.remarks': '{count, plural, one {# Zelle ist} other {# Zellen sind}} nicht sicher',
  'web.clipboard.source': 'Zwischenablage',
  'web.clipboard.table': 'Tabelle einfügen',
  'web.clipboard.table.text':
    'Was ist jede Spalte? Eine Spalte, die kein Feld ist, bleibt beim Eintrag, wie sie geschrieben wurde.',
  'web.do.copy': 'Zeilen kopieren',
  'web.do.cut': 'Zeilen ausschneiden, um sie zu verschieben',
  'web.do.paste': 'Als Zeilen darunter einfügen',

  // Schnellzeile
  'web.do.quick-add': 'Schnell hinzufügen',
  'web.quick.add': 'Hinzufügen',
  'web.quick.add-open': 'Hinzufügen und öffnen',
  'web.quick.added': '„{name}“ hinzugefügt.',
  'web.quick.after': 'nach {name}',
  'web.quick.after.lag': 'nach {name} ({lag})',
  'web.quick.as-words': '„{text}“ als Worte im Titel behalten',
  'web.quick.before': 'vor {name}',
  'web.quick.before.lag': 'vor {name} ({lag})',
  'web.quick.by': 'bis {date}',
  'web.quick.choice.in': '{name}, in {parent}',
  'web.quick.choice.new': 'Neu: {kind} {name}',
  'web.quick.choice.words': 'Nur Worte: {text}',
  'web.quick.contributor': 'mit {name}',
  'web.quick.from': 'ab {date}',
  'web.quick.from-to': 'von {from} bis {to}',
  'web.quick.goes-people': 'Kommt zu den Personen, als {kind}',
  'web.quick.goes-top': 'Kommt ganz oben in den Plan, als {kind}',
  'web.quick.goes-under': 'Kommt unter „{parent}“, als {kind}',
  'web.quick.hints': 'Vorschläge',
  'web.quick.line': 'Was hinzukommen soll, in einer Zeile',
  'web.quick.new': 'neu: {kind} {name}',
  'web.quick.offer': 'Schnell hinzufügen: „{text}“',
  'web.quick.offer-date': 'bis {date}?',
  'web.quick.placeholder': 'Pilot läuft @Name by 30.6. 3-8d after:Vertrag #Zweig',
  'web.quick.placeholder.one': 'Pilot läuft by 30.6. 3-8d after:Vertrag #Zweig',
  'web.quick.question': 'Was ist mit „{text}“ gemeint?',
  'web.quick.text': '{field}: {text}',
  'web.quick.under': 'unter {name}',
  'web.quick.understood': 'Was verstanden wurde',
} as const satisfies Messages;
