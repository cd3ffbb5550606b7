/** The contract of `rules/`: what a rule of the house looks at, and what it says. */
import type { Source } from './source.ts';

/** What the rules need to know that is not in the sources. */
export type Facts = {
  /** the third-party packages that each room's package.json declares */
  readonly declared: Readonly<Record<string, readonly string[]>>;
  /** the names of the kinds of items */
  readonly kindNames: readonly string[];
};

export type Rule = {
  /** the behaviour that it demands, as the name of a test */
  readonly says: string;
  /** what is wrong, one complaint each; nothing when all is well */
  readonly check: (sources: readonly Source[], facts: Facts) => string[];
};
