/** The lens on the plan: which fields stand beside the title. */
import type { Lens } from '../../outline/rows.ts';

export const planLens: Lens = { tree: 'plan', columns: ['owner', 'done', 'deadline', 'status'] };
