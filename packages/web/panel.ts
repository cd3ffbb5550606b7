/** The contract of `panels/`: how an insight looks, beside an item and on Home. Total over the insights. */
import type { ReactNode } from 'react';
import type { Insights, InsightName } from '@throughline/engine/insights/index';
import type { Item } from '@throughline/model/plan';
import type { Sight } from './sight.ts';

export type Panel<N extends InsightName> = {
  /** what it says of one item; null where it has nothing to say */
  readonly Beside?: (props: {
    readonly answer: Insights[N];
    readonly item: Item;
    readonly sight: Sight;
  }) => ReactNode;
  /** what it says of the whole plan, to whoever comes home */
  readonly AtHome?: (props: { readonly answer: Insights[N]; readonly sight: Sight }) => ReactNode;
};
