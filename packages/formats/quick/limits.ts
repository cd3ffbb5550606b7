/** Sizes of a quick line; light, as every door knows them. */

/** Longer lines are not read: they are a text, and belong into an import. */
export const longestLine = 20_000;
