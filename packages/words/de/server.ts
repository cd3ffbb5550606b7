/** Warum ein Server ablehnte, und was er beim Start sagt. */
import type { Messages } from '../catalogue.ts';

export const server = {
  'account.exists': 'Mit dieser Adresse gibt es schon ein Konto. Bitte damit anmelden.',
  'command.empty': 'Dieser Befehl enthält weder Wünsche noch Namen, es gibt also nichts zu tun.',
  'database.unreachable':
    'PostgreSQL unter DATABASE_URL lässt diesen Server nicht ein ({code}). Bitte prüfen, ob es läuft, und Benutzer und Passwort.',
  'directory.not-a-person':
    'In diesem Plan gibt es keine Person mit der ID {id}, sie kann also keinen Namen haben.',
  'directory.not-yours':
    'Mit der Rolle „{role}“ ist es in diesem Arbeitsbereich nicht möglich, den Namen von {person} zu schreiben. Bitte dort nachfragen oder bei jemandem mit der Rolle Eigentümer oder Admin.',
  'format.unknown': 'Es gibt kein Format namens „{format}“. Es gibt: {known}.',
  'host.not-here':
    'Diese Maschine hat keine Adresse {host}. Bitte mit HOST=127.0.0.1 starten oder mit einer Adresse, die sie hat.',
  'host.unknown':
    'Solange es kein Konto gibt, antwortet dieser Server nur als localhost oder als seine PUBLIC_URL, nicht als {host}.',
  'input.malformed':
    'Der Teil „{part}“ der Anfrage stimmt nicht ({message}). Bitte berichtigen und noch einmal senden.',
  'input.not-day': '„{text}“ ist kein Tag. Schreibweise: 2025-01-13.',
  'input.not-json': 'Der Inhalt der Anfrage ist kein JSON. Bitte berichtigen und noch einmal senden.',
  'input.not-json-type': 'Der Inhalt der Anfrage muss JSON sein, mit Content-Type application/json.',
  'input.not-object': 'Der Inhalt der Anfrage muss ein JSON-Objekt sein.',
  'input.not-text':
    'Die Anfrage enthält ein Zeichen, das kein Text ist. Bitte herausnehmen und noch einmal senden.',
  'input.too-deep':
    'Die Anfrage ist mehr als {most, number} Ebenen tief verschachtelt. Bitte etwas Flacheres senden.',
  'input.too-large': 'Die Anfrage ist größer als {most, number} KB. Bitte in Teilen senden.',
  'insight.unknown': 'Es gibt keine Einsicht namens „{insight}“. Es gibt: {known}.',
  'invitation.unknown':
    'Diese Einladung ist abgelaufen oder schon verwendet. Bitte um einen neuen Link bitten.',
  'may.owners': 'die Rolle Eigentümer zu geben oder zu nehmen',
  'member.already': 'Dieser Arbeitsbereich gehört schon dazu.',
  'member.last-owner':
    'Ein Arbeitsbereich braucht jemanden mit der Rolle Eigentümer, und hier ist es die letzte Person. Bitte zuerst jemand anderem die Rolle geben.',
  'member.person-taken': 'Für diese Person gibt es schon ein Konto. Bitte jemand anderen einladen.',
  'member.unknown': 'Niemand mit dem Konto {id} gehört zu diesem Arbeitsbereich.',
  'method.not-allowed': 'Diese Adresse nimmt kein {method}. Sie nimmt: {allowed}.',
  'option.log-level': 'LOG_LEVEL kann nicht „{value}“ sein. Möglich ist: {known}.',
  'option.port': 'PORT kann nicht „{value}“ sein. Möglich ist eine Zahl von 0 bis 65535.',
  'option.public-url': 'PUBLIC_URL kann nicht „{value}“ sein. Schreibweise: https://plan.example.org.',
  'option.unknown': 'Diese Option hat der Server nicht. Es gibt: {known}.',
  'origin.foreign': 'Das kam von einer anderen Website, und schreiben darf hier nur diese.',
  'origin.unknown':
    'Wer mit einem Cookie schreibt, muss sagen, woher. Bitte einen Origin-Header senden oder ein Token verwenden.',
  'password.needs-session': 'Ein Passwort ändert nur, wer damit angemeldet ist, und kein Programm.',
  'path.unknown': 'Unter {path} gibt es nichts.',
  'port.forbidden':
    'Den Port {port} darf dieser Benutzer nicht verwenden. Bitte mit einem PORT über 1023 starten.',
  'port.in-use':
    'Port {port} auf {host} ist belegt, vielleicht von einem anderen Throughline. Bitte jenes anhalten oder mit einem anderen PORT starten.',
  'rate.entry':
    'Zu viele Versuche. Bitte {seconds, plural, one {# Sekunde} other {# Sekunden}} warten und noch einmal versuchen.',
  'rate.general':
    'Zu viele Anfragen. Bitte {seconds, plural, one {# Sekunde} other {# Sekunden}} warten und noch einmal versuchen.',
  'rate.streams':
    'Dieses Konto folgt schon {most, number} Mal einem Arbeitsbereich. Bitte zuerst etwas davon schließen.',
  'server.busy': 'Hier wird gerade mehr geschrieben, als zu schaffen ist. Bitte gleich noch einmal senden.',
  'server.failed':
    'Auf dem Server ging etwas schief. Es lag nicht an der Eingabe, und nichts wurde halb geändert.',
  'server.no-answer':
    'Der Server antwortet nicht. Was getan wurde, bleibt hier und wird gesendet, sobald er wieder da ist.',
  'setup.first-account':
    'Es gibt noch kein Konto. Bitte {url} auf dieser Maschine öffnen und das erste anlegen.',
  'setup.loopback-only': 'Bis dahin wird nur diese Maschine bedient, danach auch {host}.',
  'setup.open-now': 'Das erste Konto ist angelegt: {host} wird ab jetzt bedient.',
  'sign-in.needed': 'Bitte zuerst anmelden.',
  'sign-in.wrong': 'Adresse und Passwort passen nicht zusammen. Bitte noch einmal versuchen.',
  'sign-up.invited-only':
    'Neue Mitglieder kommen mit einem Einladungslink. Bitte jemanden mit der Rolle Eigentümer oder Admin darum bitten.',
  'stream.ahead':
    'Hier ist Version {after, number}, und dieser Plan steht bei {version, number}: Er wurde aus einer Sicherung wiederhergestellt. Bitte neu laden.',
  'stream.start': 'Ein Strom beginnt nach der Nummer einer Version.',
  'token.unknown': 'Es gibt kein eigenes Token mit der ID {id}.',
  'template.unknown': 'Es gibt keine Vorlage namens „{name}“. Es gibt: {known}.',
  'workspace.unknown':
    'Es gibt keinen Arbeitsbereich mit der ID {id}, oder er steht diesem Konto nicht offen.',
} as const satisfies Messages;
