/** All actions, in the order in which the palette and the list of keys show them. */
import type { Action } from '../action.ts';
import { everywhere } from './everywhere.ts';
import { going } from './going.ts';
import { outline } from './outline.ts';

export const actions: readonly Action[] = [...outline, ...everywhere, ...going];
