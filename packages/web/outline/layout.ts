/** Which columns have room beside the titles, and how wide each is. Pure. */
import { columnsOf, type Column } from '../lens/columns.ts';
import type { OutlineLens } from './rows.ts';

export type Layout = {
  /** those that are shown; what has no room is left out, long texts first */
  readonly columns: readonly Column[];
  /** of the grid, the title first */
  readonly tracks: string;
  /** the least width, below which it scrolls sideways */
  readonly least: number;
  /** names of people by their initials alone */
  readonly brief: boolean;
};

const title = 240;
const initials = 48;
const onLine = 4; // columns

const isName = ({ aboutOthers, show }: Column): boolean => aboutOthers === true && !show;

/** @param width of the outline in pixels; 0 where columns have a line of their own */
export function laidOut(lens: Pick<OutlineLens, 'tree' | 'columns'>, width: number): Layout {
  const known = columnsOf(lens.tree);
  let columns = lens.columns.flatMap((name) => known.get(name) ?? []);
  // On a line of their own, below the title, there is room for a few that are short.
  if (width === 0) columns = columns.filter(({ grow }) => grow === undefined).slice(0, onLine);
  const total = (brief: boolean): number =>
    columns.reduce((sum, one) => sum + (brief && isName(one) ? initials : one.width), title);
  // The middle of three steps: first long texts go, then names become initials, then all of it scrolls.
  if (width > 0 && total(false) + 40 * columns.filter(({ grow }) => grow).length > width) {
    columns = columns.filter(({ grow }) => grow === undefined);
  }
  const brief = width > 0 && total(false) > width;
  const widthOf = (one: Column): string => {
    if (brief && isName(one)) return `${initials}px`;
    return one.grow ? `minmax(${one.width}px, ${one.grow}fr)` : `${one.width}px`;
  };
  return {
    columns,
    tracks: [`minmax(${title - 40}px, 1fr)`, ...columns.map(widthOf)].join(' '),
    least: total(brief) - 40,
    brief,
  };
}
