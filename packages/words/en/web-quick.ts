/** What the screens say: the quick-add line and the clipboard. */
import type { Messages } from '../catalogue.ts';

export const quick = {} as const satisfies Messages;
