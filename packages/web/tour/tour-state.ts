/** Where somebody is in the guided tour; remembered, so that it goes on where it was left. */
import { remember, remembered } from '../parts/remembered.ts';
import { signal } from '../parts/signal.ts';
import { steps } from './steps.ts';

/** The step that is shown; undefined while there is no tour. */
export const touring = signal<number | undefined>(undefined);

const kept = (): number => Number(remembered('tour') ?? '0') || 0;

/** Is there a tour that was left before its end? */
export const isHalfway = (): boolean => kept() > 0 && kept() < steps.length;

export function beginTour(): void {
  touring.set(isHalfway() ? kept() : 0);
}

export function stepTo(step: number): void {
  const over = step >= steps.length;
  remember('tour', String(over ? 0 : step));
  touring.set(over ? undefined : step);
}

/** Leaves it; the next time it goes on from here. */
export const leaveTour = (): void => touring.set(undefined);
