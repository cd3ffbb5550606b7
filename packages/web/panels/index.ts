/** The panels of all insights. */
import type { InsightName } from '@throughline/engine/insights/index';
import type { Panel } from '../panel.ts';
import { dates } from './dates.tsx';
import { estimated } from './estimated.tsx';
import { ownership } from './ownership.tsx';
import { uncertain } from './uncertain.tsx';

export const panels: { readonly [N in InsightName]: Panel<N> } = { dates, estimated, ownership, uncertain };
