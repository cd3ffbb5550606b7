/** Warum der Plan einen Wunsch ablehnt: was ist, mit den Zahlen darin, und was als Nächstes zu tun ist. */
import type { Messages } from '../catalogue.ts';

export const problems = {
  'ask.answer':
    'Eine Antwort braucht einen Text von 1 bis 50.000 Zeichen. Bitte einen schreiben und noch einmal senden.',
  'ask.answered':
    'Die Frage zu „{item}“ hat ihre Antwort schon. Für eine andere muss diese Antwort zuerst zurückgenommen werden.',
  'ask.body':
    'Eine Frage braucht einen Text von 1 bis 50.000 Zeichen. Bitte schreiben, was zu klären ist, und noch einmal senden.',
  'ask.exists': 'Es gibt schon eine Anfrage mit der ID {id}. Bitte mit einer neuen ID senden.',
  'ask.group':
    'Eine Antwort schulden kann nur eine Person oder eine Rolle, und {target} ist <ein>{kind}</ein>. Bitte die Person fragen, die dort entscheidet.',
  'ask.kind-unknown': 'Es gibt keine Art von Anfrage namens „{kind}“. Es gibt: question.',
  'ask.not-yours':
    'Das wurde {to} gefragt, und nur von dort kann die Antwort kommen. Eine Notiz beim Eintrag ist jederzeit möglich.',
  'ask.self':
    'Das wäre eine Frage zu „{item}“ an sich selbst. Bitte jemand anderen fragen oder eine Notiz schreiben.',
  'ask.unknown':
    'Es gibt keine Anfrage (mehr) mit der ID {id}. Vielleicht wurde sie zurückgenommen: bitte den Eintrag noch einmal ansehen.',

  'edit.conflict':
    'Inzwischen hat jemand anderes <den>{field}</den> von „{item}“ geändert: jetzt {now}, gewünscht war {wanted}. Bitte ansehen und noch einmal setzen, falls es dabei bleiben soll.',

  'field.not-choice': '„{value}“ passt nicht zu <dem>{field}</dem>. Möglich ist: {options}.',
  'field.not-data':
    'Was für <den>{field}</den> gesendet wurde, ist nicht lesbar: {value}. Bitte weglassen; das schreiben nur Importe.',
  'field.not-estimate':
    '„{value}“ ist keine Schätzung. Schreibweise: 3d, 3-8d oder 3-5-8d (bester, wahrscheinlichster, schlechtester Fall), in h, d oder w, von klein nach groß.',
  'field.not-flag':
    '<der>{field}</der>: ja oder nein, und „{value}“ ist keins von beiden. Bitte true oder false senden.',
  'field.not-given':
    '„{value}“ ist kein Datum, das für <den>{field}</den> taugt. Schreibweise: 2025-01-13, 2025-01, 2025-Q1, 2025-H1, 2025, 2025-04-01/2025-04-04 oder 2025-02-14T02:00Z.',
  'field.not-line':
    'Für <den>{field}</den> braucht es eine Zeile Text oder eine passende Form, und das ist keine: „{value}“. Bitte ändern und noch einmal senden.',
  'field.not-list':
    'Für <den>{field}</den> braucht es eine Liste mit höchstens 200 Zeilen zu höchstens 500 Zeichen. Das ist keine: {value}.',
  'field.not-number': 'Für <den>{field}</den> braucht es eine Zahl, und „{value}“ ist keine.',
  'field.not-ref':
    'Für <den>{field}</den> braucht es die ID eines Eintrags, und „{value}“ ist keine. Bitte aus der Liste wählen.',
  'field.not-refs':
    'Für <den>{field}</den> braucht es eine Liste von höchstens 200 IDs von Einträgen, und das ist keine: {value}.',
  'field.not-text':
    'Für <den>{field}</den> braucht es Text von höchstens 50.000 Zeichen, und das ist keiner: {value}.',
  'field.too-long':
    'Für <den>{field}</den> ist Platz für {most, number} Zeichen, hier sind es {length, number}. Bitte kürzen oder den Rest unter „warum“ oder in eine Notiz schreiben.',
  'field.unknown':
    '<ein>{kind}</ein> hat kein Feld „{field}“. Bitte weglassen oder dem Eintrag eine andere Art geben.',

  'holds.not':
    '„{item}“ ist <ein>{kind}</ein>, und <ein>{parentKind}</ein> wie „{parent}“ kann so etwas nicht enthalten. Bitte anderswo ablegen oder einem von beiden eine andere Art geben.',
  'holds.top':
    '„{item}“ ist <ein>{kind}</ein> und kann nicht ganz oben stehen. Bitte unter einen Eintrag legen.',

  'item.exists':
    'Es gibt schon einen Eintrag mit dieser ID: „{item}“. Bitte den neuen mit einer neuen ID senden.',
  'item.unknown':
    'Es gibt keinen Eintrag (mehr) mit der ID {id}. Vielleicht wurde er zurückgenommen: bitte den Plan noch einmal ansehen.',

  'kind.other-sort':
    'Aus <einem>{from}</einem> kann nicht <ein>{to}</ein> werden, weil sich anderes darauf verlässt. Bitte neu anlegen und dieses hier entfernen.',
  'kind.unknown': 'Es gibt keine Art namens „{kind}“. Bitte eine der vorhandenen wählen.',

  'link.end':
    '„{item}“ ist <ein>{itemKind}</ein>, und dafür ist die Beziehung „{kind}“ nicht gedacht. Bitte einen anderen Eintrag verknüpfen.',
  'link.exists': 'Es gibt schon eine Verknüpfung mit der ID {id}. Bitte mit einer neuen ID senden.',
  'link.kind-unknown':
    'Es gibt keine Art von Verknüpfung namens „{kind}“. Es gibt depends-on, contributes-to und hands-over.',
  'link.loop':
    'Das schlösse einen Kreis aus {count, plural, one {# Eintrag} other {# Einträgen}}, in dem jeder Eintrag über „{kind}“ auf den nächsten verweist: {items}. Bitte zuerst eine dieser Verknüpfungen lösen oder umdrehen.',
  'link.self': '„{item}“ lässt sich nicht mit sich selbst verknüpfen. Bitte einen anderen Eintrag wählen.',
  'link.twice': 'Das gibt es schon: „{from}“ {kind} „{to}“. Bitte diese Verknüpfung bearbeiten.',
  'link.unknown':
    'Es gibt keine Verknüpfung (mehr) mit der ID {id}. Vielleicht wurde sie gelöst: bitte den Eintrag noch einmal ansehen.',

  'may.not':
    'Mit der Rolle „{role}“ ist es in diesem Arbeitsbereich nicht möglich, {what}. Bitte jemanden mit der Rolle Eigentümer oder Admin darum bitten oder um eine andere Rolle.',

  'plan.newer':
    'Dieser Plan enthält {count, plural, one {# Änderung} other {# Änderungen}} aus einer neueren Version von Throughline und lässt sich hier nur lesen. Bitte das Programm aktualisieren und es noch einmal versuchen.',

  'reference.accountable':
    'Für <den>{field}</den> braucht es eine einzelne Person oder eine Rolle, und {target} ist <ein>{kind}</ein>. Bitte die Person nennen oder eine Rolle dafür anlegen.',
  'reference.human':
    'Für <den>{field}</den> braucht es eine Person, und {target} ist <ein>{kind}</ein>. Bitte die Person nennen.',
  'reference.intent':
    'Für <den>{field}</den> braucht es ein Ziel oder ein Ergebnis, und {target} ist <ein>{kind}</ein>. Bitte einen anderen Eintrag wählen.',
  'reference.involved':
    'Für <den>{field}</den> sind Personen, Rollen und Einheiten möglich, und {target} ist <ein>{kind}</ein>. Bitte herausnehmen.',
  'reference.ownable':
    'Für <den>{field}</den> braucht es einen Eintrag, für den jemand verantwortlich sein kann, und {target} ist <ein>{kind}</ein>. Bitte einen anderen wählen.',
  'reference.schedulable':
    'Für <den>{field}</den> braucht es einen Eintrag mit Terminen, und {target} ist <ein>{kind}</ein>. Bitte einen anderen wählen.',
  'reference.unknown':
    'Für <den>{field}</den> ist ein Eintrag genannt, den es nicht gibt (ID {id}). Bitte einen anderen wählen oder ihn zuerst anlegen.',

  'reviewer.owner':
    '{owner} ist für „{item}“ verantwortlich, und niemand prüft die eigene Arbeit. Bitte jemand anderen für die Gegenprüfung nennen.',

  'tag.across':
    'Das verbände zwei private Zweige miteinander, und niemand dürfte von beiden erfahren. Bitte innerhalb eines Zweigs bleiben.',

  'tree.deep':
    '„{item}“ stünde mehr als {most, number} Ebenen tief oder enthielte etwas, das so tief stünde. Bitte weiter oben ablegen.',
  'tree.loop':
    '„{item}“ kann nicht unter „{parent}“ stehen, weil „{parent}“ selbst ein Teil davon ist. Bitte zuerst „{parent}“ herausnehmen.',
  'tree.trash':
    '„{parent}“ liegt im Papierkorb, darum kann „{item}“ nicht darunter. Bitte zuerst „{parent}“ zurückholen oder einen anderen Platz wählen.',

  'undo.already': 'Was „{item}“ betrifft, ist schon rückgängig gemacht. Es bleibt nichts zu tun.',
  'undo.blank':
    'Diese Änderung lässt sich nicht rückgängig machen, weil ihr Inhalt gelöscht wurde. Bitte von Hand ändern.',
  'undo.changed':
    '<der>{field}</der> von „{item}“: seither erneut geändert. Bitte zuerst diese Änderung rückgängig machen oder von Hand setzen.',
  'undo.gone': '„{item}“ ist nicht mehr da. Bitte zuerst rückgängig machen, was es entfernt hat.',
  'undo.moved':
    '„{item}“ wurde seither erneut verschoben. Bitte zuerst das rückgängig machen oder von Hand verschieben.',
  'undo.unknown':
    'Es gibt keine Änderung mit der ID {id}, die sich rückgängig machen ließe. Sie ist in der Geschichte zu finden.',

  'wish.malformed':
    'Der Wunsch „{wish}“ ist nicht lesbar: sein Teil „{part}“ stimmt nicht ({message}). Bitte berichtigen und noch einmal senden.',
  'wish.unknown': 'Es gibt keinen Wunsch namens „{wish}“. Es gibt: {known}.',
} as const satisfies Messages;
