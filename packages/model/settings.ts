/** Settings of a workspace, edited like any fields. */
import { line, lines, text, type Fields } from './field.ts';

export const settings: Fields = {
  name: line(),
  about: text(),
  /** IANA zone in which its days are days */
  zone: line(),
  /** names of the levels, from the whole organisation down to the individual */
  levels: lines(),
};
