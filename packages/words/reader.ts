/** The reader: who reads, in which language and zone, and how things are called for them. */

/** How a value in a sentence is shown; the same shapes as the model's `Arg`, which this room does not import. */
export type Arg =
  | string
  | number
  | { readonly ref: string }
  | { readonly given: string }
  | { readonly term: string }
  | { readonly list: readonly Arg[] };

export type Sayable = { readonly code: string; readonly args: Readonly<Record<string, Arg>> };

export type Reader = {
  /** BCP 47, such as `en` or `en-GB` */
  readonly locale: string;
  /** IANA zone for moments; a day is a day everywhere */
  readonly zone?: string;
  /** the name of an item, a person, a link or an ask; undefined when it is not known (any more) */
  readonly nameOf?: (id: string) => string | undefined;
};
