/** What the screens say: board and calendar. */
import type { Messages } from '../catalogue.ts';

export const board = {} as const satisfies Messages;
