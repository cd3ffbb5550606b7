/** What the insights say, each by its panel: of one item, or of the whole plan. */
import type { ReactNode } from 'react';
import type { InsightName } from '@throughline/engine/insights/index';
import type { Item } from '@throughline/model/plan';
import type { Panel } from './panel.ts';
import { panels } from './panels/index.ts';
import { useSight } from './sight.ts';

// Sound: an answer and its panel have the same name.
const known = Object.entries(panels) as [InsightName, Panel<never>][];

export function PanelsBeside({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  return known.map(([name, { Beside }]) => {
    const answer = sight.insights[name];
    if (!Beside || answer === undefined) return null;
    return <Beside key={name} answer={answer as never} item={item} sight={sight} />;
  });
}

export function PanelsAtHome(): ReactNode {
  const sight = useSight();
  return known.map(([name, { AtHome }]) => {
    const answer = sight.insights[name];
    if (!AtHome || answer === undefined) return null;
    return <AtHome key={name} answer={answer as never} sight={sight} />;
  });
}
