/** Uncertain: what an import could not read for certain, until somebody has said it. */
import { origin } from '@throughline/model/common';
import type { Id } from '@throughline/model/id';
import type { Args } from '@throughline/model/problem';
import type { Insight } from '../../insight.ts';

export type Uncertain = {
  readonly item: Id;
  /** the field that the cell was meant for */
  readonly field?: string;
  /** where it stands in the source: its name, row and column, and the cell as people wrote it */
  readonly source: string;
  readonly row?: number;
  readonly column?: string;
  readonly cell?: string;
  /** why it could not be read, for `words` */
  readonly code: string;
  readonly args: Args;
};

export const uncertain: Insight<readonly Uncertain[]> = {
  name: 'uncertain',
  derive: (_plan, network) =>
    network.items.flatMap(({ id, fields }) => {
      if (fields['origin'] === undefined) return [];
      const read = origin.safeParse(fields['origin']);
      if (!read.success) return [];
      const { source, row, cells, remarks } = read.data;
      return (remarks ?? [])
        .filter(({ field }) => field === undefined || fields[field] === undefined)
        .map(({ field, column, code, args }): Uncertain => {
          const cell = column === undefined ? undefined : cells?.[column];
          return {
            item: id,
            ...(field === undefined ? {} : { field }),
            source,
            ...(row === undefined ? {} : { row }),
            ...(column === undefined ? {} : { column }),
            ...(cell === undefined ? {} : { cell }),
            code,
            args: args as Args,
          };
        });
    }),
};
