/** A line that loses, repeats, delays and reorders what is sent along it, as told: no timers, only turns. */

export type Fate = 'arrives' | 'lost' | 'twice';

export type Wire<M> = {
  readonly send: (message: M) => void;
  /** Hands over one of the messages on their way, chosen by `which`; undefined when there is none. */
  readonly next: (which: number) => M | undefined;
  readonly waiting: () => number;
};

/**
 * @param fate what becomes of each message
 */
export function newWire<M>(fate: () => Fate): Wire<M> {
  const onTheWay: M[] = [];
  return {
    send: (message) => {
      const became = fate();
      if (became !== 'lost') onTheWay.push(message);
      if (became === 'twice') onTheWay.push(message);
    },
    next: (which) => (onTheWay.length === 0 ? undefined : onTheWay.splice(which % onTheWay.length, 1)[0]),
    waiting: () => onTheWay.length,
  };
}
