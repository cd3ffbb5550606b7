/** How much of the machine other programs take while something is measured. Reads /proc; elsewhere nobody knows. */
import { existsSync, readFileSync } from 'node:fs';

const ticks = 100; // a second: what Linux tells times in

type Taken = { readonly at: number; readonly all: number; readonly ours: number };

function taken(): Taken {
  const [, ...times] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .trim()
    .split(/\s+/)
    .map(Number);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = times;
  const own = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
  // Of this process and of those it started that have ended.
  const ours = own.slice(11, 15).reduce((sum, one) => sum + one, 0);
  return { at: performance.now(), all: user + nice + system + irq + softirq, ours };
}

/** Begins to count. @returns what tells the cores that others took since; undefined where that cannot be known */
export function others(): () => number | undefined {
  if (!existsSync('/proc/stat')) return () => undefined;
  const before = taken();
  return () => {
    const now = taken();
    const theirs = now.all - before.all - (now.ours - before.ours);
    return Math.max(0, theirs / ticks / ((now.at - before.at) / 1_000));
  };
}
