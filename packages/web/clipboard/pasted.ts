/** A table that was pasted: it waits for the dialog that looks at it. */
import type { Spot } from '../outline/paste.ts';
import { signal } from '../parts/signal.ts';

export type TableAt = {
  readonly cells: readonly (readonly string[])[];
  readonly spot: Spot;
  readonly text: string;
};

export const pastedTable = signal<TableAt | undefined>(undefined);
