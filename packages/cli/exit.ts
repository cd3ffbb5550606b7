/** Exit codes: what a script may rely on. The reference and `help exit-codes` are made from this table. */
import type { TextKey } from '@throughline/words/text';

export const exits = {
  ok: 0,
  refused: 1,
  usage: 2,
  unreachable: 3,
  conflict: 4,
  bug: 70,
} as const;

export type Exit = keyof typeof exits;

/** What each code means, by the key of its sentence. */
export const exitMeanings: Readonly<Record<Exit, TextKey>> = {
  ok: 'cli.exit.ok',
  refused: 'cli.exit.refused',
  usage: 'cli.exit.usage',
  unreachable: 'cli.exit.unreachable',
  conflict: 'cli.exit.conflict',
  bug: 'cli.exit.bug',
};

/** Codes of problems that say that somebody else was quicker: looking again and repeating may help. */
const conflicts =
  /^(edit\.conflict|undo\.(changed|moved|already)|import\.conflicts|cli\.file-(busy|changed))$/;

/** The exit for problems: a conflict if each of them is one. */
export const exitFor = (problems: readonly { readonly code: string }[]): Exit =>
  problems.length > 0 && problems.every(({ code }) => conflicts.test(code)) ? 'conflict' : 'refused';
