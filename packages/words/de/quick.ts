/** Wofür eine Schnellzeile nicht genommen werden kann, und was stattdessen zu schreiben ist. */
import type { Messages } from '../catalogue.ts';

export const quickLine = {
  'quick.date-several':
    '„{text}“ kann {count, plural, one {ein Datum} other {# verschiedene Daten}} meinen: {dates}. Bitte eins wählen oder das Datum ganz ausschreiben.',
  'quick.held-not':
    '<ein>{kind}</ein> kann nicht unter „{parent}“ stehen, denn das ist <ein>{parentKind}</ein>. Bitte mit # einen anderen Zweig nennen oder mit Ausrufezeichen eine andere Art, etwa !step.',
  'quick.item-unknown':
    'Hier heißt nichts „{text}“. Bitte mehr vom Namen schreiben oder einen Rückstrich davorsetzen, damit die Worte im Titel bleiben.',
  'quick.kind-unknown': 'Es gibt keine Art namens „{kind}“. Es gibt: {known}.',
  'quick.leaf':
    '„{parent}“ ist <ein>{parentKind}</ein> und enthält nichts als Notizen. Bitte den Zweig darüber nennen.',
  'quick.no-field':
    '<ein>{kind}</ein> hat kein Feld „{field}“: „{text}“ passt nicht dazu. Bitte herausnehmen oder eine andere Art nennen, etwa !step.',
  'quick.no-link':
    '<ein>{kind}</ein> hat keinen Platz in der Reihenfolge der Arbeit: „{text}“ passt nicht dazu. Bitte herausnehmen oder eine andere Art nennen, etwa !step.',
  'quick.no-title': 'Noch fehlt der Titel. Bitte schreiben, was wahr werden soll oder zu tun ist.',
  'quick.not-top':
    '<ein>{kind}</ein> kann nicht ganz oben im Plan stehen. Bitte den Zweig nennen, etwa #Pilot.',
  'quick.several':
    'Zu „{text}“ passen {count, number}: {names}. Bitte wählen oder mehr vom Namen schreiben, bei Leerzeichen in Anführungszeichen.',
  'quick.title-long':
    'Der Titel hat {length, number} Zeichen, möglich sind {most, number}. Bitte den Rest hinter „why:“ oder „done:“ schreiben.',
  'quick.too-long':
    'Die Zeile hat {length, number} Zeichen, gelesen werden {most, number}. Längere Texte bitte in die Gliederung einfügen oder importieren.',
  'quick.twice': 'Das ist schon gesagt, darum bleibt „{text}“ im Titel.',
  'quick.who-group':
    '{name} ist <ein>{kind}</ein>, und verantwortlich sein kann nur eine Person oder eine Rolle. Mit +@ davor wirkt sie mit.',
  'quick.who-unknown':
    'Hier heißt niemand „{name}“. Mit @person: oder @role: vor dem Namen wird er angelegt; mit einem Rückstrich davor bleiben die Worte im Titel.',
} as const satisfies Messages;
