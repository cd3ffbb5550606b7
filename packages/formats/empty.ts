/** A draft of nothing, for files that could not be read: only problems. */
import type { Problem } from '@throughline/model/problem';
import type { Draft } from './format.ts';

export const emptyDraft = (...problems: readonly Problem[]): Draft => ({
  wishes: [],
  conflicts: [],
  missing: [],
  directory: {},
  remarks: [],
  losses: [],
  problems,
  counts: { read: 0, added: 0, changed: 0, unchanged: 0, conflicting: 0 },
});
