/** What the terminal says. */
import type { Messages } from '../catalogue.ts';

export const cli = {} as const satisfies Messages;
