/**
 * Wie die Dinge heißen: Arten, Felder, Status, Rollen, Verknüpfungen, Taten und die kleinen Wörter drum herum.
 * Hauptwörter stehen mit ihrem Geschlecht in grammar.ts. Was bei `may.` steht, folgt auf „es ist nicht möglich, …“.
 */
import type { Messages } from '../catalogue.ts';

export const terms = {
  // Arten
  goal: 'Ziel',
  outcome: 'Ergebnis',
  deliverable: 'Liefergegenstand',
  step: 'Schritt',
  milestone: 'Meilenstein',
  assumption: 'Annahme',
  unit: 'Einheit',
  role: 'Rolle',
  person: 'Person',
  note: 'Notiz',
  view: 'Ansicht',
  plan: 'Arbeitsbereich',

  // Felder
  'field.about': 'Beschreibung',
  'field.author': 'Verfasser',
  'field.benefits': 'wem es nützt',
  'field.body': 'Text',
  'field.by': 'Übergabetermin',
  'field.contributors': 'Mitwirkende',
  'field.deadline': 'Termin',
  'field.done': 'fertig, wenn',
  'field.endState': 'Zielzustand',
  'field.estimate': 'Schätzung',
  'field.experiment': 'kleinster Versuch',
  'field.face': 'gezeigt als',
  'field.fixed': 'was feststeht',
  'field.holder': 'Besetzung',
  'field.how': 'Beitrag',
  'field.indicators': 'Indikatoren',
  'field.kind': 'Art',
  'field.lag': 'Abstand',
  'field.lens': 'Blickwinkel',
  'field.level': 'Ebene',
  'field.levels': 'Ebenen',
  'field.name': 'Name',
  'field.origin': 'Herkunft',
  'field.owner': 'verantwortlich',
  'field.ownerDecides': 'was die verantwortliche Person entscheidet',
  'field.policy': 'Regel',
  'field.problem': 'Problem',
  'field.reviewer': 'Gegenprüfung',
  'field.scopeIn': 'Umfang',
  'field.scopeOut': 'Ausschlüsse',
  'field.start': 'Beginn',
  'field.status': 'Status',
  'field.title': 'Titel',
  'field.type': 'Verknüpfungsart',
  'field.what': 'was übergeben wird',
  'field.why': 'warum',
  'field.zone': 'Zeitzone',

  // Status
  'not-started': 'nicht begonnen',
  'on-track': 'im Plan',
  'at-risk': 'gefährdet',
  blocked: 'blockiert',
  finished: 'fertig',

  // Verknüpfungen
  'depends-on': 'hängt ab von',
  'contributes-to': 'trägt bei zu',
  'hands-over': 'übergibt an',
  FS: 'Ende – Anfang',
  SS: 'Anfang – Anfang',
  FF: 'Ende – Ende',
  SF: 'Anfang – Ende',
  push: 'Datum verschieben',
  'keep-gap': 'Abstand halten',
  warn: 'nur warnen',

  // was auf Antwort wartet
  'ask.question': 'Frage',

  // Rollen im Arbeitsbereich, und was sie dürfen
  'role.owner': 'Eigentümer',
  'role.admin': 'Admin',
  'role.member': 'Mitglied',
  'role.guest': 'Gast',
  'may.backup': 'den Arbeitsbereich zu sichern',
  'may.change': 'den Plan zu ändern',
  'may.change-roles': 'die Rollen der Mitglieder zu ändern',
  'may.delete-workspace': 'den Arbeitsbereich zu löschen',
  'may.invite': 'andere einzuladen',
  'may.others-words': 'die Worte anderer zu ändern',
  'may.remove-member': 'Mitglieder zu entfernen',
  'may.settings': 'die Einstellungen des Arbeitsbereichs zu ändern',

  // Gesichter einer Ansicht
  outline: 'Gliederung',
  board: 'Tafel',
  calendar: 'Kalender',

  // kleine Wörter
  yes: 'ja',
  no: 'nein',
  'value.none': 'nichts',
  'value.quoted': '„{text}“',
  'ref.unknown': 'etwas, das nicht mehr da ist',
  'by.terminal': 'das Terminal',
  'list.more': '{count, number} weitere',

  // Daten, für die Intl keine Form hat
  'given.quarter': 'Q{quarter} {year}',
  'given.half': '{half, select, 1 {erstes} other {zweites}} Halbjahr {year}',
  'given.half-short': 'H{half} {year}',

  // Schätzungen
  'estimate.h': '{low} {high, plural, one {Stunde} other {Stunden}}',
  'estimate.d': '{low} {high, plural, one {Tag} other {Tage}}',
  'estimate.w': '{low} {high, plural, one {Woche} other {Wochen}}',
  'estimate.range-h': '{low} bis {high, plural, one {# Stunde} other {# Stunden}}',
  'estimate.range-d': '{low} bis {high, plural, one {# Tag} other {# Tage}}',
  'estimate.range-w': '{low} bis {high, plural, one {# Woche} other {# Wochen}}',
  'estimate.likely': '{range}, am wahrscheinlichsten {likely}',
} as const satisfies Messages;
