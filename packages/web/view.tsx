/** View (verb 7): plan + insights → screen. The same for the live plan, a draft, or the plan of another day. */
import { Suspense, type ReactNode } from 'react';
import type { Plan } from '@throughline/model/plan';
import { features } from './features/index.ts';
import type { Feature, Parts } from './feature.ts';
import { base } from './places.ts';
import { matched } from './route.ts';
import { SightContext, type Insights, type Sight } from './sight.ts';

/** What a person looks at: through whose eyes, and where. */
export type Looking = {
  readonly sight: Omit<Sight, 'plan' | 'insights'> & Partial<Pick<Sight, 'plan' | 'insights'>>;
  /** the address, such as `/w/abc/plan` */
  readonly path: string;
};

/** The screen that an address names, and what stands in it. */
export function featureAt(path: string): { readonly feature: Feature; readonly parts: Parts } | undefined {
  for (const feature of features) {
    const parts = matched(base + feature.path, path);
    if (parts) return { feature, parts };
  }
  return undefined;
}

export function view(plan: Plan, insights: Insights, { sight, path }: Looking): ReactNode {
  const found = featureAt(path) ?? { feature: features[0] as Feature, parts: {} };
  const { Screen } = found.feature;
  // The same sight stays the same object, so that screens rest while nothing they see has changed.
  const seen =
    sight.plan === plan && sight.insights === insights ? (sight as Sight) : { ...sight, plan, insights };
  return (
    <SightContext.Provider value={seen}>
      <Suspense fallback={null}>
        <Screen parts={found.parts} />
      </Suspense>
    </SightContext.Provider>
  );
}
