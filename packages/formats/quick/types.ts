/** What the quick line reads: parts of the text with what each was understood as, and what is asked before it is added. */
import type { Directory } from '@throughline/model/directory';
import type { Given } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import type { Item, Plan } from '@throughline/model/plan';
import type { Problem, Saying } from '@throughline/model/problem';
import type { Names } from './find.ts';

export type QuickContext = {
  readonly plan: Plan;
  readonly directory: Directory;
  /** `YYYY-MM-DD`, for dates that need a year or speak of tomorrow */
  readonly today: string;
  readonly zone?: string | undefined;
  readonly locale?: string | undefined;
  /** how `01/02/2025` is written where the person is */
  readonly dayFirst?: boolean | undefined;
  /** where it goes unless the line says: null for the top; undefined for under the only goal, if there is but one */
  readonly under?: Id | null | undefined;
  /** the kind that it becomes unless the line says */
  readonly kind?: string | undefined;
  /** whom `@me` means */
  readonly me?: Id | undefined;
  /** what kinds are called in the reader's language, beside their own names: word → kind */
  readonly kindWords?: Readonly<Record<string, string>> | undefined;
  /** the names of the plan, made ready once for many lines */
  readonly names?: Names | undefined;
  /** what the reader may see of the plan; all, unless said */
  readonly sees?: ((item: Item) => boolean) | undefined;
};

export type PartType =
  | 'kind'
  | 'owner'
  | 'contributor'
  | 'date'
  | 'estimate'
  | 'after'
  | 'before'
  | 'under'
  | 'status'
  | 'text';

/** Somebody who is not in the plan yet. */
export type Newcomer = { readonly kind: string; readonly name: string };

/** What an unclear part may be made to say: the text that says it, and what that would mean. */
export type Choice = { readonly text: string } & (
  | { readonly item: Id }
  | { readonly given: Given }
  | { readonly makes: Newcomer }
  | { readonly kind: string }
  /** only words of the title */
  | { readonly words: true }
);

export type Part = {
  /** where it stands in the line; `to` is behind its last character */
  readonly from: number;
  readonly to: number;
  readonly type: PartType;
  /** as it was typed */
  readonly text: string;
  /** the field that it fills */
  readonly field?: string;
  /** an id, a given date, an estimate, a choice or a text; none while it is unclear, or for a newcomer */
  readonly value?: string;
  readonly makes?: Newcomer;
  /** the last day, where a start was said as `from … to …` */
  readonly until?: Given;
  /** a delay behind a link, such as `+2d` */
  readonly lag?: string;
  /** how it was read, where that was not said outright */
  readonly remarks: readonly Saying[];
  readonly problem?: Problem;
  readonly choices?: readonly Choice[];
};

/** Words of the title that may be a date: offered, never taken. */
export type Offer = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly given: Given;
  /** what to write in their place to have it so */
  readonly write: string;
};

export type QuickLink = {
  /** the new item waits for the other, or the other for it */
  readonly way: 'after' | 'before';
  readonly item: Id;
  readonly fields: JsonObject;
};

export type QuickReading = {
  readonly title: string;
  /** the kind that it will be, and whether the line says so */
  readonly kind: string;
  readonly kindSaid: boolean;
  /** where it goes, and whether the line says so */
  readonly parent: Id | null;
  readonly parentSaid: boolean;
  /** values of fields; newcomers are not among them */
  readonly fields: JsonObject;
  readonly newcomers: readonly { readonly field: string; readonly many: boolean; readonly who: Newcomer }[];
  readonly links: readonly QuickLink[];
  /** in the order of the text; they never overlap, and what no part covers is the title */
  readonly parts: readonly Part[];
  readonly offers: readonly Offer[];
  readonly remarks: readonly Saying[];
  /** what must be settled before it can be added */
  readonly problems: readonly Problem[];
};
