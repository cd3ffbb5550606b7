/** Whether the quick line is open, and with what: light, so that any screen can open it. */
import { signal } from '../parts/signal.ts';
import type { Id } from '@throughline/model/id';

export type QuickOpen = {
  /** where the person was: the row in hand */
  readonly item?: Id | undefined;
  /** what is typed already */
  readonly text?: string | undefined;
};

export const quickOpen = signal<QuickOpen | undefined>(undefined);

const draftAt = (workspace: Id): string => `throughline.quick.${workspace}`;

/** What was typed and not added, kept for the next time. */
export function draftIn(workspace: Id): string {
  try {
    return localStorage.getItem(draftAt(workspace)) ?? '';
  } catch {
    return ''; // storage is switched off
  }
}

export function keepDraft(workspace: Id, text: string): void {
  try {
    if (text.trim() === '') localStorage.removeItem(draftAt(workspace));
    else localStorage.setItem(draftAt(workspace), text);
  } catch {
    // Then it lasts as long as the line is open.
  }
}
