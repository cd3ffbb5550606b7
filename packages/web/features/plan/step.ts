/** Which next step is on the screen, whether its answer was asked for, and where it has been put aside. */
import type { Id } from '@throughline/model/id';
import { alone } from '../../lens/alone.ts';
import { remember, remembered } from '../../parts/remembered.ts';
import { signal } from '../../parts/signal.ts';
import type { Sight } from '../../sight.ts';
import { nextOf, type Next } from './next.ts';

/** Workspaces in which nobody wants to hear of it. */
export const putAside = signal<readonly Id[]>((remembered('next-aside') ?? '').split(' ').filter(Boolean));

export function leaveAside(workspace: Id): void {
  putAside.set([...putAside.get(), workspace]);
  remember('next-aside', putAside.get().join(' '));
}

/** Counts how often the answer was asked for by its key. */
export const wantedStep = signal(0);

/** The next step that is on the screen. */
export function stepIn(sight: Sight): Next | undefined {
  if (!sight.live || putAside.get().includes(sight.workspace.id)) return undefined;
  return nextOf(sight.plan, sight.insights, alone(sight.plan));
}
