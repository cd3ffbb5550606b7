/**
 * A plan file as a target. A bundle (JSON) carries its own log; a plan in YAML has it in a bundle beside it
 * (`plan.yaml.history.json`). What somebody changed in the file with an editor becomes a change like any other, by
 * the door `file`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import { textOf } from '@throughline/model/json';
import { emptyPlan, openTag, type Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { examine } from '@throughline/model/validate';
import { readBundle } from '@throughline/formats/formats/bundle';
import { formatOf, sniff } from '@throughline/formats/formats/index';
import type { Format } from '@throughline/formats/format';
import { memoryStore } from '@throughline/store/memory';
import { difference } from './difference.ts';
import { noFormat, readInto } from './drafts.ts';
import { allEntries, keptTarget } from './kept.ts';
import { terminal } from './names.ts';
import type { Session } from './session.ts';
import { no, yes, type No, type Target, type Yes } from './target.ts';
import { historyOf, writePlan, type Content } from './write-plan.ts';

const isBundle = (format: Format): boolean => format.lossless;

const unopened = (path: string, problems: readonly Problem[]): No =>
  no('unreachable', problem('cli.file-unread', { file: path }), ...problems);

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
  let seen = text;
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
        const written = await writePlan(
          path,
          { plan: now, directory: await store.directory(id), log: rows },
          seen,
        );
        if (typeof written !== 'string') return written;
        seen = written;
        return undefined;
      },
      close: () => store.close(),
    }),
  );
}
