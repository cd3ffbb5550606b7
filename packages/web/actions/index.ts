/** All actions, in the order in which the palette, the menus and the list of keys show them. */
import type { Action } from '../action.ts';
import { account } from './account.ts';
import { clipboard } from './clipboard.ts';
import { everywhere } from './everywhere.ts';
import { faces } from './faces.ts';
import { going } from './going.ts';
import { itemActions } from './item.ts';
import { outline } from './outline.ts';
import { quick } from './quick.ts';
import { start } from './start.ts';
import { view } from './view.ts';
import { savedViews } from './views.ts';

export const actions: readonly Action[] = [
  ...outline,
  ...clipboard,
  ...itemActions,
  ...quick,
  ...view,
  ...savedViews,
  ...everywhere,
  ...going,
  ...faces,
  ...start,
  ...account,
];
