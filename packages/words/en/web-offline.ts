/** What the screens say: saving, offline and refusals. */
import type { Messages } from '../catalogue.ts';

export const offline = {} as const satisfies Messages;
