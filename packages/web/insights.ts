/** What follows from the plan, worked out by the worker a moment after it has come to rest: typing never waits for it. */
import { useEffect, useSyncExternalStore } from 'react';
import { readGiven } from '@throughline/model/given';
import type { Plan } from '@throughline/model/plan';
import type { Insights } from './sight.ts';
import { today } from './speech.ts';
import type { Desk } from './worker/desk.ts';

const seed = 1;

export function useInsights(plan: Plan, desk: Desk): Insights {
  useEffect(() => desk.ask(plan, { asOf: readGiven(today())?.from ?? 0, seed }), [plan, desk]);
  return useSyncExternalStore(desk.subscribe, desk.insights);
}
