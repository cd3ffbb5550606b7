/** Which actions stand where. Palette, menus and the list of keys are all drawn from here, so that they agree. */
import type { Action, ActionGroup, Where } from './action.ts';

/** The menus, each with its groups; every group is in one of them, so that no action is in none. */
export const menus = {
  main: ['go', 'do'],
  view: ['view'],
  item: ['outline', 'item'],
} as const satisfies Readonly<Record<string, readonly ActionGroup[]>>;

export type MenuName = keyof typeof menus;

type Uncovered = Exclude<ActionGroup, (typeof menus)[MenuName][number]>;
// Does not compile while some group of actions has no menu.
true satisfies [Uncovered] extends [never] ? true : false;

/** What the palette offers: all that can be done now. */
export const paletteActions = (all: readonly Action[], where: Where): Action[] =>
  all.filter((action) => action.when(where));

/** What a menu of some groups shows, a list for each group; what takes something away stands last in its own. */
export function menuActions(
  all: readonly Action[],
  groups: readonly ActionGroup[],
  where: Where,
): (readonly Action[])[] {
  const possible = all.filter((action) => groups.includes(action.group) && action.when(where));
  const mild = groups.map((group) => possible.filter((action) => action.group === group && !action.danger));
  return [...mild, possible.filter(({ danger }) => danger)].filter((list) => list.length > 0);
}

/** Actions that stand behind one entry of their menu, so that what is used most is seen at a glance. By name. */
export const folds = {
  status: [
    'status',
    'status-not-started',
    'status-on-track',
    'status-at-risk',
    'status-blocked',
    'status-finished',
  ],
  place: ['move-to', 'indent', 'outdent', 'up', 'down', 'cut', 'paste'],
  link: ['depends-on', 'needed-by'],
  rows: ['next', 'previous', 'select-down', 'select-up', 'select-all', 'select-none'],
  levels: ['fold-all', 'unfold-all', 'level-1', 'level-2', 'level-3', 'level-4'],
  filter: [
    ...['filter-mine', 'filter-overdue', 'filter-unowned', 'filter-orphan', 'filter-status', 'filter-owner'],
    ...['filter-unit', 'filter-kind', 'filter-lacks', 'filter-deadline'],
  ],
  more: [
    ...[
      'select',
      'kind',
      'item-kind',
      'own',
      'question',
      'note',
      'zoom-in',
      'zoom-out',
      'open-page',
      'copy-link',
    ],
    ...['item-next', 'item-previous', 'item-parent'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Fold = keyof typeof folds;

export type MenuEntry = Action | { readonly fold: Fold; readonly actions: readonly Action[] };

const foldOf = new Map<string, Fold>(
  (Object.keys(folds) as Fold[]).flatMap((fold) => folds[fold].map((name) => [name, fold] as const)),
);

/**
 * The lists of a menu with what belongs together behind one entry, which stands where the first of them would; what is
 * rarely needed stands last. One that is alone there stands for itself.
 */
export function foldedMenu(lists: readonly (readonly Action[])[]): (readonly MenuEntry[])[] {
  const behind = new Map<Fold, Action[]>();
  for (const action of lists.flat()) {
    const fold = foldOf.get(action.name);
    if (fold) behind.set(fold, [...(behind.get(fold) ?? []), action]);
  }
  const entryOf = (fold: Fold): MenuEntry[] => {
    const held = behind.get(fold) ?? [];
    const order: readonly string[] = folds[fold];
    const actions = held.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    behind.delete(fold);
    return actions.length > 1 ? [{ fold, actions }] : actions;
  };
  const entries = lists.map((list) =>
    list.flatMap((action): MenuEntry[] => {
      const fold = foldOf.get(action.name);
      if (fold === undefined) return [action];
      return fold === 'more' ? [] : entryOf(fold);
    }),
  );
  const last = entries.findLastIndex((_, at) => !lists[at]?.some(({ danger }) => danger));
  return entries
    .map((list, at) => (at === last ? [...list, ...entryOf('more')] : list))
    .filter((list) => list.length > 0);
}

/** The headings of the list of keys, in order. */
export const headings: readonly ActionGroup[] = ['outline', 'item', 'view', 'do', 'go'];

export type KeyLine = {
  readonly action: Action;
  /** whether it can be done now; the others are listed too, so that their keys can be learned */
  readonly now: boolean;
};

/** What the list of keys shows, under each heading. */
export const keyListActions = (
  all: readonly Action[],
  where: Where,
): { readonly group: ActionGroup; readonly lines: readonly KeyLine[] }[] =>
  headings
    .map((group) => ({
      group,
      lines: all
        .filter((action) => action.group === group)
        .map((action) => ({ action, now: action.when(where) })),
    }))
    .filter(({ lines }) => lines.length > 0);
