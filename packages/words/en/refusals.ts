/** Why a door, a place or a file could not serve: the terminal, the store, the server. */
import type { Messages } from '../catalogue.ts';

export const refusals = {
  'cli.argument-extra':
    '“{text}” is one word too many for {command}. Put words that belong together in quotation marks.',
  'cli.argument-missing': 'The command {command} needs {name}. See: throughline help {command}',
  'cli.ask-whom': 'Nobody owns this item, so say whom to ask: --of NAME.',
  'cli.backup-folder':
    'Say which data folder to back up: --data DIR. A plan file is its own backup: copy it.',
  'cli.bug':
    'That is a fault of this program: {message}. Run it again with THROUGHLINE_DEBUG=1 to see where, and report it.',
  'cli.command-unknown': 'There is no command “{name}”. See: throughline help',
  'cli.day': '“{text}” is not a day. Write it like 2025-06-30.',
  'cli.edit-nothing': 'Say what to set, such as status=at-risk or --by "30 June 2025".',
  'cli.field-unknown': '<a>{kind}</a> has no field “{field}”. It has: {fields}.',
  'cli.file-busy':
    'Another command is writing {file}. Try again; if none runs any more, remove {draft} first.',
  'cli.file-changed':
    'The file {file} has changed while this command ran, so nothing was written. Try again.',
  'cli.file-kind':
    'A plan file is named .json or .yaml, and {file} is neither. Name another, or export to it.',
  'cli.file-none': 'There is no file {file} that can be read. Look at the path.',
  'cli.file-there': 'There is a file {file} already. Name another, or remove it first.',
  'cli.file-unread': 'The file {file} cannot be used as a plan. Mend it, or import it into a new plan.',
  'cli.file-unwritten':
    'The file {file} cannot be written ({reason}). Look at the path and your rights there.',
  'cli.insight-unknown': 'There is no insight “{insight}”. There are: {known}.',
  'cli.item-none':
    'No item is called “{text}”, and no id begins so. Search for it, or see the ids: throughline show --ids',
  'cli.item-several': '{count, number} items match “{text}”: {items}. Name one by its id.',
  'cli.link-none': 'There is no such link from “{one}” to “{other}”. See the links: throughline show "{one}"',
  'cli.login-how':
    'Say who you are: --email ADDRESS --password-stdin, with the password on standard input. In a terminal you are asked.',
  'cli.move-where': 'Say where to: --under ITEM, --top, --before ITEM or --after ITEM.',
  'cli.no-place':
    'Say which plan: --file PLAN, --data DIR or --server URL; or sign in once with throughline login.',
  'cli.not-on-file': 'This does not work on a plan file. Use a data folder or a server.',
  'cli.not-on-folder': 'This does not work on a data folder. Use a server.',
  'cli.not-on-server': 'This does not work over a server. Run it where the data folder is, with --data DIR.',
  'cli.not-signed-in': 'You are not signed in to {url}. Sign in: throughline login {url}',
  'cli.option-choice': '{option} cannot be “{value}”. Choose one of: {choices}.',
  'cli.option-date':
    '{option} needs a date, and “{value}” is none. Write it as you would: 30 June, Q3 2027, mid October.',
  'cli.option-empty': '{option} needs a value: {option} {value}',
  'cli.option-flag': '{option} takes no value, and “{value}” is one. Leave it out.',
  'cli.option-number': '{option} needs a whole number, and “{value}” is none.',
  'cli.option-unknown': '{command} has no option {option}. See: throughline help {command}',
  'cli.pair': '“{text}” is not of the form FIELD=VALUE. Write it so, in quotation marks if it has spaces.',
  'cli.person-none':
    'Nobody is called “{text}”, so they cannot be the {field}. Add them first: throughline add "{text}" --kind person (or role)',
  'cli.rebuild-server':
    'The server keeps its read model itself. Stop it, and run doctor --rebuild --data DIR.',
  'cli.restore-folder': 'Say into which new data folder: --data DIR.',
  'cli.restore-line':
    'Line {line, number} of {file} is not JSON, so this is no whole backup. Nothing was restored: take another copy.',
  'cli.role-pair': '“{text}” is not of the form ROLE=NAME. Write it so, in quotation marks if it has spaces.',
  'cli.server-new':
    'The server at {url} has no account yet. Make the first: throughline login {url} --sign-up "Your Name"',
  'cli.server-silent':
    'No Throughline answers at {url}. Start it with throughline serve, or look at the address.',
  'cli.shell-unknown': 'There is no completion for “{shell}”. There is for: {known}.',
  'cli.template-deed': '“{text}” is nothing that can be done with a template. There are: {known}.',
  'cli.url': '“{text}” is not the address of a server. Write it like http://localhost:4680.',
  'cli.version-none':
    'There is no version {version, number}; the newest is {newest, number}. See: throughline log',
  'cli.workspace-none': 'There is no workspace yet. Make one: throughline new NAME',
  'cli.workspace-several': 'There are {count, number} workspaces: {workspaces}. Say which: --workspace NAME',
  'cli.workspace-unknown': 'There is no workspace “{text}”. There are: {workspaces}.',
  'import.conflict':
    'The {field} of “{item}” has changed on both sides: it is {now} here, and {wanted} in the file.',
  'import.conflicts':
    '{count, plural, one {# item has} other {# items have}} changed both here and in the file, so nothing was imported. Say which side wins: --take file, or --take plan.',

  'store.backup-cut':
    'The backup ends before its end, so it is not whole. Nothing was restored: take another copy.',
  'store.backup-damaged':
    'In the backup the history of workspace {workspace} does not hold together at version {version}. Nothing was restored: take another copy.',
  'store.backup-table':
    'The backup claims rows of the table {table}, which no part of Throughline keeps so. Do not trust it: take another copy.',
  'store.busy':
    'The database was busy for {seconds, number} seconds with one long piece of work. Try again; if it stays so, start Throughline again.',
  'store.closed': 'The database is closed, because Throughline is stopping. Start it again.',
  'store.folder-elsewhere':
    'The data folder {folder} is on a network drive and was opened on {host} at {since}. Make sure that no Throughline runs there, then delete its lock.',
  'store.folder-in-use':
    'The data folder {folder} is open in process {pid} on {host}, since {since}. Stop that process, or talk to it over its server.',
  'store.folder-unfit':
    'The folder {folder} cannot be used as a data folder. Choose a folder on a local disk, or restore a backup into an empty one.',
  'store.newer':
    'This was written by a newer version of Throughline ({found}). Update Throughline, and open it again.',
  'store.not-a-backup':
    'Line {line} is not of a backup of Throughline. Nothing was restored: look at the file.',
  'store.not-empty':
    'A backup goes into an empty place, and this one holds {count, plural, one {# workspace} other {# workspaces}}. Name a new data folder.',
  'store.nothing-there':
    'There is no plan in the data folder {folder}. Make one: throughline new NAME --data {folder}',
  'store.other-postgres':
    'The data folder {folder} was written by PostgreSQL {found}, and this version needs {needed}. Make a backup with the version that wrote it, and restore it into a new folder.',
  'store.stopped':
    'The database stopped: {reason}. What was acknowledged is safe on disk; start Throughline again.',
} as const satisfies Messages;
