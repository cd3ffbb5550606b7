/** Which items were opened lately on this browser, newest first: the palette offers them before anything is typed. */
import type { Id } from '@throughline/model/id';

const most = 20;
const at = (workspace: Id): string => `throughline.recent.${workspace}`;

export function recentIn(workspace: Id): readonly Id[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(at(workspace)) ?? '[]');
    return Array.isArray(read) ? read.filter((id): id is Id => typeof id === 'string') : [];
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

export function opened(workspace: Id, item: Id): void {
  const others = recentIn(workspace).filter((id) => id !== item);
  try {
    localStorage.setItem(at(workspace), JSON.stringify([item, ...others].slice(0, most)));
  } catch {
    // Then nothing is remembered.
  }
}
