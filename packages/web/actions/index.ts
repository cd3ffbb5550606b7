/** All actions, in the order in which the palette, the menus and the list of keys show them. */
import type { Action } from '../action.ts';
import { account } from './account.ts';
import { everywhere } from './everywhere.ts';
import { going } from './going.ts';
import { outline } from './outline.ts';
import { quick } from './quick.ts';

export const actions: readonly Action[] = [...outline, ...quick, ...everywhere, ...going, ...account];
