/** The lens on the plan: which fields stand beside the title. */
import type { Lens } from '../../outline/rows.ts';

export const planLens: Lens = {
  tree: 'plan',
  name: 'field.title',
  columns: ['owner', 'done', 'deadline', 'status'],
};
