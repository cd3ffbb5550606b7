/** The contract of `insights/`: something that follows from a plan. Pure, and the same bytes wherever it runs. */
import type { Day } from '@throughline/model/given';
import type { Plan } from '@throughline/model/plan';
import type { Network } from './network.ts';

export type Asked = {
  /** the status date: "today", given by whoever asks */
  readonly asOf: Day;
  /** of the random numbers, where an insight draws any */
  readonly seed: number;
  /** how much work may be done, in an insight's own unit; never a time */
  readonly budget: number;
};

export type Insight<T> = {
  readonly name: string;
  /** @param network the plan compiled once, for all insights of one `derive` */
  readonly derive: (plan: Plan, network: Network, asked: Asked) => T;
};
