/**
 * A plan file as a target. A bundle (JSON) carries its own log; a plan in YAML has it in a bundle beside it
 * (`plan.yaml.history.json`). What somebody changed in the file with an editor becomes a change like any other, by
 * the door `file`. Written back whole, to a new file that takes the place of the old one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import { textOf } from '@throughline/model/json';
import { emptyPlan, openTag, type Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { examine } from '@throughline/model/validate';
import { readBundle, writeBundle } from '@throughline/formats/formats/bundle';
import { formatOf, sniff } from '@throughline/formats/formats/index';
import type { Format } from '@throughline/formats/format';
import { memoryStore } from '@throughline/store/memory';
import { difference } from './difference.ts';
import { noFormat, readInto } from './drafts.ts';
import { allEntries, keptTarget } from './kept.ts';
import { terminal } from './names.ts';
import type { Session } from './session.ts';
import { no, yes, type No, type Target, type Yes } from './target.ts';

type Content = { readonly plan: Plan; readonly directory: Directory; readonly log: readonly Entry[] };

const historyOf = (path: string): string => `${path}.history.json`;
const isBundle = (format: Format): boolean => format.lossless;

const unopened = (path: string, problems: readonly Problem[]): No =>
  no('unreachable', problem('cli.file-unread', { file: path }), ...problems);

/** The format that a plan file of this name is kept in: those that can be read back as the same plan. */
export function keeperOf(path: string): Format | undefined {
  const format = sniff('', path);
  return format && (isBundle(format) || format.name === 'yaml') ? format : undefined;
}

function readHistory(path: string): Content | readonly Problem[] {
  if (!existsSync(path)) return { plan: emptyPlan('plan'), directory: {}, log: [] };
  const read = readBundle(readFileSync(path, 'utf8'));
  if ('problems' in read) return read.problems;
  const { plan, directory, log = [] } = read.bundle;
  return { plan, directory, log };
}

/** The rows that say what was changed in the file by hand, after those of its log. */
function byHand(before: Plan, after: Plan, session: Session): Entry[] {
  const [command, at] = [session.newId(), session.now()];
  return difference(before, after).map((change, index) => ({
    version: before.version + index + 1,
    ...{ command, by: terminal, at, door: 'file' as const, tag: openTag, change },
  }));
}

function contentOf(path: string, text: string, session: Session): Content | readonly Problem[] {
  const format = sniff(text, path) ?? formatOf('yaml');
  if (!format) return [noFormat(undefined)];
  if (isBundle(format)) {
    const read = readBundle(text);
    if ('problems' in read) return read.problems;
    const { plan, directory, log = [] } = read.bundle;
    const kept = fold(emptyPlan(plan.id), log);
    return { plan, directory, log: [...log, ...byHand(kept, plan, session)] };
  }
  const history = readHistory(historyOf(path));
  if (!('log' in history)) return history;
  const kept = history.log.length > 0 ? fold(emptyPlan(history.plan.id), history.log) : history.plan;
  if (format.write(kept, history.directory).text === text) return { ...history, plan: kept };
  const draft = readInto(text, { plan: kept, directory: history.directory, path, session }, format.name);
  if ('problems' in draft) return draft.problems;
  return { ...draft, log: [...history.log, ...byHand(kept, draft.plan, session)] };
}

/** Writes beside the file and moves it into place, so that a reader sees the old plan or the new one, whole. */
async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, text, { flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

export async function writePlanFile(path: string, content: Content): Promise<void> {
  const { plan, directory, log } = content;
  const format = keeperOf(path);
  if (!format || isBundle(format)) return replace(path, writeBundle(plan, directory, log));
  await replace(path, format.write(plan, directory).text);
  await replace(historyOf(path), writeBundle(plan, directory, log));
}

export async function openPlanFile(path: string, session: Session): Promise<Yes<Target> | No> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return no(
      'unreachable',
      problem(code === 'ENOENT' ? 'cli.file-none' : 'cli.file-unread', { file: path }),
    );
  }
  const content = contentOf(path, text, session);
  if (!('log' in content)) return unopened(path, content);
  const { directory, log } = content;
  const plan = fold(emptyPlan(content.plan.id), log);
  const broken = examine(plan);
  if (broken.length > 0) return unopened(path, broken);

  const store = memoryStore();
  const { id } = plan;
  const name = textOf(plan.settings['name']) || basename(path);
  await store.createWorkspace(id, name, session.now());
  const commands = new Map<string, Entry[]>();
  for (const entry of log) commands.set(entry.command, [...(commands.get(entry.command) ?? []), entry]);
  const appends = [...commands].map(([command, entries]) => ({ command, entries }));
  // Names go with a command; those of the file belong to none, so they come with the last.
  const last = appends.at(-1);
  const rest = appends.slice(0, -1);
  const all = last
    ? [...rest, { ...last, directory }]
    : [{ command: session.newId(), entries: [], directory }];
  await store.append(id, 0, all, plan);

  return yes(
    keptTarget({
      store,
      workspace: { id, name },
      person: session.where.as ?? terminal,
      place: 'file',
      address: path,
      now: session.now,
      newId: session.newId,
      changed: async () => {
        const rows = await allEntries(store, id);
        const now = fold(emptyPlan(id), rows);
        await writePlanFile(path, { plan: now, directory: await store.directory(id), log: rows });
      },
      close: () => store.close(),
    }),
  );
}
