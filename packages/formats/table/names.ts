/** Names for the columns of a table: each its own, and none that stands for something else in a record. */
import { limits } from '@throughline/model/limits';

/** A column without a name, or with one that another has, is called by its number: `#3`. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>(['', '__proto__']);
  return header.map((written, at) => {
    const name = written.slice(0, limits.line);
    const own = taken.has(name) ? `#${at + 1}` : name;
    taken.add(own);
    return own;
  });
}
