/** The order in which starts and finishes can be placed: each after all that it waits for. */

export type Ties = {
  readonly parent: Int32Array;
  readonly predecessor: Int32Array;
  readonly successor: Int32Array;
  /** FS, SS, FF, SF as 0 to 3 */
  readonly type: Uint8Array;
};

/** The node of the predecessor that drives: its start for SS and SF, else its finish. */
export const driverNode = (item: number, type: number): number =>
  2 * item + (type === 1 || type === 3 ? 0 : 1);

/** The node of the successor that is driven: its finish for FF and SF, else its start. */
export const drivenNode = (item: number, type: number): number => 2 * item + (type >= 2 ? 1 : 0);

/**
 * Nodes 2i (start) and 2i + 1 (finish), first come first served: a start before its finish, a parent's start before its
 * children's, their finish before its own, drivers before what they drive. Leaves out what goes round in a circle.
 */
export function orderNodes({ parent, predecessor, successor, type }: Ties): Int32Array {
  const count = parent.length * 2;
  const tails: number[] = [];
  const heads: number[] = [];
  const edge = (from: number, to: number): void => {
    tails.push(from);
    heads.push(to);
  };
  for (let item = 0; item < parent.length; item++) {
    const above = parent[item] as number;
    edge(2 * item, 2 * item + 1);
    if (above < 0) continue;
    edge(2 * above, 2 * item);
    edge(2 * item + 1, 2 * above + 1);
  }
  for (let link = 0; link < type.length; link++) {
    const tie = type[link] as number;
    edge(driverNode(predecessor[link] as number, tie), drivenNode(successor[link] as number, tie));
  }
  const waits = new Int32Array(count);
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(heads.length);
  for (let at = heads.length - 1; at >= 0; at--) {
    const [tail, head] = [tails[at] as number, heads[at] as number];
    waits[head] = (waits[head] as number) + 1;
    next[at] = first[tail] as number;
    first[tail] = at;
  }
  const order = new Int32Array(count);
  let placed = 0;
  for (let node = 0; node < count; node++) if (waits[node] === 0) order[placed++] = node;
  for (let at = 0; at < placed; at++) {
    for (let out = first[order[at] as number] as number; out >= 0; out = next[out] as number) {
      const head = heads[out] as number;
      waits[head] = (waits[head] as number) - 1;
      if (waits[head] === 0) order[placed++] = head;
    }
  }
  return order.subarray(0, placed);
}
