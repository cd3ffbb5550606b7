/** The lens on the plan: which fields stand beside the title. */
import type { OutlineLens } from '../../outline/rows.ts';

export const planLens: OutlineLens = {
  tree: 'plan',
  name: 'field.title',
  columns: ['owner', 'done', 'deadline', 'status'],
};
