/** Was die Bildschirme sagen: die Gliederung. */
import type { Messages } from '../catalogue.ts';

export const outline = {
  // die Gliederung
  'web.create': 'Neu: {kind} „{name}“',
  'web.do.level-1': 'Bis zur ersten Ebene einklappen',
  'web.do.level-2': 'Bis zu zwei Ebenen einklappen',
  'web.do.level-3': 'Bis zu drei Ebenen einklappen',
  'web.do.level-4': 'Bis zu vier Ebenen einklappen',
  'web.do.next': 'Zur nächsten Zeile',
  'web.do.previous': 'Zur vorigen Zeile',
  'web.do.select': 'Zeile auswählen oder abwählen',
  'web.do.select-all': 'Alle Zeilen auswählen',
  'web.do.select-down': 'Auswahl nach unten erweitern',
  'web.do.select-none': 'Nichts auswählen',
  'web.do.select-up': 'Auswahl nach oben erweitern',
  'web.do.zoom-in': 'Nur diesen Zweig ansehen',
  'web.do.zoom-out': 'Wieder mehr als diesen Zweig ansehen',
  'web.drop.cancelled': 'Alles blieb, wo es war.',
  'web.drop.held': '{count, plural, one {{name}} other {# Zeilen}}',
  'web.drop.no': 'Unter diese Überschrift lassen sich keine Zeilen legen.',
  'web.estimate.hint':
    '3d, 3-8d oder 3-5-8d: bester, wahrscheinlichster, schlechtester Fall, in h, d oder w.',
  'web.field.of': '{field} von „{item}“',
  'web.field.set': '{field} setzen',
  'web.group.count': '{count, plural, one {eine Zeile} other {# Zeilen}}',
  'web.group.none': 'Ohne: {column}',
  'web.kind.hint': 'Welche Art? Nichts, was geschrieben wurde, geht verloren.',
  'web.news': 'Von jemand anderem geändert, seit zuletzt nachgesehen wurde',
  'web.open': '„{name}“ öffnen',
  'web.outline.folded':
    '{level, plural, one {Nur die erste Ebene ist zu sehen.} other {# Ebenen sind zu sehen.}}',
  'web.outline.hidden': '„{name}“ ist hinzugefügt, und der Filter verbirgt es.',
  'web.outline.letters':
    'Buchstaben sind hier Befehle. F2 schreibt in den Titel, Enter fügt eine Zeile hinzu, ? zeigt die Tasten.',
  'web.outline.show-all': 'Alles zeigen',
  'web.outline.indented':
    '{count, plural, one {„{name}“ steht eine Ebene tiefer.} other {# Zeilen stehen eine Ebene tiefer.}}',
  'web.outline.invite': 'Was wahr werden soll, oder der nächste Schritt',
  'web.outline.kind':
    '{count, plural, one {Die Art ist jetzt: {kind}.} other {# Einträge sind jetzt: {kind}.}}',
  'web.outline.moved': '{count, plural, one {„{name}“ ist verschoben.} other {# Zeilen sind verschoben.}}',
  'web.outline.outdented':
    '{count, plural, one {„{name}“ steht eine Ebene höher.} other {# Zeilen stehen eine Ebene höher.}}',
  'web.outline.read-only': 'Diese Zelle folgt aus anderen und wird nicht beschrieben.',
  'web.outline.selected':
    '{count, plural, =0 {Nichts ist ausgewählt} one {Eine ausgewählt} other {# ausgewählt}}',
  'web.outline.sorted':
    'Die Zeilen sind nach „{column}“ geordnet. Von Hand verschieben geht ohne diese Ordnung.',
  'web.outline.stays': 'Weiter geht es in dieser Richtung nicht.',
  'web.outline.unfolded': 'Alle Ebenen sind zu sehen.',
  'web.people.invite': 'Eine Einheit, Rolle oder Person anlegen',
  'web.prompt.assumption': 'Was halten wir für wahr?',
  'web.prompt.deliverable': 'Was wird übergeben?',
  'web.prompt.goal': 'Was soll wahr werden?',
  'web.prompt.milestone': 'Welcher Punkt zählt?',
  'web.prompt.note': 'Eine Notiz',
  'web.prompt.outcome': 'Was ändert sich für wen?',
  'web.prompt.person': 'Name der Person',
  'web.prompt.role': 'Name der Rolle',
  'web.prompt.step': 'Was ist zu tun?',
  'web.prompt.unit': 'Name der Einheit',
  'web.prompt.view': 'Name der Ansicht',
  'web.remarks': '{count, plural, one {Eines ist unsicher} other {# Angaben sind unsicher}}',
  'web.selection.clear': 'Nichts auswählen',
  'web.selection.label': 'Ausgewählte Zeilen',
  'web.selection.more': 'Mehr für die ausgewählten Zeilen',
  'web.take-off': '{name} herausnehmen',
  'web.title.new': 'Titel für Neues: {kind}',
  'web.title.of': 'Titel: {kind}',
  'web.trashed.several':
    '{count, plural, one {Ein Eintrag liegt im Papierkorb.} other {# Einträge liegen im Papierkorb, mit allem darunter.}}',
  'web.when.hint': 'Wie man es schreibt: 30. Juni, Q3 2027, Mitte Oktober, 1.–4. April.',
  'web.when.read': 'Das ist {date}.',
  'web.who.hint': 'Name einer Person oder Rolle',
} as const satisfies Messages;
