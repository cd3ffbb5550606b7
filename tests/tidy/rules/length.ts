/** A file that needs scrolling for long does more than one thing. */
import { longFiles, longestFile } from '../house.ts';
import type { Rule } from '../rule.ts';

export const lengthRule: Rule = {
  says: `a file has at most ${longestFile} lines, unless the house table names it with a reason`,
  check: (sources) =>
    sources.flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > longestFile && !longFiles[path] ? [`${path} has ${lines} lines`] : [];
    }),
};
