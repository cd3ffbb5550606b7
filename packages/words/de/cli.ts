/** Was das Terminal sagt: seine Hilfe, und was es getan hat. */
import type { Messages } from '../catalogue.ts';

export const cli = {
  'cli.about': 'Throughline: ein Plan, dem man folgen kann, aus einem Protokoll von Änderungen.',
  'cli.usage': 'Aufruf:',
  'cli.options': 'Optionen:',
  'cli.examples': 'Beispiele:',
  'cli.works-on': 'Geht mit:',
  'cli.help-more': 'Mehr: throughline help BEFEHL, throughline help exit-codes',
  'cli.see-help': 'Siehe: throughline help',
  'cli.somebody': 'jemand',
  'cli.cancelled': 'Es wurde nichts angelegt.',
  'cli.already': 'Das war schon so: nichts zu ändern.',

  'cli.group.begin': 'Anfangen',
  'cli.group.look': 'Ansehen',
  'cli.group.change': 'Ändern (jeder Befehl nimmt --why)',
  'cli.group.carry': 'Mitnehmen',
  'cli.group.care': 'Pflegen',
  'cli.place.server': 'einem laufenden Server',
  'cli.place.folder': 'einem Datenordner, den niemand geöffnet hat',
  'cli.place.file': 'einer Plandatei',

  'cli.exit.ok': 'getan',
  'cli.exit.refused': 'abgelehnt oder nicht ganz: jedes Problem steht in einem Satz da',
  'cli.exit.usage': 'die Befehlszeile ist nicht zu verstehen',
  'cli.exit.unreachable':
    'Server, Datenordner oder Datei sind nicht zu erreichen, zu öffnen, oder die Anmeldung fehlt',
  'cli.exit.conflict':
    'jemand war schneller, oder beide Seiten haben dasselbe geändert: ansehen und wiederholen',
  'cli.exit.bug': 'ein Fehler des Programms selbst',

  'cli.option.server': 'ein laufender Server; sonst THROUGHLINE_SERVER oder der von login gemerkte',
  'cli.option.data':
    'ein Datenordner, den niemand geöffnet hat (ein geöffneter geht über seinen Server), oder postgres://…',
  'cli.option.file': 'eine Plandatei, .json oder .yaml; sonst THROUGHLINE_FILE',
  'cli.option.workspace': 'welcher Arbeitsbereich, mit Name oder ID, wenn es mehrere gibt',
  'cli.option.as': 'ID der handelnden Person, wenn kein Konto sie nennt',
  'cli.option.json': 'ein JSON-Wert statt Zeilen zum Lesen',
  'cli.option.help': 'was dieser Befehl nimmt',
  'cli.option.why': 'der Grund; er bleibt in der Geschichte',
  'cli.option.owner': 'wer verantwortlich ist: eine Person oder eine Rolle',
  'cli.option.by': 'Termin, wie man ihn schreibt: 30 June 2025, Q3 2025, 2025-06-30',
  'cli.option.start': 'vorgegebener Beginn, wie man ihn schreibt',
  'cli.option.status': 'not-started, on-track, at-risk, blocked oder finished',
  'cli.option.estimate': 'Aufwand oder Dauer: 3d, 3-8d, 3-5-8d, in h, d oder w',
  'cli.option.done': 'ein Satz, der sagt, wann es fertig ist',
  'cli.option.set': 'ein beliebiges Feld; ein leerer Wert löscht es',
  'cli.option.kind': 'die Art; sonst die unter dem übergeordneten Eintrag übliche',
  'cli.option.under': 'der Eintrag, unter dem es steht',
  'cli.option.before': 'der Nachbar, der danach kommt',
  'cli.option.after': 'der Nachbar, der davor kommt',
  'cli.option.limit': 'wie viele höchstens',
  'cli.option.format': 'das Format; sonst erkannt an Name und Text',
  'cli.argument.item': 'ein Eintrag: mit ID, Anfang der ID (ab 4 Zeichen) oder Titel',

  'cli.serve': 'Den Server starten',
  'cli.serve.port': 'der Port, sonst 4680',
  'cli.serve.host': 'die Adresse, auf der er hört, sonst nur diese Maschine',
  'cli.serve.database': 'eine PostgreSQL-Datenbank statt des Datenordners',

  'cli.serve.public-url': 'wo er zu erreichen ist, wenn er hinter einem anderen Server steht',
  'cli.serve-at': 'Throughline läuft unter {url}',
  'cli.serve-stopped': 'Angehalten.',

  'cli.login': 'Bei einem Server anmelden, für diesen und spätere Befehle',
  'cli.login.url': 'Adresse des Servers',
  'cli.login.email': 'E-Mail-Adresse des Kontos',
  'cli.login.password-stdin': 'das Passwort aus der Standardeingabe lesen',
  'cli.login.sign-up':
    'zuerst das Konto anlegen, mit diesem Namen: das erste eines neuen Servers oder ein eingeladenes',
  'cli.login.invitation': 'der Einladungslink, zu --sign-up',
  'cli.login.forget': 'abmelden: das Token vergessen',
  'cli.login.ask-email': 'E-Mail',
  'cli.login.ask-password': 'Passwort',
  'cli.login-done': 'Bei {url} angemeldet als {email}. Das Token liegt in {file}.',
  'cli.login-forgot': 'Das Token für {url} ist vergessen.',

  'cli.new':
    'Einen Plan anlegen: was wahr werden soll, bis wann, wer verantwortlich ist, woran es zu erkennen ist',
  'cli.new.plan': 'sein Name oder der Name einer neuen Plandatei',
  'cli.new.name': 'sein Name, wenn die Datei genannt ist',
  'cli.new.goal': 'was wahr werden soll',
  'cli.new.indicator': 'woran es zu erkennen ist; mehrfach möglich',
  'cli.new.template': 'mit einer Vorlage beginnen: throughline template list',
  'cli.new.ask-goal': 'Was soll wahr werden?',
  'cli.new.ask-by': 'Bis wann? (leer: nicht gesagt)',
  'cli.new.ask-owner': 'Wer ist verantwortlich? (leer: noch niemand)',
  'cli.new.ask-how': 'Woran ist es zu erkennen? (leer: nicht gesagt)',
  'cli.new-done': '„{name}“ in {place} angelegt.',

  'cli.demo': 'Den Vorführplan anlegen, um sich umzusehen',
  'cli.demo-done': 'Vorführplan in {place} angelegt: {count, plural, one {# Eintrag} other {# Einträge}}.',

  'cli.demo-server': 'Arbeitsbereich „{name}“ ({id}) auf {place} angelegt.',

  'cli.template': 'Vorlagen: auflisten, zeigen, was eine enthält, oder in den Plan legen',
  'cli.template.deed': 'list, show oder apply',
  'cli.template.fill': 'wer eine Rolle der Vorlage besetzt; mehrfach möglich',
  'cli.template.name': 'Name der Vorlage',
  'cli.template.size':
    '{count, plural, one {# Eintrag} other {# Einträge}}, {weeks, plural, one {# Woche} other {# Wochen}}',
  'cli.template.start': 'der Tag, ab dem ihre Tage zählen; sonst heute',
  'cli.template-done':
    'Vorlage „{name}“ in {place} gelegt: {count, plural, one {# Eintrag} other {# Einträge}}.',

  'cli.show': 'Der Plan als Baum, ein Teil davon oder ein Eintrag im Ganzen',
  'cli.show.item': 'ein Eintrag, im Ganzen',
  'cli.show.depth': 'wie viele Ebenen unter der obersten',
  'cli.show.ids': 'jeweils mit der ID',
  'cli.show.people': 'Einheiten, Rollen und Personen statt des Plans',
  'cli.show.kind': 'nur Einträge dieser Art; mehrfach möglich',
  'cli.show.status': 'nur Einträge mit diesem Status; mehrfach möglich',
  'cli.show.owner': 'nur wofür diese Person oder Rolle verantwortlich ist',
  'cli.show.unowned': 'nur wofür niemand verantwortlich ist',
  'cli.show.mine': 'nur die eigenen, selbst oder durch eine besetzte Rolle',
  'cli.show.unit': 'nur wofür jemand aus dieser Einheit oder darunter verantwortlich ist',
  'cli.show.overdue': 'nur was über seinen Termin und nicht fertig ist',
  'cli.show.due-from': 'nur Einträge mit Termin an diesem Tag oder danach',
  'cli.show.due-by': 'nur Einträge mit Termin an diesem Tag oder davor',
  'cli.show.missing': 'nur Einträge ohne dieses Feld; mehrfach möglich',
  'cli.show.orphans': 'nur Arbeit, die unter keinem Ziel oder Ergebnis steht',
  'cli.show.uncertain': 'nur was ein Import nicht sicher lesen konnte',
  'cli.show.since': 'nur was sich seit dieser Version geändert hat',
  'cli.show.linked': 'nur was mit diesem Eintrag verknüpft ist',
  'cli.show.waits-for': 'nur was auf diesen Eintrag wartet',
  'cli.show.text': 'nur Einträge mit diesen Worten',
  'cli.show-empty': 'Hier ist nichts. Den ersten anlegen: throughline add "Was wahr werden soll"',
  'cli.show-none': 'Kein Eintrag kommt durch diesen Filter.',
  'cli.show-people':
    '{count, plural, one {# Einheit, Rolle oder Person} other {# Einheiten, Rollen und Personen}}: throughline show --people',
  'cli.note-by': 'Notiz von {who}',

  'cli.search': 'Einträge nach Worten in ihren Texten finden',
  'cli.search.words': 'Worte in beliebiger Folge; jedes kann der Anfang eines Wortes sein',
  'cli.search-none': 'Nirgends steht „{words}“. Weniger Worte versuchen oder den Anfang eines Wortes.',

  'cli.log': 'Was geschah, das Neueste zuerst, mit wer, wann und warum',
  'cli.log.item': 'nur was diesen Eintrag betraf',
  'cli.log.before': 'nur was vor dieser Version kam',
  'cli.log-why': 'warum: {why}',
  'cli.log-undid': '{name}, rückgängig gemacht: {what}',
  'cli.log-empty': 'Noch ist nichts geschehen.',

  'cli.asks': 'Was auf Antwort wartet, von wem, bis wann',
  'cli.asks.all': 'auch was beantwortet ist',
  'cli.asks-line': '{id}  {from} fragt {to} zu „{item}“:',
  'cli.asks-due': 'bis {due}',
  'cli.asks-answer': 'Antwort: {text}',
  'cli.asks-none': 'Nichts wartet auf Antwort.',

  'cli.diff': 'Was zwei Versionen oder Dateien unterscheidet, in Sätzen',
  'cli.diff.before': 'eine Version, eine Datei oder „now“',
  'cli.diff.after': 'ebenso; sonst jetzt',
  'cli.diff-none': 'Kein Unterschied.',

  'cli.derive': 'Was aus dem Plan folgt: Termine, Verantwortung, was unsicher ist',
  'cli.derive.insight': 'welche Einsicht; ohne Angabe die Liste',
  'cli.derive.as-of': 'der Stichtag, sonst heute',
  'cli.derive-list': 'Einsichten: {names}. Eine zeigen: throughline derive NAME',

  'cli.derive.disagrees':
    'Eine Verknüpfung hält nicht, es fehlen {days, plural, one {# Arbeitstag} other {# Arbeitstage}}: {link}',
  'cli.derive.no-dates':
    'Noch hat nichts ein Datum. Ein Termin, oder ein Beginn und eine Schätzung, ergäbe welche.',
  'cli.derive.owns': '{who} ist für {count, number} verantwortlich:',
  'cli.derive.owns-through': '{who} ist als {role} für {count, number} verantwortlich:',
  'cli.derive.vacant':
    '{role} ist unbesetzt und für {count, plural, one {# Eintrag} other {# Einträge}} verantwortlich.',
  'cli.derive.gone': '{who} liegt im Papierkorb und ist noch verantwortlich für:',
  'cli.derive.unowned': 'Niemand ist verantwortlich für {count, number}:',
  'cli.derive.estimated': '{estimated, number} von {pieces, number} geschätzt',
  'cli.derive.all-certain': 'Nichts Importiertes ist unsicher.',

  'cli.add': 'Einen Eintrag mit einer Zeile anlegen; ein Titel genügt',
  'cli.add-after': 'nach „{item}“',
  'cli.add-before': 'vor „{item}“',
  'cli.add-dry': 'Es wurde nichts angelegt: das wurde verstanden.',
  'cli.add-new': 'neu: {kind} {name}',
  'cli.add-offer': '„{text}“ ist vielleicht ein Datum. Mit „{write}“ wird es der Termin.',
  'cli.add-top': '{kind} „{title}“, ganz oben im Plan',
  'cli.add-under': '{kind} „{title}“, unter „{parent}“',
  'cli.add.dry-run': 'nur zeigen, was von der Zeile verstanden wurde',
  'cli.add.title':
    'der Titel, mit allem, was die Zeile sonst sagt (@wer, by DATUM, 3-8d, after:TITEL, #ZWEIG); bei einer Notiz der Text',
  'cli.added': '{kind} „{title}“ ({id}) angelegt.',

  'cli.edit': 'Felder eines Eintrags setzen; ein leerer Wert löscht eins',
  'cli.edit.fields': 'feld=wert, so viele wie nötig',
  'cli.edit.kind': 'eine andere Art',
  'cli.edit.title': 'ein anderer Titel; bei einer Person ein anderer Name',
  'cli.edited': 'Gesetzt in „{item}“: {fields}.',

  'cli.move': 'Einen Eintrag mit seinem Zweig verschieben',
  'cli.move.top': 'ganz nach oben',
  'cli.moved': '„{item}“ unter „{parent}“ verschoben.',
  'cli.moved-top': '„{item}“ ganz nach oben verschoben.',

  'cli.link':
    'Zwei Einträge in Beziehung setzen: der erste hängt vom zweiten ab, trägt zu ihm bei oder übergibt an ihn',
  'cli.link.from': 'der Eintrag, der abhängt, beiträgt oder übergibt',
  'cli.link.to': 'der Eintrag, mit dem er in Beziehung steht',
  'cli.link.kind': 'die Beziehung',
  'cli.link.type': 'welche Enden verbunden sind: sonst Ende mit Anfang',
  'cli.link.lag':
    'Abstand in Stunden, Tagen oder Wochen, in Arbeitszeit (2d) oder fortlaufend (2ed); negativ ist Vorlauf',
  'cli.link.policy': 'was geschieht, wenn ein vorgegebenes Datum und die Verknüpfung sich widersprechen',
  'cli.linked': 'Verknüpft: „{from}“ {kind} „{to}“.',

  'cli.unlink': 'Die Verknüpfungen zwischen zwei Einträgen lösen',
  'cli.unlinked':
    '{count, plural, one {# Verknüpfung} other {# Verknüpfungen}} von „{from}“ zu „{to}“ gelöst.',

  'cli.remove': 'Einen Eintrag mit seinem Zweig in den Papierkorb legen',
  'cli.removed':
    '„{item}“ in den Papierkorb gelegt{below, plural, =0 {} one {, mit # Eintrag darunter} other {, mit # Einträgen darunter}}. Zurückholen mit untrash.',

  'cli.untrash': 'Einen Eintrag aus dem Papierkorb zurückholen; ohne Angabe auflisten, was dort liegt',
  'cli.untrashed': '„{item}“ aus dem Papierkorb zurückgeholt.',
  'cli.trash-line':
    '{id}  {item}{below, plural, =0 {} one {, mit # Eintrag darunter} other {, mit # Einträgen darunter}}',
  'cli.trash-empty': 'Der Papierkorb ist leer.',

  'cli.ask': 'Eine Person oder Rolle etwas zu einem Eintrag fragen',
  'cli.ask.text': 'die Frage',
  'cli.ask.of': 'wen; sonst die verantwortliche Person',
  'cli.ask.due': 'bis wann',
  'cli.asked': '{to} zu „{item}“ gefragt ({id}).',

  'cli.answer': 'Beantworten, was gefragt wurde',
  'cli.answer.ask': 'die Anfrage, mit ihrer ID oder deren Anfang',
  'cli.answer.text': 'die Antwort',
  'cli.answered': 'Zu „{item}“ geantwortet.',

  'cli.undo': 'Rückgängig machen, was ein Befehl tat; zweimal heißt wiederherstellen',
  'cli.undo.change': 'eine Version aus dem Protokoll oder die ID eines Befehls; sonst der neueste',
  'cli.undone': 'Rückgängig gemacht:',

  'cli.import': 'Eine Datei in den Plan bringen; eine geänderte Datei noch einmal ist ein Unterschied',
  'cli.import.path': 'die Datei; - für die Standardeingabe',
  'cli.import.map': 'was eine Spalte enthält; ein leeres Feld lässt sie daneben',
  'cli.import.under': 'der Eintrag, unter den es kommt; sonst ganz oben',
  'cli.import.kind': 'Art der Zeilen, die keine nennen',
  'cli.import.take': 'wo beide geändert wurden: den Wert der Datei nehmen oder den des Plans behalten',
  'cli.import.dry-run': 'nur sagen, was geschähe',
  'cli.import-counts':
    '{read, plural, one {# Zeile} other {# Zeilen}}: {added, number} neu, {changed, number} geändert, {unchanged, number} wie zuvor, {conflicting, number} auf beiden Seiten geändert.',
  'cli.import-row': 'Zeile {row}',
  'cli.import-missing':
    '{count, plural, one {# Eintrag steht} other {# Einträge stehen}} nicht mehr in der Datei und {count, plural, one {bleibt} other {bleiben}} hier: {items}.',
  'cli.import-dry': 'Es wurde nichts geändert: das war ein Versuch.',
  'cli.imported':
    '{file} importiert: {rows, plural, one {# Änderung} other {# Änderungen}} in der Geschichte.',

  'cli.export': 'Den Plan in einem anderen Format schreiben',
  'cli.export.path': 'die Datei; sonst die Standardausgabe',
  'cli.exported': '{file} geschrieben, {characters, plural, one {# Zeichen} other {# Zeichen}}.',
  'cli.exported.bytes': '{file} geschrieben, {bytes, plural, one {# Byte} other {# Bytes}}.',

  'cli.doctor': 'Ist der Plan heil? Invarianten, die Kette der Prüfsummen, das Lesemodell',
  'cli.doctor.rebuild': 'das Lesemodell neu schreiben',
  'cli.doctor-version': 'Version {version} in {place}',
  'cli.doctor-invariants':
    '{count, plural, =0 {jede Invariante hält} one {# Invariante ist verletzt:} other {# Invarianten sind verletzt:}}',
  'cli.doctor-newer':
    '{count, plural, =0 {jede Änderung ist lesbar} one {# Änderung ist aus einer neueren Version} other {# Änderungen sind aus einer neueren Version}}',
  'cli.doctor-chain': 'die Kette der Prüfsummen hält',
  'cli.doctor-chain-broken':
    'die Kette der Prüfsummen reißt bei Version {version}: bitte eine Sicherung von davor wiederherstellen',
  'cli.doctor-read-model': 'das Lesemodell gleicht seinem Neuaufbau',
  'cli.doctor-read-model-rebuilt': 'das Lesemodell wich von seinem Neuaufbau ab und wurde neu geschrieben',
  'cli.doctor-read-model-off': 'das Lesemodell weicht von seinem Neuaufbau ab: doctor --rebuild ausführen',
  'cli.doctor-hash': 'sha-256 des Plans: {hash}',

  'cli.backup': 'Alles in einem Datenordner als eine Datei',
  'cli.backup.path': 'die Datei; sonst die Standardausgabe',
  'cli.backed-up': '{file} geschrieben, {count, plural, one {# Datensatz} other {# Datensätze}}.',
  'cli.restore': 'Eine Sicherung in einen leeren Datenordner zurückspielen',
  'cli.restore.path': 'die Sicherung; sonst die Standardeingabe',
  'cli.restored':
    '{count, plural, one {# Arbeitsbereich} other {# Arbeitsbereiche}} in {folder} wiederhergestellt:',
  'cli.restored-line': '{name}, Version {version}',

  'cli.completion': 'Ein Skript, das Befehle und Optionen in der Shell ergänzt',
  'cli.completion.shell': 'bash, zsh oder fish',
  'cli.help': 'Was es gibt, und was ein Befehl nimmt',
  'cli.help.topic': 'ein Befehl oder exit-codes',
} as const satisfies Messages;
