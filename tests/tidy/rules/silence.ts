/** Whoever silences a tool says why, so that the next reader can tell whether it still holds. */
import type { Rule } from '../rule.ts';

const silences = [
  /@ts-(ignore|nocheck)/,
  /@ts-expect-error\s*(\*\/)?$/,
  /(oxlint|eslint)-disable(?!.*--\s*\S)/,
];

export const silenceRule: Rule = {
  says: 'the compiler and the linter are silenced only with a reason',
  check: (sources) =>
    sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const comment = /(\/\/|\/\*).*$/.exec(line)?.[0] ?? '';
        return silences.some((one) => one.test(comment))
          ? [`${path}:${index + 1} silences a tool without a reason`]
          : [];
      }),
    ),
};
