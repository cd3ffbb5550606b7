/** Buttons made of actions: one action, or a menu of them. */
import type { ReactNode } from 'react';
import type { ActionGroup } from '../action.ts';
import { actions } from '../actions/index.ts';
import { Button, IconButton } from '../parts/button.tsx';
import type { IconName } from '../parts/icon.tsx';
import { useSignal } from '../parts/signal.ts';
import { useAddress } from '../route.ts';
import { useSight } from '../sight.ts';
import { ui } from '../ui.ts';
import { labelOf, useShownKey, whereIn } from './where.ts';

/** The button of an action; nothing while it cannot be done. */
export function ActionButton(props: {
  readonly name: string;
  /** what it is about, where that is not what has the focus */
  readonly items?: readonly string[];
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** only the icon; the label is spoken, and shown when it is pointed at */
  readonly bare?: boolean;
  /** shows its key beside it */
  readonly withKey?: boolean;
}): ReactNode {
  const sight = useSight();
  const path = useAddress().split('?')[0] ?? '/';
  const key = useShownKey();
  const action = actions.find(({ name }) => name === props.name);
  const { items } = props;
  const where = () => {
    const here = whereIn(sight, path);
    return items ? { ...here, item: items[0], items } : here;
  };
  if (!action?.when(where())) return null;
  const label = labelOf(action, where());
  const run = (): void => void action.run(where());
  if (props.bare) return <IconButton icon={action.icon} label={label} onClick={run} />;
  return (
    <Button
      look={props.look ?? 'plain'}
      icon={action.icon}
      onClick={run}
      keys={props.withKey ? key(action) : undefined}
    >
      {label}
    </Button>
  );
}

/** A button that opens the menu of some groups of actions, for what is in hand or for `items`. */
export function ActionMenuButton(props: {
  readonly label: string;
  readonly groups: readonly ActionGroup[];
  readonly items?: readonly string[];
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}): ReactNode {
  const { label, groups, items = [] } = props;
  const open = useSignal(ui.menu)?.label === label;
  const common = {
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    // An outline keeps the focus, and what is in hand there stays in hand, until the menu itself takes it.
    onMouseDown: (event: React.MouseEvent) => {
      if (ui.control.get()) event.preventDefault();
    },
    onClick: (event: React.MouseEvent<HTMLButtonElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const start = getComputedStyle(event.currentTarget).direction === 'rtl' ? box.right : box.left;
      ui.menu.set({ label, groups, items, at: { x: start, y: box.bottom + 4 } });
    },
  };
  if (!props.children) return <IconButton icon={props.icon ?? 'more'} label={label} {...common} />;
  return (
    <button type="button" className={props.className} aria-label={label} {...common}>
      {props.children}
    </button>
  );
}
