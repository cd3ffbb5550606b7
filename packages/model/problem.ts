/** Problems and sayings are values: a stable code with typed arguments. `words` makes the sentence. */

/** A value that a sentence mentions. The wrappers tell `words` how to show it to a reader. */
export type Arg =
  | string
  | number
  | { readonly ref: string } // id of an item, a link or an ask: shown by its name
  | { readonly given: string } // a given date: shown in the reader's locale
  | { readonly term: string } // a key of the vocabulary: a kind, a field, a status, a role
  | { readonly list: readonly Arg[] };

export type Args = Readonly<Record<string, Arg>>;

/** Why a wish was refused or an input could not be read; `at` is where to look (field, row, path). */
export type Problem = { readonly code: string; readonly args: Args; readonly at?: string };

/** One line of the history, before it is put in words. */
export type Saying = { readonly code: string; readonly args: Args };

export const problem = (code: string, args: Args = {}, at?: string): Problem =>
  at === undefined ? { code, args } : { code, args, at };

export const saying = (code: string, args: Args = {}): Saying => ({ code, args });

export const ref = (id: string): Arg => ({ ref: id });
export const given = (date: string): Arg => ({ given: date });
export const term = (key: string): Arg => ({ term: key });
export const list = (values: readonly Arg[]): Arg => ({ list: values });
