/** Waits until a fold has come as far as the log went: what it does not hold yet cannot be taken back. */
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Replica } from '@throughline/model/replica';
import type { Clock } from './transport.ts';

/** Whether a replica has a command: on its way, or all its rows. One that has just opened from a copy may not yet. */
export const holds = (replica: Replica, command: Id, rows: readonly Entry[] | undefined): boolean =>
  replica.pending.some(({ id }) => id === command) ||
  replica.confirmed.version >= (rows?.at(-1)?.version ?? 0);

/**
 * @param there whether it has come as far, or there is no more waiting for it
 * @param heard the listeners of the store, called at every change
 * @param patience milliseconds after which it is no longer waited for
 */
export function reached(
  there: () => boolean,
  heard: Set<() => void>,
  clock: Clock,
  patience: number,
): Promise<void> {
  if (there()) return Promise.resolve();
  return new Promise((done) => {
    const end = (): void => {
      heard.delete(look);
      callOff();
      done();
    };
    const look = (): void => {
      if (there()) end();
    };
    const callOff = clock.after(patience, end);
    heard.add(look);
  });
}
