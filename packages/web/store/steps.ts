/** What this person can take back, and do again: commands of this page, newest last. */
import type { Id } from '@throughline/model/id';

export type Steps = { readonly done: readonly Id[]; readonly undone: readonly Id[] };

export const noSteps: Steps = { done: [], undone: [] };

const kept = 200;

/**
 * After a command: a new wish ends the chance to redo; an undo leaves itself to be undone (that is redo).
 * @param of the command that was taken back
 */
export function afterDone(steps: Steps, command: Id, how: 'wish' | 'undo' | 'redo', of?: Id): Steps {
  const without = (list: readonly Id[]): Id[] => list.filter((one) => one !== of);
  if (how === 'undo') return { done: without(steps.done), undone: [...steps.undone, command] };
  const done = [...without(steps.done), command].slice(-kept);
  return how === 'redo' ? { done, undone: without(steps.undone) } : { done, undone: [] };
}

/** A refused command can be neither taken back nor done again. */
export const afterRefused = (steps: Steps, command: Id): Steps => ({
  done: steps.done.filter((one) => one !== command),
  undone: steps.undone.filter((one) => one !== command),
});
