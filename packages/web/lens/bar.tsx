/** The bar above a tree: where one is in it, its faces, what is filtered, and how it is shown. One calm line. */
import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { reader, t } from '../speech.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { chipsOf } from './chips.ts';
import { FacetMenu } from './facet-menu.tsx';
import { FacesSwitch } from './faces-switch.tsx';
import { FilterBox } from './filter-box.tsx';
import { Found, NothingPasses, Unknown } from './notices.tsx';
import type { FaceName } from './plan-faces.ts';
import { isOn, quickCounts, quicks } from './quick.ts';
import type { LensHand } from './use-lens.ts';
import { menus } from '../menus.ts';
import { ActionMenuButton } from '../shell/action-button.tsx';
import { ViewMenu } from './view-menu.tsx';
import { ViewsMenu } from './views-menu.tsx';
import style from './bar.module.css';

/** Filters with one click, where they would find something or are on. */
function Quick({ hand }: { readonly hand: LensHand }): ReactNode {
  const { lens, said, narrow } = hand;
  const { seen } = lens;
  // Counted after what was typed is on the screen.
  const calm = useDeferredValue(seen, undefined);
  const counts = useMemo(() => calm && quickCounts(calm.plan, lens.tree, calm), [lens.tree, calm]);
  return quicks.map((one) => {
    const on = isOn(said.filter, one);
    const count = counts?.[one.name] ?? 0;
    if (count === 0 && !on) return null;
    return (
      <button
        key={one.name}
        type="button"
        className={style['quick']}
        aria-pressed={on}
        onClick={() => narrow({ [one.part]: on ? undefined : one.value })}
      >
        {t(one.label)}
        <span className={style['count']}>{new Intl.NumberFormat(reader.locale).format(count)}</span>
      </button>
    );
  });
}

function Chips({ hand }: { readonly hand: LensHand }): ReactNode {
  const { said, lens, narrow } = hand;
  const pressed = new Set(quicks.filter((one) => isOn(said.filter, one)).map(({ part }) => part));
  const chips = chipsOf(said.filter, (id) => lens.seen?.called(id) ?? '');
  return chips
    .filter(({ part }) => !pressed.has(part))
    .map(({ part, text }) => (
      <button
        key={part}
        type="button"
        className={style['chip']}
        aria-label={t('web.chip.remove', { text })}
        onClick={() => narrow({ [part]: undefined })}
      >
        <span>{text}</span>
        <Icon name="close" size={12} />
      </button>
    ));
}

// Drawing their buttons again costs more than all else that an edit does to the screen.
const Facets = memo(FacetMenu);
const View = memo(ViewMenu);
const Views = memo(ViewsMenu);
const Actions = memo(ActionMenuButton);

export function LensBar(props: {
  readonly hand: LensHand;
  readonly face: FaceName;
  /** what a face adds of its own */
  readonly children?: ReactNode;
}): ReactNode {
  const { hand, face } = props;
  const later = useDeferredValue(hand);
  // What the menus offer may come a moment after the plan; what they stand on may not.
  const calm = later.said === hand.said && later.view === hand.view ? later : hand;
  const ofPlan = hand.lens.tree === 'plan';
  return (
    <div className={style['top']}>
      <div className={style['bar']} role="group" aria-label={t('web.lens.bar')}>
        {ofPlan && <FacesSwitch hand={hand} face={face} />}
        <FilterBox hand={hand} />
        <div className={style['strip']}>
          <Chips hand={hand} />
          {ofPlan && <Quick hand={hand} />}
        </div>
        <Found hand={hand} />
        {props.children}
        <Facets hand={calm} />
        {face === 'outline' && <View hand={calm} />}
        {ofPlan && <Views hand={calm} />}
        <Actions label={t('web.menu.view')} groups={menus.view} />
      </div>
      <Breadcrumb hand={hand} />
      <Unknown hand={hand} />
      <NothingPasses hand={hand} />
    </div>
  );
}
