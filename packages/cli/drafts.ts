/** Reading a file into a plan: the draft of a format, and the plan that it would make. */
import { basename } from 'node:path';
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { list, problem, type Problem } from '@throughline/model/problem';
import { textOf } from '@throughline/model/json';
import { validate } from '@throughline/model/validate';
import { formats } from '@throughline/formats/formats/index';
import type { Draft, Format, Mapping } from '@throughline/formats/format';
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
export const noFormat = (name: string | undefined): Problem =>
  name === undefined
    ? problem('format.unsure')
    : problem('format.unknown', { format: name, known: list(Object.keys(formats)) });

/** What a format makes of a text that comes into a plan. */
export function draftOf(format: Format, text: string, into: Into): Draft {
  const { plan, session } = into;
  const zone = textOf(plan.settings['zone']) || session.reader.zone;
  return format.read(text, {
    newId: session.newId,
    today: session.today,
    ...(zone ? { zone } : {}),
    fileName: basename(into.path),
    plan,
    directory: into.directory,
    under: into.under ?? null,
    ...(into.mapping ? { mapping: into.mapping } : {}),
    ...(into.rowKind === undefined ? {} : { rowKind: into.rowKind }),
  });
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
  format: Format,
  text: string,
  into: Into,
): { plan: Plan; directory: Directory } | { problems: readonly Problem[] } {
  const draft = draftOf(format, text, into);
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
