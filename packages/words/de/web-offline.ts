/** Was die Bildschirme sagen: Speichern, ohne Netz, Ablehnungen. */
import type { Messages } from '../catalogue.ts';

export const offline = {
  'web.again.text':
    '{count, plural, =0 {Die Sitzung ist abgelaufen.} one {Die Sitzung ist abgelaufen. Eine Änderung ist hier aufbewahrt und wird nach dem Anmelden gespeichert.} other {Die Sitzung ist abgelaufen. # Änderungen sind hier aufbewahrt und werden nach dem Anmelden gespeichert.}}',
  'web.again.title': 'Noch einmal anmelden',
  'web.newer': 'Eine neue Version von Throughline ist da. Was geschrieben wurde, bleibt.',
  'web.newer.take': 'Neu laden',
  'web.refused.copy-all': 'Alles kopieren',
  'web.refused.count':
    '{count, plural, one {Eine Änderung ließ sich nicht speichern} other {# Änderungen ließen sich nicht speichern}}',
  'web.refused.dismiss-all': 'Alles verwerfen',
} as const satisfies Messages;
