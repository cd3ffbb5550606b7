/** Whether a sheet for the printer is drawn: set by its action, and put back once it was printed. */
import { signal } from '../parts/signal.ts';

export const printing = signal(false);
