/** Was beim Lesen einer Datei über ihren Inhalt zu sagen ist, und was beim Schreiben nicht mitkam. */
import type { Messages } from '../catalogue.ts';

export const remarks = {
  'bundle.deep':
    'Werte in dieser Datei sind mehr als {most, number} Ebenen tief verschachtelt, und so ist kein Plan. Bitte eine andere Kopie nehmen.',
  'bundle.json':
    'Das ist kein JSON ({message}). Bitte eine andere Kopie nehmen oder es an dieser Stelle berichtigen.',
  'bundle.loop':
    'In dieser Datei steht der Eintrag {id} unter sich selbst. Bitte ihm einen anderen Platz geben.',
  'bundle.newer':
    'Diese Datei ist von Stufe {level, number}, und dieses Programm liest bis {ours, number}. Bitte Throughline aktualisieren.',
  'bundle.not':
    'Dieses JSON ist kein Bündel von Throughline: Es beginnt nicht mit „throughline“: „bundle“. Bitte eine andere Datei wählen.',
  'bundle.shape':
    'Bei {path} ist die Datei nicht, wie sie sein soll ({message}). Bitte dort berichtigen oder eine andere Kopie nehmen.',

  'bundle.twice': 'Die ID {id} steht zweimal in dieser Datei. Bitte eine davon herausnehmen.',

  'cell.choice': '„{text}“ ist hier für <den>{field}</den> nicht bekannt. Das Feld blieb leer: bitte wählen.',
  'cell.cut':
    'Für <den>{field}</den> ist Platz für {most, number} Zeichen; hier sind es {length, number}, und nur die ersten wurden gelesen. Bitte den Rest in eine Notiz schreiben.',
  'cell.estimate': '„{text}“ ist keine Schätzung. Schreibweise: 3d, 3-8d oder 3-5-8d, in h, d oder w.',
  'cell.form':
    '„{text}“ hat nicht die Form, die es für <den>{field}</den> braucht; das Feld blieb leer. Bitte von Hand setzen.',
  'cell.holds':
    '<ein>{kind}</ein> kann die Zeilen darunter nicht enthalten, darum wurde daraus <ein>{instead}</ein>. Bitte die Art ändern oder die Zeilen verschieben.',
  'cell.kind':
    'Es gibt keine Art namens „{text}“; die Zeile bekam die übliche. Bitte ändern, wenn es eine andere ist.',
  'cell.many':
    'Für <den>{field}</den> sind {most, number} Angaben möglich; hier sind es {count, number}, und nur die ersten wurden gelesen.',
  'cell.no-such-field':
    '<ein>{kind}</ein> hat kein Feld für die Spalte „{column}“, darum wird die Zelle nur daneben aufbewahrt.',
  'cell.number': '„{text}“ ist keine Zahl, darum blieb <der>{field}</der> leer.',

  'file.binary':
    'Das ist kein Text, sondern die Datei eines Programms. Bitte dort als CSV speichern und das importieren. Lesbar ist: {known}.',
  'file.too-long':
    'Diese Datei hat {length, number} Zeichen; gelesen werden bis zu {most, number}. Bitte auf mehrere Dateien verteilen.',
  'file.too-many':
    'Diese Datei hat {count, number} Einträge; auf einmal gelesen werden bis zu {most, number}. Bitte auf mehrere Dateien verteilen.',
  'file.unknown':
    'Nichts in diesem Text sagt, was er ist. Lesbar ist: {known}. Bitte sagen, welches davon, oder eine andere Datei wählen.',

  'import.id-twice':
    'Die ID {id} steht in zwei Zeilen; die zweite wurde ein eigener Eintrag. Bitte ihr eine andere geben oder keine.',
  'import.in-trash':
    '„{item}“ liegt im Papierkorb, darum wurde die Zeile ausgelassen. Bitte zuerst zurückholen.',
  'import.link-end':
    'Die Verknüpfung mit „{to}“ wurde ausgelassen, weil die Beziehung „{kind}“ für solche Einträge nicht gedacht ist.',
  'import.link-field':
    'Die Angabe „{field}“ zu „{kind}“ war nicht lesbar, darum entstand die Verknüpfung ohne sie. Bitte von Hand setzen.',
  'import.link-self':
    'Eine Zeile verweist mit „{kind}“ auf sich selbst und blieb ohne diese Verknüpfung. Bitte den Namen berichtigen.',
  'import.link-unknown':
    'Es gibt ein „{kind} {to}“, aber keine Zeile und kein Eintrag heißt so. Bitte den Namen berichtigen oder von Hand verknüpfen.',
  'import.reviewer-owner':
    'Dieselbe Person ist verantwortlich und steht bei „{field}“, und niemand prüft die eigene Arbeit. Wer prüft sie?',

  'loss.asks':
    '{count, plural, one {# Anfrage wurde} other {# Anfragen wurden}} ausgelassen. Das Bündel (JSON) behält sie.',
  'loss.empty':
    '{count, plural, one {# leerer Text oder leere Liste kommt} other {# leere Texte oder Listen kommen}} als nichts zurück.',
  'loss.history':
    'Die Datei enthält auch eine Geschichte von {count, plural, one {# Änderung} other {# Änderungen}}, die nicht übernommen wurde.',
  'loss.left':
    '{count, plural, one {# Wert war} other {# Werte waren}} von einer früheren Art des Eintrags übrig und wurden ausgelassen.',
  'loss.lines':
    '{count, plural, one {# Zeile Text gehört zu keinem Eintrag und wurde nicht gelesen.} other {# Zeilen Text gehören zu keinem Eintrag und wurden nicht gelesen.}}',
  'loss.long':
    '{count, plural, one {# Text wurde} other {# Texte wurden}} bei 32.767 Zeichen abgeschnitten; mehr fasst eine Zelle nicht. Das Bündel (JSON) und YAML behalten sie.',
  'loss.notes':
    '{count, plural, one {# Notiz wurde} other {# Notizen wurden}} ausgelassen. Das Bündel (JSON) und YAML behalten sie.',
  'loss.origin':
    'Woher {count, plural, one {# Eintrag} other {# Einträge}} importiert wurden, wurde ausgelassen. Das Bündel (JSON) behält es.',

  'loss.references':
    '{count, plural, one {# Erwähnung von jemandem im Papierkorb wurde} other {# Erwähnungen von jemandem im Papierkorb wurden}} ausgelassen.',
  'loss.returns':
    '{count, plural, one {# Text hat} other {# Texte haben}} Zeilenenden anderer Art, die als einfache zurückkommen.',
  'loss.settings':
    '{count, plural, one {# Einstellung des Arbeitsbereichs wurde} other {# Einstellungen des Arbeitsbereichs wurden}} ausgelassen. Das Bündel (JSON) und YAML behalten sie.',
  'loss.spaces':
    '{count, plural, one {# Text beginnt oder endet} other {# Texte beginnen oder enden}} mit Leerraum, der nicht bleibt.',
  'loss.trash':
    '{count, plural, one {# Eintrag im Papierkorb wurde} other {# Einträge im Papierkorb wurden}} ausgelassen, samt dem, was andere damit verbindet. Das Bündel (JSON) behält sie.',
  'loss.views':
    '{count, plural, one {# gespeicherte Ansicht wurde} other {# gespeicherte Ansichten wurden}} ausgelassen. Das Bündel (JSON) behält sie.',

  'outline.none':
    'In diesem Text ist weder eine Gliederung noch eine Tabelle. Bitte einen Eintrag je Zeile schreiben, mit „- “ davor.',
  'outline.unknown-key': '<ein>{kind}</ein> hat kein Feld „{key}“, darum wurde es ausgelassen.',

  'table.no-target':
    'Für die Spalte „{column}“ gibt es kein Feld „{target}“, darum entschied ihre Überschrift. Es gibt: {known}.',
  'table.no-title':
    'Keine der Spalten ({columns}) wurde für den Titel genommen. Bitte sagen, welche es ist: Sie braucht die Zuordnung „title“.',

  'template.namesakes':
    'Zwei heißen hier „{name}“. Bitte bei ID oder E-Mail-Adresse nennen, wer gemeint ist.',
  'template.no-person': '„{name}“ ist keine Person und kann keine Rolle besetzen. Bitte eine Person nennen.',
  'template.role-unknown': 'Diese Vorlage hat keine Rolle „{role}“. Sie hat: {known}.',

  'who.none': 'Hier ist niemand genannt. Wer ist verantwortlich?',
  'who.namesakes': 'Mehrere heißen „{name}“. Wer ist gemeint?',
  'who.other':
    '„{name}“ ist hier als etwas bekannt, das dieses Feld nicht nennen kann. Wer oder was ist gemeint?',

  'yaml.alias':
    'Diese Datei verwendet Verweise (*name), die ein Plan nicht braucht. Bitte die Werte ausschreiben.',
  'yaml.deep':
    'Diese Datei ist tiefer verschachtelt, als sich lesen lässt. Bitte einige Ebenen nebeneinanderstellen.',
  'yaml.key-twice':
    'Der Schlüssel „{key}“ steht zweimal in einem Eintrag (Zeile {row}). Bitte einen davon herausnehmen.',
  'yaml.malformed': 'Zeile {row} ist kein YAML ({message}). Bitte dort berichtigen.',
  'yaml.no-kind': 'Ein Eintrag mit {keys} nennt keine Art. Bitte damit beginnen, etwa „step: Titel“.',
  'yaml.no-plan': 'In dieser Datei ist kein Plan. Sie braucht eine Liste namens „plan“.',
  'yaml.unknown-key': '<ein>{kind}</ein> hat kein Feld „{key}“, darum wurde es ausgelassen.',
} as const satisfies Messages;
