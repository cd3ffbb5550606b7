/** The contract of `actions/`: something a person can do, once for its button, its shortcut, its menu and the palette. */
import type { Id } from '@throughline/model/id';
import type { IconName } from './parts/icon.tsx';
import type { Suggestion } from './parts/suggest.tsx';
import type { Sight } from './sight.ts';
import type { TextKey } from '@throughline/words/text';
import type { Control } from './ui.ts';

/** Where it is done: what the person sees, and where the focus is. */
export type Where = {
  readonly sight: Sight;
  /** the outline that has the focus */
  readonly outline: Control | undefined;
  /** the item in hand: of the focused row, or of the open page */
  readonly item: Id | undefined;
  /** all items in hand: the selected rows in outline order, else the one in hand, else none */
  readonly items: readonly Id[];
};

/**
 * Where an action stands in the menus, and under which heading in the list of keys: `go` and `do` in the main menu,
 * `view` in the menu of a view, `outline` and `item` in the menu of an item. The palette has all of them.
 */
export type ActionGroup = 'go' | 'do' | 'view' | 'outline' | 'item';

/**
 * What an action asks for before it is done: a value chosen from a list, or typed. Its button and its key open a small
 * dialog with these options; the palette shows them as its second step.
 */
export type Asking = {
  readonly hint: TextKey;
  readonly options: (where: Where, typed: string) => readonly Suggestion[];
  /** what was understood of the text, or what is wrong with it */
  readonly remark?: (where: Where, typed: string) => string | undefined;
  /** @param id that of an option. Answers whether it was accepted: if not, the list stays open with what was typed. */
  readonly take: (where: Where, id: string, typed: string) => boolean;
};

export type Action = {
  readonly name: string;
  readonly label: TextKey;
  /** the label with what it would do just now, such as “Undo: moved Pilot under Launch” */
  readonly says?: (where: Where) => string | undefined;
  /** how it stands now, shown beside the label, such as the theme */
  readonly state?: (where: Where) => string | undefined;
  readonly icon: IconName;
  readonly group: ActionGroup;
  /** such as `mod+k`, `alt+arrowup`, or `g p` for one key after the other; people may change them */
  readonly keys?: readonly string[];
  /** the keys that it comes with are the browser's own, which does it by its own events: shown, and not heard here */
  readonly byBrowser?: boolean;
  /** its key works only while an outline has the focus */
  readonly inOutline?: boolean;
  /** takes something away: last in its menu, and marked */
  readonly danger?: boolean;
  /** the value it needs; `run` then opens the dialog that asks for it */
  readonly asks?: Asking;
  readonly when: (where: Where) => boolean;
  readonly run: (where: Where) => void | Promise<void>;
};
