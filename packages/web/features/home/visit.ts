/**
 * Since the last visit: a visit is a tab that is open. What Home has shown at its end is where the next one begins, and
 * reading the page again within a visit takes nothing away.
 */
import type { Id } from '@throughline/model/id';
import type { Entry } from '@throughline/model/entry';
import { remember, remembered } from '../../parts/remembered.ts';

const number = (text: string | undefined): number | undefined => {
  const read = Number(text ?? '');
  return Number.isInteger(read) && read > 0 ? read : undefined;
};

/**
 * Notes that Home was looked at.
 * @param version the plan that it shows
 * @returns the version that the last visit has seen; undefined on the first visit
 */
export function visited(workspace: Id, version: number): number | undefined {
  const name = `home.${workspace}`;
  const begun = remembered(name, 'visit');
  const since = begun === undefined ? remembered(name) : begun;
  if (begun === undefined) remember(name, since ?? 'first', 'visit');
  remember(name, String(version));
  return number(since);
}

/** Lines that somebody else has written after a version. */
export const newSince = (entries: readonly Entry[], since: number, me: Id): Entry[] =>
  entries.filter(({ version, by }) => version > since && by !== me);
