/** `import`: a file into the plan: what it would do, what is not certain, and then the command. */
import { textOf } from '@throughline/model/json';
import { rowKinds } from '@throughline/formats/rows';
import { problem, ref, term } from '@throughline/model/problem';
import type { Draft, Mapping } from '@throughline/formats/format';
import { formats } from '@throughline/formats/formats/index';
import type { Reader } from '@throughline/words/reader';
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { knownIn, told } from '../answers.ts';
import { draftOf, withNames } from '../drafts.ts';
import { fileText } from '../file-text.ts';
import { readerOf } from '../names.ts';
import type { Session } from '../session.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

function mappingOf(pairs: readonly string[]): Mapping | undefined {
  const mapping: Record<string, string | null> = {};
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    if (at < 1) return undefined;
    mapping[pair.slice(0, at)] = pair.slice(at + 1) || null;
  }
  return mapping;
}

/** Each remark with its place: row, column, what is written there, and what about it. */
function remarkLines(draft: Draft, reader: Reader, { screen }: Session): string[] {
  return draft.remarks.map(({ code, args, row, column, text: written }) => {
    const place = [
      ...(row === undefined ? [] : [text('cli.import-row', { row: String(row) }, reader)]),
      ...(column === undefined ? [] : [column]),
    ].join(', ');
    const cell = written === undefined || written === '' ? '' : ` “${written}”`;
    return `${screen.yellow(place)}${cell}${place + cell === '' ? '' : ': '}${sentence(problem(code, args), reader)}`;
  });
}

async function readText(path: string, session: Session): Promise<string | undefined> {
  if (path === '-') return session.readStdin();
  try {
    return fileText(path);
  } catch {
    return undefined;
  }
}

/** The wishes of a draft name items that are not in the plan yet: they are called as they will be. */
function readerIn(draft: Draft, reader: Reader, directory: ReturnType<typeof withNames>): Reader {
  const titles = new Map(
    draft.wishes.flatMap((one) => (one.type === 'add' ? [[one.id, textOf(one.fields['title'])]] : [])),
  );
  return { ...reader, nameOf: (id) => reader.nameOf?.(id) ?? directory[id]?.name ?? titles.get(id) };
}

export const importFile: Subcommand = {
  name: 'import',
  group: 'carry',
  summary: 'cli.import',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'path', type: 'text', about: 'cli.import.path' }],
  options: {
    format: { type: 'text', value: 'FORMAT', choices: Object.keys(formats), about: 'cli.option.format' },
    map: { type: 'many', value: 'COLUMN=FIELD', about: 'cli.import.map' },
    under: { type: 'item', value: 'ITEM', short: 'u', about: 'cli.import.under' },
    kind: {
      type: 'text',
      value: 'KIND',
      short: 'k',
      choices: rowKinds.map(({ name }) => name),
      about: 'cli.import.kind',
    },
    take: { type: 'text', value: 'SIDE', choices: ['file', 'plan'], about: 'cli.import.take' },
    'dry-run': { type: 'flag', about: 'cli.import.dry-run' },
  },
  changes: true,
  examples: [
    'throughline import timetable.csv --under "Release 1.33" --why "The published timetable"',
    'throughline import timetable.csv --map What=title --map When=deadline --dry-run',
    'cat plan.yaml | throughline import - --format yaml',
  ],
  run: async (given, session, target) => {
    const path = given.text('path') ?? '-';
    const known = await knownIn(target, session);
    const written = await readText(path, session);
    if (written === undefined)
      return { ...refusal(problem('cli.file-none', { file: path })), exit: 'unreachable' };
    const mapping = mappingOf(given.many('map'));
    if (!mapping)
      return { ...refusal(problem('cli.pair', { text: given.many('map').join(' ') })), exit: 'usage' };
    const rowKind = given.text('kind');
    const { draft, format } = draftOf(
      written,
      {
        ...{
          plan: known.plan,
          directory: known.directory,
          path: path === '-' ? 'stdin' : path,
          session,
          mapping,
        },
        ...(rowKind === undefined ? {} : { rowKind }),
        under: given.item('under')?.id ?? null,
      },
      given.text('format'),
    );
    const reader = readerIn(draft, known.reader, withNames(known.directory, draft.directory));
    if (draft.problems.length > 0) {
      return { json: { counts: draft.counts, remarks: draft.remarks }, lines: [], problems: draft.problems };
    }
    const take = given.text('take');
    const conflicts = draft.conflicts.map(({ item, field, ours, theirs }) =>
      problem('import.conflict', {
        ...{ item: ref(item), field: term(`field.${field}`) },
        ...{ now: plainly(ours), wanted: plainly(theirs) },
      }),
    );
    const remarks = draft.remarks.map((one) => ({
      ...one,
      sentence: sentence(problem(one.code, one.args), reader),
    }));
    const json = {
      format,
      counts: draft.counts,
      remarks,
      losses: draft.losses,
      missing: draft.missing,
    };
    const report = [
      text('cli.import-counts', { ...draft.counts }, reader),
      ...remarkLines(draft, reader, session),
      ...draft.losses.map(({ code, args }) => sentence({ code, args }, reader)),
      ...(draft.missing.length > 0
        ? [
            text(
              'cli.import-missing',
              { count: draft.missing.length, items: { list: draft.missing.map(ref) } },
              reader,
            ),
          ]
        : []),
      ...conflicts.map((one) => sentence(one, reader)),
    ];
    if (given.flag('dry-run')) {
      return { json: { ...json, conflicts }, lines: [...report, text('cli.import-dry', {}, reader)] };
    }
    if (conflicts.length > 0 && take === undefined) {
      const all = problem('import.conflicts', { count: conflicts.length });
      return { json: { ...json, conflicts }, lines: report, problems: [all], exit: 'conflict' };
    }
    const wishes = [...draft.wishes, ...(take === 'file' ? draft.conflicts.map(({ wish }) => wish) : [])];
    if (wishes.length === 0) return { json, lines: [...report, text('cli.already', {}, reader)] };
    const directory = draft.directory;
    const outcome = await target.execute({ wishes, directory, why: session.why, door: 'import' });
    if (!outcome.ok) return told(outcome, reader);
    const after = await knownIn(target, session);
    const { command, version, rows } = outcome.value;
    const line = text(
      'cli.imported',
      { file: path, rows },
      readerOf(after.reader, after.plan, after.directory),
    );
    return { json: { ...json, command, version, rows }, lines: [...report, line] };
  },
};

const plainly = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
