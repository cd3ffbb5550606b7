/** Warum eine Tür, ein Ort oder eine Datei nicht dienen konnte: das Terminal, der Speicher, der Server. */
import type { Messages } from '../catalogue.ts';

export const refusals = {
  'cli.argument-extra':
    '„{text}“ ist für {command} ein Wort zu viel. Was zusammengehört, bitte in Anführungszeichen setzen.',
  'cli.argument-missing': 'Der Befehl {command} braucht {name}. Siehe: throughline help {command}',
  'cli.ask-whom': 'Für diesen Eintrag ist niemand verantwortlich. Bitte sagen, wer gefragt wird: --of NAME.',
  'cli.backup-folder':
    'Bitte sagen, welcher Datenordner gesichert wird: --data DIR. Eine Plandatei ist ihre eigene Sicherung: einfach kopieren.',
  'cli.bug':
    'Das ist ein Fehler dieses Programms: {message}. Mit THROUGHLINE_DEBUG=1 zeigt es, wo; bitte melden.',
  'cli.command-unknown': 'Es gibt keinen Befehl „{name}“. Siehe: throughline help',
  'cli.day': '„{text}“ ist kein Tag. Schreibweise: 2025-06-30.',
  'cli.edit-nothing': 'Bitte sagen, was zu setzen ist, etwa status=at-risk oder --by "30 June 2025".',
  'cli.field-unknown': '<ein>{kind}</ein> hat kein Feld „{field}“. Es gibt: {fields}.',
  'cli.file-busy':
    'Ein anderer Befehl schreibt gerade {file}. Bitte noch einmal versuchen; läuft keiner mehr, zuerst {draft} entfernen.',
  'cli.file-changed':
    'Die Datei {file} wurde währenddessen geändert, darum wurde nichts geschrieben. Bitte noch einmal versuchen.',
  'cli.file-kind':
    'Eine Plandatei endet auf .json oder .yaml, und {file} auf keins von beiden. Bitte eine andere nennen oder dorthin exportieren.',
  'cli.file-none': 'Es gibt keine lesbare Datei {file}. Bitte den Pfad prüfen.',
  'cli.file-there': 'Eine Datei {file} gibt es schon. Bitte eine andere nennen oder sie zuerst entfernen.',
  'cli.file-unread':
    'Die Datei {file} taugt nicht als Plan. Bitte berichtigen oder in einen neuen Plan importieren.',
  'cli.file-unwritten':
    'Die Datei {file} lässt sich nicht schreiben ({reason}). Bitte den Pfad und die Rechte dort prüfen.',
  'cli.insight-unknown': 'Es gibt keine Einsicht „{insight}“. Es gibt: {known}.',
  'cli.item-none':
    'Kein Eintrag heißt „{text}“, und keine ID beginnt so. Bitte suchen oder die IDs ansehen: throughline show --ids',
  'cli.item-several':
    'Zu „{text}“ passen {count, number} Einträge: {items}. Bitte einen bei seiner ID nennen.',
  'cli.link-none':
    'Von „{one}“ nach „{other}“ gibt es keine solche Verknüpfung. Die Verknüpfungen zeigt: throughline show "{one}"',
  'cli.login-how':
    'Bitte sagen, wer sich anmeldet: --email ADRESSE --password-stdin, mit dem Passwort in der Standardeingabe. In einem Terminal wird danach gefragt.',
  'cli.move-where': 'Bitte sagen, wohin: --under EINTRAG, --top, --before EINTRAG oder --after EINTRAG.',
  'cli.no-place':
    'Bitte sagen, welcher Plan: --file PLAN, --data DIR oder --server URL; oder einmal anmelden mit throughline login.',
  'cli.not-on-file': 'Das geht mit einer Plandatei nicht. Bitte einen Datenordner oder einen Server nehmen.',
  'cli.not-on-folder': 'Das geht mit einem Datenordner nicht. Bitte einen Server nehmen.',
  'cli.not-on-server':
    'Das geht nicht über einen Server. Bitte dort ausführen, wo der Datenordner liegt, mit --data DIR.',
  'cli.not-signed-in': 'Bei {url} ist niemand angemeldet. Anmelden: throughline login {url}',
  'cli.option-choice': '{option} kann nicht „{value}“ sein. Bitte wählen: {choices}.',
  'cli.option-date':
    '{option} braucht ein Datum, und „{value}“ ist keins. Es geht wie im Alltag: 30 June, Q3 2027, mid October.',
  'cli.option-empty': '{option} braucht einen Wert: {option} {value}',
  'cli.option-flag': '{option} nimmt keinen Wert, und „{value}“ ist einer. Bitte weglassen.',
  'cli.option-number': '{option} braucht eine ganze Zahl, und „{value}“ ist keine.',
  'cli.option-unknown': '{command} hat keine Option {option}. Siehe: throughline help {command}',
  'cli.pair':
    '„{text}“ hat nicht die Form FELD=WERT. Bitte so schreiben, bei Leerzeichen in Anführungszeichen.',
  'cli.person-none':
    'Niemand heißt „{text}“, darum taugt der Name nicht für „{field}“. Bitte zuerst anlegen: throughline add "{text}" --kind person (oder role)',
  'cli.rebuild-server':
    'Der Server pflegt sein Lesemodell selbst. Bitte anhalten und doctor --rebuild --data DIR ausführen.',
  'cli.restore-folder': 'Bitte sagen, in welchen neuen Datenordner: --data DIR.',
  'cli.restore-line':
    'Zeile {line, number} von {file} ist kein JSON, die Sicherung also nicht ganz. Es wurde nichts wiederhergestellt: bitte eine andere Kopie nehmen.',
  'cli.role-pair':
    '„{text}“ hat nicht die Form ROLLE=NAME. Bitte so schreiben, bei Leerzeichen in Anführungszeichen.',
  'cli.server-new':
    'Der Server unter {url} hat noch kein Konto. Das erste anlegen: throughline login {url} --sign-up "Name"',
  'cli.server-silent':
    'Unter {url} antwortet kein Throughline. Bitte mit throughline serve starten oder die Adresse prüfen.',
  'cli.shell-unknown': 'Für „{shell}“ gibt es keine Ergänzung. Es gibt sie für: {known}.',
  'cli.template-deed': '„{text}“ lässt sich mit einer Vorlage nicht tun. Es gibt: {known}.',
  'cli.url': '„{text}“ ist keine Adresse eines Servers. Schreibweise: http://localhost:4680.',
  'cli.version-none':
    'Eine Version {version, number} gibt es nicht; die neueste ist {newest, number}. Siehe: throughline log',
  'cli.workspace-none': 'Es gibt noch keinen Arbeitsbereich. Einen anlegen: throughline new NAME',
  'cli.workspace-several':
    'Es gibt {count, number} Arbeitsbereiche: {workspaces}. Bitte sagen, welcher: --workspace NAME',
  'cli.workspace-unknown': 'Es gibt keinen Arbeitsbereich „{text}“. Es gibt: {workspaces}.',
  'import.conflict':
    '<der>{field}</der> von „{item}“: auf beiden Seiten geändert. Hier steht {now}, in der Datei {wanted}.',
  'import.conflicts':
    '{count, plural, one {# Eintrag wurde} other {# Einträge wurden}} hier und in der Datei geändert, darum wurde nichts importiert. Bitte sagen, welche Seite gilt: --take file oder --take plan.',

  'store.backup-cut':
    'Die Sicherung endet mitten im Text, ist also nicht ganz. Es wurde nichts wiederhergestellt: bitte eine andere Kopie nehmen.',
  'store.backup-damaged':
    'In der Sicherung passt die Geschichte des Arbeitsbereichs {workspace} bei Version {version} nicht zusammen. Es wurde nichts wiederhergestellt: bitte eine andere Kopie nehmen.',
  'store.backup-table':
    'Die Sicherung enthält Zeilen der Tabelle {table}, die Throughline so nirgends führt. Ihr ist nicht zu trauen: bitte eine andere Kopie nehmen.',
  'store.busy':
    'Die Datenbank war {seconds, number} Sekunden lang mit einer langen Arbeit beschäftigt. Bitte noch einmal versuchen; bleibt es so, Throughline neu starten.',
  'store.closed': 'Die Datenbank ist geschlossen, weil Throughline gerade endet. Bitte neu starten.',
  'store.folder-elsewhere':
    'Der Datenordner {folder} liegt auf einem Netzlaufwerk und wurde um {since} auf {host} geöffnet. Bitte sicherstellen, dass dort kein Throughline läuft, und dann seine Sperre löschen.',
  'store.folder-in-use':
    'Der Datenordner {folder} ist seit {since} im Prozess {pid} auf {host} geöffnet. Bitte diesen Prozess anhalten oder über seinen Server gehen.',
  'store.folder-unfit':
    'Der Ordner {folder} taugt nicht als Datenordner. Bitte einen Ordner auf einer lokalen Platte wählen oder eine Sicherung in einen leeren zurückspielen.',
  'store.newer':
    'Das hat eine neuere Version von Throughline geschrieben ({found}). Bitte Throughline aktualisieren und noch einmal öffnen.',
  'store.not-a-backup':
    'Zeile {line} gehört zu keiner Sicherung von Throughline. Es wurde nichts wiederhergestellt: bitte die Datei ansehen.',
  'store.not-empty':
    'Eine Sicherung gehört an einen leeren Ort, und hier {count, plural, one {ist # Arbeitsbereich} other {sind # Arbeitsbereiche}}. Bitte einen neuen Datenordner nennen.',
  'store.nothing-there':
    'Im Datenordner {folder} ist kein Plan. Einen anlegen: throughline new NAME --data {folder}',
  'store.other-postgres':
    'Den Datenordner {folder} hat PostgreSQL {found} geschrieben, und diese Version braucht {needed}. Bitte mit der Version sichern, die ihn schrieb, und in einen neuen Ordner zurückspielen.',
  'store.stopped':
    'Die Datenbank blieb stehen: {reason}. Was bestätigt wurde, liegt sicher auf der Platte; bitte Throughline neu starten.',
} as const satisfies Messages;
