/** Was beim Lesen eines Datums zu bemerken ist. Die schlichten teilen nur mit; die mit einer Frage fragen. */

import type { Messages } from '../catalogue.ts';

const weekday = (name: string): string =>
  `{${name}, select, 1 {Montag} 2 {Dienstag} 3 {Mittwoch} 4 {Donnerstag} 5 {Freitag} 6 {Samstag} other {Sonntag}}`;

const month =
  '{month, select, 1 {Januar} 2 {Februar} 3 {März} 4 {April} 5 {Mai} 6 {Juni} 7 {Juli} 8 {August} 9 {September} ' +
  '10 {Oktober} 11 {November} 12 {Dezember} other {Monat {month}}}';

const order = '{order, select, month {zuerst steht der Monat} other {zuerst steht der Tag}}';

export const when = {
  // Es steht kein Datum da.
  'when.open': '„{text}“ nennt noch kein Datum. Bitte eintragen, sobald es feststeht.',
  'when.asap': '„{text}“ ist ein Wunsch, kein Datum. Welcher Tag ist der letzte, der noch hilft?',
  'when.ongoing': '„{text}“ hat kein Datum. Endet es einmal, oder ist es ein Schritt, der sich wiederholt?',
  'when.not-understood': 'Das ließ sich nicht als Datum lesen. Schreibweise zum Beispiel: 13. Januar 2025.',
  'when.words-unknown':
    'Nicht alles hier ließ sich als Teil eines Datums lesen: {words}. Ist der Rest das Datum?',
  'when.too-long':
    'Das sind {length, number} Zeichen; ein Datum hat höchstens {limit, number}. Bitte nur das Datum schreiben.',
  'when.duration': 'Das ist eine Dauer, kein Datum. Wann beginnt es, oder wann endet es?',
  'when.date-missing': 'Hier steht eine Uhrzeit, aber kein Tag. Welcher Tag?',

  // Tage
  'when.order-unclear': 'Das kann {dates} heißen. Was ist gemeint?',
  'when.order-set': `Gelesen nach der Regel, die hier für Daten gilt: ${order}.`,
  'when.order-by-weekday': 'Tag und Monat könnten auch vertauscht sein; der Wochentag passt nur zu {date}.',
  'when.order-by-neighbour': `Gelesen, wie es das andere Datum hier verlangt: ${order}.`,
  'when.weekday-differs': `{date} ist ein ${weekday('actual')}, aber geschrieben steht ${weekday('written')}. Was davon stimmt?`,
  'when.impossible-day': `${month} hat {days, number} Tage, und hier steht {day, number}. Welcher Tag ist gemeint?`,
  'when.impossible-month': 'Einen Monat {month} gibt es nicht. Welches Datum ist gemeint?',
  'when.impossible-nth': 'Diesen Wochentag gibt es in dem Monat nicht. Welcher Tag ist gemeint?',
  'when.impossible-week': '{year} hat keine Woche {week, number}. Welche Woche ist gemeint?',
  'when.impossible-quarter': 'Ein Quartal {quarter, number} gibt es nicht. Welches ist gemeint?',
  'when.impossible-half': 'Ein Jahr hat zwei Hälften, und hier steht {half, number}. Welche ist gemeint?',
  'when.year-missing': 'Es steht kein Jahr da. Welches Jahr?',
  'when.year-far': 'Das Jahr {year} liegt weit von jedem Plan. Stimmt es?',
  'when.short-year': 'Als Jahr steht {written} da. Ist das {year}?',
  'when.day-or-year': '{number} kann ein Tag oder ein Jahr sein. Was ist gemeint?',
  'when.serial': '{number} kann die Zählweise einer Tabelle für {date} sein. Ist das das Datum?',
  'when.parts-disagree': 'Teile davon passen nicht zusammen. Welches Datum ist gemeint?',

  // von heute aus
  'when.relative': 'Gezählt ab {today}; von nun an bleibt es dieses Datum.',
  'when.today-missing':
    'Das zählt von einem Tag aus, der hier nicht bekannt ist. Bitte das Datum selbst schreiben.',
  'when.which-weekday': 'Darunter verstehen Menschen verschiedene Tage: {dates}. Welcher ist gemeint?',
  'when.how-exactly': 'Ist das ein Tag oder irgendwann in dem Monat?',

  // Zeiträume
  'when.first-day': 'Gelesen als {date}, der erste Tag von {period}.',
  'when.last-day': 'Gelesen als {date}, der letzte Tag von {period}.',
  'when.part': 'Behalten wird {date} als Ganzes; „{part}“ wird nicht als Datum behalten.',
  'when.part-of-day': '„{part}“ eines Tages ist kein eigenes Datum. Ist der Tag gemeint?',
  'when.end-of-day': 'Das Ende des Tages wird als der Tag behalten.',
  'when.end-of-week': 'Eine Woche kann am Freitag oder am Sonntag enden. Was ist gemeint?',
  'when.week': 'Kalenderwoche {week, number} (ISO): {date}.',
  'when.week-of': 'Die Woche, in der {date} liegt, Montag bis Sonntag.',
  'when.week-beside':
    'Geschrieben steht Woche {written, number}; im Kalender (ISO) liegt der Tag in Woche {week, number}.',
  'when.week-of-what': 'Ist Woche {week, number} eine des Kalenderjahrs oder dieses Plans?',
  'when.fiscal': 'Gelesen als {date}, im Geschäftsjahr, das mit Monat {start, number} beginnt.',
  'when.fiscal-unclear':
    'Das Geschäftsjahr beginnt hier mit Monat {start, number}, also kann das {dates} heißen. Was ist gemeint?',
  'when.fiscal-start-missing':
    'Es ist nicht festgelegt, mit welchem Monat das Geschäftsjahr beginnt. Welche Daten sind gemeint?',

  // Spannen und mehrere Daten
  'when.range':
    'Von {from} bis {to}, {days, plural, one {# Tag} other {# Tage}}: entweder etwas, das so lange dauert, oder ein Datum darin, das noch offen ist. Was ist es?',
  'when.range-of-one-day': 'Die Spanne beginnt und endet am selben Tag und wird als dieser Tag behalten.',
  'when.range-mixed':
    'Ein Ende der Spanne ist ein Tag und das andere ein längerer Zeitraum, oder sie sind verschieden lang. Welche Tage?',
  'when.range-of-times':
    'Eine Spanne von Uhrzeiten an einem Tag lässt sich nicht als Datum behalten. Welcher Moment zählt?',
  'when.range-half': 'Ein Ende der Spanne war nicht lesbar. Was ist es?',
  'when.range-reversed': 'Die Spanne endet ({to}), bevor sie beginnt ({from}). Wie herum ist es gemeint?',
  'when.several': 'Hier stehen mehrere Daten: {dates}. Welches ist gemeint, oder sind es mehrere Einträge?',

  // Uhrzeit und Zone
  'when.zone-read': '{zone} wurde als UTC{offset} gelesen.',
  'when.zone-also': '{zone} wurde als UTC{offset} gelesen; anderswo steht es für UTC{also}.',
  'when.zone-unclear': '{zone} steht für mehrere Zeitzonen. Welcher Moment ist gemeint?',
  'when.zone-season':
    '{zone} ist UTC{offset}, aber an dem Tag zeigen die Uhren dort ({place}) UTC{kept}. Welcher Moment ist gemeint?',
  'when.zone-assumed': 'Es steht keine Zeitzone da; gelesen in der hier eingestellten, {zone}.',
  'when.zone-missing':
    'Hier steht eine Uhrzeit, aber keine Zeitzone. In welcher gilt sie, oder ist nur der Tag gemeint?',
  'when.zone-without-time':
    'Eine Zeitzone ({zone}) ohne Uhrzeit wurde nicht behalten; das Datum ist der Tag.',
  'when.anywhere': 'Gelesen als das Ende von {date} irgendwo auf der Erde, also 12 Uhr UTC am folgenden Tag.',
  'when.midnight': 'Mitternacht kann der Anfang oder das Ende des Tages sein. Was ist gemeint?',
  'when.impossible-time': 'Keine Uhr zeigt {time}. Welche Uhrzeit ist gemeint?',
  'when.time-without-day': 'Hier steht eine Uhrzeit, aber kein einzelner Tag. Welcher Tag?',
  'when.time-skipped':
    'In {zone} werden die Uhren über diese Zeit hinweg vorgestellt. Welche Uhrzeit ist gemeint?',
  'when.time-twice':
    'In {zone} zeigen die Uhren diese Zeit zweimal, weil sie zurückgestellt werden. Welche ist gemeint?',
  'when.seconds-dropped':
    'Die Sekunden von {time} wurden nicht behalten; Momente werden auf die Minute genau behalten.',

  // dasselbe Datum mehrfach
  'when.same-instant': 'In {mentions, number} Zeitzonen geschrieben; alle meinen denselben Moment, {date}.',
  'when.instants-differ':
    'Gemeint ist ein einziger Moment, doch dazwischen {minutes, plural, one {liegt # Minute} other {liegen # Minuten}}: {dates}. Was stimmt?',
  'when.said-twice': 'Das Datum steht zweimal da, und beide stimmen überein.',
  'when.mentions-differ': 'Hier stehen zwei verschiedene Daten: {dates}. Welches stimmt?',

  // Wörter um das Datum
  'when.bound':
    'Das Datum wird ohne „{word}“ behalten; ob es ein Beginn oder ein Termin ist, sagt die Stelle, an der es steht.',
  'when.bound-excludes': '„{word}“ lässt das Datum selbst aus. Welcher Tag ist gemeint?',
  'when.approximate':
    '„{word}“ macht daraus eine Schätzung. Auf welches Datum, welchen Monat oder welches Quartal ist Verlass?',
  'when.doubted': '„{word}“ stellt das Datum in Zweifel. Ist darauf Verlass?',
} as const satisfies Messages;
