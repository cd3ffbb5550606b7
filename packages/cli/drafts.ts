/** Reading a file into a plan: the draft of a format, and the plan that it would make. */
import { basename } from 'node:path';
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { list, problem, type Problem } from '@throughline/model/problem';
import { textOf } from '@throughline/model/json';
import { validate } from '@throughline/model/validate';
import { formats } from '@throughline/formats/formats/index';
import type { Draft, Mapping } from '@throughline/formats/format';
import { readPlan, type PlanRead } from '@throughline/formats/read';
import { terminal } from './names.ts';
import type { Session } from './session.ts';

export type Into = {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly path: string;
  readonly session: Session;
  readonly under?: Id | null;
  readonly mapping?: Mapping;
  readonly rowKind?: string;
};

/** No format is called so, or none is sure that a text is its own. */
export const noFormat = (name: string | undefined): Problem => {
  const known = list(Object.keys(formats));
  return name === undefined
    ? problem('file.unknown', { known })
    : problem('format.unknown', { format: name, known });
};

/**
 * What a text is, as wishes for the plan that it comes into.
 * @param format by name; else it is told from the text and the name of the file
 */
export function draftOf(text: string, into: Into, format?: string): PlanRead {
  const { plan, session } = into;
  const zone = textOf(plan.settings['zone']) || session.reader.zone;
  const context = {
    newId: session.newId,
    today: session.today,
    ...(zone ? { zone } : {}),
    fileName: basename(into.path),
    plan,
    directory: into.directory,
    under: into.under ?? null,
    ...(into.mapping ? { mapping: into.mapping } : {}),
    ...(into.rowKind === undefined ? {} : { rowKind: into.rowKind }),
  };
  return readPlan(text, context, format);
}

/** Names as they are after these writes; null forgets. */
export const withNames = (directory: Directory, writes: Draft['directory']): Directory =>
  Object.fromEntries(
    Object.entries({ ...directory, ...writes }).flatMap(([id, entry]) =>
      entry === null ? [] : [[id, entry]],
    ),
  );

/** The plan as the file states it: its conflicts decided for the file, what it no longer has in the trash. */
export function readInto(
  text: string,
  into: Into,
  format?: string,
): { plan: Plan; directory: Directory } | { problems: readonly Problem[] } {
  const { draft } = draftOf(text, into, format);
  if (draft.problems.length > 0) return { problems: draft.problems };
  const wishes = [
    ...draft.wishes,
    ...draft.conflicts.map(({ wish }) => wish),
    ...draft.missing.map((id) => ({ type: 'remove', id }) as const),
  ];
  if (wishes.length === 0) return { plan: into.plan, directory: withNames(into.directory, draft.directory) };
  const verdict = validate(into.plan, { wishes }, { actor: { person: terminal, role: 'owner' } });
  if (!verdict.ok) return { problems: verdict.problems };
  return { plan: verdict.plan, directory: withNames(into.directory, draft.directory) };
}
