/** What a page and its worker say to each other. */
import type { Asked } from '@throughline/engine/insight';
import type { InsightName } from '@throughline/engine/insights/index';
import type { Beside } from '../store/kept-plan.ts';
import type { Difference } from './difference.ts';

export type ToWorker =
  /** the plan from which differences go on, as JSON text: of the plan, or of an answer with the plan in it */
  | { readonly say: 'plan'; readonly text: string }
  /**
   * What follows from the plan after this difference? Every insight is answered once for each budget, the smallest
   * first, so that a first answer is there at once and a better one comes. A newer question ends the refinement.
   */
  | {
      readonly say: 'ask';
      readonly request: number;
      readonly difference: Difference;
      readonly asked: Omit<Asked, 'budget'>;
      readonly budgets: readonly number[];
    }
  /** Nobody waits for better answers any more. */
  | { readonly say: 'enough'; readonly request: number }
  /** Keep a copy of the plan as it stands here, with this beside it. */
  | { readonly say: 'keep'; readonly beside: Beside };

/** A `Patch` as JSON: one string crosses at once, and is parsed in a third of the time that its objects would take. */
export type PatchText = string;

export type FromWorker =
  /** Changes follow one another: each is made from the answer before it. None: it is still the same. */
  | {
      readonly say: 'answer';
      readonly request: number;
      readonly name: InsightName;
      readonly patch: PatchText | undefined;
      /** which of the budgets, from 0 */
      readonly round: number;
    }
  /** all has been said of a request, or it was given up for a newer one */
  | { readonly say: 'done'; readonly request: number; readonly givenUp: boolean };
