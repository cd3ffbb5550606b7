/** What every format reads first: rows with names as people wrote them, before anybody is looked up. */
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import type { Remark } from './format.ts';

export type SourceLink = {
  readonly kind: string;
  /** key, id or title of the other row or item */
  readonly to: string;
  readonly fields: JsonObject;
  /** the row is what the other one depends on, contributes to, or gets something from */
  readonly reversed?: boolean;
};

export type SourceRow = {
  /** its identity within the source: the same row has it again in a changed file */
  readonly key: string;
  /** an id that the file states */
  readonly id?: Id;
  readonly parent?: string;
  readonly kind: string;
  /** field values; null says that the file has none, an absent field that it does not speak of it */
  readonly fields: JsonObject;
  /** fields that name people, roles or units, as written */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  /** reads the cells of an earlier import in the same way: the common base of both sides */
  readonly base?: (cells: Readonly<Record<string, string>>) => Pick<SourceRow, 'fields' | 'people'>;
  readonly links?: readonly SourceLink[];
  readonly row?: number;
  /** what is kept beside the item, whole */
  readonly cells?: Readonly<Record<string, string>>;
  readonly remarks?: readonly Remark[];
};

export type Source = {
  readonly name: string;
  readonly rows: readonly SourceRow[];
  /** seats and people that the file describes beside its rows */
  readonly cast?: readonly Cast[];
  readonly settings?: JsonObject;
};

/** Somebody that the file speaks of: by a key of its own, a name, and what they are. */
export type Cast = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'person' | 'role' | 'unit';
  readonly email?: string;
  readonly id?: Id;
  readonly parent?: string;
  /** key or name of whoever fills the seat */
  readonly holder?: string;
  readonly fields?: JsonObject;
};
