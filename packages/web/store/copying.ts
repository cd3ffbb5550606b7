/**
 * When a copy of the plan is kept: once everything is saved and nothing has happened for a while, and when the page is
 * left. A copy that is a little old is no harm: the next visit catches up from it.
 */
import type { Plan } from '@throughline/model/plan';
import type { Beside } from './kept-plan.ts';
import type { Live } from './live.ts';
import type { Clock } from './transport.ts';

const rest = 3000; // milliseconds in which nothing has happened

export function keepCopies(
  parts: {
    readonly live: Live;
    readonly desk: { readonly keep: (plan: Plan, beside: Beside) => void };
    readonly clock: Clock;
    readonly workspace: string;
    /** what was opened is a copy already */
    readonly copiedAt: number | undefined;
  },
  /** there is a copy now, or, since membership has ended, none any more */
  marked: (kept: boolean) => void,
): () => void {
  const { live, desk, clock, workspace } = parts;
  const mark = (): string => {
    const { replica } = live.state();
    return `${replica.confirmed.version} ${live.names().version} ${replica.actor.role}`;
  };
  let kept = parts.copiedAt === undefined ? '' : mark();
  let callOff: (() => void) | undefined;

  function keep(): void {
    callOff = undefined;
    const { replica, sync, savedAt } = live.state();
    // With wishes on their way the confirmed plan is not what the worker holds; they are in the outbox.
    if (replica.pending.length > 0 || sync === 'gone' || kept === mark()) return;
    kept = mark();
    const { person, role } = replica.actor;
    const { directory, version: directoryVersion } = live.names();
    const at = savedAt ?? clock.now();
    desk.keep(replica.shown, { workspace, directory, directoryVersion, person, role, at });
    marked(true);
  }

  function later(): void {
    if (live.state().sync === 'gone') return marked(false);
    if (live.state().replica.pending.length > 0 || kept === mark()) return;
    callOff?.();
    callOff = clock.after(rest, keep);
  }

  const stop = live.subscribe(later);
  later();
  return () => {
    stop();
    callOff?.();
  };
}
