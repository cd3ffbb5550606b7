/** What the open item should show and focus next: set by an action, taken by the item once it is on the screen. */
import type { Id } from '@throughline/model/id';
import { signal } from '../parts/signal.ts';

export type Part = 'question' | 'note';

export const wanted = signal<{ readonly item: Id; readonly part: Part } | undefined>(undefined);
