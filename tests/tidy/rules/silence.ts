/** Whoever silences a tool says why, so that the next reader can tell whether it still holds. */
import type { Rule } from '../rule.ts';

const silences = [
  /@ts-(ignore|nocheck)/,
  /@ts-expect-error\s*(\*\/)?$/,
  /(oxlint|eslint)-disable(?!.*--\s*\S)/,
];

const commentIn = (line = ''): string => /(\/\/|\/\*).*$/.exec(line)?.[0] ?? '';

export const silenceRule: Rule = {
  says: 'the compiler and the linter are silenced only with a reason, in the comment or just above it',
  check: (sources) =>
    sources.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => {
        const silenced = silences.some((one) => one.test(commentIn(line)));
        const reason = commentIn(lines[index - 1]) !== '';
        return silenced && !reason ? [`${path}:${index + 1} silences a tool without a reason`] : [];
      });
    }),
};
