/**
 * Die Zeilen der Geschichte. Keine hat ein Subjekt: davor steht, wer es getan hat („Anna hat ‚Pilot‘ unter ‚Start‘
 * verschoben“). Darum beginnt jede mit „hat“, endet mit der Tat und hat keinen Punkt.
 */
import type { Messages } from '../catalogue.ts';

export const said = {
  'said.added': 'hat <den>{kind}</den> „{item}“ angelegt',
  'said.added-under': 'hat <den>{kind}</den> „{item}“ unter „{parent}“ angelegt',
  'said.answered': 'hat <den>{kind}</den> zu „{item}“ beantwortet',
  'said.asked': 'hat {to} <einen>{kind}</einen> zu „{item}“ gestellt',
  'said.blank': 'hat etwas geändert, dessen Inhalt gelöscht wurde',
  'said.cleared': 'hat <den>{field}</den> von „{item}“ geleert (vorher {from})',
  'said.cleared-plan': 'hat <den>{field}</den> des Arbeitsbereichs geleert (vorher {from})',
  'said.edited': 'hat <den>{field}</den> von „{item}“ von {from} auf {to} geändert',
  'said.edited-plan': 'hat <den>{field}</den> des Arbeitsbereichs von {from} auf {to} geändert',
  'said.edited-text': 'hat <den>{field}</den> von „{item}“ neu geschrieben',
  'said.edited-text-plan': 'hat <den>{field}</den> des Arbeitsbereichs neu geschrieben',
  'said.linked': 'hat verknüpft: „{from}“ {kind} „{to}“',
  'said.moved': 'hat „{item}“ unter „{parent}“ verschoben',
  'said.moved-top': 'hat „{item}“ nach ganz oben verschoben',
  'said.removed': 'hat „{item}“ in den Papierkorb gelegt',
  'said.reopened': 'hat die Antwort auf <den>{kind}</den> zu „{item}“ zurückgenommen',
  'said.reordered': 'hat „{item}“ unter seinen Nachbarn verschoben',
  'said.restored': 'hat „{item}“ aus dem Papierkorb zurückgeholt',
  'said.retracted': 'hat <den>{kind}</den> an {to} zu „{item}“ zurückgenommen',
  'said.set': 'hat <den>{field}</den> von „{item}“ auf {to} gesetzt',
  'said.set-plan': 'hat <den>{field}</den> des Arbeitsbereichs auf {to} gesetzt',
  'said.unlinked': 'hat die Verknüpfung gelöst: „{from}“ {kind} „{to}“',
  'said.unread': 'hat etwas geändert ({type}), das diese Version nicht lesen kann',
  'said.withdrawn': 'hat <den>{kind}</den> <q>{title}</q> wieder entfernt',
} as const satisfies Messages;
