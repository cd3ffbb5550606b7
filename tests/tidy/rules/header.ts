/** Every file says what it is for, in its first lines. */
import type { Rule } from '../rule.ts';

export const headerRule: Rule = {
  says: 'a source file begins with a comment that says what it is for',
  check: (sources) =>
    sources
      // A test file beside the code is about the file whose name it bears.
      .filter(({ path }) => !(path.startsWith('packages/') && path.includes('.test.')))
      .filter(({ text }) => !/^(#!.*\n)?\s*(\/\*\*\s*\S|\/\/\s*\S)/.test(text))
      .map(({ path }) => `${path}:1 does not say what it is for`),
};
