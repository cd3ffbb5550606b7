/** What the screens say. */
import type { Messages } from '../catalogue.ts';

export const web = {} as const satisfies Messages;
