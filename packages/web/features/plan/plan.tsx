/** The plan: an outline, and the item in hand beside it. */
import { lazy, Suspense, type ReactNode } from 'react';
import { itemOf } from '@throughline/model/plan';
import type { Parts } from '../../feature.ts';
import { LensBar } from '../../lens/bar.tsx';
import { useLens } from '../../lens/use-lens.ts';
import { Outline } from '../../outline/outline.tsx';
import { childrenIn } from '../../outline/rows.ts';
import { Split } from '../../outline/split.tsx';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { FirstPlan, useFirstPlan } from './first-plan.tsx';
import { planLens } from './lens.ts';
import { CalmNote, NextStep } from './next-step.tsx';
import style from './plan.module.css';

// Most people look at the outline first.
const ItemPanel = lazy(() =>
  import('../../item/item-panel.tsx').then(({ ItemPanel: part }) => ({ default: part })),
);

export function PlanScreen({ parts }: { readonly parts: Parts }): ReactNode {
  const { plan } = useSight();
  const { item } = parts;
  const hand = useLens(planLens);
  const empty = childrenIn(plan, null, planLens).length === 0;
  const first = useFirstPlan(empty);
  if (first && item === undefined) return <FirstPlan />;
  return (
    <Split
      label={t('web.place.plan')}
      beside={
        item !== undefined && (
          <Suspense fallback={<div />}>
            <ItemPanel key={item} id={item} known={itemOf(plan, item) !== undefined} />
          </Suspense>
        )
      }
    >
      <h1 className="unseen">{t('web.place.plan')}</h1>
      <div className={style['view']}>
        <LensBar hand={hand} face="outline" />
        {empty && <CalmNote />}
        <Outline lens={hand.lens} label={t('web.place.plan')} invite="web.outline.invite" opened={item} />
        <NextStep />
      </div>
    </Split>
  );
}
