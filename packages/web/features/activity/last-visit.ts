/** When this browser last looked at a workspace's activity, and how far the log had come. */
import type { Id } from '@throughline/model/id';

export type Visit = { readonly version: number; readonly at: number };

// What was found when the page opened: the mark stays where it is for as long as the page does.
const before = new Map<Id, Visit | undefined>();

const key = (workspace: Id): string => `throughline.visit.${workspace}`;

function read(workspace: Id): Visit | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(workspace)) ?? 'null');
    const { version, at } = (kept ?? {}) as Partial<Visit>;
    return typeof version === 'number' && typeof at === 'number' ? { version, at } : undefined;
  } catch {
    return undefined; // storage is switched off, or holds something else
  }
}

/** The visit before this one; none at the first. */
export function lastVisit(workspace: Id): Visit | undefined {
  if (!before.has(workspace)) before.set(workspace, read(workspace));
  return before.get(workspace);
}

export function keepVisit(workspace: Id, visit: Visit): void {
  lastVisit(workspace);
  try {
    localStorage.setItem(key(workspace), JSON.stringify(visit));
  } catch {
    // Then every visit is the first.
  }
}
