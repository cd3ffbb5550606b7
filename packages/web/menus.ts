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
