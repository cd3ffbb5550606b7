/** The worker's side without the worker: keeps a copy of the plan, and answers what follows from it, the newest question first. */
import { derived } from '@throughline/engine/derive';
import type { Plan } from '@throughline/model/plan';
import { emptyPlan } from '@throughline/model/plan';
import { fromJson, toJson, withoutShelf, type PlanJson } from '@throughline/model/serial';
import type { Beside } from '../store/kept-plan.ts';
import { withDifference } from './difference.ts';
import { patchBetween } from './patch.ts';
import type { FromWorker, ToWorker } from './words.ts';

export type Reckoner = (word: ToWorker) => void;

export function openReckoner(parts: {
  readonly tell: (word: FromWorker) => void;
  /** Lets whatever else waits come first: a newer question, a key press. */
  readonly pause: () => Promise<void>;
  readonly keep: (beside: Beside, plan: PlanJson) => void;
}): Reckoner {
  const { tell, pause, keep } = parts;
  let plan: Plan = emptyPlan('');
  /** what the page has been told, from which the next patch is made */
  const told = new Map<string, unknown>();
  let newest: Extract<ToWorker, { say: 'ask' }> | undefined;
  let enough = 0;
  let busy = false;

  async function answer(question: Extract<ToWorker, { say: 'ask' }>): Promise<boolean> {
    const { request, asked, budgets } = question;
    for (const [round, budget] of budgets.entries()) {
      for (const [name, value] of derived(plan, { ...asked, budget })) {
        const patch = patchBetween(told.get(name), value);
        if (patch) told.set(name, value);
        tell({ say: 'answer', request, name, patch: patch && JSON.stringify(patch), round });
        await pause();
        // A first answer is always finished: somebody who types on and on would else never see one.
        if (round > 0 && (newest !== question || enough >= request)) return false;
      }
      if (newest !== question || enough >= request) return round === budgets.length - 1;
    }
    return true;
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let question = newest; question; question = newest) {
      const whole = await answer(question);
      tell({ say: 'done', request: question.request, givenUp: !whole });
      if (newest === question) newest = undefined;
    }
    busy = false;
  }

  return (word) => {
    switch (word.say) {
      case 'plan': {
        const read = JSON.parse(word.text) as PlanJson | { plan: PlanJson };
        plan = fromJson('plan' in read ? read.plan : read);
        break;
      }
      case 'ask':
        plan = withDifference(plan, word.difference);
        newest = word;
        void work();
        break;
      case 'enough':
        enough = Math.max(enough, word.request);
        break;
      case 'keep':
        // Shelves are kept by item.
        keep(word.beside, toJson(withoutShelf(plan)));
        break;
    }
  };
}
