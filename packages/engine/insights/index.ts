/** The insights: what can be asked of a plan. */
import type { Insight } from '../insight.ts';
import { dates } from './dates/dates.ts';
import { estimated } from './estimated/estimated.ts';
import { ownership } from './ownership/ownership.ts';
import { uncertain } from './uncertain/uncertain.ts';

export const insights = { dates, estimated, ownership, uncertain } as const;

export type InsightName = keyof typeof insights;

/** What each insight answers. */
export type Insights = {
  readonly [N in InsightName]: (typeof insights)[N] extends Insight<infer T> ? T : never;
};
