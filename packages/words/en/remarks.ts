/** What a reader of files has to say about what was written in them: what is not certain, and what was left out. */
import type { Messages } from '../catalogue.ts';

export const remarks = {} as const satisfies Messages;
