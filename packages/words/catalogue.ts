/**
 * The contract of a language's folder (`en/`, `de/`): messages in ICU syntax by code, in parts, and the little grammar
 * they use. `<a>{kind}</a>` puts the article before a word; a language that needs other forms has other tags.
 */

/** Code or key → message. */
export type Messages = Readonly<Record<string, string>>;

export type Catalogue = {
  readonly messages: Messages;
  /** tags that messages use, each from the words inside to the words with what the language adds */
  readonly grammar: Readonly<Record<string, (words: string) => string>>;
  /** the last touch to every text, where a language needs one */
  readonly finish?: (text: string) => string;
};
