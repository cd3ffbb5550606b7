/** The plan that a member's request is about. */
import { itemOf, type Plan } from '@throughline/model/plan';
import { problem } from '@throughline/model/problem';
import type { Membership } from './access.ts';
import type { House } from './house.ts';
import { readerTags } from './query.ts';
import { refuse, type Refusal } from './refusal.ts';

/** The newest plan of the workspace; a refusal when the workspace has just been deleted. */
export async function planOf({ plans }: House, { workspace }: Membership): Promise<Plan | Refusal> {
  const plan = await plans.newest(workspace);
  return plan ?? refuse(404, problem('workspace.unknown', { id: workspace }));
}

export const isRefusal = (found: Plan | Refusal): found is Refusal => 'ok' in found;

/** The refusal for an item that is not there, or that the reader may not see. */
export const unknownItem = (plan: Plan, id: string): Refusal | undefined => {
  const item = itemOf(plan, id);
  return item && readerTags.has(item.tag) ? undefined : refuse(404, problem('item.unknown', { id }));
};
