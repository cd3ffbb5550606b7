/** Choices drawn from a list of numbers: a random story is a list of numbers, and a smaller list is a simpler story. */

export type Pick = {
  /** a whole number from 0 up to, not including, `below` */
  readonly number: (below: number) => number;
  readonly one: <T>(from: readonly T[]) => T | undefined;
  /** true once in `often` times; never when the numbers have run out */
  readonly once: (often: number) => boolean;
  /** up to `most` of them, in their order */
  readonly some: <T>(from: readonly T[], most: number) => T[];
};

/** When the numbers have run out every choice is the first, so that a story can be shrunk. */
export function picker(numbers: readonly number[]): Pick {
  let at = 0;
  const number = (below: number): number => (below <= 1 ? 0 : (numbers[at++] ?? 0) % below);
  const one = <T>(from: readonly T[]): T | undefined => from[number(from.length)];
  const some = <T>(from: readonly T[], most: number): T[] => {
    const count = number(Math.min(most, from.length) + 1);
    const begin = number(from.length);
    return [...from.slice(begin), ...from.slice(0, begin)].slice(0, count);
  };
  return { number, one, once: (often) => number(often) === often - 1, some };
}
