/** What every format reads first: rows with names as people wrote them, before anybody is looked up. */
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import type { Remark } from './format.ts';

export type SourceLink = {
  readonly kind: string;
  /** key, id or title of the other row or item */
  readonly to: string;
  readonly fields: JsonObject;
  /** the whole text: where it is itself the name of something, what was split off is part of that name */
  readonly whole?: string;
};

/** Texts that name people, roles or units: one a cell, or one an entry of a list. */
export type Said = { readonly texts: readonly string[]; readonly column?: string };

export type People = Readonly<Record<string, Said>>;
export type Cells = Readonly<Record<string, string>>;

/** What the cells of a row say of its item. */
export type Reading = {
  /** the kind, where the row states one */
  readonly kind?: string;
  /** field values; null says that the file has none, an absent field that it does not speak of it */
  readonly fields: JsonObject;
  readonly people: People;
};

export type SourceRow = Reading & {
  /** its identity within the source: the same row has it again in a changed file */
  readonly key: string;
  /** an id that the file states: then it says what the item is to be, and where */
  readonly id?: Id;
  /** key of the row that it stands under */
  readonly parent?: string;
  /** the kind that it becomes when it is new */
  readonly as: string;
  /** the private branch that it opens or belongs to */
  readonly tag?: string;
  /** what the directory is to hold of somebody: never in the log */
  readonly entry?: { readonly name?: string; readonly email?: string };
  /** reads the cells of an earlier import in the same way: the common base of both sides */
  readonly base?: (cells: Cells) => Reading;
  readonly links?: readonly SourceLink[];
  /** 1-based line of the file */
  readonly row?: number;
  /** what is kept beside the item, whole */
  readonly cells?: Cells;
  readonly remarks?: readonly Remark[];
};

export type Source = {
  readonly name: string;
  readonly rows: readonly SourceRow[];
  readonly settings?: JsonObject;
  /** the file says that it holds this whole plan: what it lacks is missing */
  readonly whole?: boolean;
};
