/** Was die Bildschirme sagen: Konten, der erste Plan, Vorlagen, die Führung. */
import type { Messages } from '../catalogue.ts';

export const start = {
  // Konten
  'web.account.email': 'E-Mail',
  'web.account.first.submit': 'Konto anlegen',
  'web.account.first.text':
    'Hier hat noch niemand ein Konto. Dieses ist das erste, und ihm gehört der Arbeitsbereich. Alles bleibt auf diesem Server.',
  'web.account.first.title': 'Willkommen bei Throughline',
  'web.account.name': 'Name',
  'web.account.password': 'Passwort',
  'web.account.password.hint': 'Mindestens 10 Zeichen.',
  'web.account.sign-in': 'Anmelden',
  'web.account.sign-in.title': 'Bei Throughline anmelden',
  'web.account.sign-out': 'Abmelden',
  'web.join.as': 'Angemeldet als {name} ({email}); beigetreten wird mit diesem Konto.',
  'web.join.elsewhere': 'Zu Throughline',
  'web.join.gone': 'Diese Einladung gilt nicht mehr',
  'web.join.known': 'Ich habe schon ein Konto',
  'web.join.known.text': 'Anmelden genügt.',
  'web.join.new': 'Neues Konto anlegen',
  'web.join.submit': 'Beitreten',
  'web.join.text': 'Die Rolle hier: {role}. Für den Anfang fehlt nur ein Konto.',
  'web.join.title': '{workspace} beitreten',
  'web.password.hide': 'Verbergen',
  'web.password.show': 'Zeigen',

  // Arbeitsbereiche
  'web.back-to': 'Zurück zu {name}',
  'web.demo.banner': 'Das ist eine Vorführung. Alles darin ist erfunden: umsehen, alles ändern.',
  'web.demo.deleted': 'Die Vorführung ist gelöscht, mit allem, was darin war.',
  'web.demo.first': 'Konto anlegen, zuerst eine Vorführung öffnen',
  'web.demo.label': 'Vorführung',
  'web.demo.leave': 'Verlassen und löschen',
  'web.demo.open': 'In einer Vorführung umsehen',
  'web.workspace.closed': 'Dieser Arbeitsbereich lässt sich nicht öffnen',
  'web.workspace.create': 'Arbeitsbereich anlegen',
  'web.workspace.delete': 'Diesen Arbeitsbereich löschen',
  'web.workspace.delete.sure':
    'Alles darin verschwindet, für alle, und kommt nicht wieder. Zum Löschen „{name}“ eintippen:',
  'web.workspace.delete.text': 'Löscht „{name}“ mit Plan, Geschichte und Einladungen.',
  'web.workspace.menu': 'Arbeitsbereich {name}',
  'web.workspace.name': 'Name des Arbeitsbereichs',
  'web.workspace.name.hint': 'Ein Team, eine Firma, ein Vorhaben. Leer lassen für einen eigenen Plan.',
  'web.workspace.new': 'Neuer Arbeitsbereich',
  'web.workspace.new.text':
    'Ein Arbeitsbereich ist ein Plan, seine Geschichte und seine Personen. Zwischen Arbeitsbereichen wird nichts geteilt.',
  'web.workspace.usual': 'Plan von {name}',

  // was sich tun lässt
  'web.do.next-step': 'Den nächsten Schritt tun',
  'web.do.tour': 'Führung',
  'web.place.templates': 'Vorlagen',

  // der erste Plan
  'web.first.done': 'Woran ist es zu erkennen?',
  'web.first.done.hint': 'Ein Satz, den jede und jeder prüfen könnte',
  'web.first.for': 'Dieser Plan ist für',
  'web.first.for.me': 'mich allein',
  'web.first.for.us': 'mehrere',
  'web.first.import': 'Stattdessen einen Plan importieren',
  'web.first.nothing': 'Vorerst nichts',
  'web.first.one.done': 'Woran ist es zu erkennen?',
  'web.first.one.done.hint': 'Ein Satz, der sich selbst prüfen lässt',
  'web.first.one.text':
    'Eine Entscheidung genügt für den Anfang, und sie lässt sich zurücknehmen. „Vorerst nichts“ ist auch eine Antwort.',
  'web.first.one.title': 'Was ist entschieden?',
  'web.first.one.what': 'Entschieden ist:',
  'web.first.one.what.hint': 'Ich laufe zehn Kilometer ohne Pause',
  'web.first.rows': 'Was muss sich dafür ändern?',
  'web.first.rows.hint':
    'Tab geht zur nächsten Zelle, Enter zur nächsten Zeile. Enter in einer leeren Zeile beendet.',
  'web.first.rows.label': 'Die ersten Zeilen des Plans',
  'web.first.rows.one': 'Was sind die ersten Schritte?',
  'web.first.rows.submit': 'Plan öffnen',
  'web.first.rows.text':
    'Drei Zeilen für den Anfang; was noch offen ist, bleibt leer. Später ist Platz für beliebig viele.',
  'web.first.rows.title': 'Titel: {kind} {number}',
  'web.first.rows.when': 'Termin: {kind} {number}',
  'web.first.rows.who': 'Verantwortlich: {kind} {number}',
  'web.first.submit': 'Plan beginnen',
  'web.first.template': 'Mit einer Vorlage beginnen',
  'web.first.text':
    'Ein Satz genügt für den Anfang. Alles andere lässt sich später hinzufügen, verschieben und zurücknehmen.',
  'web.first.title': 'Am Anfang steht, was wahr werden soll',
  'web.first.what': 'Was soll wahr werden',
  'web.first.what.hint': 'Zwei Kliniken buchen ihre Operationssäle täglich bei uns',
  'web.first.when': 'Bis wann',
  'web.first.who': 'Wer ist verantwortlich',
  'web.first.who.hint': 'Eine Person oder eine Rolle',

  // Vorlagen
  'web.templates.all': 'Alle Vorlagen',
  'web.templates.done':
    '„{title}“ ist im Plan: {count, plural, one {# Eintrag} other {# Einträge}}, Rollen inbegriffen.',
  'web.templates.none': 'Hier gibt es keine Vorlagen',
  'web.templates.none.text':
    'Eine Vorlage ist eine Plandatei im Ordner „templates“ neben dem Programm. Eine dort ablegen und diese Seite neu öffnen.',
  'web.templates.preview': 'Was dazukommt',
  'web.templates.roles':
    'Wer macht was: {count, plural, one {# Rolle} other {# Rollen}}, soweit schon bekannt',
  'web.templates.roles.one':
    '{count, plural, one {Die Rolle liegt} other {Die # Rollen liegen}} vorerst in einer Hand. Unter „Personen“ lassen sie sich verteilen.',
  'web.templates.roles.text':
    'Was noch offen ist, bleibt leer: Eine Rolle kann Arbeit verantworten, bevor jemand sie besetzt.',
  'web.templates.size':
    '{count, plural, one {# Eintrag} other {# Einträge}} · {levels, plural, one {# Ebene} other {# Ebenen}} · {roles, plural, one {# Rolle} other {# Rollen}} · {weeks, plural, one {# Woche} other {# Wochen}}',
  'web.templates.start': 'An welchem Tag beginnt es?',
  'web.templates.start.day': 'Bitte einen Tag nennen.',
  'web.templates.start.read':
    'Es beginnt am {date}; das letzte Datum liegt {weeks, plural, one {# Woche} other {# Wochen}} danach.',
  'web.templates.start.today': 'heute',
  'web.templates.text':
    'Pläne für den Anfang, jeder mit Ziel, Rollen als Verantwortlichen, Spannen, Verknüpfungen und Risiken. Alles lässt sich ändern.',
  'web.templates.use': 'Diese Vorlage verwenden',
  'web.templates.use.text':
    'Sie kommt neben das, was da ist. Einmal rückgängig machen nimmt alles wieder weg.',
  'web.templates.vacant': 'noch niemand',

  // die Führung
  'web.tour.at': 'Schritt {at} von {of}',
  'web.tour.back': 'Zurück',
  'web.tour.done': 'Fertig',
  'web.tour.find.text':
    'Strg+K, oder ⌘K, findet jeden Eintrag, geht überallhin und tut alles. Das Fragezeichen zeigt die Tasten des Bildschirms.',
  'web.tour.find.title': 'Alles ist eine Taste entfernt',
  'web.tour.halfway': 'geht weiter, wo sie aufhörte',
  'web.tour.home.text':
    'Was auf Antwort wartet, was bis wann zu verantworten ist und wofür, und was andere seit dem letzten Besuch geändert haben.',
  'web.tour.home.title': 'Der Start zeigt, was ansteht',
  'web.tour.leave': 'Führung verlassen',
  'web.tour.next': 'Weiter',
  'web.tour.people.text':
    'Jede Person und jede Rolle mit dem, wofür sie verantwortlich ist. Eine Rolle kann Arbeit verantworten, bevor jemand sie besetzt.',
  'web.tour.people.title': 'Wer wofür verantwortlich ist',
  'web.tour.plan.text':
    'Oben steht, was wahr werden soll, und woran es zu erkennen ist. Alles andere im Plan gibt es deswegen.',
  'web.tour.plan.title': 'Am Anfang steht ein Ziel',
  'web.tour.rows.text':
    'Darunter steht, wie es wahr wird. Enter öffnet die nächste Zeile, Tab rückt sie ein, Pfeiltasten bewegen, und die Leertaste öffnet, was in der Hand ist.',
  'web.tour.rows.title': 'Ein Plan ist eine Gliederung',
  'web.tour.undo.text':
    'Jede Änderung bleibt, in einem Satz, mit wer und warum. Rückgängig machen kann sie, wer es darf; kaputt geht hier nichts.',
  'web.tour.undo.title': 'Nichts geht verloren',

  // der nächste Schritt eines jungen Plans
  'web.calm.text':
    'Alles, was einfällt, darf hier stehen: Eine Zeile genügt, und nichts ist fällig. Ein Plan kann an einem anderen Tag daraus werden.',
  'web.calm.title': 'Nichts entschieden, und das ist in Ordnung',
  'web.next': 'Nächster Schritt',
  'web.next.begin':
    '{pieces, plural, one {Es ist geschätzt} other {{known} von # sind geschätzt}}. Damit {due} sicher ist, muss „{name}“ bis {begin} beginnen.',
  'web.next.do': 'Sagen: {field}',
  'web.next.unclear': '„{name}“ kann noch niemand prüfen. Woran ist zu erkennen, dass es fertig ist?',
  'web.next.undated': '„{name}“ hat kein Datum. Bis wann soll es wahr sein?',
  'web.next.unestimated':
    'Noch ist nichts geschätzt. {dated, select, yes {Eine Spanne für „{name}“, etwa 3-8d, würde zeigen, wann es beginnen muss, um bis {due} fertig zu sein.} other {Eine Spanne für „{name}“, etwa 3-8d, würde zeigen, wie lange das mindestens dauert.}}',
  'web.next.unowned':
    '{count, plural, one {Für „{name}“ ist niemand verantwortlich.} other {Für # Einträge ist niemand verantwortlich, darunter „{name}“.}} Wer ist es?',
} as const satisfies Messages;
