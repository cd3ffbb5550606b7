/** Carries a refusal through a question whose answer has no place for one; whoever runs the command tells it. */
import type { No } from './target.ts';

export class Refused extends Error {
  readonly no: No;

  constructor(why: No) {
    super(why.problems.map(({ code }) => code).join(', '));
    this.no = why;
  }
}
