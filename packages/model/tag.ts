/** Tags of private branches: every change belongs to one, `open` unless said. */
import { openTag } from './plan.ts';

/**
 * The narrower of several tags: the private one, if there is one.
 * @returns undefined when two private branches meet: no reader could be told about both.
 */
export function narrower(tags: readonly string[]): string | undefined {
  const closed = new Set(tags.filter((tag) => tag !== openTag));
  return closed.size > 1 ? undefined : ([...closed][0] ?? openTag);
}
