/** Sizes that a plan may have. Every refusal names the limit and what was sent. */

export const limits = {
  /** characters of a title or another one-line field */
  line: 500,
  /** characters of a long text */
  text: 50_000,
  /** entries of a list field (contributors, indicators …) */
  list: 200,
  /** wishes in one command: an import of 10,000 rows with links fits */
  wishes: 50_000,
  /** levels of the tree */
  depth: 100,
  /** characters of an order key: they grow by one in about six additions at one and the same spot */
  order: 4_000,
  /** characters of an id */
  id: 40,
} as const;
