/**
 * The contract of `formats/`: plans in other tongues. Reading gives a draft (wishes, names, remarks, losses) that a
 * person looks at before it becomes a command; writing says what it could not carry.
 */
import type { Wish } from '@throughline/model/commands/index';
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Json } from '@throughline/model/json';
import type { Plan } from '@throughline/model/plan';
import type { Args, Problem } from '@throughline/model/problem';

/** Something read that is not certain, or a cell that was left out: where, what, why. */
export type Remark = {
  readonly code: string;
  readonly args: Args;
  /** 1-based line of the file */
  readonly row?: number;
  readonly column?: string;
  /** the cell as people wrote it */
  readonly text?: string;
  /** the item it became part of */
  readonly item?: Id;
  readonly field?: string;
};

/** What was not carried over, and how many times. */
export type Loss = { readonly code: string; readonly args: Args; readonly count: number };

/** Which column of a table holds what: one of `targets()` in columns.ts; null leaves it beside its item. */
export type Mapping = Readonly<Record<string, string | null>>;

export type ReadContext = {
  /** makes a new id; injected, so that reading is pure */
  readonly newId: () => Id;
  /** `YYYY-MM-DD`, for dates that need a year or speak of tomorrow */
  readonly today: string;
  /** IANA zone of the workspace, for times without one */
  readonly zone?: string;
  readonly fileName?: string;
  /** the plan it will come into, and its names: known people and roles are found, and a second import becomes a difference */
  readonly plan: Plan;
  readonly directory: Directory;
  /** the item under which it comes; null for the top */
  readonly under: Id | null;
  readonly mapping?: Mapping;
  /** kind of the rows of a table that do not say theirs */
  readonly rowKind?: string;
};

/** A field that the file and somebody here have both changed since the last import: a person decides. */
export type Conflict = {
  readonly item: Id;
  readonly field: string;
  readonly ours: Json;
  readonly theirs: Json;
  /** what to add to the wishes if the file is to win */
  readonly wish: Wish;
};

export type Draft = {
  readonly wishes: readonly Wish[];
  readonly conflicts: readonly Conflict[];
  /** items that came from this source before and are no longer in it: nothing is removed by itself */
  readonly missing: readonly Id[];
  readonly directory: DirectoryWrites;
  readonly remarks: readonly Remark[];
  readonly losses: readonly Loss[];
  readonly problems: readonly Problem[];
  /** for tables: the columns, what each was taken for, and the first rows */
  readonly table?: {
    readonly columns: readonly string[];
    readonly mapping: Mapping;
    readonly rows: readonly (readonly string[])[];
  };
  /** rows (or items) read, and what became of them: for the line "36 rows: 30 new, 4 changed, 2 as they were" */
  readonly counts: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly conflicting: number;
  };
};

export type Written = { readonly text: string; readonly losses: readonly Loss[] };

export type Format = {
  readonly name: string;
  /** without the dot */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** how its files stand in a text, since every door speaks JSON (see content.ts); as they are, unless said */
  readonly encoding?: 'base64';
  /** how sure it is that the text is its own: 0 (no) to 1 */
  readonly sniff: (text: string, fileName: string) => number;
  readonly read: (text: string, context: ReadContext) => Draft;
  readonly write: (plan: Plan, directory: Directory) => Written;
  /** codes of what it cannot carry: whatever `write` says that it lost is one of these */
  readonly loses: readonly string[];
  /** loses nothing: import of an export into an empty workspace gives an equal plan (L7) */
  readonly lossless: boolean;
};
