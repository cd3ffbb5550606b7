/** Keeps a stream of the log open: begins again where the replica stands, waiting longer each time it breaks. */
import { backoff } from './backoff.ts';
import type { Chance, Clock, Heard, Transport } from './transport.ts';

export type Listener = {
  /** Begins again at once, if the stream is down. */
  readonly nudge: () => void;
  /** Drops the stream and begins again where the replica now stands. */
  readonly again: () => void;
  readonly close: () => void;
};

export function openListener(
  { transport, clock, chance }: { transport: Pick<Transport, 'listen'>; clock: Clock; chance: Chance },
  after: () => number,
  heard: Omit<Heard, 'broken'> & {
    /** it has ended: refused from the beginning, or broken after it was open */
    readonly down: (how: 'refused' | 'broken') => void;
  },
): Listener {
  let failures = 0;
  let stop: (() => void) | undefined;
  let callOff: (() => void) | undefined;
  // A stream that was let go may still speak: only the current one is listened to.
  let current = 0;

  function begin(): void {
    callOff?.();
    callOff = undefined;
    stop?.();
    current += 1;
    const mine = current;
    let open = false;
    const only = <A extends unknown[]>(call: (...args: A) => void): ((...args: A) => void) => {
      return (...args) => {
        if (mine === current) call(...args);
      };
    };
    stop = transport.listen(after(), {
      opened: only(() => {
        failures = 0;
        open = true;
        heard.opened();
      }),
      frame: only(heard.frame),
      names: only(heard.names),
      gone: only(heard.gone),
      broken: only(() => {
        stop?.();
        stop = undefined;
        failures += 1;
        callOff = clock.after(backoff(failures, chance), begin);
        heard.down(open ? 'broken' : 'refused');
      }),
    });
  }

  begin();
  return {
    nudge: () => {
      if (!stop) begin();
    },
    again: begin,
    close: () => {
      current += 1;
      stop?.();
      callOff?.();
    },
  };
}
