/** What the screens say: lenses, filters and saved views. */
import type { Messages } from '../catalogue.ts';

export const lens = {} as const satisfies Messages;
