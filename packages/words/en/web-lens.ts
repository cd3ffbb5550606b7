/** What the screens say: lenses, filters and saved views. */
import type { Messages } from '../catalogue.ts';

export const lens = {
  'web.column.dates.finish': 'planned finish',
  'web.column.dates.start': 'planned start',
  'web.column.links': 'links',
  'web.column.sight': 'line of sight',
} as const satisfies Messages;
