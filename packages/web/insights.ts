/** What follows from the plan, worked out a moment after it has come to rest, so that typing never waits for it. */
import { useEffect, useState } from 'react';
import { derive } from '@throughline/engine/derive';
import { readGiven } from '@throughline/model/given';
import type { Plan } from '@throughline/model/plan';
import type { Insights } from './sight.ts';
import { today } from './speech.ts';

const rest = 120; // milliseconds without another change
const seed = 1;
const budget = 1_000_000;
const nothing: Insights = {};

export function useInsights(plan: Plan): Insights {
  const [insights, setInsights] = useState(nothing);
  useEffect(() => {
    const timer = setTimeout(() => {
      const asOf = readGiven(today())?.from ?? 0;
      setInsights(derive(plan, { asOf, seed, budget }));
    }, rest);
    return () => clearTimeout(timer);
  }, [plan]);
  return insights;
}
