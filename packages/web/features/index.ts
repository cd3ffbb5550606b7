/** All screens of a workspace; the first is where an unknown address leads. */
import type { Feature } from '../feature.ts';
import { activity } from './activity/feature.ts';
import { board } from './board/feature.ts';
import { calendar } from './calendar/feature.ts';
import { exporting } from './export/feature.ts';
import { home } from './home/feature.ts';
import { importing } from './import/feature.ts';
import { item } from './item/feature.ts';
import { learning } from './learning/feature.ts';
import { people } from './people/feature.ts';
import { plan } from './plan/feature.ts';
import { search } from './search/feature.ts';
import { settings } from './settings/feature.ts';
import { templates } from './templates/feature.ts';
import { trash } from './trash/feature.ts';

export const features: readonly Feature[] = [
  home,
  plan,
  board,
  calendar,
  item,
  people,
  learning,
  activity,
  search,
  templates,
  importing,
  exporting,
  trash,
  settings,
];
