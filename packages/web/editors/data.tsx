/** Structured facts that nobody edits. */
import type { Editor } from '../editor.ts';

export const data: Editor = { Show: () => null };
